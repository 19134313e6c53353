"""Relative clauses whose pronoun is their subject: the party before them gives or gets."""

from dataclasses import replace

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.syntax.clauses import Clause, does

STEPS = 4  # auxiliaries and adverbs between the pronoun and its verb


def antecedent(parse: Parse, clause: Clause, predicate: Mention | None) -> Actor | None:
    """The party before a relative clause whose pronoun stands right before its verb: "Ghana, which bought ..."."""
    if predicate is None or not clause.relative or predicate not in clause.predicates:
        return None
    pronoun = parse.scan.cue(clause.i, Cue.RELATIVE)
    if predicate.i == clause.i and does(parse.scan, predicate):
        pronoun = predicate._replace(j=predicate.i)  # a participle is its own pronoun: "Индия, закупившая"
    if pronoun is None or not (_verb_follows(parse, pronoun.j, predicate.i) or _nominative(parse, clause)):
        return None
    before = [one for one in parse.actors if one.j < clause.i and one.how in (How.NAME, How.PEOPLE)]
    before = [one for one in before if not one.source or one.j == clause.i - 1]
    if not before:
        return None
    nearest = before[-1]
    if any(nearest.j <= one.i and one.j <= clause.i for one in parse.sources):
        return None  # behind who says it the pronoun means the speaker
    goods = any(one.cat is Cat.ITEM and nearest.j <= one.i < clause.i for one in parse.scan.mentions)
    return None if goods else nearest


def led_back(parse: Parse, clause: Clause) -> list[Actor]:
    """The party right before a relative clause that opens with a preposition, as that marks it: "Pretoria, from which
    the Israelis bought ...".
    """
    if not clause.relative or parse.scan.final or parse.scan.serial:
        return []
    if receiver := _in_dative(parse, clause):
        return [receiver]
    marks = [one.value for k in (clause.i + 1, clause.i + 2) for one in parse.scan.ends.get(k, ()) if one.i == clause.i]
    marker = next((one for one in (Marker.FROM, Marker.TO, Marker.FOR) if one in marks), None)
    pronoun = parse.scan.cue(clause.i + 1, Cue.RELATIVE) or parse.scan.cue(clause.i + 2, Cue.RELATIVE)
    before = [one for one in parse.actors if one.j in (clause.i - 1, clause.i) and not one.source]
    if marker is None or pronoun is None or not before or before[-1].how is How.ADJECTIVE:
        return []
    return [replace(before[-1], marker=marker, second=None, joined=False)]


def _in_dative(parse: Parse, clause: Clause) -> Actor | None:
    """The party right before a relative clause whose pronoun may be in the dative, where another is its subject:
    "Словакия, которой Прага передала".
    """
    may = parse.scan.cue(clause.i, Cue.RELATIVE) and parse.scan.cue(clause.i, Marker.DATIVE)
    subject = parse.scan.find(clause.i + 1, Cat.NAME)
    before = [one for one in parse.actors if one.j == clause.i - 1 and not one.source and one.how is How.NAME]
    if not may or subject is None or subject.case in (Marker.OF, Marker.DATIVE) or not before:
        return None
    return replace(before[-1], marker=Marker.DATIVE, second=None, joined=False)


def _nominative(parse: Parse, clause: Clause) -> bool:
    """Where verbs close their clause, a pronoun in no oblique case is the subject if the clause has goods as object."""
    if not parse.forms.end or parse.scan.cue(clause.i, Marker.OBLIQUE) or parse.scan.find(clause.i, Cat.BEHIND):
        return False
    objects = (Cat.ITEM, Cat.CURRENCY)
    goods = any(one.cat in objects and clause.i <= one.i < clause.j for one in parse.scan.mentions)
    adjoined = any(one.j == clause.i - 1 for one in parse.actors)
    return goods and adjoined and not parse.cues(clause.i, clause.j, Cue.PASSIVE)


def taken_by_pronoun(parse: Parse, clause: Clause) -> bool:
    """Whether a pronoun right behind what opens a clause is its subject, where verbs close such clauses: a bare party
    in it is an object, "die Panzer, die es Kiew versprochen hat".
    """
    opens = clause.relative or bool(clause.opening)
    return opens and bool(parse.forms.end) and parse.scan.cue(clause.i + 1, Cue.GOES_ON) is not None


def elided(parse: Parse, clause: Clause, predicate: Mention | None) -> bool:
    """Whether a clause opens with a conjunction and its verb, so that its subject is that of the clause before."""
    if predicate is None or predicate not in clause.predicates or not clause.i:
        return False
    opening = parse.scan.cue(clause.i, Cue.AND, Cue.CORRECTION)
    finite = opening is not None and parse.forms.end and parse.scan.cue(opening.j, Cue.AUXILIARY)  # "und hat Togo ..."
    return opening is not None and (bool(finite) or _verb_follows(parse, opening.j, predicate.i))


def _verb_follows(parse: Parse, i: int, j: int) -> bool:
    """Whether only auxiliaries and plain small words stand between two words."""
    between = range(i, j)
    if len(between) > STEPS or parse.cues(i, j, Cue.PASSIVE):
        return False
    return all(_small(parse, k) for k in between)


def _small(parse: Parse, k: int) -> bool:
    word = parse.scan.words[k]
    plain = word.text.isalpha() and not word.capital and not parse.scan.at[k]
    return plain or parse.scan.cue(k, Cue.AUXILIARY, Cue.NEGATION) is not None

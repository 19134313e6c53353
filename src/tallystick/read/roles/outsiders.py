"""Givers that no state stands behind: towns, charities, clubs, volunteers, as subject or as who did it (rule 1.2)."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Cat, Scan
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import How
from tallystick.read.roles.roles import Place, is_passive
from tallystick.read.syntax.clauses import Clause

GIVING = (
    *(Frame.GIVE, Frame.SELL, Frame.PAY, Frame.PROMISE, Frame.BUY, Frame.GET, Frame.RETURN, Frame.TRAIN),
    Frame.ORDER,
    Frame.REFUSE,  # "dockers blocked a ship with arms"
)
GOT = (Frame.GET, Frame.BUY, Frame.ORDER)
DOING = (Marker.BY, Marker.FROM)
REACH = 4  # words from a preposition to the noun it governs
INVERTED = 3  # words from a verb to a subject behind it


def outsider(parse: Parse, place: Place) -> bool:
    """Whether a clause names as its giver someone who is no state."""
    if place.predicate is None or place.predicate.value not in GIVING or parse.scan.final or parse.scan.serial:
        return False
    clause = place.clause
    if place.subject and place.subject.source and _told_by_stranger(parse, place.subject.i):
        return True
    named = _named(parse, clause.i, clause.j)
    if is_passive(parse, place):
        return any(_governor(parse.scan, k) in DOING or _stands_as(parse.scan, k, Marker.BY) for k in named)
    if place.predicate.value in GOT and any(_governor(parse.scan, k) is Marker.FROM for k in named):
        return True
    bare = [one for one in parse.actors_in(clause.i, place.predicate.i) if one.marker is None and one.how is How.NAME]
    if _acts(parse, clause, place.predicate.i, place.i, bare=bool(bare)):
        return True
    return not bare and parse.scan.cue(clause.i, Cue.AND) is not None and _before(parse, clause)


def _told_by_stranger(parse: Parse, at: int) -> bool:
    """Whether the attribution that holds word `at` names one: "the Turkish charity said it had sent 900 tonnes"."""
    spans = [(i, j) for source in parse.sources for i, j in source.spans if i <= at < j]
    return any(parse.scan.cue(k, Cue.STRANGER) for i, j in spans for k in range(i, j))


def _before(parse: Parse, clause: Clause) -> bool:
    """Whether the clause before, whose subject this one shares, has such a giver: "a charity raised ... and sent"."""
    at = parse.clauses.index(clause) if clause in parse.clauses else 0
    last = parse.clauses[at - 1] if at else None
    return last is not None and _acts(parse, last, min((one.i for one in last.predicates), default=last.j), last.j)


def _acts(parse: Parse, clause: Clause, verb: int, goods: int, *, bare: bool = False) -> bool:
    """Whether such a noun stands free before a verb, or behind it where no party stands before."""
    scan = parse.scan
    end = verb if bare else clause.j if scan.cased else max(verb, min(verb + INVERTED, goods))
    behind = bool(parse.forms.end) or scan.cased  # where a subject may stand behind its verb
    free = (k for k in _named(parse, clause.i, end) if k < verb or behind)
    return any(_governor(scan, k) is None and _stands_as(scan, k, Marker.SUBJECT, None) for k in free)


def _stands_as(scan: Scan, k: int, *cases: Marker | None) -> bool:
    """Whether the noun at word k is in one of these cases; where nouns have none, whether none will do."""
    found = [one for one in scan.at[k] if one.value is Cue.STRANGER]
    return any(one.case in cases for one in found) if scan.cased else None in cases


def _named(parse: Parse, i: int, j: int) -> list[int]:
    """Where nouns for such givers stand between words i and j, those of attributions left out."""
    if not parse.scan.has(Cue.STRANGER):
        return []
    said = {k for source in parse.sources for a, b in source.spans for k in range(a, b)}
    return [k for k in range(i, j) if k not in said and parse.scan.cue(k, Cue.STRANGER) and not _of_state(parse, k)]


def _of_state(parse: Parse, k: int) -> bool:
    """Whether the noun only describes a party that is named as an organ with it: "die Stadtverwaltung in Aden"."""
    return any(one.i < k < one.j for one in parse.actors if one.how is How.NAME)


def _governor(scan: Scan, k: int) -> Marker | None:
    """The preposition or oblique article that governs the noun at word k, past articles, numbers and adjectives."""
    for at in range(k, max(k - REACH, -1), -1):
        opens = at == 1 and scan.cue(0, Cue.ARTICLE)  # "A Cáritas": no preposition there
        marks = [Marker(str(one.value)) for one in scan.ends.get(at, ()) if one.cat is Cat.MARKER and not opens]
        if marks:
            return marks[0]
        passed = scan.cue(at - 1, Cue.ARTICLE) or scan.find(at - 1, Cat.ADJECTIVE, Cat.CARDINAL)
        if not passed and (at < 1 or scan.at[at - 1] or not scan.words[at - 1].text.isalpha()):
            return None
    return None

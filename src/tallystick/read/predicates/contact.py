"""Contact clauses: relative clauses without a pronoun, whose subject stands right behind their goods: "the arms it
ordered", "the arms India imported".
"""

from tallystick.books.language import Cue, Frame
from tallystick.read.material.kinds import MOVING
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.senses import STOPS

REACH = 4  # words from the subject to its verb
TRANSITIVE = (Frame.GIVE, Frame.SELL, Frame.GET, Frame.BUY, Frame.ORDER, Frame.PROMISE)


def contact_verb(parse: Parse, clause: Clause, j: int) -> Mention | None:
    """The verb of a contact clause that begins at word j."""
    scan = parse.scan
    if not clause.predicates or parse.forms.end or scan.final:
        return None
    j = j + 1 if scan.cue(j, Cue.ARTICLE) and not scan.find(j, Cat.NAME) else j
    near = [one for one in clause.predicates if j < one.i <= j + REACH]
    if not near or not (scan.cue(j, Cue.PRONOUN) or (scan.find(j, Cat.NAME) and not scan.cue(j + 1, Cue.POSSESSIVE))):
        return None
    used = near[0].value is Frame.USE and len(near) > 1  # "the shells Russia fires come from ..."
    return None if used else next((one for one in near if one.value in MOVING), None)


def reduced_verb(parse: Parse, clause: Clause, j: int) -> Mention | None:
    """A participle right behind the whole that only tells it apart, where a finite verb of moving follows: "50 of
    the 400 trucks ordered from X have come".
    """
    ends = parse.forms.end and not parse.scan.adjectives_behind
    if ends or parse.scan.cased or parse.scan.running:
        return None
    first = next((one for one in clause.predicates if one.i == j and one.value in MOVING), None)
    rest = [one for one in clause.predicates if first and one.i > first.i and one.value in MOVING]
    ahead = (two for one in rest for two in parse.scan.ends.get(one.i, ()))
    finite = any(two.value in (Cue.AUXILIARY, Cue.PASSIVE, Cue.NEGATION) for two in ahead)
    finite = finite or any(parse.scan.low(one.i) in parse.auxiliaries for one in rest)  # "had been handed over"
    return first if finite and not parse.scan.cue(j - 1, Cue.AUXILIARY) else None


def contact_clause(parse: Parse, clause: Clause, outer: Mention) -> Clause | None:
    """The contact clause inside a clause whose own predicate is another: up to that one where it follows, or to the
    next stop.
    """
    scan = parse.scan
    if parse.forms.end or scan.cased or scan.final or scan.serial or scan.adjectives_behind:
        return None
    for goods in (one for one in scan.mentions if one.cat is Cat.ITEM and clause.i <= one.i < clause.j):
        verb = contact_verb(parse, clause, goods.j) or reduced_verb(parse, clause, goods.j)
        if verb and verb.value in TRANSITIVE and verb != outer and not goods.j <= outer.i < verb.i:
            end = outer.i if outer.i > verb.i else clause.j
            end = next((k for k in range(verb.j, end) if scan.low(k) in STOPS or scan.cue(k, Cue.AND)), end)
            if not _has_object(parse, verb.j, end):
                return Clause(goods.j, end, [verb])
    return None


def _has_object(parse: Parse, i: int, end: int) -> bool:
    """Whether goods follow the verb, so that those before it are none of its: "for the shells Moscow sent oil"."""
    return any(parse.scan.find(k, Cat.ITEM, Cat.CURRENCY) for k in range(i, end))

"""Relative clauses before their goods where a mark behind the verb makes them: 中方交付的机车. They stand beside the
clause that they are in, as they do where verbs close their clauses.
"""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.closing import ATTRIBUTES, opens_goods
from tallystick.read.syntax.senses import STOPS

BEARING = (Frame.PROMISE, Frame.ORDER, Frame.REFUSE, Frame.WAIT, Frame.ASK)  # first of two verbs in one attribute


def set_apart(scan: Scan, clauses: list[Clause]) -> list[Clause]:
    """The clauses with the relative clauses inside them as clauses of their own."""
    found: list[Clause] = []
    for clause in clauses:
        nested = [one for predicate in clause.predicates if (one := _relative(scan, clause, predicate))]
        inside = {one.i for relative in nested for one in relative.predicates}
        clause.predicates = [one for one in clause.predicates if one.i not in inside]
        found += [clause, *nested]
    return found


def _relative(scan: Scan, clause: Clause, predicate: Mention) -> Clause | None:
    """The relative clause that a predicate makes right before goods or their number."""
    end = _marked(scan, predicate)
    if predicate.value not in ATTRIBUTES or end is None or end >= clause.j or not opens_goods(scan, end):
        return None
    start = _start(scan, clause, predicate)
    own = [one for one in clause.predicates if start <= one.i < end]
    return Clause(start, end, own, relative=True)


def _marked(scan: Scan, predicate: Mention) -> int | None:
    """Where the mark of an attribute ends behind a predicate and what belongs to it."""
    k = predicate.j
    while scan.cue(k, Cue.AUXILIARY) and not scan.cue(k, Cue.POSSESSIVE):
        k += 1
    reached = predicate.value in (Frame.ARRIVE, Frame.SERVE) or scan.cue(predicate.i, Marker.TO)
    place = scan.find(k, Cat.NAME, Cat.AGENCY) if reached else None  # 派驻科威特的工兵
    if place:
        body = scan.cue(place.j, Cue.BODY)
        k = body.j if body else place.j
    mark = scan.cue(k, Cue.POSSESSIVE)
    return mark.j if mark else None


def _start(scan: Scan, clause: Clause, predicate: Mention) -> int:
    """Where the attribute begins: behind a stop, a counted noun, or the verb that it is the object of."""
    i = predicate.i
    while i > clause.i and not _opens_behind(scan, clause, i - 1):
        i -= 1
    return i


def _opens_behind(scan: Scan, clause: Clause, k: int) -> bool:
    if scan.low(k) in STOPS:
        return True
    if any(one.i <= k < one.j and one.value not in BEARING for one in clause.predicates):
        return True
    counted = scan.find(k, Cat.UNIT) and not scan.cue(k, Cue.MEASURE)
    return bool(counted) and (
        scan.low(k - 1)[:1].isdigit() or scan.find(k - 1, Cat.MAGNITUDE, Cat.CARDINAL) is not None
    )

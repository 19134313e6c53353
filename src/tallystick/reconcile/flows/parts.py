"""Parts and wholes: what a claim on one item says about a broader or finer one that claims speak of as well.

A number for a part bounds the whole from below, a number for the whole bounds each part from above, unless the line's
own claims say so already; who confirms a part confirms the whole, who denies the whole denies each part. So a claim on
a part never lowers the whole. Both stay lines of their own; that nothing counts twice is the balance's rule.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tallystick.model.flow import Says, Statement
from tallystick.model.ident import UnitId
from tallystick.reconcile.flows.implied import Implied, implied_by
from tallystick.reconcile.flows.piles import Pile


@dataclass(slots=True)
class Share:
    """What others lend to a line: from its parts (`below`) and from the wholes that hold it (`above`)."""

    below: list[Statement] = field(default_factory=list)
    above: list[Statement] = field(default_factory=list)
    shared: dict[str, float] = field(default_factory=dict)


class Line:
    """One item in one measure (None: without a number), taking what others say about it."""

    def __init__(self, measure: UnitId | None, pile: Pile) -> None:
        self._measure = measure
        self._own: Implied = implied_by(pile.measured.get(measure, ()) if measure else ())

    def from_part(self, part: Pile) -> Share:
        """Its numbers as lower bounds, and that it took place."""
        lent = Share(below=list(_once_each(part.unmeasured, Says.CONFIRM)), shared=self._shared(part))
        for one in self._numbers(part):
            if one.low is not None and not self._own.low(one):
                lent.below.append(bounded(one, one.low, None))
        return lent

    def from_whole(self, whole: Pile) -> Share:
        """Its numbers as upper bounds, and that it did not take place."""
        lent = Share(above=list(_once_each(whole.unmeasured, Says.DENIAL)), shared=self._shared(whole))
        for one in self._numbers(whole):
            if one.high is not None and not self._own.high(one):
                lent.above.append(bounded(one, None, one.high))
        return lent

    def _shared(self, other: Pile) -> dict[str, float]:
        return other.shared if self._measure is not None and self._measure in other.measured else {}

    def _numbers(self, other: Pile) -> Iterable[Statement]:
        if self._measure is None or self._measure not in other.measured:
            return ()
        return (one for one in other.measured[self._measure] if one.says is Says.QUANTITY and one.copy_of is None)


def together(lent: Iterable[Share]) -> Share:
    """All that is lent to a line."""
    whole = Share()
    for one in lent:
        whole.below += one.below
        whole.above += one.above
        whole.shared |= one.shared
    return whole


def bounded(one: Statement, low: float | None, high: float | None) -> Statement:
    """The statement of a number with other bounds. Spelled out: there are many, and dataclasses.replace is slow."""
    return Statement(
        one.claim,
        one.origin,
        one.says,
        low,
        high,
        one.day,
        one.grade,
        one.since,
        one.months,
        one.extra,
        one.factors,
        one.copy_of,
        one.own,
        lent=True,
    )


def _once_each(said: Iterable[Statement], says: Says) -> Iterable[Statement]:
    """One statement per origin: a second word of the same voice on whether it took place adds nothing."""
    first: dict[str, Statement] = {}
    for one in said:
        if (
            one.says is says
            and one.copy_of is None
            and (one.origin not in first or one.claim < first[one.origin].claim)
        ):
            first[one.origin] = one
    return first.values()

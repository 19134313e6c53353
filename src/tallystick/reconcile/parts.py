"""Parts and wholes: what a claim on one item says about a broader or finer one that claims speak of as well.

A number for a part bounds the whole from below, a number for the whole bounds each part from above, unless the line's
own claims say so already; who confirms a part confirms the whole, who denies the whole denies each part. So a claim on
a part never lowers the whole. Both stay lines of their own; that nothing counts twice is the balance's rule.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

from tallystick.books import ItemTree
from tallystick.model.flow import Says, Statement
from tallystick.model.ident import ItemId, UnitId
from tallystick.reconcile.implied import Implied, implied_by
from tallystick.reconcile.piles import Pile


@dataclass(slots=True)
class Share:
    """What others lend to a line: from its parts (`below`) and from the wholes that hold it (`above`)."""

    below: list[Statement] = field(default_factory=list)
    above: list[Statement] = field(default_factory=list)
    shared: dict[str, float] = field(default_factory=dict)


def shares(piles: Mapping[ItemId, Pile], tree: ItemTree) -> dict[tuple[ItemId, UnitId | None], Share]:
    """What the items of one direction say about each other, by item and measure (None: lines without a number)."""
    lines = {item: [_Line(measure, pile) for measure in pile.measures] for item, pile in sorted(piles.items())}
    for broad, narrow in product(lines, lines):
        if tree.covers(broad, narrow):
            for whole in lines[broad]:
                whole.take_from_part(piles[narrow])
            for part in lines[narrow]:
                part.take_from_whole(piles[broad])
    return {(item, line.measure): line.share for item, places in lines.items() for line in places}


class _Line:
    """One item in one measure, taking what others say about it."""

    def __init__(self, measure: UnitId | None, pile: Pile) -> None:
        self.measure = measure
        self.share = Share()
        self._own: Implied = implied_by(pile.measured.get(measure, ()) if measure else ())

    def take_from_part(self, part: Pile) -> None:
        """Its numbers as lower bounds, and that it took place."""
        self.share.below += _once_each(part.unmeasured, Says.CONFIRM)
        for one in self._numbers(part):
            if one.low is not None and not self._own.low(one):
                self.share.below.append(bounded(one, one.low, None))

    def take_from_whole(self, whole: Pile) -> None:
        """Its numbers as upper bounds, and that it did not take place."""
        self.share.above += _once_each(whole.unmeasured, Says.DENIAL)
        for one in self._numbers(whole):
            if one.high is not None and not self._own.high(one):
                self.share.above.append(bounded(one, None, one.high))

    def _numbers(self, other: Pile) -> Iterable[Statement]:
        if self.measure is None or self.measure not in other.measured:
            return ()
        self.share.shared |= other.shared
        return (one for one in other.measured[self.measure] if one.says is Says.QUANTITY and one.copy_of is None)


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

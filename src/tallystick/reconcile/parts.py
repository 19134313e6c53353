"""Parts and wholes: what a claim on one item says about a broader or finer one that claims speak of as well.

A number for a part bounds the whole from below, a number for the whole bounds each part from above; who confirms a
part confirms the whole, who denies the whole denies each part. So a claim on a part never lowers the whole. Both stay
lines of their own; that nothing is counted twice is the balance's rule.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tallystick.books import ItemTree
from tallystick.model.flow import Says, Statement
from tallystick.model.ident import ItemId, UnitId
from tallystick.reconcile.piles import Pile


@dataclass(slots=True)
class Share:
    """What others lend to a line: from its parts (`below`) and from the wholes that hold it (`above`)."""

    below: list[Statement] = field(default_factory=list)
    above: list[Statement] = field(default_factory=list)
    shared: dict[str, float] = field(default_factory=dict)


def shares(piles: Mapping[ItemId, Pile], tree: ItemTree) -> dict[tuple[ItemId, UnitId | None], Share]:
    """What the items of one direction say about each other, by item and measure (None: lines without a number)."""
    found: dict[tuple[ItemId, UnitId | None], Share] = {}
    names = sorted(piles)
    for broad in names:
        for narrow in names:
            if tree.covers(broad, narrow):
                _relate(broad, narrow, piles, found)
    return found


def _relate(
    broad: ItemId, narrow: ItemId, piles: Mapping[ItemId, Pile], found: dict[tuple[ItemId, UnitId | None], Share]
) -> None:
    whole, part = piles[broad], piles[narrow]
    for measure in _measures(whole):
        share = found.setdefault((broad, measure), Share())
        share.below += _once_each(part.unmeasured, Says.CONFIRM)
        if measure is not None and measure in part.measured:
            share.below += (bounded(one, one.low, None) for one in _numbers(part, measure) if one.low is not None)
            share.shared |= part.shared
    for measure in _measures(part):
        share = found.setdefault((narrow, measure), Share())
        share.above += _once_each(whole.unmeasured, Says.DENIAL)
        if measure is not None and measure in whole.measured:
            share.above += (bounded(one, None, one.high) for one in _numbers(whole, measure) if one.high is not None)
            share.shared |= whole.shared


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


def _measures(pile: Pile) -> tuple[UnitId | None, ...]:
    return tuple(pile.measured) or (None,)


def _numbers(pile: Pile, measure: UnitId) -> Iterable[Statement]:
    return (one for one in pile.measured[measure] if one.says is Says.QUANTITY and one.copy_of is None)


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

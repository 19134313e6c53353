"""One series per flow: the statements of a pile and what its parts and wholes lend it, on one time line.

The time line starts with the dossier's window, or where that is open with the earliest day spoken of, and is reported
at each year's end and at the end. A number beyond what is possible is left out with a finding. A copy is handed on
only beside the claim it repeats.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Course, Flow, Says, Series, Statement
from tallystick.model.ident import ClaimId, ItemId, UnitId
from tallystick.model.outcome import Outcome
from tallystick.reconcile.contradictions import contradictions
from tallystick.reconcile.dates import EPOCH, number_of
from tallystick.reconcile.entries import Desk
from tallystick.reconcile.parts import Share
from tallystick.reconcile.piles import Direction, Pile


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pile lies: whose exchange it is, of what."""

    direction: Direction
    item: ItemId
    pile: Pile


def flows_of(
    place: Place, lent: Mapping[tuple[ItemId, UnitId | None], Share], groups: Mapping[ClaimId, str], desk: Desk
) -> Iterator[Outcome[Series]]:
    """The series of one pile, one per measure; a pile without a number has one too."""
    item = desk.books.items.get(place.item)
    if item is None:
        return
    provider, recipient, _ = place.direction
    for measure in place.pile.measures:
        flow = Flow(provider, recipient, item.id, measure or desk.measures.measure(item))
        share = lent[place.item, measure] if (place.item, measure) in lent else Share()
        yield _flow(flow, place, share, groups, desk)


def _flow(flow: Flow, place: Place, share: Share, groups: Mapping[ClaimId, str], desk: Desk) -> Outcome[Series]:
    item = desk.books.items.items[flow.item]
    window = desk.measures.window(item, flow.measure, desk.frame.end.year)
    measured = place.pile.measured
    own = [*measured.get(flow.measure, ()), *place.pile.unmeasured]
    sound = [one for one in own if not _outside(one, window)]
    odd = tuple(_beyond(one, flow, window) for one in own if _outside(one, window))
    below = [one for one in share.below if not _outside(one, window)]
    above = [one for one in share.above if not _outside(one, window)]
    start, said = _timeline(_with_originals([*sound, *below, *above]), place.pile.undated, desk)
    series = Series(
        flow=flow,
        statements=said,
        window=window,
        start=start,
        report=() if start is None else _report(start, desk.frame.end),
        prior=desk.books.wording.prior.listed if place.pile.listed else desk.books.wording.prior.plain,
        factors=_used(said, place.pile.shared | share.shared),
        claims=tuple(sorted({*place.pile.claims, *(one.claim for one in said)})),
        course=place.direction[2],
        either=_alternatives(said, groups),
    )
    clashes = () if series.course is Course.INTENDED else contradictions(flow, [*sound, *below])  # plans may differ
    return Outcome((series,), (*odd, *clashes))


def _outside(one: Statement, window: tuple[float, float]) -> bool:
    """Whether bounds lie wholly beyond what is possible; what moved in a period may be as little as it likes."""
    if one.says is not Says.QUANTITY:
        return False
    months = one.months or 1.0
    below = one.since is None and (one.high or one.low or 0.0) < window[0]
    return below or (one.low or one.high or 0.0) * months > window[1]


def _beyond(one: Statement, flow: Flow, window: tuple[float, float]) -> Finding:
    low, high = (f"{end:,.6g}" if end is not None else "open" for end in (one.low, one.high))
    possible = f"{window[0]:,.6g} to {window[1]:,.6g}"
    return Finding.of(Code.OUT_OF_WINDOW, f"claim {one.claim}", low=low, high=high, item=flow.item, window=possible)


def _with_originals(said: Sequence[Statement]) -> list[Statement]:
    here = {one.claim for one in said if one.copy_of is None}
    return [one for one in said if one.copy_of is None or one.copy_of in here]


def _timeline(
    said: Iterable[Statement], undated: set[ClaimId], desk: Desk
) -> tuple[float | None, tuple[Statement, ...]]:
    """The first day of a series, None if nobody tells any time, and its statements in order."""
    ordered = tuple(sorted(said, key=lambda one: one.claim))
    dated = [one for one in ordered if one.claim not in undated]
    if not dated:
        return None, tuple(replace(one, since=None) if one.since is not None else one for one in ordered)
    if desk.frame.start is not None:
        return number_of(desk.frame.start), ordered
    return min(one.day if one.since is None else one.since for one in dated), ordered


def _report(start: float, end: date) -> tuple[float, ...]:
    """The ends of the years within, and the last day."""
    first = date.fromordinal(EPOCH.toordinal() + int(start)).year
    ends = (number_of(date(year, 12, 31)) for year in range(first, end.year))
    return (*(day for day in ends if day > start), max(number_of(end), start))


def _used(said: Iterable[Statement], shared: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    names = sorted({name for one in said for name in one.factors})
    return tuple((name, shared[name]) for name in names)


def _alternatives(said: Iterable[Statement], groups: Mapping[ClaimId, str]) -> tuple[str, ...]:
    """The groups of alternatives that a series rests on, if on nothing else."""
    numbers = [one.claim for one in said if one.says is Says.QUANTITY and one.copy_of is None]
    if not numbers or any(claim not in groups for claim in numbers):
        return ()
    return tuple(sorted({groups[claim] for claim in numbers}))

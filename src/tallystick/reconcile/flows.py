"""One series per flow: the statements of a pile and what its parts and wholes lend it, on one time line.

The time line (timeline.py) is reported at each year's end within and at its end. A number beyond what is possible
is left out with a finding. A copy is handed on only beside the claim it repeats.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Course, Flow, Says, Series, Statement
from tallystick.model.ident import ClaimId, ItemId, UnitId
from tallystick.model.outcome import Outcome
from tallystick.reconcile.contradictions import contradictions
from tallystick.reconcile.entries import Desk
from tallystick.reconcile.parts import Share
from tallystick.reconcile.piles import Direction, Pile
from tallystick.reconcile.timeline import Timeline, timeline_of


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
    sound += [one for one in share.below if not _outside(one, window)]
    course = place.direction[2]
    line = timeline_of(sound, place.pile, course, desk)
    firm = line.place(_with_originals(sound))
    above = line.since(one for one in share.above if not _outside(one, window))
    said = tuple(sorted((*firm, *above), key=lambda one: one.claim))
    series = Series(
        flow=flow,
        statements=said,
        window=window,
        start=line.start,
        report=line.report,
        prior=desk.books.wording.prior.listed if place.pile.listed else desk.books.wording.prior.plain,
        factors=_used(said, place.pile.shared | share.shared),
        claims=tuple(sorted({*place.pile.claims, *(one.claim for one in said)})),
        course=course,
        either=_alternatives(said, groups),
        begun=line.begun,
    )
    clashes = () if course is Course.INTENDED else contradictions(flow, firm)  # plans may differ
    return Outcome((series,), (*odd, *clashes, *_stale(series, line, desk)))


def _stale(series: Series, line: Timeline, desk: Desk) -> tuple[Finding, ...]:
    """Say that the last number is long past: a quantity is told as of that day."""
    if series.course is not Course.DELIVERED or line.age <= desk.books.wording.stale_days:
        return ()
    flow = series.flow
    where = f"{flow.provider} -> {flow.recipient}, {flow.item}"
    return (Finding.of(Code.STALE, where, days=f"{line.age:.0f}", last=line.end.isoformat()),)


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


def _used(said: Iterable[Statement], shared: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    names = sorted({name for one in said for name in one.factors})
    return tuple((name, shared[name]) for name in names)


def _alternatives(said: Iterable[Statement], groups: Mapping[ClaimId, str]) -> tuple[str, ...]:
    """The groups of alternatives that a series rests on, if on nothing else."""
    numbers = [one.claim for one in said if one.says is Says.QUANTITY and one.copy_of is None]
    if not numbers or any(claim not in groups for claim in numbers):
        return ()
    return tuple(sorted({groups[claim] for claim in numbers}))

"""The series of one flow: the statements of a pile and what its parts and wholes lend it, on one time line.

The time line (timeline.py) is reported at each year's end within and at its end. A number beyond what is possible
is left out with a finding. A copy is handed on only beside the claim it repeats.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Course, Flow, Says, Series, Statement
from tallystick.model.ident import ClaimId
from tallystick.reconcile.entries.entry import Desk
from tallystick.reconcile.flows.contradictions import contradictions
from tallystick.reconcile.flows.parts import Share
from tallystick.reconcile.flows.piles import Pile
from tallystick.reconcile.flows.timeline import timeline_of
from tallystick.reconcile.material.dates import EPOCH, number_of


@dataclass(frozen=True, slots=True)
class Told:
    """The series of one flow with what was noticed on the way; `last` is the day of the last number that tells."""

    series: Series
    findings: tuple[Finding, ...]
    last: float | None

    def stale(self, desk: Desk) -> tuple[Finding, ...]:
        """Say that the last number is long past: a quantity is told as of that day."""
        if self.series.course is not Course.DELIVERED or self.last is None:
            return ()
        age = number_of(desk.frame.end) - self.last
        if age <= desk.books.wording.stale_days:
            return ()
        day = date.fromordinal(EPOCH.toordinal() + int(self.last))
        return (Finding.of(Code.STALE, _where(self.series.flow), days=f"{age:.0f}", last=day.isoformat()),)


def tell(flow: Flow, course: Course, pile: Pile, share: Share, desk: Desk) -> Told:
    """The series of a pile in one measure, with what parts and wholes lend it."""
    window = desk.measures.window(desk.books.items.items[flow.item], flow.measure, desk.frame.end.year)
    own = [*pile.measured.get(flow.measure, ()), *pile.unmeasured]
    apart = {id(one) for one in (*own, *share.below) if _outside(one, window)}
    odd = tuple(_beyond(one, flow, window) for one in own if id(one) in apart)
    sound = [one for one in (*own, *share.below) if id(one) not in apart]
    line = timeline_of(sound, pile, course, desk)
    firm = line.place(_with_originals(sound))
    above = line.since(one for one in share.above if not _outside(one, window))
    said = tuple(sorted((*firm, *above), key=attrgetter("claim")))
    prior = desk.books.wording.prior
    series = Series(
        flow=flow,
        statements=said,
        window=window,
        start=line.start,
        report=line.report,
        prior=prior.listed if pile.listed else prior.plain,
        factors=_used(said, pile.shared | share.shared),
        claims=tuple(sorted({*pile.claims, *[one.claim for one in said]})),
        course=course,
        begun=line.begun,
    )
    clashes = () if course is Course.INTENDED else contradictions(flow, firm)  # plans may differ
    return Told(series, (*odd, *clashes), line.last)


def _where(flow: Flow) -> str:
    return f"{flow.provider} -> {flow.recipient}, {flow.item}"


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


def alternatives(said: Iterable[Statement], apart: Mapping[ClaimId, str]) -> tuple[str, ...]:
    """The groups of alternatives that a series rests on, if on nothing else."""
    if not apart:
        return ()
    numbers = [one.claim for one in said if one.says is Says.QUANTITY and one.copy_of is None]
    if not numbers or any(claim not in apart for claim in numbers):
        return ()
    return tuple(sorted({apart[claim] for claim in numbers}))

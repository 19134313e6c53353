"""When a claim counts: the day a running total is of, or the period in which something moved.

A running total is dated by the last day it can mean, never later than its publication. What moved in a period runs
from the day before its first day to its last, within the window; a period of unknown start is taken for its last day. A
stock bounds the total from below. Without any date a claim counts at its publication, else at the end of the dossier.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from tallystick.model.claim import Claim
from tallystick.model.when import Counting
from tallystick.reconcile.material.scope import Frame, days_of

EPOCH = date(1970, 1, 1)
MONTH = 30.436875  # days: a twelfth of the mean Gregorian year


def number_of(day: date) -> float:
    """A day as days since 1970-01-01."""
    return float((day - EPOCH).days)


@dataclass(frozen=True, slots=True)
class Timing:
    """`since` marks a period, `begin` where a running total is said to begin; `partial` figures bound from below.

    `dated` is False where nothing tells the time.
    """

    day: date
    since: date | None = None
    begin: date | None = None
    dated: bool = True
    partial: bool = False

    @property
    def months(self) -> float | None:
        """Length of the period."""
        return (self.day - self.since).days / MONTH if self.since else None


def timing_of(claim: Claim, frame: Frame) -> Timing | None:
    """When a claim counts; None where that lies outside the dossier's window."""
    first, last = days_of(claim.when.edtf)
    reference = claim.evidence.reference
    published = days_of(reference.published)[1] if reference else None
    day = min(one for one in (last, published, frame.as_of) if one is not None)
    moved = claim.when.counting is Counting.INCREMENTAL
    begin = min(first, day) if moved and first else day
    if (frame.start and day < frame.start) or (claim.when.edtf and begin > frame.end):
        return None  # a claim without a time of its own is outside only if published before the window began
    timing = Timing(min(day, frame.end), dated=bool(first or last or published))
    if moved:
        return _period(first, timing, frame)
    present = claim.when.counting is Counting.PRESENT
    return replace(timing, begin=_begin(claim.when.edtf, timing.day, frame) if not present else None, partial=present)


def _begin(edtf: str | None, day: date, frame: Frame) -> date | None:
    """Where a running total begins: an interval ("from ... to") says so, a mere month or year does not."""
    first, _ = days_of(edtf)
    if first is None or edtf is None or "/" not in edtf or first >= day:
        return None
    return max(first, frame.start) if frame.start else first


def _period(first: date | None, timing: Timing, frame: Frame) -> Timing:
    """A period of unknown start is taken for its last day."""
    eve = timing.day - timedelta(days=1)
    since = min(first - timedelta(days=1), eve) if first else eve
    return replace(timing, since=max(since, frame.start) if frame.start and frame.start < timing.day else since)

"""Why a figure is what it is, with the weight of each origin: how far it pulls, and what the line is without it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tallystick.balance import resting_on, why
from tallystick.model.balance import Line, Status
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Course, Says, Series, Statement
from tallystick.model.ident import ClaimId, ItemId
from tallystick.model.why import Pulled, Why
from tallystick.pipeline import Prepared, prepare
from tallystick.questions.leaving import hurried, without_claims
from tallystick.questions.weighing import Weighing
from tallystick.value import value

NUDGE = 0.1  # log: all figures of an origin about a tenth higher, well above one step of the lattice


def reasons(asked: Weighing, subject: str, *, weights: bool) -> Why:
    """The reasons behind an item or a side; of an item without a line of its own, those of its parts.

    With weights, each origin of each line costs two more estimates of it.
    """
    pulled = _Scale(asked).pulled if weights else None
    heard = replace(asked.ledger, claims=asked.settled.claims)
    answer = why(asked.balance, heard, subject, asked.prepared.prices, pulled)
    if answer.lines:
        return answer
    parts = (why(asked.balance, heard, one, asked.prepared.prices, pulled) for one in _parts(asked, subject))
    return replace(answer, lines=tuple(line for part in parts for line in part.lines))


def _parts(asked: Weighing, subject: str) -> list[ItemId]:
    """The items with lines that an item covers."""
    sides = (asked.balance.given, asked.balance.received)
    items = {line.flow.item for side in sides for line in (*side.lines, *side.stated)}
    return sorted(one for one in items if asked.books.items.covers(ItemId(subject), one))


def resting(asked: Weighing, claim: ClaimId) -> Why:
    """The lines that a claim stands behind, with their reasons."""
    heard = replace(asked.ledger, claims=asked.settled.claims)
    return resting_on(asked.balance, heard, claim, asked.prepared.prices)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where origins are weighed, one line at a time."""

    asked: Weighing

    def pulled(self, line: Line, origin: str) -> Pulled | None:
        """A line without an origin, and its pull: 1 if the line's middle rises as much as the origin's figures do."""
        series = _series_of(line, self.asked.prepared.series)
        if series is None or line.quantity is None:
            return None
        moved = frozenset(one.claim for one in series.statements if one.origin == origin)
        left = prepare(without_claims(self.asked.settled, moved, self.asked.folded), self.asked.plan, self.asked.memory)
        without = self._quantity(left, _series_of(line, hurried(left, self.asked.known).series))
        nudged = replace(series, statements=_nudged(series, moved), report=series.report[-1:])
        higher = self._quantity(self.asked.prepared, nudged)
        pull = math.log(higher.median / line.quantity.median) / NUDGE if higher else 0.0
        return Pulled(without, pull if _speaks(series, moved) else None)

    def _quantity(self, prepared: Prepared, series: Series | None) -> Estimate | None:
        if series is None:
            return None
        known = prepared.settled
        (found,) = value((series,), (), self.asked.pinned, known.books, self.asked.memory).made
        return found.quantity


def _series_of(line: Line, series: Iterable[Series]) -> Series | None:
    """The series that a line tells of: of one flow there may be one delivered, one intended and one lost."""
    course = {Status.PLEDGED: Course.INTENDED, Status.LOSSES: Course.LOST}.get(line.status, Course.DELIVERED)
    return next((one for one in series if one.flow == line.flow and one.course is course), None)


def _nudged(series: Series, moved: frozenset[ClaimId]) -> tuple[Statement, ...]:
    """The statements, with these figures a little higher."""
    times = math.exp(NUDGE)
    return tuple(
        replace(one, low=one.low and one.low * times, high=one.high and one.high * times) if one.claim in moved else one
        for one in series.statements
    )


def _speaks(series: Series, moved: frozenset[ClaimId]) -> bool:
    """Whether any of these states a quantity: what only confirms pulls at no number."""
    return any(one.claim in moved and one.says is Says.QUANTITY for one in series.statements)

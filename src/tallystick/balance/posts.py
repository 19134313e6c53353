"""A post: a valued series on its way into the balance, with its status and what it can add to a sum.

A line is open where no used number bounds it above; then its upper figures are the window's, and all it gives to a
headline is what sources state as the least. For a priced line that is its worth at the low end, scaled to the stated
least.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tallystick.balance.summary import Draws, draws_of
from tallystick.model.balance import Status
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Course, Flow, Says, Statement
from tallystick.model.ident import UnitId
from tallystick.model.valued import Valued


@dataclass(frozen=True, slots=True)
class Post:
    """`draws` are empty for what is never summed; `floor` is what an open line is worth at least."""

    valued: Valued
    status: Status
    draws: Draws
    worth: Estimate | None = None
    floor: float | None = None

    @property
    def flow(self) -> Flow:
        """Whose exchange it is, of what."""
        return self.valued.series.flow

    @property
    def summable(self) -> bool:
        """Whether it may enter a total."""
        return len(self.draws) > 0


def post_of(valued: Valued, is_money: Callable[[UnitId], bool]) -> Post:
    """Give a valued series its status."""
    status = _status(valued, is_money)
    if status not in (Status.PRICED, Status.STATED):
        return Post(valued, status, draws_of(valued.draws)[:0], valued.value)
    worth = valued.value or valued.quantity
    return Post(valued, status, draws_of(valued.draws), worth, _floor(valued, worth))


def _status(valued: Valued, is_money: Callable[[UnitId], bool]) -> Status:
    series = valued.series
    if series.course is Course.LOST:
        return Status.LOSSES
    if series.course is Course.INTENDED:
        return Status.PLEDGED
    if not any(one.says is Says.QUANTITY for one in series.statements):
        said = any(one.says is Says.CONFIRM for one in series.statements)
        denied = any(one.says in (Says.DENIAL, Says.ABSENCE) for one in series.statements)
        return Status.DENIED if denied and not said else Status.UNCOUNTED
    if is_money(series.flow.measure):
        return Status.STATED
    return Status.PRICED if len(valued.draws) else Status.UNPRICED


def _floor(valued: Valued, worth: Estimate | None) -> float | None:
    numbers = _used_numbers(valued)
    if worth is None or valued.quantity is None or not numbers or any(one.high is not None for one in numbers):
        return None
    least = max(one.low for one in numbers if one.low is not None)
    return worth.low * least / valued.quantity.low


def _used_numbers(valued: Valued) -> list[Statement]:
    """The numbers that moved the estimate; all of them where it does not say which."""
    numbers = [one for one in valued.series.statements if one.says is Says.QUANTITY]
    used = set(valued.quantity.used) if valued.quantity else set()
    return [one for one in numbers if one.claim in used] or [one for one in numbers if one.copy_of is None]

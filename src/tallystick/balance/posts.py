"""A post: a valued series on its way into the balance, with its status and what it can add to a sum.

A line is open where no used number bounds it above: its upper figures are the prior window's, so it enters a sum at no
more than what sources state as the least. For a priced line that is its worth at the low end, scaled to that least.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tallystick.balance.summary import Draws, draws_of, summarise
from tallystick.model.balance import Status
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Course, Flow, Says, Statement
from tallystick.model.ident import UnitId
from tallystick.model.valued import Valued


@dataclass(frozen=True, slots=True)
class Post:
    """`draws` is what it adds to a sum, empty for what is never summed; `floor` what an open line is worth at least.

    `picks` says which joint draws these are, where they were drawn again.
    """

    valued: Valued
    status: Status
    draws: Draws
    worth: Estimate | None = None
    floor: float | None = None
    picks: NDArray[np.int64] | None = None

    @property
    def flow(self) -> Flow:
        """Whose exchange it is, of what."""
        return self.valued.series.flow

    @property
    def middle(self) -> float:
        """Its worth in a sum, near enough to compare it with others."""
        return min(self.worth.median, self.ceiling) if self.worth else 0.0

    @property
    def ceiling(self) -> float:
        """What it is worth at most in a sum: its 95 % point, or its floor if it is open."""
        if self.floor is not None:
            return self.floor
        return self.worth.high if self.worth else 0.0

    @property
    def summable(self) -> bool:
        """Whether it may enter a total."""
        return len(self.draws) > 0


def redrawn(post: Post, picks: NDArray[np.int64], *, told: bool) -> Post:
    """The post with other draws of the same joint set; `told`: its worth is told anew from them."""
    if not post.summable:
        return post
    worth = post.worth
    if told and worth is not None:
        anew = summarise(draws_of(post.valued.draws)[picks], worth.unit)
        worth = replace(worth, quantiles=anew.quantiles, exists=anew.exists) if anew else worth
    return replace(post, draws=post.draws[picks], worth=worth, picks=picks)


def post_of(valued: Valued, is_money: Callable[[UnitId], bool]) -> Post:
    """Give a valued series its status."""
    status = _status(valued, is_money)
    if status not in (Status.PRICED, Status.STATED):
        return Post(valued, status, draws_of(valued.draws)[:0], valued.value)
    worth = valued.value or valued.quantity
    draws, floor = draws_of(valued.draws), _floor(valued, worth)
    return Post(valued, status, draws if floor is None else np.minimum(draws, floor), worth, floor)


def _status(valued: Valued, is_money: Callable[[UnitId], bool]) -> Status:
    series = valued.series
    if series.course is Course.LOST:
        return Status.LOSSES
    if series.course is Course.INTENDED:
        return Status.PLEDGED
    said = valued.says
    if Says.QUANTITY not in said:
        denied = Says.DENIAL in said or Says.ABSENCE in said
        return Status.DENIED if denied and Says.CONFIRM not in said else Status.UNCOUNTED
    if is_money(series.flow.measure):
        return Status.STATED
    return Status.PRICED if len(valued.draws) else Status.UNPRICED


def _floor(valued: Valued, worth: Estimate | None) -> float | None:
    numbers = _used_numbers(valued)
    if worth is None or valued.quantity is None or not numbers or any(one.high is not None for one in numbers):
        return None
    least = max(one.low for one in numbers if one.low is not None)
    return worth.low * least / valued.quantity.low


def _used_numbers(valued: Valued) -> tuple[Statement, ...]:
    """The numbers that moved the estimate; all of them where it does not say which."""
    numbers = (one for one in valued.series.statements if one.says is Says.QUANTITY and one.copy_of is None)
    return valued.numbers or tuple(numbers)

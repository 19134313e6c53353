"""The time line of a series: where it starts, and what a number says on it.

It starts where the first running total or period is said to begin, else a little before the first number. What moved
first is the running total at its end; what moved later at one day, or at a time unknown, bounds the total from below.
It ends with the last number that says more than those before (docs/decisions/0008). Promises have no line."""

import math
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from tallystick.model.flow import Course, Says, Statement
from tallystick.reconcile.entries.entry import Desk
from tallystick.reconcile.flows.piles import Pile
from tallystick.reconcile.material.dates import EPOCH, number_of

ONE_DAY = 1.0
_STEPS = 8  # for each doubling
_NUMBERS = frozenset({Says.QUANTITY, Says.ABSENCE})


@dataclass(frozen=True, slots=True)
class Timeline:
    """First day of a series, None if it has no time line, and its last; `first` is the first time spoken of at all."""

    start: float | None
    first: float
    end: date
    last: float | None  # the day of the last number that tells
    begun: bool = True  # whether anybody says when it began

    @property
    def report(self) -> tuple[float, ...]:
        """The days a series is reported at: the ends of the years within, and the last day."""
        if self.start is None:
            return ()
        year = date.fromordinal(EPOCH.toordinal() + int(self.start)).year
        ends = (number_of(date(one, 12, 31)) for one in range(year, self.end.year))
        return (*(day for day in ends if day > self.start), max(number_of(self.end), self.start))

    def place(self, statements: Iterable[Statement]) -> list[Statement]:
        """The statements as they stand on the line."""
        end, start = number_of(self.end), self.start
        return [
            one if one.since is None and (start is None or one.day <= end) else self._place(one) for one in statements
        ]

    def since(self, statements: Iterable[Statement]) -> list[Statement]:
        """Those that speak of a day on the line, as they stand on it: for bounds that others lend."""
        return self.place(one for one in statements if self.start is None or one.day >= self.start)

    def _place(self, one: Statement) -> Statement:
        if one.says is not Says.QUANTITY:
            return one
        if one.since is None:  # after the end stand what is undated and bounds passed before: they hold at the end, too
            end = number_of(self.end)
            return one if self.start is None or one.day <= end else replace(one, day=end)
        if self.start is None or one.since <= self.first:
            return _total(one)
        return _at_least(one) if one.day - one.since <= ONE_DAY else one


def timeline_of(statements: Iterable[Statement], pile: Pile, course: Course, desk: Desk) -> Timeline:
    """Lay out the time line of a line's own statements and of what its parts lend it."""
    numbers = [
        one for one in statements if one.says in _NUMBERS and one.copy_of is None and one.claim not in pile.undated
    ]
    days = {one.day for one in numbers}
    begins = {one.since for one in numbers if one.since is not None and one.day - one.since > ONE_DAY}
    begins |= {pile.begin} if pile.begin is not None else set()
    eves = {one.since for one in numbers if one.since is not None}
    first = min(days | begins | eves, default=0.0)
    start = None if course is Course.INTENDED else _start(days, begins, desk)
    last, bound = max(_telling(numbers), default=None), number_of(desk.frame.end)
    last = None if last is None else min(last, bound)
    end = date.fromordinal(EPOCH.toordinal() + int(bound if last is None else last))
    return Timeline(start, first, end, last, bool(begins))


def _telling(numbers: Iterable[Statement]) -> Iterator[float]:
    """The days of numbers that say more than those before: a running total that is only bounded from below, and by less
    than was said already, tells nothing of what moved since.
    """
    most = 0.0
    numbers = sorted(numbers, key=attrgetter("claim"))
    for one in sorted(numbers, key=lambda one: (one.day, one.low is None)):
        weak = one.high is None and one.since is None and (one.low or 0.0) <= most
        if not weak:
            yield one.day
        most = max(most, one.low or 0.0) if one.since is None else most


def _start(days: AbstractSet[float], begins: AbstractSet[float], desk: Desk) -> float | None:
    """The first day of a line; `days` have numbers, at `begins` running totals and periods are said to begin.

    "A little before" is a share of the time that numbers speak of, at least one time scale of growth, in the window.
    """
    frame, growth = desk.frame, desk.books.wording.growth
    if not days:
        return None
    if begins:
        return min(days | begins)
    if len(days) == 1:
        return None
    lead = _in_steps(max(growth.lead * (max(days) - min(days)), ONE_DAY))
    before = min(days) - round(max(growth.time_scale, lead))
    return before if frame.start is None else max(before, number_of(frame.start))


def _in_steps(time: float) -> float:
    """A time in steps of 9 %: a guess needs no more, and so one number more rarely moves the start of a line."""
    return 2 ** (round(math.log2(time) * _STEPS) / _STEPS)


def _total(one: Statement) -> Statement:
    """What moved in a period, as a running total; a rate times its months."""
    months = one.months or 1.0
    low, high = (end if end is None else end * months for end in (one.low, one.high))
    return replace(one, low=low, high=high, since=None, months=None)


def _at_least(one: Statement) -> Statement:
    """What moved at a day as a bound from below; an upper end only says that it moved."""
    least = replace(_total(one), high=None)
    return replace(least, says=Says.CONFIRM) if least.low is None else least

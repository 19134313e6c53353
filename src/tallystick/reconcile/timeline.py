"""The time line of a series: where it starts, and what a number says on it.

It starts with the earliest day that anyone gives a number for: nothing is taken to have been given before. So what
moved in the first period is the running total at its end. What moved later at a single day, or at a time unknown,
bounds the total from below. Promises and plans have no time line: they are readings of one undated quantity.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tallystick.model.flow import Course, Says, Statement
from tallystick.model.ident import ClaimId
from tallystick.reconcile.dates import EPOCH, number_of

ONE_DAY = 1.0
_NUMBERS = frozenset({Says.QUANTITY, Says.ABSENCE})


@dataclass(frozen=True, slots=True)
class Timeline:
    """First day of a series, None if it has no time line, and its last."""

    start: float | None
    end: date

    @property
    def report(self) -> tuple[float, ...]:
        """The days a series is reported at: the ends of the years within, and the last day."""
        if self.start is None:
            return ()
        first = date.fromordinal(EPOCH.toordinal() + int(self.start)).year
        ends = (number_of(date(year, 12, 31)) for year in range(first, self.end.year))
        return (*(day for day in ends if day > self.start), max(number_of(self.end), self.start))

    def place(self, statements: Iterable[Statement]) -> list[Statement]:
        """The statements as they stand on the line."""
        return [self._place(one) for one in statements]

    def since(self, statements: Iterable[Statement]) -> list[Statement]:
        """Those that speak of a day on the line, as they stand on it: for bounds that others lend."""
        return self.place(one for one in statements if self.start is None or one.day >= self.start)

    def _place(self, one: Statement) -> Statement:
        if one.says is not Says.QUANTITY:
            return one
        if self.start is not None and one.day < self.start:  # a copy that came before its original
            return replace(_total(one), day=self.start)
        if one.since is None:
            return one
        if self.start is None or one.since <= self.start:
            return _total(one)
        return _at_least(one) if one.day - one.since <= ONE_DAY else one


def timeline_of(statements: Sequence[Statement], undated: Collection[ClaimId], course: Course, end: date) -> Timeline:
    """Lay out the time line of a line's own statements and of what its parts lend it."""
    if course is Course.INTENDED:
        return Timeline(None, end)
    days = [
        one.day if one.since is None else one.since
        for one in statements
        if one.says in _NUMBERS and one.copy_of is None and one.claim not in undated
    ]
    return Timeline(min(days, default=None), end)


def _total(one: Statement) -> Statement:
    """What moved in a period, as a running total; a rate times its months."""
    months = one.months or 1.0
    low, high = (end if end is None else end * months for end in (one.low, one.high))
    return replace(one, low=low, high=high, since=None, months=None)


def _at_least(one: Statement) -> Statement:
    """What moved at a day as a bound from below; an upper end only says that it moved."""
    least = replace(_total(one), high=None)
    return replace(least, says=Says.CONFIRM) if least.low is None else least

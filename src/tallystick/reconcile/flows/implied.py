"""What a line's own statements already say: bounds that are implied by them, as surely, need not be lent to it.

A running total only grows. So a lower bound is implied by a higher one of an earlier day, an upper bound by a lower
one of a later day; as surely means: by a source and a figure of grades no worse.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

from tallystick.model.flow import Says, Statement
from tallystick.model.grade import Grade

Steps = tuple[list[float], list[float]]  # days in order, and the best bound by each


@dataclass(slots=True)
class Implied:
    """The bounds of a line's own running totals, by the grade that they reach at least."""

    own: list[Statement]
    lows: dict[Grade, Steps] = field(default_factory=dict)
    highs: dict[Grade, Steps] = field(default_factory=dict)

    def low(self, one: Statement) -> bool:
        """Whether the lower end of a statement says nothing new."""
        if one.since is not None or one.low is None:
            return False
        if one.grade not in self.lows:
            good = [(two.day, two.low) for two in self._as_good(one.grade) if two.low is not None]
            self.lows[one.grade] = _steps(good)
        days, best = self.lows[one.grade]
        place = bisect_right(days, one.day)
        return place > 0 and best[place - 1] >= one.low

    def high(self, one: Statement) -> bool:
        """Whether the upper end of a statement says nothing new."""
        if one.since is not None or one.high is None:
            return False
        if one.grade not in self.highs:
            good = [(-two.day, -two.high) for two in self._as_good(one.grade) if two.high is not None]
            self.highs[one.grade] = _steps(good)
        days, best = self.highs[one.grade]
        place = bisect_right(days, -one.day)
        return place > 0 and best[place - 1] >= -one.high

    def _as_good(self, grade: Grade) -> Iterable[Statement]:
        """Own statements no worse than a grade; F and 6, which cannot be judged, come last as in the alphabet."""
        return (
            one
            for one in self.own
            if one.grade.reliability <= grade.reliability and one.grade.credibility <= grade.credibility
        )


def implied_by(statements: Iterable[Statement]) -> Implied:
    """What the originals among a line's own running totals imply."""
    numbers = (one for one in statements if one.says is Says.QUANTITY and one.copy_of is None and one.since is None)
    return Implied(list(numbers))


def _steps(bounds: list[tuple[float, float]]) -> Steps:
    bounds.sort()
    return [day for day, _ in bounds], list(accumulate((bound for _, bound in bounds), max))

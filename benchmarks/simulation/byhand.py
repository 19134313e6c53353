"""What people do by hand with the figures they find, each method as the range it would print.

A method is given the figures of the last day that at least three speak of, or the three latest: nobody averages the
totals of different years.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.simulation.press import Coverage
from tallystick.model.claim import Claim

FEWEST = 3
NORMAL = {0.5: 0.6745, 0.9: 1.6449}  # half widths of normal ranges, in standard deviations
LEAST_ERROR = 0.02  # of a mean of equal figures, in logs


@dataclass(frozen=True, slots=True)
class Range:
    """A middle and a range about it, in log quantity."""

    low: float
    middle: float
    high: float


def naive_average(coverage: Coverage, share: float) -> Range:
    """Mean of what sources say, one figure each, with its standard error."""
    return _about(_middles(_latest(coverage.originals)), share)


def every_article(coverage: Coverage, share: float) -> Range:
    """Mean of every article that has a figure, with its standard error."""
    return _about(_middles(_latest(coverage.articles)), share)


def lows_and_highs(coverage: Coverage, share: float) -> Range:
    """From the lowest to the highest that any source says; asked for half the probability, half of that."""
    ends = [_ends(one) for one in _latest(coverage.originals)]
    low, high = min(one for one, _ in ends), max(one for _, one in ends)
    middle, by = (low + high) / 2, (1.0 if share > 0.5 else 0.5)
    return Range(middle - by * (middle - low), middle, middle + by * (high - middle))


Method = Callable[[Coverage, float], Range]
METHODS: dict[str, Method] = {
    "naive_average": naive_average,
    "every_article": every_article,
    "lows_and_highs": lows_and_highs,
}


def added(method: Method, parts: Sequence[tuple[Coverage, Sequence[float]]], share: float) -> Range:
    """A sum of counts times prices, lows, middles and highs added each by itself; prices as logs of what is quoted."""
    ranges = [_times(method(coverage, share), _cost(method, prices, share)) for coverage, prices in parts]
    ends = [(one.low, one.middle, one.high) for one in ranges]
    return Range(*np.log(np.sum(np.exp(ends), axis=0)).tolist())


def _times(count: Range, cost: Range) -> Range:
    return Range(count.low + cost.low, count.middle + cost.middle, count.high + cost.high)


def _cost(method: Method, prices: Sequence[float], share: float) -> Range:
    if method is not lows_and_highs:
        return _about(prices, share)
    middle, by = (min(prices) + max(prices)) / 2, (1.0 if share > 0.5 else 0.5)
    return Range(middle - by * (middle - min(prices)), middle, middle + by * (max(prices) - middle))


def _latest(claims: Sequence[Claim]) -> list[Claim]:
    ordered = sorted(claims, key=lambda one: (one.when.edtf or "", one.id), reverse=True)
    last = [one for one in ordered if one.when.edtf == ordered[0].when.edtf]
    return last if len(last) >= FEWEST else ordered[:FEWEST]


def _about(logs: Sequence[float], share: float) -> Range:
    middle = float(np.mean(logs))
    spread = float(np.std(logs, ddof=1)) if len(logs) > 1 else LEAST_ERROR
    half = NORMAL[share] * max(spread, LEAST_ERROR) / math.sqrt(len(logs))
    return Range(middle - half, middle, middle + half)


def _middles(claims: Sequence[Claim]) -> list[float]:
    return [sum(_ends(one)) / 2 for one in claims]


def _ends(claim: Claim) -> tuple[float, float]:
    low, high = claim.amount.low, claim.amount.high
    known = [end for end in (low, high) if end is not None]
    return math.log(known[0]), math.log(known[-1])

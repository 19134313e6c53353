"""How a cumulative quantity grows between two days: steps on the lattice with mean, spread and skewness of gamma ones.

The kernels form a convolution semigroup, so a day that nobody spoke about changes nothing.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from tallystick.model.flow import Series
from tallystick.value.defaults import Defaults
from tallystick.value.lattice import Floats, Lattice

_NARROWEST = 1e-3  # burstiness cannot fall below the lattice step: the law would have less than Poisson spread
_DIGITS = 12  # operational times equal to this many digits share one kernel
_FAR, _LEAST = 9.0, 20  # deviations, and terms beyond them, after which Poisson terms are below 1e-20 of the greatest


@dataclass(frozen=True, slots=True)
class Growth:
    """The law of growth: operational time ln(1 + days / `days`), variance `theta` per unit of it, steps of `step`."""

    days: float
    theta: float
    step: float

    def clock(self, day: float, start: float) -> float:
        """Operational time of a day: fast at the start of deliveries, slower as they become routine."""
        return math.log1p((day - start) / self.days)

    def gaps(self, knots: tuple[float, ...], start: float) -> tuple[float, ...]:
        """Operational time from the start to the first knot and between neighbouring knots."""
        times = [self.clock(day, start) for day in (start, *knots)]
        return tuple(round(after - before, _DIGITS) for before, after in pairwise(times))

    def steps(self, gaps: tuple[float, ...], cells: int) -> Floats:
        """P(growth by k cells), k = 0 ... cells - 1, one row per gap; mass beyond the window is dropped."""
        single, bursts, stay = self._parts()
        shape, mean = (np.array(gaps)[:, None] * rate for rate in (bursts, single))
        count = np.arange(cells - 1)
        odds = np.cumprod((count + shape) * ((1 - stay) / (count + 1)), axis=1)
        none: Floats = stay**shape * np.exp(-mean)
        bursts_only = np.concatenate((none, none * odds), axis=1)
        steps = np.empty((len(gaps), cells))
        for row, (burst, few) in enumerate(zip(bursts_only, _poisson(mean, cells, 1 - stay), strict=True)):
            steps[row] = np.convolve(burst, few)[:cells]
        return steps

    def _parts(self) -> tuple[float, float, float]:
        """Steps of one cell by unit of operational time, bursts by unit of it, and P(a burst ends at each cell).

        Steps are Poisson, bursts negative binomial: three numbers for the mean, the variance and the third cumulant of
        a gamma law. Bursts alone have a third cumulant short by half a step, which moves quantiles by up to 1.5 %.
        """
        wide = max(self.theta / self.step, 1 + _NARROWEST)
        single = wide / (2 * wide**2 - 3 * wide + 2)
        longer = (2 * wide**2 - 3 * wide + 2) / (2 * (wide - 1))  # cells that a burst goes on for after the first
        return single / self.step, (1 - single) / longer / self.step, 1 / (1 + longer)


def _poisson(mean: Floats, cells: int, tail: float) -> Iterator[Floats]:
    """P(k) / P(0) of Poisson laws, k = 0 ..., as long as terms count beside a tail that falls by `tail` a cell.

    How many depends on the own mean alone, so that no other gap changes a bit.
    """
    reach = np.minimum(mean / tail + _FAR * np.sqrt(mean / tail) + _LEAST, cells - 1).astype(np.int64)
    terms = np.cumprod(mean / np.arange(1, reach.max(initial=0) + 1), axis=1)
    for one, count in zip(np.concatenate((np.ones_like(mean), terms), axis=1), reach[:, 0].tolist(), strict=True):
        yield one[: count + 1]


def growth_of(series: Series, grid: Lattice, defaults: Defaults) -> Growth:
    """The law by which a series grows: one with more spread where nobody says when it began."""
    return Growth(defaults.growth_days, defaults.theta if series.begun else defaults.theta_unknown, grid.step)


@lru_cache(maxsize=64)  # 64 x 0.5 MB
def kernel(growth: Growth, gap: float, cells: int) -> Floats:
    """Lay the steps of one gap out as an upper-triangular Toeplitz matrix (from, to)."""
    steps = growth.steps((gap,), cells)[0]
    padded = np.concatenate((np.zeros(cells - 1), steps))
    return np.ascontiguousarray(np.lib.stride_tricks.sliding_window_view(padded, cells)[::-1])

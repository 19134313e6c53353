"""How a cumulative quantity grows between two days: negative-binomial steps on the lattice.

The kernels form a convolution semigroup, so a day that nobody spoke about changes nothing.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from tallystick.model.flow import Series
from tallystick.value.defaults import Defaults
from tallystick.value.lattice import Floats, Lattice

_NARROWEST = 1e-3  # burstiness cannot fall below the lattice step: the law would have less than Poisson spread
_DIGITS = 12  # operational times equal to this many digits share one kernel


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
        spread = max(self.theta - self.step, _NARROWEST)
        stay = self.step / (self.step + spread)
        shape = np.array(gaps)[:, None] / spread
        count = np.arange(cells - 1)
        odds = np.cumprod((count + shape) * ((1 - stay) / (count + 1)), axis=1)
        none: Floats = stay**shape
        return np.concatenate((none, none * odds), axis=1)


def growth_of(series: Series, grid: Lattice, defaults: Defaults) -> Growth:
    """The law by which a series grows: one with more spread where nobody says when it began."""
    return Growth(defaults.growth_days, defaults.theta if series.begun else defaults.theta_unknown, grid.step)


@lru_cache(maxsize=64)  # 64 x 0.5 MB
def kernel(growth: Growth, gap: float, cells: int) -> Floats:
    """Lay the steps of one gap out as an upper-triangular Toeplitz matrix (from, to)."""
    steps = growth.steps((gap,), cells)[0]
    padded = np.concatenate((np.zeros(cells - 1), steps))
    return np.ascontiguousarray(np.lib.stride_tricks.sliding_window_view(padded, cells)[::-1])

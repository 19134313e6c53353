"""From draws to a summary: quantiles given that the thing exists, and the probability that it does.

All sums, differences and ratios are made of draws that belong together; quantiles are never added. What is shown is
rounded to nine significant digits, which any machine agrees on.
"""

from array import array
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from tallystick.model.estimate import POINTS, Estimate
from tallystick.model.ident import UnitId

Draws = NDArray[np.float64]
DIGITS = 9


def draws_of(numbers: "array[float]") -> Draws:
    """Look at joint draws as an array, without copying them."""
    return np.frombuffer(numbers, dtype=np.float64) if len(numbers) else np.empty(0)


def summarise(draws: Draws, unit: UnitId, notes: Iterable[str] = (), origins: int = 0) -> Estimate | None:
    """The estimate that draws amount to; None where nothing is ever there."""
    there = draws[draws > 0]
    if not len(there):
        return None
    points = np.quantile(there, POINTS)
    first, second, third, middle, fifth, sixth, last = (rounded(float(point)) for point in points)
    quantiles = (first, second, third, middle, fifth, sixth, last)
    return Estimate(unit, quantiles, rounded(len(there) / len(draws)), origins, notes=tuple(sorted(set(notes))))


def rounded(number: float) -> float:
    """The number to nine significant digits."""
    return float(f"{number:.{DIGITS}g}")

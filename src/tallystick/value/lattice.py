"""The lattice of possible quantities: whole multiples of one step in log quantity, the same for every series."""

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float64]
Ints: TypeAlias = npt.NDArray[np.int64]
Flags: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Lattice:
    """Cells `first` ... `first + cells - 1`; point i lies at log quantity i * step. It is not fitted to any data."""

    first: int
    cells: int
    step: float

    @property
    def points(self) -> Floats:
        """Log quantity at the centre of each cell."""
        return np.arange(self.first, self.first + self.cells, dtype=np.float64) * self.step

    def widened(self, cells: int) -> "Lattice":
        """The lattice with so many cells more on either side."""
        return Lattice(self.first - cells, self.cells + 2 * cells, self.step)

    @property
    def start(self) -> float:
        """Log quantity at the centre of the first cell."""
        return self.first * self.step

    @property
    def end(self) -> float:
        """Log quantity at the centre of the last cell."""
        return (self.first + self.cells - 1) * self.step

    @property
    def width(self) -> float:
        """Log width of the whole window, outer half cells included."""
        return self.cells * self.step


@lru_cache(maxsize=1024)
def lattice(window: tuple[float, float], per_decade: int) -> Lattice:
    """Lay the lattice over a window 0 < low < high; raises ValueError otherwise."""
    low, high = window
    if not 0 < low < high < math.inf:
        raise ValueError(f"window must satisfy 0 < lo < hi, got {low}, {high}")
    # rounding to 1e-6 of a cell keeps a window that ends on a power of ten from gaining a cell
    first = math.floor(round(math.log10(low) * per_decade, 6))
    last = math.ceil(round(math.log10(high) * per_decade, 6))
    return Lattice(first, last - first + 1, math.log(10) / per_decade)


def stretches(cells: int) -> list[tuple[int, int]]:
    """Four stretches of cells, to pass over zeros of a matrix: more would cost more in calls than they save in sums."""
    marks = [round(cells * part / 4) for part in range(5)]
    return list(pairwise(marks))

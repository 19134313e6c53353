"""From probabilities on the lattice to quantiles: a density that is log-linear between cell centres."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from tallystick.value.lattice import Floats, Lattice

_LEAST = 1e-300  # stands for zero under the logarithm
_PARTS = 4  # sub-cells per cell; reading cells as steps would cost 0.3 % on a 5 % quantile


@dataclass(frozen=True, slots=True)
class Distribution:
    """P(at most that much) at the edges of sub-cells of a lattice, and the probabilities of its cells."""

    lattice: Lattice
    pmf: Floats
    mass: Floats

    @property
    def size(self) -> int:
        """How many numbers it holds."""
        return len(self.pmf) + len(self.mass)

    def apart(self) -> "Distribution":
        """The same by itself: one of many days shares its tables with them and would keep them all."""
        return Distribution(self.lattice, self.pmf.copy(), self.mass.copy())

    @property
    def edges(self) -> Floats:
        """Log quantity at the edges of sub-cells."""
        return _edges(self.lattice)

    def quantiles(self, shares: Floats) -> Floats:
        """Log quantities below which these shares of the probability lie."""
        return np.interp(shares, self.mass, _edges(self.lattice))


def distributions(lattice: Lattice, pmfs: Floats) -> Iterator[Distribution]:
    """Read probabilities (rows, cells) as point values of a density that is log-linear between the points."""
    rows, cells = pmfs.shape
    known = np.maximum(pmfs, _LEAST)
    rise = np.exp(np.log(known[:, 1:] / known[:, :-1]) / (2 * _PARTS))  # growth over half a sub-cell
    density = np.empty((rows, _PARTS * cells))
    density[:, : _PARTS // 2], density[:, -_PARTS // 2 :] = known[:, :1], known[:, -1:]
    between = density[:, _PARTS // 2 : -_PARTS // 2].reshape(rows, cells - 1, _PARTS)
    np.multiply(known[:, :-1], rise, out=between[:, :, 0])
    rise *= rise
    for part in range(1, _PARTS):
        np.multiply(between[:, :, part - 1], rise, out=between[:, :, part])
    mass = np.zeros((rows, _PARTS * cells + 1))
    np.cumsum(density, axis=1, out=mass[:, 1:])
    mass /= mass[:, -1:]
    for row in range(rows):
        yield Distribution(lattice, pmfs[row], mass[row])


@lru_cache(maxsize=1024)
def _edges(lattice: Lattice) -> Floats:
    edges: Floats = lattice.start + (np.arange(_PARTS * lattice.cells + 1) / _PARTS - 0.5) * lattice.step
    return edges

"""What a statement says about the truth: normal mixtures over the distance from the truth to the stated bounds.

A curve is read in two ways that agree: plainly, or through a table that turns a whole column of the lattice into one
small product. The table is what makes large ledgers quick.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.special import ndtr

from tallystick.value.lattice import Flags, Floats, Lattice

_TERMS = 16  # Chebyshev terms per cell: error below 1e-15 for a spread of one cell, the narrowest there is
_FAR = 9.0  # spreads beyond which a normal tail is below 1e-18, far under any floor
_BLOCK = 256  # tables are cut for lattices of whole blocks, so that few are made


@dataclass(frozen=True, slots=True)
class Curve:
    """Sum of weight * P(bounds hold y + noise of that spread) over (weight, spread), plus floor * chance of words."""

    terms: tuple[tuple[float, float], ...]
    floor: float

    @property
    def mass(self) -> float:
        """Likelihood of bounds that leave everything open, floor aside."""
        return sum(weight for weight, _ in self.terms)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Stated bounds in log quantity, infinite where open, and the chance of the words if the source is wrong."""

    low: Floats
    high: Floats
    chance: Floats


def columns(curves: Sequence[Curve], bounds: Bounds, listed: Flags, span: Lattice) -> Floats:
    """Likelihood of each statement (rows) at each point of a lattice; `listed` marks those that may use a table."""
    found = np.empty((len(curves), span.cells))
    if listed.any():
        lows, highs = _place(bounds.low, span), _place(bounds.high, span)
    for row, curve in enumerate(curves):
        if listed[row]:
            table = _table(curve, span.step, -(-span.cells // _BLOCK) * _BLOCK)
            table.fill(found[row], lows.of(row), highs.of(row))
        else:
            found[row] = plain(curve, bounds.low[row], bounds.high[row], span.points)
        found[row] += curve.floor * bounds.chance[row]
    return found


def plain(curve: Curve, low: float, high: float, points: Floats) -> Floats:
    """The curve at any log quantities, floor aside, computed in whichever tail is accurate."""
    total = np.zeros_like(points)
    flip = low > points
    for weight, spread in curve.terms:
        below, above = (low - points) / spread, (high - points) / spread
        total += weight * np.where(flip, ndtr(-below) - ndtr(-above), ndtr(above) - ndtr(below))
    return total


@dataclass(frozen=True, slots=True)
class _Spot:
    """A bound on the lattice: its cell, counted from the first point, and Chebyshev values of its place in the cell."""

    cell: int
    basis: Floats


@dataclass(frozen=True, slots=True)
class _Spots:
    cells: list[int]
    basis: Floats

    def of(self, row: int) -> _Spot:
        return _Spot(self.cells[row], self.basis[row])


def _place(bounds: Floats, span: Lattice) -> _Spots:
    far = 1e6  # cells; stands for infinity and stays a whole number
    place = np.clip((bounds - span.start) / span.step, -far, far)
    cell = np.floor(place)
    within = np.arccos(np.clip(2 * (place - cell) - 1, -1, 1))
    return _Spots(cell.astype(np.int64).tolist(), np.cos(within[:, None] * np.arange(_TERMS)))


@dataclass(frozen=True, slots=True)
class _Table:
    """Chebyshev coefficients of the signed tail of a curve, one column per whole cell from a bound down to a point.

    The signed tail is the curve's distribution function left of zero and that minus its mass right of it: small on both
    sides, so that a difference of two keeps its digits; the step between them is put back as whole cells.
    """

    terms: Floats  # (_TERMS, cells)
    zero: int  # column where point and bound share a cell
    mass: float

    def fill(self, column: Floats, low: _Spot, high: _Spot) -> None:
        size = len(column)
        column[:] = 0.0
        column[max(low.cell + 1, 0) : max(high.cell + 1, 0)] = self.mass
        for spot, sign in ((high, 1.0), (low, -1.0)):
            first = self.zero - spot.cell
            if first + size > 0 and first < self.terms.shape[1]:
                first = min(max(first, 0), self.terms.shape[1] - size)
                column += (sign * spot.basis) @ self.terms[:, first : first + size]


@lru_cache(maxsize=512)  # 512 x about 130 kB
def _table(curve: Curve, step: float, reach: int) -> _Table:
    """Tabulate a curve at Chebyshev nodes of every cell that matters, with `reach` empty cells on both sides."""
    far = math.ceil(_FAR * max(spread for _, spread in curve.terms) / step)
    angles = (np.arange(_TERMS) + 0.5) * np.pi / _TERMS
    cells = np.arange(far, -far - 1, -1)  # distance bound - point falls as the point moves up
    distance = (cells[None, :] + (np.cos(angles)[:, None] + 1) / 2) * step
    tail = np.zeros_like(distance)
    for weight, spread in curve.terms:
        tail += weight * np.where(cells >= 0, -ndtr(-distance / spread), ndtr(distance / spread))
    turn = np.cos(np.outer(np.arange(_TERMS), angles)) * 2 / _TERMS
    turn[0] /= 2
    terms = np.zeros((_TERMS, len(cells) + 2 * reach))
    terms[:, reach : reach + len(cells)] = turn @ tail
    return _Table(terms, reach + far, curve.mass)

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

from tallystick.value.lattice import Floats, Lattice

_TERMS = 16  # Chebyshev terms per cell: error below 1e-15 for a spread of one cell, the narrowest there is
_SLIGHT = 1e-14  # terms below this are left out: a likelihood has a floor of at least a ten-millionth
_NEAR = 64  # cells between bounds that are read off the table at once
_FAR = 9.0  # spreads beyond which a normal tail is below 1e-18, far under any floor
_OUT = 1e6  # cells; stands for infinity and stays a whole number
_BLOCK = 256  # tables are cut for lattices of whole blocks, so that few are made


@dataclass(frozen=True, slots=True)
class Curve:
    """Sum of weight * P(bounds hold y + noise of that spread) over (weight, spread), plus floor * chance of words."""

    terms: tuple[tuple[float, float], ...]
    floor: float
    tabled: bool = True  # whether it will be asked for often enough to earn a table

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


def columns(curves: Sequence[Curve], which: Sequence[int], bounds: Bounds, span: Lattice) -> Floats:
    """Likelihood of statements (rows) over a lattice; `which` says what curve each statement has."""
    found = np.zeros((len(which), span.cells))
    places = _places(bounds, span)
    reach = -(-span.cells // _BLOCK) * _BLOCK
    tables = [_table(curve, span.step, reach) if curve.tabled else None for curve in curves]
    for row, (column, kind) in enumerate(zip(found, which, strict=True)):
        table = tables[kind]
        if table is None:
            column[:] = plain(curves[kind], bounds.low[row], bounds.high[row], span.points)
        else:
            table.fill(column, places.cells[row], places.basis[row])
    floors = np.array([curve.floor for curve in curves])
    found += (floors[which] * bounds.chance)[:, None]
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
class _Places:
    """Bounds (low, high) on the lattice: cells counted from the first point, and Chebyshev values of the place within.

    Those of the low bound are negative: a likelihood is a difference.
    """

    cells: list[tuple[int, int]]
    basis: Floats  # (bounds, 2, _TERMS)


def _places(bounds: Bounds, span: Lattice) -> _Places:
    place = np.stack((bounds.low, bounds.high), axis=1)
    place = np.minimum(np.maximum((place - span.start) / span.step, -_OUT), _OUT)
    cell = np.floor(place)
    within = np.arccos(np.minimum(2 * (place - cell) - 1, 1.0))
    basis = np.cos(within[:, :, None] * np.arange(_TERMS))
    basis[:, 0] *= -1
    return _Places([(low, high) for low, high in cell.astype(np.int64).tolist()], basis)


@dataclass(frozen=True, slots=True)
class _Table:
    """Chebyshev coefficients of the signed tail of a curve, one column per whole cell from a bound down to a point.

    The signed tail is the curve's distribution function left of zero and that minus its mass right of it: small on both
    sides, so that a difference of two keeps its digits; the step between them is put back as whole cells.
    """

    terms: Floats  # (terms that matter, cells)
    zero: int  # column where point and bound share a cell
    mass: float

    def fill(self, column: Floats, cells: tuple[int, int], basis: Floats) -> None:
        """Write the likelihood of bounds in these cells, floor aside, into a column of zeros."""
        (low, high), size = cells, len(column)
        basis, last = basis[:, : len(self.terms)], self.terms.shape[1] - size
        first, second = self.zero - high, self.zero - low  # where one leaves the table there is nothing but zeros
        if 0 <= first <= second <= min(first + _NEAR, last):
            both = basis @ self.terms[:, first : second + size]  # one product for two: a call costs more than its sums
            np.add(both[0, second - first :], both[1, :size], out=column)
        else:
            for own, at in zip(basis, (second, first), strict=True):
                if 0 <= at <= last:
                    column += own @ self.terms[:, at : at + size]
        column[max(low + 1, 0) : max(high + 1, 0)] += self.mass


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
    matter = int(np.flatnonzero(np.abs(terms).max(axis=1) > _SLIGHT)[-1]) + 1  # a wide spread needs few
    return _Table(np.ascontiguousarray(terms[:matter]), reach + far, curve.mass)

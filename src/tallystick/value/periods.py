"""Statements about a period: exact while periods do not overlap, left to weighted paths where they do."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from tallystick.value.days import local_nodes
from tallystick.value.defaults import Defaults
from tallystick.value.evidence import Assembly, by_factors
from tallystick.value.lattice import Flags, Floats, Ints
from tallystick.value.readings import Knots, View

_STILL = 3.0  # growth within one cell counts as a third of the cell, the mean distance of two points in it
_NEAR = 10.0  # cells of growth below which an increment cannot be told from none


@dataclass(frozen=True, slots=True)
class Periods:
    """`ends` maps the knot that ends an exact period to that which starts it; `soft` marks statements that overlap."""

    ends: Mapping[int, int] = field(default_factory=dict)
    soft: Flags = field(default_factory=lambda: np.zeros(0, bool))

    @property
    def starts(self) -> frozenset[int]:
        """The knots at which an exact period starts."""
        return frozenset(self.ends.values())


def periods(where: Knots) -> Periods:
    """Take periods in the order of their end, then start; one that overlaps a taken period is soft."""
    ends: dict[int, int] = {}
    last = -1
    pairs = list(zip(where.at.tolist(), where.since.tolist(), strict=True))
    for end, start in sorted({pair for pair in pairs if pair[1] >= 0}):
        if start >= last:
            ends[end], last = start, end
    soft = [start >= 0 and (end not in ends or ends[end] != start) for end, start in pairs]
    return Periods(ends, np.array(soft, bool))


@dataclass(frozen=True, slots=True)
class Grown:
    """Likelihood of growth over a period (case, from cell, to cell); `case` says which each row has."""

    values: Floats
    case: Ints

    def of(self, row: int) -> Floats:
        """The likelihood (from, to) that a row has."""
        matrix: Floats = self.values[self.case[row]]
        return matrix


def increments(parts: Assembly, found: Periods, defaults: Defaults) -> tuple[dict[int, Grown], Floats]:
    """What statements say of growth, for each period's end; and log scales by row."""
    weight = np.zeros(parts.rows.count)
    made: dict[int, Grown] = {}
    for end, start in found.ends.items():
        members = np.flatnonzero((parts.where.at == end) & (parts.where.since == start)).tolist()
        first, case = parts.rows.cases(*_shared_by(parts, members))
        total = _period(replace(parts, rows=parts.rows.only(first)), members)
        top = total.max(axis=(1, 2), keepdims=True)
        total -= top
        fall = np.isneginf(total)
        np.exp(np.maximum(total, defaults.floor, out=total), out=total)
        total[fall] = 0.0
        made[end] = Grown(total, case)
        weight += top[case, 0, 0]
    return made, weight


def _shared_by(parts: Assembly, members: list[int]) -> tuple[list[str], list[str]]:
    """Origins and factors of some statements."""
    said = [parts.readings.statements[row] for row in members]
    return sorted({one.origin for one in said}), sorted({name for one in said for name in one.factors})


def unresolved(parts: Assembly, found: Periods) -> list[int]:
    """Statements whose increment is small against the total that the others speak of."""
    readings = parts.readings
    if (parts.where.since < 0).all():
        return []
    total = max(float(readings.bounds.low.max(initial=-math.inf)), parts.lattice.start)
    least = math.log(_NEAR * parts.lattice.step) + total
    exact = (parts.where.since >= 0) & ~found.soft
    return np.flatnonzero(exact & (readings.bounds.high < least)).tolist()


def _period(parts: Assembly, members: list[int]) -> Floats:
    """Log likelihood (rows, from, to) of all statements about one period; a total cannot fall."""
    cells = parts.lattice.cells
    fall = np.where(np.tril(np.ones((cells, cells), bool), -1), -np.inf, 0.0)
    total = np.repeat(fall[None], parts.rows.count, axis=0)
    origins: dict[str, list[int]] = {}
    for row in members:
        origins.setdefault(parts.readings.statements[row].origin, []).append(row)
    for origin, rows in sorted(origins.items()):
        if origin in parts.rows.by_origin:
            _add_shared(parts, total, origin, rows)
        else:
            _add_local(parts, total, rows)
    return total


def _add_shared(parts: Assembly, total: Floats, origin: str, members: list[int]) -> None:
    """Add statements whose origin's bias is given by the row."""
    wild = parts.rows.wild[parts.rows.by_origin[origin]]
    for factors, group in by_factors(parts.readings, members):
        shift = parts.rows.shift_of(origin, factors)
        for view, where in ((View.OPEN, ~wild), (View.WILD, wild)):
            for by in np.unique(shift[where]).tolist():
                total[where & (shift == by)] += _grown(parts, group, view, by)


def _add_local(parts: Assembly, total: Floats, members: list[int]) -> None:
    """Add one origin's statements about one period, its bias summed out here."""
    groups = [(group, parts.rows.shift_of(None, factors)) for factors, group in by_factors(parts.readings, members)]
    shifts = np.stack([shift for _, shift in groups])
    for joint in np.unique(shifts, axis=1).T:
        where = (shifts == joint[:, None]).all(axis=0)
        placed = [(group, by) for (group, _), by in zip(groups, joint.tolist(), strict=True)]
        if len(members) == 1:
            total[where] += _grown(parts, members, View.FOLDED, placed[0][1])
            continue
        made = local_nodes(parts.readings, members)
        terms = [
            weight + sum(_grown(parts, group, View.WILD if wild else View.OPEN, by + own) for group, by in placed)
            for own, weight, wild in zip(made.shift.tolist(), made.weight.tolist(), made.wild.tolist(), strict=True)
        ]
        total[where] += np.logaddexp.reduce(np.stack(terms), axis=0)  # growth that cannot be stays at minus infinity


def _grown(parts: Assembly, group: list[int], view: View, shift: int) -> Floats:
    """Sum of log likelihoods (from, to): growth by k cells from x is e^x (e^kh - 1), a shifted column for each k."""
    lattice = parts.lattice
    growth = np.log(np.append(lattice.step / _STILL, np.expm1(np.arange(1, lattice.cells) * lattice.step)))
    start, end = np.triu_indices(lattice.cells)
    total = np.zeros((lattice.cells, lattice.cells))
    for row in group:
        columns = parts.readings.raised(row, view, lattice, growth + shift * lattice.step)
        total[start, end] += np.log(columns[end - start, start])
    return total

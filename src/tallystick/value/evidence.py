"""Likelihoods of a series on its lattice, by row of shared bias and by day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tallystick.model.flow import Statement
from tallystick.value.bias import Rows
from tallystick.value.days import Cell, bundle, daily, local_nodes
from tallystick.value.defaults import Defaults
from tallystick.value.lattice import Floats, Ints, Lattice
from tallystick.value.readings import Knots, Readings, View

_LEAST = 1e-300  # stands for zero under the logarithm


@dataclass(frozen=True, slots=True)
class Evidence:
    """`likelihood` is (rows, days, cells), each day's best cell 1; `weight` is each row's log weight, scales within."""

    likelihood: Floats
    weight: Floats


@dataclass(frozen=True, slots=True)
class Assembly:
    """What the likelihoods of a series are put together from."""

    readings: Readings
    where: Knots
    rows: Rows
    lattice: Lattice

    @property
    def span(self) -> Lattice:
        """The lattice with room on both sides for every shift of shared bias."""
        return self.lattice.widened(self.rows.reach)

    def follows(self, cell: Cell) -> bool:
        """Whether what an origin says on a day hangs together with other days."""
        if cell.origin in self.rows.by_origin:
            return True
        said = self.readings.statements
        return any(name in self.rows.by_factor for row in cell.members for name in said[row].factors)

    def sliced(self, wide: Floats, shift: Ints) -> Floats:
        """Read a column over the wide span at each row's shift: (rows, cells)."""
        take = (self.rows.reach + shift)[:, None] + np.arange(self.lattice.cells)
        found: Floats = wide[take]
        return found


def gather(parts: Assembly, members: Sequence[int], absences: Mapping[int, Floats], defaults: Defaults) -> Evidence:
    """Combine the likelihoods of dated statements; `absences` holds log likelihoods of nothing seen, by day."""
    days = parts.where.at[members].tolist()
    bundles = bundle(parts.readings, members, days, parts.follows)
    apart = daily(parts.readings, parts.where.at, bundles, (len(parts.where.days), parts.lattice))
    total = np.log(np.maximum(apart.values, _LEAST))[None] + np.zeros((parts.rows.count, 1, 1))
    for cell in bundles.followed:
        shared = cell.origin in parts.rows.by_origin
        total[:, cell.day] += _shared(parts, cell) if shared else _followed(parts, cell)
    for day, seen in absences.items():
        total[:, day] += seen
    top = total.max(axis=2, keepdims=True)
    total -= top
    np.maximum(total, defaults.floor, out=total)
    return Evidence(np.exp(total, out=total), parts.rows.weight + top.sum(axis=(1, 2)) + apart.scale.sum())


def unseen(one: Statement, lattice: Lattice, defaults: Defaults) -> Floats:
    """Log likelihood of "none was seen": the more there is, the less likely it stays unseen."""
    _, wrong = defaults.credibility[one.grade.credibility]
    _, unreliable = defaults.reliability[one.grade.reliability]
    lost = 1 - (1 - wrong) * (1 - unreliable)
    seen: Floats = np.log((1 - lost) * np.exp(-np.exp(lattice.points) / one.high) + lost)
    return seen


def log_mix(terms: Floats) -> Floats:
    """Logarithm of the sum of exponentials over the first axis."""
    top = terms.max(axis=0)
    mixed: Floats = top + np.log(np.exp(terms - top).sum(axis=0))
    return mixed


def by_factors(readings: Readings, members: Iterable[int]) -> list[tuple[tuple[str, ...], list[int]]]:
    """Group statements by the factors they use: those of one group shift together."""
    found: dict[tuple[str, ...], list[int]] = {}
    for row in members:
        found.setdefault(readings.statements[row].factors, []).append(row)
    return sorted(found.items())


def _shared(parts: Assembly, cell: Cell) -> Floats:
    """Log likelihood (rows, cells) of statements whose origin's bias is given by the row."""
    total = np.zeros((parts.rows.count, parts.lattice.cells))
    wild = parts.rows.wild[parts.rows.by_origin[cell.origin]]
    for factors, rows in by_factors(parts.readings, cell.members):
        shift = parts.rows.shift_of(cell.origin, factors)
        for view, where in ((View.OPEN, ~wild), (View.WILD, wild)):
            wide = np.log(parts.readings.likelihood(rows, view, parts.span)).sum(axis=0)
            total[where] += parts.sliced(wide, shift[where])
    return total


def _followed(parts: Assembly, cell: Cell) -> Floats:
    """Log likelihood (rows, cells) of one origin's statements of one day, some of whose factors the rows give."""
    groups = by_factors(parts.readings, cell.members)
    if len(cell.members) == 1:
        return _mix(parts, groups, View.FOLDED, 0)
    made = local_nodes(parts.readings, cell.members)
    terms = [
        weight + _mix(parts, groups, View.WILD if wild else View.OPEN, shift)
        for shift, weight, wild in zip(made.shift.tolist(), made.weight.tolist(), made.wild.tolist(), strict=True)
    ]
    return log_mix(np.stack(terms))


def _mix(parts: Assembly, groups: list[tuple[tuple[str, ...], list[int]]], view: View, own: int) -> Floats:
    """Sum log likelihoods over groups of factors, each read at the factors' shift and the origin's own."""
    total = np.zeros((1, parts.lattice.cells))
    for factors, rows in groups:
        wide = np.log(parts.readings.likelihood(rows, view, parts.span, own * parts.readings.step)).sum(axis=0)
        shift = parts.rows.shift_of(None, factors)
        total = total + parts.sliced(wide, shift if shift.any() else shift[:1])
    return total

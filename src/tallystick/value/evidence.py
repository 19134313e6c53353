"""Likelihoods of a series on its lattice, by row of shared bias and by day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tallystick.model.flow import Statement
from tallystick.value.bias import Rows, nodes
from tallystick.value.defaults import Defaults
from tallystick.value.lattice import Floats, Ints, Lattice
from tallystick.value.readings import Knots, Readings, View


@dataclass(frozen=True, slots=True)
class Evidence:
    """`likelihood` is (rows, days, cells), each day's best cell 1; `weight` is each row's log weight, scales within."""

    likelihood: Floats
    weight: Floats


@dataclass(frozen=True, slots=True)
class _Cell:
    """Statements of one origin at one day. `origin` is None where its bias is not shared across days."""

    day: int
    origin: str | None
    members: tuple[int, ...]


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
        reach = self.rows.reach
        return Lattice(self.lattice.first - reach, self.lattice.cells + 2 * reach, self.lattice.step)

    def sliced(self, wide: Floats, shift: Ints) -> Floats:
        """Read a column over the wide span at each row's shift: (rows, cells)."""
        take = (self.rows.reach + shift)[:, None] + np.arange(self.lattice.cells)
        found: Floats = wide[take]
        return found


def gather(parts: Assembly, members: Sequence[int], absences: Mapping[int, Floats], defaults: Defaults) -> Evidence:
    """Add up log likelihoods of dated statements; `absences` holds those of nothing having been seen, by day."""
    total = np.zeros((parts.rows.count, len(parts.where.days), parts.lattice.cells))
    alone, cells = _sort(parts, members)
    if alone:
        single = np.log(parts.readings.likelihood(alone, View.FOLDED, parts.lattice))
        for day, row in zip(parts.where.at[alone].tolist(), single, strict=True):
            total[:, day] += row
    for cell in cells:
        total[:, cell.day] += _local(parts, cell) if cell.origin is None else _shared(parts, cell)
    for day, seen in absences.items():
        total[:, day] += seen
    top = total.max(axis=2, keepdims=True)
    total -= top
    np.maximum(total, defaults.floor, out=total)
    return Evidence(np.exp(total, out=total), parts.rows.weight + top.sum(axis=(1, 2)))


def unseen(one: Statement, lattice: Lattice, defaults: Defaults) -> Floats:
    """Log likelihood of "none was seen": the more there is, the less likely it stays unseen."""
    _, wrong = defaults.credibility[one.grade.credibility]
    _, unreliable = defaults.reliability[one.grade.reliability]
    lost = 1 - (1 - wrong) * (1 - unreliable)
    seen: Floats = np.log((1 - lost) * np.exp(-np.exp(lattice.points) / one.high) + lost)
    return seen


def local_nodes(readings: Readings, members: Sequence[int]) -> list[tuple[int, float, bool]]:
    """Nodes (shift, log weight, wild) of an origin whose bias is summed out in one place."""
    grades = readings.grades[list(members)]
    spread, sharpest, unreliable = float(grades[:, 2].max()), float(grades[:, 0].min()), float(grades[:, 3].max())
    made = nodes(spread, sharpest, unreliable, readings.step)
    return list(zip(made.shift.tolist(), made.weight.tolist(), made.wild.tolist(), strict=True))


def by_factors(readings: Readings, members: Iterable[int]) -> list[tuple[tuple[str, ...], list[int]]]:
    """Group statements by the factors they use: those of one group shift together."""
    found: dict[tuple[str, ...], list[int]] = {}
    for row in members:
        found.setdefault(readings.statements[row].factors, []).append(row)
    return sorted(found.items())


def _sort(parts: Assembly, members: Sequence[int]) -> tuple[list[int], list[_Cell]]:
    """Part the statements that stand alone, factors included, from those that share something."""
    found: dict[tuple[int, str], list[int]] = {}
    for row in members:
        found.setdefault((int(parts.where.at[row]), parts.readings.statements[row].origin), []).append(row)
    alone: list[int] = []
    cells: list[_Cell] = []
    for (day, origin), rows in sorted(found.items()):
        shared = origin in parts.rows.by_origin
        followed = any(name in parts.rows.by_factor for row in rows for name in parts.readings.statements[row].factors)
        if shared or followed or len(rows) > 1:
            cells.append(_Cell(day, origin if shared else None, tuple(rows)))
        else:
            alone += rows
    return alone, cells


def _shared(parts: Assembly, cell: _Cell) -> Floats:
    """Log likelihood (rows, cells) of statements whose origin's bias is given by the row."""
    total = np.zeros((parts.rows.count, parts.lattice.cells))
    wild = parts.rows.wild[parts.rows.by_origin[str(cell.origin)]]
    for factors, rows in by_factors(parts.readings, cell.members):
        shift = parts.rows.shift_of(cell.origin, factors)
        for view, where in ((View.OPEN, ~wild), (View.WILD, wild)):
            wide = np.log(parts.readings.likelihood(rows, view, parts.span)).sum(axis=0)
            total[where] += parts.sliced(wide, shift[where])
    return total


def _local(parts: Assembly, cell: _Cell) -> Floats:
    """Log likelihood (rows or one, cells) of one origin's statements of one day, its bias summed out here."""
    groups = by_factors(parts.readings, cell.members)
    if len(cell.members) == 1:
        return _mix(parts, groups, View.FOLDED, 0)
    terms = [
        weight + _mix(parts, groups, View.WILD if wild else View.OPEN, shift)
        for shift, weight, wild in local_nodes(parts.readings, cell.members)
    ]
    mixed: Floats = np.logaddexp.reduce(np.stack(terms), axis=0)
    return mixed


def _mix(parts: Assembly, groups: list[tuple[tuple[str, ...], list[int]]], view: View, own: int) -> Floats:
    """Sum log likelihoods over groups of factors, each read at the factors' shift and the origin's own."""
    total = np.zeros((1, parts.lattice.cells))
    for factors, rows in groups:
        wide = np.log(parts.readings.likelihood(rows, view, parts.span, own * parts.readings.step)).sum(axis=0)
        shift = parts.rows.shift_of(None, factors)
        total = total + parts.sliced(wide, shift if shift.any() else shift[:1])
    return total

"""What is said on one day: statements of different origins multiply, those of one origin share its bias."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tallystick.value.bias import Nodes, nodes, widest_shift
from tallystick.value.lattice import Floats, Ints, Lattice
from tallystick.value.readings import Readings, View

_CROWD = 40  # columns whose product cannot leave the range of a double: none falls below 1e-7
_UTMOST = 600.0  # log of a factor that still leaves room in a double


@dataclass(frozen=True, slots=True)
class Cell:
    """Statements (rows) of one origin on one day."""

    day: int
    origin: str
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bundles:
    """Statements that stand alone; origins that say several things on a day; what hangs together across days."""

    alone: list[int]
    local: list[Cell]
    followed: list[Cell]


@dataclass(frozen=True, slots=True)
class Daily:
    """Likelihood by day (days, cells), each day's best cell 1, and the log of what each day was divided by."""

    values: Floats
    scale: Floats


def bundle(
    readings: Readings, members: Sequence[int], days: Sequence[int], follows: Callable[[Cell], bool] | None = None
) -> Bundles:
    """Part statements by what is to be summed over for them; `days` are those of the members.

    `follows` says what hangs together across days; without it nothing does.
    """
    spoken: dict[int, list[int]] = {}
    for row, day in zip(members, days, strict=True):
        spoken.setdefault(day, []).append(row)
    made = Bundles([], [], [])
    for day, told in sorted(spoken.items()):
        if len(told) == 1 and follows is None:
            made.alone.append(told[0])
            continue
        for origin, rows in _by_origin(readings, told):
            cell = Cell(day, origin, tuple(rows))
            if follows is not None and follows(cell):
                made.followed.append(cell)
            elif len(rows) > 1:
                made.local.append(cell)
            else:
                made.alone.append(rows[0])
    return made


def _by_origin(readings: Readings, rows: Sequence[int]) -> list[tuple[str, list[int]]]:
    found: dict[str, list[int]] = {}
    for row in rows:
        found.setdefault(readings.statements[row].origin, []).append(row)
    return sorted(found.items())


def daily(readings: Readings, at: Ints, bundles: Bundles, frame: tuple[int, Lattice]) -> Daily:
    """Multiply all that no row of shared bias changes, day by day; `frame` is the number of days and the lattice."""
    count, lattice = frame
    columns = readings.likelihood(bundles.alone, View.FOLDED, lattice)  # bias and reliability fold into each
    where = at[bundles.alone]
    scale = np.zeros(count)
    if bundles.local:
        local, more = _local(readings, bundles.local, lattice)
        days = np.array([cell.day for cell in bundles.local])
        columns, where = np.concatenate((columns, local)), np.append(where, days)
        np.add.at(scale, days, more)
    return _multiply(columns, where, scale)


def local_nodes(readings: Readings, members: Sequence[int]) -> Nodes:
    """Nodes of an origin whose bias is summed out in one place; its statements may be graded differently."""
    grades = readings.grades[list(members)]
    spread, sharpest, unreliable = float(grades[:, 2].max()), float(grades[:, 0].min()), float(grades[:, 3].max())
    return nodes(spread, sharpest, unreliable, readings.step)


def _multiply(columns: Floats, where: Ints, scale: Floats) -> Daily:
    """Multiply the columns of each day: the first of every day at once, then the second, and so on."""
    order = np.argsort(where, kind="stable")
    days, first, counts = np.unique(where[order], return_index=True, return_counts=True)
    values = np.ones((len(scale), columns.shape[1]))
    for rank in range(min(int(counts.max(initial=0)), _CROWD)):
        more = (counts > rank) & (counts <= _CROWD)
        values[days[more]] *= columns[order[first[more] + rank]]
    for day, start, count in zip(days.tolist(), first.tolist(), counts.tolist(), strict=True):
        if count > _CROWD:
            values[day], lost = _joint(columns[order[start : start + count]])
            scale[day] += lost
    top = values.max(axis=1, keepdims=True)
    values /= top
    return Daily(values, scale + np.log(top[:, 0]))


def _local(readings: Readings, cells: list[Cell], lattice: Lattice) -> tuple[Floats, Floats]:
    """Likelihood columns of origins that say several things on one day, and the log of what was divided out of each."""
    members = [row for cell in cells for row in cell.members]
    made = [local_nodes(readings, cell.members) for cell in cells]
    room = widest_shift(readings.widest, lattice.step)  # of any origin, so that no other series changes a bit
    given = readings.likelihood(members, View.OPEN, lattice.widened(room))
    lost = readings.likelihood(members, View.WILD, lattice)
    ends = np.cumsum([len(cell.members) for cell in cells]).tolist()
    found, scale = np.empty((len(cells), lattice.cells)), np.zeros(len(cells))
    for row, (cell, bias, end) in enumerate(zip(cells, made, ends, strict=True)):
        here = slice(end - len(cell.members), end)
        (right, scale[row]), (wrong, other) = _joint(given[here]), _joint(lost[here])
        shifted = right[(room + bias.shift)[:, None] + np.arange(lattice.cells)]
        shifted[bias.wild] = wrong * math.exp(min(other - scale[row], _UTMOST))
        found[row] = np.exp(bias.weight) @ shifted
    return found, scale


def _joint(columns: Floats) -> tuple[Floats, float]:
    """The product of columns, and the log of what was divided out so that it stays a number."""
    if len(columns) <= _CROWD:
        product: Floats = np.multiply.reduce(columns, axis=0)
        return product, 0.0
    logs = np.log(columns).sum(axis=0)
    top = float(logs.max())
    return np.exp(logs - top), top

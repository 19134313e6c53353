"""Paths drawn from a posterior, for what lies between days: increments, worth by period, overlapping periods."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tallystick.value.lattice import Flags, Floats, Ints
from tallystick.value.posterior import Posterior, Soft
from tallystick.value.readings import View
from tallystick.value.timeline import Timeline

_NEARLY_ONE = 1 - 1e-15
_LEAST = 1e-300  # stands for no weight at all where a share of it is taken
_NOTHING = 1e-12  # an increment of nothing, under the logarithm


@dataclass(frozen=True, slots=True)
class Paths:
    """Quantities (draws, days), never falling along a row; weights differ from 1 where periods overlap."""

    quantities: Floats
    weights: Floats


def paths(posterior: Posterior, chance: Callable[[str], Floats]) -> Paths:
    """Turn uniforms into paths; `chance` gives the uniforms of a named choice, all of one length.

    The last day takes the choice without a name, so a path ends where the day's own draw would.
    """
    made = _Draws(posterior, chance)
    for day in range(len(posterior.days) - 2, -1, -1):
        made.step_back(day)
    quantities = np.exp(made.logs)
    return Paths(quantities, _weights(posterior.soft, quantities))


class _Draws:
    """The draws of all days, from the last one back; what is drawn at one day conditions the day before."""

    def __init__(self, posterior: Posterior, chance: Callable[[str], Floats]) -> None:
        self.line: Timeline = posterior.passes.line
        self.forward = posterior.passes.forward
        self.chance = chance
        self.points = posterior.lattice.points
        self.cell_width = posterior.lattice.step
        last = chance("")
        rows = np.cumsum(posterior.passes.weight)
        found = np.searchsorted(rows, chance("row") * _NEARLY_ONE * rows[-1]) if len(rows) > 1 else np.zeros(len(last))
        self.row: Ints = np.minimum(found, len(rows) - 1).astype(np.int64)
        self.logs = np.empty((len(last), self.line.days))
        self.anchor: Ints = np.zeros(len(last), np.int64)
        self.cell, within = _pick(self.forward[-1].T, self.row, last)
        self.logs[:, -1] = self.points[self.cell] + (within - 0.5) * self.cell_width

    def step_back(self, day: int) -> None:
        """Draw the cell of a day given that of the next, and where a period ends there, first that of its start."""
        step = self.line.kernel(day + 1)
        if step is None:
            raise ValueError("an undated series has no day before the last")
        if day + 1 in self.line.found.ends:
            self.anchor = self._each_row(self.chance(f"start {day}"), self._anchors(day, step))[0]
        if day in self.line.found.starts:
            cell, within = self.anchor, self.chance(f"day {day}")
        else:
            cell, within = self._each_row(self.chance(f"day {day}"), self._cells(day, step))
        later = self.logs[:, day + 1]
        drawn = np.minimum(self.points[cell] + (within - 0.5) * self.cell_width, later)
        self.logs[:, day] = np.where(cell == self.cell, later, drawn)
        self.cell = cell

    def _each_row(self, chance: Floats, weigh: Callable[[int, Flags], tuple[Floats, Ints]]) -> tuple[Ints, Floats]:
        """Draw row by row of shared bias: `weigh` gives weights (cell, case) and each draw's case."""
        cell, within = np.empty(len(chance), np.int64), np.empty(len(chance))
        for row in np.unique(self.row).tolist():
            here = self.row == row
            weights, case = weigh(row, here)
            cell[here], within[here] = _pick(weights, case, chance[here])
        return cell, within

    def _anchors(self, day: int, step: Floats) -> Callable[[int, Flags], tuple[Floats, Ints]]:
        def weigh(row: int, here: Flags) -> tuple[Floats, Ints]:
            after, case = np.unique(self.cell[here], return_inverse=True)
            message = self.forward[day][row]
            reached = message[:, None] * step[:, after] if message.ndim == 1 else message @ step[:, after]
            return reached * self.line.grown[day + 1].of(row)[:, after], case

        return weigh

    def _cells(self, day: int, step: Floats) -> Callable[[int, Flags], tuple[Floats, Ints]]:
        def weigh(row: int, here: Flags) -> tuple[Floats, Ints]:
            message = self.forward[day][row]
            if message.ndim == 1:
                after, case = np.unique(self.cell[here], return_inverse=True)
                return message[:, None] * step[:, after], case
            pairs = np.stack((self.anchor[here], self.cell[here]))
            (start, after), case = np.unique(pairs, axis=1, return_inverse=True)
            return message[start].T * step[:, after], case.reshape(-1)

        return weigh


def _pick(weights: Floats, case: Ints, chance: Floats) -> tuple[Ints, Floats]:
    """Draw a cell for each draw from the weights (cell, case) of its case; also the place inside the cell, 0 to 1."""
    cells, cases = weights.shape
    mass = np.cumsum(weights, axis=0)
    share = np.maximum(mass / np.maximum(mass[-1], _LEAST), 0.0).T
    share[:, -1] = 1.0
    flat = (share + np.arange(cases)[:, None]).ravel()  # one rising sequence: one search serves all cases
    found = np.minimum(np.searchsorted(flat, case + chance) - case * cells, cells - 1)
    below = np.where(found > 0, share[case, found - 1], 0.0)
    width = np.maximum(share[case, found] - below, _LEAST)
    return found, np.clip((chance - below) / width, 0.0, 1.0)


def _weights(soft: Soft | None, quantities: Floats) -> Floats:
    """What statements about overlapping periods say of each path."""
    weights = np.ones(len(quantities))
    if soft is None:
        return weights
    for row in soft.rows:
        growth = quantities[:, soft.where.at[row]] - quantities[:, soft.where.since[row]]
        weights *= soft.readings.at(row, View.FOLDED, np.log(np.maximum(growth, _NOTHING)))
    return weights

"""The passes for the common case of one row and no periods: sums as they stand in the definition, without matrices.

Same results as the general passes to the last digits, at a fraction of the work for a series of many days.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from tallystick.value.lattice import Floats
from tallystick.value.logs import LogPasses
from tallystick.value.sweep import Mark, Sweep
from tallystick.value.timeline import Timeline


class Marks(NamedTuple):
    """Where sweeps may take up: marks by day from the first on, and by day from the last back."""

    ahead: Mapping[int, Mark] = {}
    back: Mapping[int, Mark] = {}


class ChainPasses:
    """Messages of a single row. They are carried as far as they are asked for."""

    def __init__(self, line: Timeline, known: Marks = Marks()) -> None:  # noqa: B008 - it cannot be changed
        self.line = line
        self.weight: Floats = np.ones(1)
        self._likelihood = line.evidence.likelihood[0]
        steps = self._growth()
        first = np.full(line.cells, 1.0 / line.cells)
        if line.gaps:
            first = np.correlate(np.concatenate((first, np.zeros(line.cells - 1))), steps[0], "valid")
        self._ahead = Sweep(self._likelihood[:, ::-1], steps[1:], first, known.ahead)
        self._back = Sweep(self._likelihood[::-1], steps[:0:-1], np.ones(line.cells), known.back)

    @property
    def log_evidence(self) -> float:
        """Log probability of the statements, given the law of growth."""
        found = float(self.line.evidence.weight[0]) + self._ahead.evidence()
        return self._exact.log_evidence if self._ahead.doubtful else found

    @property
    def marks(self) -> Marks:
        """What the sweeps left on their way."""
        return Marks(self._ahead.marks, self._back.marks)

    @property
    def forward(self) -> list[Floats]:
        """Messages by day, shaped as those of many rows are."""
        return [(self._ahead.whole(day)[::-1] * said)[None] for day, said in enumerate(self._likelihood)]

    def marginal(self, day: int) -> Floats:
        """P(cell) at a day."""
        came, back = self._ahead.message(day), self._back.message(self.line.days - 1 - day)
        if self._ahead.doubtful or self._back.doubtful:
            return self._exact.marginal(day)
        first = self.line.cells - len(came)  # below there is nothing before the day, beyond `back` nothing after it
        pmf = np.zeros(self.line.cells)
        here = pmf[first : len(back)]
        before = came[::-1][: len(here)] * self._likelihood[day, first : len(back)]
        np.multiply(before / before.max(), back[first:] / back.max(), out=here)
        pmf /= pmf.sum()
        return pmf

    @cached_property
    def _exact(self) -> LogPasses:
        """The slow way, where days contradict each other so far that a double cannot hold both."""
        return LogPasses(self.line)

    def leave(self, days: Sequence[int]) -> None:
        """Leave marks at these days, both ways."""
        self._ahead.leave(days)
        self._back.leave([self.line.days - 1 - day for day in days])

    def _growth(self) -> Floats:
        """Growth into each day; an undated series has none."""
        line = self.line
        if line.steps is not None:
            return line.steps
        return line.growth.steps(line.gaps, line.cells) if line.gaps else np.zeros((1, line.cells))

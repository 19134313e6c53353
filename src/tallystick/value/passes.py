"""Forward and backward passes over the days of a series: only products and sums of numbers that are not negative.

A row is one combination of shared biases. Inside a period the state is the pair (quantity at its start, now).
"""

import math
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from tallystick.value.evidence import Evidence
from tallystick.value.growth import Growth, kernel
from tallystick.value.lattice import Floats
from tallystick.value.periods import Grown, Periods

_TINY = 1e-250  # shares below this are set to zero: denormal numbers would make the products slow
_SAFE = 400.0  # nats that all days together must range over before anything could be lost that way
_MEET = 1e-200  # of messages of both ways: where they share less than this, what was set to zero may matter


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happens along the time line: growth over each gap, likelihoods by day, periods and their increments.

    An undated one has one day and no gap.
    """

    growth: Growth
    gaps: tuple[float, ...]
    evidence: Evidence
    found: Periods = field(default_factory=Periods)
    grown: dict[int, Grown] = field(default_factory=dict)
    steps: Floats | None = None  # growth by gap, where it has been worked out already

    @property
    def days(self) -> int:
        """How many knots there are."""
        return int(self.evidence.likelihood.shape[1])

    @property
    def cells(self) -> int:
        """How many lattice cells there are."""
        return int(self.evidence.likelihood.shape[2])

    def closes_at_once(self, day: int) -> bool:
        """Whether a period ends on a day that starts on the day before."""
        return day in self.found.ends and self.found.ends[day] == day - 1

    def kernel(self, day: int) -> Floats | None:
        """Growth into this day; None where nothing can have grown."""
        return kernel(self.growth, self.gaps[day], self.cells) if self.gaps else None


class _Swept(NamedTuple):
    """P(cell) by day, and the least that messages of both ways share on any day."""

    marginals: Floats
    met: float


class RowPasses:
    """Messages of all rows, and the marginals they give. Cost: rows * days * cells^2, times cells inside periods."""

    def __init__(self, line: Timeline) -> None:
        self.line = line
        self.forward: list[Floats] = []
        weight = line.evidence.weight.copy()
        state = np.full((len(weight), line.cells), 1.0 / line.cells)
        for day in range(line.days):
            state, scale = self._step(state, day)
            weight += scale
            self.forward.append(state)
        weight += np.log(state.sum(axis=1))
        top = float(weight.max())
        share = np.exp(weight - top)
        self.weight: Floats = share / share.sum()
        self.log_evidence = top + math.log(float(share.sum()))

    @cached_property
    def doubtful(self) -> bool:
        """Whether days contradict each other so far that what was set to zero could matter: see `LogPasses`."""
        least = np.log(self.line.evidence.likelihood.min(axis=2)).sum(axis=1)
        for one in self.line.grown.values():
            least += np.log(np.maximum(one.values, _TINY).min(axis=(1, 2)))[one.case]
        return float(least.min()) <= -_SAFE and self._swept.met < _MEET

    def marginal(self, day: int) -> Floats:
        """P(cell) at a day; the last one needs no way back."""
        if day == self.line.days - 1 and "_swept" not in self.__dict__:
            return self._mixed(self.forward[day])
        pmf: Floats = self._swept.marginals[day]
        return pmf

    def _mixed(self, both: Floats) -> Floats:
        """Rows of one day, each summed over where a period started and normalised, mixed by their weights."""
        both = both if both.ndim == 2 else both.sum(axis=1)
        mixed: Floats = self.weight @ (both / both.sum(axis=1, keepdims=True))
        return mixed

    def _step(self, state: Floats, day: int) -> tuple[Floats, Floats]:
        """Carry a message into a day; returns it scaled to a largest share of one, and the log scale by row."""
        line = self.line
        step = line.kernel(day)
        if line.closes_at_once(day):
            state = self._across(state, day, back=False)
        elif step is not None:
            opens = day - 1 in line.found.starts  # then start and present agree
            state = state[:, :, None] * step if opens else _grow(state, step)
            if day in line.found.ends:
                grown = line.grown[day]
                state = (state * grown.values[grown.case]).sum(axis=1)
        state = state * _beside(line.evidence.likelihood[:, day], state)
        top = state.max(axis=tuple(range(1, state.ndim)), keepdims=True)
        state = np.where(state > top * _TINY, state / top, 0.0)
        return state, np.log(top.reshape(len(state)))

    def _across(self, state: Floats, day: int, *, back: bool) -> Floats:
        """Carry a message over a period without a day inside: growth and what is said of it are one matrix by case."""
        grown = self.line.grown[day]
        step = self.line.kernel(day)
        found = np.empty_like(state)
        for case, said in enumerate(grown.values):
            rows = grown.case == case
            joint = said if step is None else step * said
            found[rows] = state[rows] @ (joint.T if back else joint)
        return found

    @cached_property
    def _swept(self) -> _Swept:
        """The way back: it gives the marginals, and shows whether they can be trusted."""
        line, met = self.line, math.inf
        back = np.ones((len(self.weight), line.cells))
        found = np.empty((line.days, line.cells))
        for day in range(line.days - 1, -1, -1):
            both = self.forward[day] * back
            met = min(met, float(_summed(both).min()))
            with np.errstate(invalid="ignore"):  # where the two do not meet at all, nobody trusts what comes of it
                found[day] = self._mixed(both)
            back = self._back(back, day)
        return _Swept(found, met)

    def _back(self, back: Floats, day: int) -> Floats:
        """Carry a backward message from a day to the one before."""
        line = self.line
        step = line.kernel(day)
        back = back * _beside(line.evidence.likelihood[:, day], back)
        if line.closes_at_once(day):
            back = self._across(back, day, back=True)
        elif step is not None:
            if day in line.found.ends:
                grown = line.grown[day]
                back = back[:, None, :] * grown.values[grown.case]
            opens = day - 1 in line.found.starts  # then only equal start and present are left
            back = np.einsum("rij,ij->ri", back, step) if opens else _shrink(back, step)
        top = back.max(axis=tuple(range(1, back.ndim)), keepdims=True)
        scaled: Floats = np.where(back > top * _TINY, back / top, 0.0)
        return scaled


def _summed(both: Floats) -> Floats:
    """Each row's sum over all cells."""
    total: Floats = both.sum(axis=tuple(range(1, both.ndim)))
    return total


def _beside(likelihood: Floats, state: Floats) -> Floats:
    """Line a likelihood of the present quantity up with a message that may also hold a period's start."""
    return likelihood if state.ndim == 2 else likelihood[:, None, :]


def _grow(state: Floats, step: Floats) -> Floats:
    """A message times an upper-triangular matrix, without the blocks that are zero."""
    ends = _ends(len(step))
    return np.concatenate([state[..., :end] @ step[:end, start:end] for start, end in ends], axis=-1)


def _shrink(back: Floats, step: Floats) -> Floats:
    """A backward message times the transpose of an upper-triangular matrix."""
    ends = _ends(len(step))
    return np.concatenate([back[..., start:] @ step[start:end, start:].T for start, end in ends], axis=-1)


def _ends(cells: int) -> list[tuple[int, int]]:
    """Four stretches of cells: more would cost more in calls than they save in sums."""
    marks = [round(cells * part / 4) for part in range(5)]
    return list(pairwise(marks))

"""Forward and backward passes over the days of a series: only products and sums of numbers that are not negative.

A row is one combination of shared biases. A period is crossed in one step, with the days inside it.
"""

import math
from functools import cached_property

import numpy as np

from tallystick.value.crossing import TINY, Crossing, trimmed
from tallystick.value.lattice import Floats, stretches
from tallystick.value.timeline import Timeline

_SAFE = 400.0  # nats that all days together must range over before anything could be lost that way
_MEET = math.log(1e-200)  # of messages of both ways: where they share less than this, what was set to zero may matter


class RowPasses:
    """Messages of all rows, and the marginals they give. Cost: rows * days * cells^2, times cells inside periods.

    That last factor is paid once for rows that hear the same inside, and again only by who asks about a day inside.
    """

    def __init__(self, line: Timeline) -> None:
        self.line = line
        self._crossings = {end: Crossing(line, end) for end in line.found.ends}
        inside = {day for one in self._crossings.values() for day in one.inside}
        self._places = [day for day in range(line.days) if day not in inside]
        self._ahead: dict[int, Floats] = {}
        weight = line.evidence.weight.copy()
        state = np.full((len(weight), line.cells), 1.0 / line.cells)
        for day in self._places:
            state = self._step(state, day) * line.evidence.likelihood[:, day]
            weight += np.log(state.max(axis=1))
            if day in self._crossings:
                weight += self._crossings[day].scale
            state = trimmed(state)
            self._ahead[day] = state
        weight += np.log(state.sum(axis=1))
        top = float(weight.max())
        share = np.exp(weight - top)
        self.weight: Floats = share / share.sum()
        self.log_evidence = top + math.log(float(share.sum()))

    @cached_property
    def forward(self) -> list[Floats]:
        """Messages by day, each row's best 1; inside a period of the pairs (quantity at its start, now)."""
        found = dict(self._ahead)
        for one in self._crossings.values():
            found |= one.messages(self._ahead[one.start])
        return [found[day] for day in range(self.line.days)]

    @cached_property
    def doubtful(self) -> bool:
        """Whether days contradict each other so far that what was set to zero could matter: see `LogPasses`."""
        least = np.log(self.line.evidence.likelihood.min(axis=2)).sum(axis=1)
        for one in self.line.grown.values():
            least += np.log(np.maximum(one.values, TINY).min(axis=(1, 2)))[one.case]
        return float(least.min()) <= -_SAFE and self._swept[1] < _MEET

    def marginal(self, day: int) -> Floats:
        """P(cell) at a day; the last one needs no way back."""
        if day == self.line.days - 1 and "_swept" not in self.__dict__:
            return self._mixed(self._ahead[day])
        if day in self._ahead:
            return self._mixed(self._ahead[day] * self._swept[0][day])
        return self._mixed(self._inside[day])

    @cached_property
    def _inside(self) -> dict[int, Floats]:
        """P(cell) by row on all days inside periods."""
        said = self.line.evidence.likelihood
        found: dict[int, Floats] = {}
        for end, one in self._crossings.items():
            found |= one.marginals(self._ahead[one.start], self._swept[0][end] * said[:, end])
        return found

    def _mixed(self, both: Floats) -> Floats:
        """Rows of one day, each normalised, mixed by their weights."""
        mixed: Floats = self.weight @ (both / both.sum(axis=1, keepdims=True))
        return mixed

    def _step(self, state: Floats, day: int) -> Floats:
        """Carry a message into a day."""
        if day in self._crossings:
            return self._crossings[day].forth(state)
        step = self.line.kernel(day)
        return state if step is None else _grow(state, step)

    def _back(self, back: Floats, day: int) -> Floats:
        """Carry a backward message from a day to the place before."""
        if day in self._crossings:
            return self._crossings[day].back(back)
        step = self.line.kernel(day)
        return back if step is None else _shrink(back, step)

    @cached_property
    def _swept(self) -> tuple[dict[int, Floats], float]:
        """The way back: its messages by day, and the log of the least that those of both ways share anywhere."""
        met, found = math.inf, {}
        back = np.ones((len(self.weight), self.line.cells))
        for day, before in reversed(list(zip(self._places, [-1, *self._places], strict=False))):
            found[day] = back
            met = min(met, _shared(self._ahead[day], back))
            if before < 0:
                break
            back = self._back(back * self.line.evidence.likelihood[:, day], day)
            if day in self._crossings:
                met = min(met, _shared(self._ahead[before], back, self._crossings[day].scale))
            back = trimmed(back)
        return found, met


def _shared(ahead: Floats, back: Floats, scale: Floats | float = 0.0) -> float:
    """The log of what messages of both ways have in common, in the row where that is least."""
    with np.errstate(divide="ignore"):
        return float((np.log((ahead * back).sum(axis=1)) + scale).min())


def _grow(state: Floats, step: Floats) -> Floats:
    """A message times an upper-triangular matrix, without the blocks that are zero."""
    marks = stretches(len(step))
    return np.concatenate([state[:, :end] @ step[:end, start:end] for start, end in marks], axis=-1)


def _shrink(back: Floats, step: Floats) -> Floats:
    """A backward message times the transpose of an upper-triangular matrix."""
    marks = stretches(len(step))
    return np.concatenate([back[:, start:] @ step[start:end, start:].T for start, end in marks], axis=-1)

"""The passes in logarithms, for series that contradict themselves beyond the range of a double.

Shares of a message may lie thousands of powers of ten apart there, and a later day may bring back what seemed lost. A
message is carried in layers, each of a range that a double holds: as exact as the plain passes, with more work.
"""

import math

import numpy as np

from tallystick.value.lattice import Floats
from tallystick.value.passes import RowPasses
from tallystick.value.timeline import Timeline

_LAYER = 230.0  # nats that one layer spans: its least share times the least growth is still far from underflow


class LogPasses:
    """Log messages of all rows, and the marginals they give; see `RowPasses`, of which this is the slower twin."""

    def __init__(self, line: Timeline) -> None:
        self.line = line
        self._said = np.log(line.evidence.likelihood)
        self._ahead: list[Floats] = []
        state = np.full((len(line.evidence.weight), line.cells), -math.log(line.cells))
        for day in range(line.days):
            state = self._step(state, day)
            self._ahead.append(state)
        weight = line.evidence.weight + np.logaddexp.reduce(state, axis=1)
        self.log_evidence = float(np.logaddexp.reduce(weight))
        self.weight: Floats = np.exp(weight - self.log_evidence)
        self._marginals: Floats | None = None

    @property
    def forward(self) -> list[Floats]:
        """Messages by day, each row's best cell 1; what is beyond a double beside that is zero."""
        return [np.exp(one - one.max(axis=tuple(range(1, one.ndim)), keepdims=True)) for one in self._ahead]

    def marginal(self, day: int) -> Floats:
        """P(cell) at a day."""
        if self._marginals is None:
            self._marginals = self._all()
        pmf: Floats = self._marginals[day]
        return pmf

    def _all(self) -> Floats:
        found = np.empty((self.line.days, self.line.cells))
        back = np.zeros_like(self._ahead[-1])
        for day in range(self.line.days - 1, -1, -1):
            both = self._ahead[day] + back
            both = both if both.ndim == 2 else np.logaddexp.reduce(both, axis=1)
            found[day] = self.weight @ np.exp(both - np.logaddexp.reduce(both, axis=1)[:, None])
            back = self._back(back, day)
        return found

    def _step(self, state: Floats, day: int) -> Floats:
        """Carry a message into a day."""
        line, step = self.line, self.line.kernel(day)
        if line.closes_at_once(day):
            state = self._across(state, day, back=False)
        elif step is not None:
            opens = day - 1 in line.found.starts  # then start and present agree
            state = state[:, :, None] + _log(step) if opens else _carry(state, step)
            if day in line.found.ends:
                grown = line.grown[day]
                state = np.logaddexp.reduce(state + _log(grown.values)[grown.case], axis=1)
        return state + self._beside(state, day)

    def _back(self, back: Floats, day: int) -> Floats:
        """Carry a backward message from a day to the one before."""
        line, step = self.line, self.line.kernel(day)
        back = back + self._beside(back, day)
        if line.closes_at_once(day):
            return self._across(back, day, back=True)
        if step is None:
            return back
        if day in line.found.ends:
            grown = line.grown[day]
            back = back[:, None, :] + _log(grown.values)[grown.case]
        opens = day - 1 in line.found.starts  # then only equal start and present are left
        return np.logaddexp.reduce(back + _log(step), axis=2) if opens else _carry(back, step.T)

    def _across(self, state: Floats, day: int, *, back: bool) -> Floats:
        """Carry a message over a period without a day inside: growth and what is said of it are one matrix by case."""
        grown, step = self.line.grown[day], self.line.kernel(day)
        found = np.empty_like(state)
        for case, said in enumerate(grown.values):
            joint = said if step is None else step * said
            found[grown.case == case] = _carry(state[grown.case == case], joint.T if back else joint)
        return found

    def _beside(self, state: Floats, day: int) -> Floats:
        """What is said on a day, lined up with a message that may also hold a period's start."""
        said: Floats = self._said[:, day] if state.ndim == 2 else self._said[:, day, None, :]
        return said


def passes_of(line: Timeline) -> RowPasses | LogPasses:
    """The passes of many rows or of periods: the plain ones, where they are exact."""
    plain = RowPasses(line)
    return LogPasses(line) if plain.doubtful else plain


def _carry(logs: Floats, step: Floats) -> Floats:
    """The log of a message times a matrix: layer by layer, each scaled by itself."""
    top = logs.max(axis=-1, keepdims=True)
    top[np.isneginf(top)] = 0.0
    depth = np.floor((top - logs) / _LAYER)
    found = np.full(logs.shape, -np.inf)
    for layer in np.unique(depth[np.isfinite(depth)]).tolist():
        shares = np.exp(np.where(depth == layer, logs - top + layer * _LAYER, -np.inf))
        found = np.logaddexp(found, _log(shares @ step) + (top - layer * _LAYER))
    return found


def _log(shares: Floats) -> Floats:
    with np.errstate(divide="ignore"):
        logs: Floats = np.log(shares)
    return logs

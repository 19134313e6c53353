"""The passes for the common case of one row and no periods: sums as they stand in the definition, without matrices.

Same results as the general passes to the last digits, at a fraction of the work for a series of many days.
"""

import math

import numpy as np

from tallystick.value.lattice import Floats
from tallystick.value.passes import Timeline

_LOW = 1e-290  # a message whose least share may have fallen below this is scaled anew, before numbers turn denormal
_TINY = 1e-250  # shares below this are then set to zero


class ChainPasses:
    """Messages of a single row. Marginals are made when asked for, from the last day back."""

    def __init__(self, line: Timeline) -> None:
        self.line = line
        self.weight: Floats = np.ones(1)
        self._likelihood = line.evidence.likelihood[0]
        self._steps = line.steps
        if self._steps is None and line.gaps:
            self._steps = line.growth.steps(line.gaps, line.cells)
        self._least: list[float] = self._likelihood.min(axis=1).tolist()
        self._messages = np.empty(self._likelihood.shape)
        self.log_evidence = float(line.evidence.weight[0]) + self._run()
        self._back: list[Floats] = [np.ones(line.cells)]  # from the last day back
        self._least_back = 1.0
        self._room = np.zeros(2 * line.cells - 1)  # zeros after the message: nothing grows beyond the window

    @property
    def forward(self) -> list[Floats]:
        """Messages by day, shaped as those of many rows are."""
        return [message[None] for message in self._messages]

    def marginal(self, day: int) -> Floats:
        """P(cell) at a day."""
        while len(self._back) < self.line.days - day:
            self._step_back()
        message, back = self._messages[day], self._back[self.line.days - 1 - day]
        both = (message / message.max()) * (back / back.max())
        pmf: Floats = both / both.sum()
        return pmf

    def _run(self) -> float:
        """Fill in the messages; returns the log of what they were divided by, and of their last sum."""
        cells = self.line.cells
        room = np.zeros(2 * cells - 1)  # zeros before the message: nothing grows from below the window
        state = room[cells - 1 :]
        state[:] = 1.0 / cells
        scale, least = 0.0, 1.0 / cells
        turned = None if self._steps is None else np.ascontiguousarray(self._steps[:, ::-1])
        for day, message in enumerate(self._messages):
            grown = state if turned is None else np.correlate(room, turned[day], "valid")
            np.multiply(grown, self._likelihood[day], out=message)
            least *= self._least[day] * (1.0 if turned is None else turned[day, -1])
            if least < _LOW:
                least, by = _rescale(message)
                scale += by
            state[:] = message
        return scale + math.log(float(state.sum()))

    def _step_back(self) -> None:
        """Add the backward message of one day earlier."""
        cells = self.line.cells
        day = self.line.days - len(self._back)
        self._room[:cells] = self._back[-1]
        self._room[:cells] *= self._likelihood[day]
        back = self._room[:cells] if self._steps is None else np.correlate(self._room, self._steps[day], "valid")
        self._least_back *= self._least[day] * (1.0 if self._steps is None else self._steps[day, 0])
        if self._least_back < _LOW:
            self._least_back, _ = _rescale(back)
        self._back.append(back)


def _rescale(message: Floats) -> tuple[float, float]:
    """Scale a message in place to a largest share of one; returns a bound on its least share, and the log scale."""
    top = float(message.max())
    message /= top
    message[message < _TINY] = 0.0
    return float(message.min()) or _TINY, math.log(top)

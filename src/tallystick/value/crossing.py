"""A period with the days inside it, crossed in one step: from the quantity at its start to that at its end.

Inside, the state is the pair (quantity at the start, now). Rows that hear the same inside share one matrix of ways, so
that a row's message crosses as fast as over a gap; only who asks about a day inside looks at the pairs of every row.
"""

from collections.abc import Iterator
from hashlib import blake2b

import numpy as np

from tallystick.value.lattice import Floats, stretches
from tallystick.value.shelf import Shelf
from tallystick.value.timeline import Timeline

_known: Shelf[tuple[Floats, Floats]] = Shelf(8_000_000)  # numbers of matrices over periods: 64 megabytes
TINY = 1e-250  # shares below this are set to zero: denormal numbers would make the products slow


class Crossing:
    """One exact period of a line; messages are (row, cell), those inside (row, cell at the start, cell)."""

    def __init__(self, line: Timeline, end: int) -> None:
        self.line, self.end, self.start = line, end, line.found.ends[end]
        said = line.evidence.likelihood[:, self.start + 1 : end]
        _, first, case = np.unique(said.reshape(len(said), -1), axis=0, return_index=True, return_inverse=True)
        self._said = said[first]
        self._case = case.reshape(-1)
        self._over, scale = self._kept()
        self.scale: Floats = scale[self._case]

    @property
    def inside(self) -> range:
        """The days inside."""
        return range(self.start + 1, self.end)

    def forth(self, state: Floats) -> Floats:
        """Carry messages from the start to the end; what is said there is not in them, nor is `scale`."""
        return self._crossed(state, back=False)

    def back(self, state: Floats) -> Floats:
        """Carry messages from the end to the start."""
        return self._crossed(state, back=True)

    def messages(self, state: Floats) -> dict[int, Floats]:
        """What comes of the messages of the start on the days inside, each row's best pair 1."""
        return {day: trimmed(state[:, :, None] * self._by_row(ways)) for day, ways, _ in self._ways() if day < self.end}

    def marginals(self, state: Floats, back: Floats) -> dict[int, Floats]:
        """P(cell) by day inside and row, where messages of the start and those of the end meet."""
        grown, said = self.line.grown[self.end], self.line.evidence.likelihood
        ahead = self.messages(state)
        behind = back[:, None, :] * grown.values[grown.case]
        found: dict[int, Floats] = {}
        for day in reversed(self.inside):
            behind = trimmed(_through(behind.swapaxes(0, 1), self._growth(day + 1), back=True).swapaxes(0, 1))
            met = (ahead[day] * behind).sum(axis=1)
            found[day] = met / met.sum(axis=1, keepdims=True)
            behind = behind * said[:, day, None, :]
        return found

    def _crossed(self, state: Floats, *, back: bool) -> Floats:
        """Growth, what is said inside and what is said of the period are one matrix for rows that hear the same."""
        grown = self.line.grown[self.end]
        found = np.empty_like(state)
        cases, which = np.unique(np.stack((self._case, grown.case)), axis=1, return_inverse=True)
        for number, (inside, of) in enumerate(cases.T.tolist()):
            joint = self._over[:, inside] * grown.values[of]
            rows = which.reshape(-1) == number
            found[rows] = state[rows] @ (joint.T if back else joint)
        return found

    def _kept(self) -> tuple[Floats, Floats]:
        """The ways to the end, and their scale: the same on every day that one may ask for, so they are kept."""
        gaps = self.line.gaps[self.start + 1 : self.end + 1]
        key = (self.line.growth, gaps, self._said.shape, blake2b(self._said.tobytes()).digest())
        known = _known.get(key)
        if known is None:
            *_, (_, over, scale) = self._ways()
            known = over, scale
            _known.put(key, known, over.size)
        return known

    def _ways(self) -> Iterator[tuple[int, Floats, Floats]]:
        """Ways from each cell of the start, by day: (from, case, to), and by case the log of what divides them."""
        scale = np.zeros(len(self._said))
        ways = np.repeat(self._growth(self.start + 1)[:, None], len(scale), axis=1)
        for number, day in enumerate(self.inside):
            ways *= self._said[:, number]
            top = ways.max(axis=(0, 2))
            ways /= top[:, None]
            ways[ways < TINY] = 0.0
            scale = scale + np.log(top)
            yield day, ways, scale
            ways = _through(ways, self._growth(day + 1))
        yield self.end, ways, scale

    def _by_row(self, ways: Floats) -> Floats:
        """Each row's own (row, from, to)."""
        return ways.swapaxes(0, 1)[self._case]

    def _growth(self, day: int) -> Floats:
        step = self.line.kernel(day)
        if step is None:
            raise ValueError("an undated series has no period")
        return step


def trimmed(state: Floats) -> Floats:
    """Each row scaled to a largest share of one, without what is next to nothing."""
    top = state.max(axis=tuple(range(1, state.ndim)), keepdims=True)
    scaled: Floats = np.where(state > top * TINY, state / top, 0.0)
    return scaled


def _through(ways: Floats, step: Floats, *, back: bool = False) -> Floats:
    """Ways (from, any, to) times a matrix of growth, or its transpose; both are zero where `to` lies below `from`."""
    found = np.zeros_like(ways)
    marks = stretches(len(step))
    for number, (low, high) in enumerate(marks):
        for start, stop in marks[number:]:
            used = slice(start, None) if back else slice(low, stop)
            by = step[start:stop, used].T if back else step[used, start:stop]
            part = ways[low:high, :, used]
            found[low:high, :, start:stop] = (part.reshape(-1, part.shape[2]) @ by).reshape(*part.shape[:2], -1)
    return found

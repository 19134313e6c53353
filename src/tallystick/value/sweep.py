"""One way along the days of a chain: a message meets what is said on a day, then grows over the gap to the next place.

It goes either way: from the first day on with the cells turned round, or from the last day back as they are. Then cells
that nothing reaches any more lie at the end, and are left out. It may take up where an earlier sweep left a mark.
"""

import math
from collections.abc import Collection, Mapping
from typing import NamedTuple

import numpy as np

from tallystick.value.lattice import Floats

_LOW = 1e-290  # a message whose least share may have fallen below this is scaled anew, before numbers turn denormal
_TINY = 1e-250  # shares below this are then set to zero
_STRONG = 1e-100  # shares from this on outlast all that is set to zero, unless later days speak against them...
_PULL = 240.0  # ... by so many nats: less cannot make up for 1e-150, growth that has to be gone through included
_APART = 16  # places from one mark to the next: little to keep, little to go over again


Lost = tuple[tuple[int, int], ...]  # place after which shares were set to zero, and how many cells were strong there


class Mark(NamedTuple):
    """A message as it reached a place, a bound on its least share, and the log of what it was divided by so far.

    `lost` says where on the way shares were set to zero.
    """

    message: Floats
    least: float
    scale: float
    lost: Lost = ()


class Sweep:
    """Messages by place on the way, each as it comes in, before it meets what is said there."""

    def __init__(self, likelihood: Floats, steps: Floats, first: Floats, known: Mapping[int, Mark]) -> None:
        """Set out; `likelihood` is (places, cells), row k of `steps` the growth from place k to the next.

        `first` is the message that comes in at place 0, `known` holds marks of a sweep that had the same up to there.
        """
        self.marks: dict[int, Mark] = dict(known)
        self._likelihood = likelihood
        self._steps = steps
        self._first = first
        self._place = max(known, default=0)
        self._mark = known[self._place] if known else Mark(first, float(first.min()), 0.0)
        self._found = {self._place: self._mark.message}
        self._pulls: dict[tuple[int, int], float] = {}

    def message(self, place: int) -> Floats:
        """The message that comes in at a place; cells that it leaves out are zero."""
        if place not in self._found:
            self._found[place] = self._marked(place).message
        return self._found[place]

    def whole(self, place: int) -> Floats:
        """The message of a place with all its cells."""
        found = self.message(place)
        return np.concatenate((found, np.zeros(self._likelihood.shape[1] - len(found))))

    def evidence(self) -> float:
        """The log of all that was divided out on the way, and of what is left when the last place has spoken."""
        last = len(self._likelihood) - 1
        left = self._marked(last)
        return left.scale + math.log(float((left.message * self._likelihood[last, : len(left.message)]).sum()))

    @property
    def doubtful(self) -> bool:
        """Whether what was set to zero on the way here could have come to matter: later days may speak for it.

        A path from a lost cell does no better than one that waits at the last strong cell for it to come by, but for
        what the days until then say of cells beyond against that one.
        """
        first: dict[int, int] = {}
        for place, strong in self._mark.lost:
            first.setdefault(strong, place)
        return any(self._pull(place, strong) > _PULL for strong, place in first.items())

    def _pull(self, place: int, strong: int) -> float:
        """The most that days in a row after a place speak for cells beyond the strong ones, in nats; asked often."""
        if (place, strong) not in self._pulls:
            self._pulls[place, strong] = self._pulled(place, strong)
        return self._pulls[place, strong]

    def _pulled(self, place: int, strong: int) -> float:
        after = self._likelihood[place + 1 :]
        if not len(after) or strong >= after.shape[1]:
            return 0.0
        total = np.append(0.0, np.cumsum(np.log(after[:, strong:].max(axis=1) / after[:, strong - 1])))
        return float((total - np.minimum.accumulate(total)).max())

    def leave(self, places: Collection[int]) -> None:
        """Go past these places and leave a mark at each."""
        for place in sorted(places):
            self.marks[place] = self._marked(place)

    def _marked(self, place: int) -> Mark:
        """The mark of a place, gone to from the one before that is known."""
        if place in self.marks:
            return self.marks[place]
        if place >= self._place:
            self._carry(place)
            return self._mark
        before = {one: mark for one, mark in self.marks.items() if one < place}
        return Sweep(self._likelihood, self._steps, self._first, before)._marked(place)

    def _carry(self, last: int) -> None:
        """Go on to a place, keep what comes in on the way, and leave a mark now and then."""
        steps = self._steps
        room = np.zeros(2 * steps.shape[1] - 1)  # zeros after the message: nothing grows beyond the window
        lost = (self._likelihood[self._place : last].min(axis=1) * steps[self._place : last, 0]).tolist()
        grown, least, scale, cut = self._mark
        for place, by in enumerate(lost, self._place):
            size = len(grown)
            message = room[:size]
            np.multiply(grown, self._likelihood[place, :size], out=message)
            least *= by
            if least < _LOW:
                size, strong, least, divided = _rescale(message)
                scale += divided
                cut = (*cut, (place, strong)) if size < len(grown) else cut
            grown = np.correlate(room[: 2 * size - 1], steps[place, :size], "valid")
            self._found[place + 1] = grown
            if (place + 1) % _APART == 0:
                self.marks[place + 1] = Mark(grown, least, scale, cut)
        self._place, self._mark = last, Mark(grown, least, scale, cut)


def _rescale(message: Floats) -> tuple[int, int, float, float]:
    """Scale a message in place to a largest share of one.

    Tells how many cells it reaches, how many up to the last strong one, its least share, and the log scale.
    """
    top = float(message.max())
    message /= top
    there = message >= _TINY
    message[~there] = 0.0
    size = len(message) - int(there[::-1].argmax())
    strong = len(message) - int((message[::-1] >= _STRONG).argmax())
    return size, strong, float(message[:size].min()) or _TINY, math.log(top)

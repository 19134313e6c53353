"""Trails: where a long series was solved before, what was said on the way, and the marks that its sweeps left.

A claim more changes a sweep only from its day on. So what comes before is taken from the mark, to the bit.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from tallystick.model.flow import Series, Statement
from tallystick.value.chain import ChainPasses, Marks
from tallystick.value.lattice import Lattice
from tallystick.value.shelf import Shelf
from tallystick.value.sweep import Mark

_LONG = 32  # days from which it pays


@dataclass(frozen=True, slots=True)
class Way:
    """What a sweep meets: a law of growth, days, and what is said on them; the constants are the same for all."""

    law: tuple[Lattice, float | None, bool]
    days: tuple[float, ...]
    said: tuple[Statement, ...]

    @property
    def long(self) -> bool:
        """Whether it is worth a trail."""
        return len(self.days) >= _LONG


@dataclass(frozen=True, slots=True)
class Trail:
    """A way, and the marks along it."""

    way: Way
    marks: Marks

    def known(self, way: Way) -> Marks:
        """The marks that hold for another way too: up to where the two part."""
        if self.way.law != way.law:
            return Marks()
        last = _parting(self.way.days, way.days, self.way.said, way.said)
        first = _parting(self.way.days[::-1], way.days[::-1], self.way.said[::-1], way.said[::-1])
        return Marks(_up_to(self.marks.ahead, last), _up_to(self.marks.back, first))


class Trails:
    """The last trail of each flow, for one set of constants."""

    def __init__(self, shelf: Shelf[Trail], frame: Hashable) -> None:
        self._shelf = shelf
        self._frame = frame

    def known(self, series: Series, way: Way) -> Marks:
        """The marks that an earlier solution of this flow left, as far as they hold."""
        found = self._shelf.get((series.flow, series.course, self._frame))
        return found.known(way) if found else Marks()

    def keep(self, series: Series, way: Way, passes: ChainPasses) -> None:
        """Keep the marks for the next time, those of the days that are reported among them."""
        passes.leave([way.days.index(day) for day in {*series.report, way.days[-1]}])
        numbers = sum(len(mark.message) for side in passes.marks for mark in side.values())
        self._shelf.put((series.flow, series.course, self._frame), Trail(way, passes.marks), numbers)


def _up_to(marks: Mapping[int, Mark], last: int) -> dict[int, Mark]:
    return {place: mark for place, mark in [*marks.items()] if place <= last}


def _parting(
    days: Sequence[float], others: Sequence[float], said: Sequence[Statement], other_said: Sequence[Statement]
) -> int:
    """The last place up to which two ways are the same: they share its day, and all that is said before it."""
    shared = _alike(days, others)
    same = _alike(said, other_said)
    apart = {one[same].day for one in (said, other_said) if same < len(one)}
    return next((place for place in range(shared) if days[place] in apart), shared - 1)


def _alike(some: Sequence[object], others: Sequence[object]) -> int:
    """How many of two sequences are equal from the first on."""
    pairs = enumerate(zip(some, others, strict=False))
    unlike = (place for place, (one, other) in pairs if one is not other and one != other)
    return next(unlike, min(len(some), len(others)))

"""Trails: where a long series was solved before, what was said on the way, and the marks that its sweeps left.

A claim more changes a sweep only from its day on. So what comes before is taken from the mark, to the bit; and of what
is said on the days, only those are worked out anew on which something else is said.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from tallystick.model.flow import Series, Statement
from tallystick.value.chain import ChainPasses, Marks
from tallystick.value.lattice import Floats, Lattice
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


class Table(NamedTuple):
    """By day (rows): what is said about each cell, the log of what that was divided by, and the growth into the day."""

    values: Floats
    scale: Floats
    steps: Floats

    @property
    def size(self) -> int:
        """How many numbers it holds."""
        return sum(one.size for one in self)


@dataclass(frozen=True, slots=True)
class Trail:
    """A way, and the marks along it."""

    way: Way
    marks: Marks

    def known(self, way: Way) -> Marks:
        """The marks that hold for another way too: up to where the two part."""
        if self.way.law != way.law:
            return Marks()
        last, first = (min(one.alike, one.days - 1) for one in _parting(self.way, way))
        return Marks(_up_to(self.marks.ahead, last), _up_to(self.marks.back, first))


class Known(NamedTuple):
    """Rows that were worked out before, of the days of another way: those `before` some day hold, and those `after`."""

    rows: tuple[Floats, ...] = ()
    before: int = 0
    after: int = 0

    def between(self, days: int) -> slice:
        """The rows that are not known, of so many days."""
        return slice(self.before, days - self.after)

    def whole(self, new: tuple[Floats, ...]) -> tuple[Floats, ...]:
        """The rows of all days, with `new` ones between those that are known."""
        if not self.rows:
            return new
        pairs = zip(self.rows, new, strict=True)
        return tuple(np.concatenate((old[: self.before], one, old[len(old) - self.after :])) for old, one in pairs)


class Trails:
    """The last trail of each flow and the table of it, for one set of constants."""

    def __init__(self, shelf: Shelf[Trail], tables: Shelf[tuple[Way, Table]], frame: Hashable) -> None:
        self._shelf = shelf
        self._tables = tables
        self._frame = frame

    def marks(self, series: Series, way: Way) -> Marks:
        """The marks that an earlier solution of this flow left, as far as they hold."""
        found = self._shelf.get(self._place(series)) if way.long else None
        return found.known(way) if found else Marks()

    def known(self, series: Series, way: Way) -> tuple[Known, Known]:
        """What an earlier solution of this flow found said on its days, and its growth, as far as they hold."""
        found = self._tables.get(self._place(series)) if way.long else None
        if found is None or found[0].law[0] != way.law[0]:
            return Known(), Known()
        was, table = found
        ahead, back = _parting(was, way)
        shorter = min(len(was.days), len(way.days))
        said = Known(table[:2], ahead.alike, min(back.alike, shorter - ahead.alike))
        if was.law != way.law:
            return said, Known()
        after = max(back.days - 1, 0)  # growth into a day hangs on the day before
        return said, Known(table[2:], ahead.days, min(after, shorter - ahead.days))

    def keep(self, series: Series, way: Way, passes: ChainPasses, table: Table) -> None:
        """Keep the marks of a long way for the next time, those of days that are reported among them, and its table."""
        if not way.long:
            return
        place = self._place(series)
        passes.leave([way.days.index(day) for day in {*series.report, way.days[-1]}])
        numbers = sum(len(mark.message) for side in passes.marks for mark in side.values())
        self._shelf.put(place, Trail(way, passes.marks), numbers)
        self._tables.put(place, (way, table), table.size)

    def _place(self, series: Series) -> Hashable:
        return series.flow, series.course, self._frame


def _up_to(marks: Mapping[int, Mark], last: int) -> dict[int, Mark]:
    return {place: mark for place, mark in [*marks.items()] if place <= last}


class _Parting(NamedTuple):
    """How many days two ways share from one end on, and how many of these have the same said on them."""

    days: int
    alike: int


def _parting(one: Way, other: Way) -> tuple[_Parting, _Parting]:
    """Where two ways part, from the first day on and from the last day back."""
    return (
        _part(one.days, other.days, one.said, other.said),
        _part(one.days[::-1], other.days[::-1], one.said[::-1], other.said[::-1]),
    )


def _part(
    days: Sequence[float], others: Sequence[float], said: Sequence[Statement], other_said: Sequence[Statement]
) -> _Parting:
    shared = _alike(days, others)
    same = _alike(said, other_said)
    apart = {one[same].day for one in (said, other_said) if same < len(one)}
    return _Parting(shared, next((place for place in range(shared) if days[place] in apart), shared))


def _alike(some: Sequence[object], others: Sequence[object]) -> int:
    """How many of two sequences are equal from the first on."""
    pairs = enumerate(zip(some, others, strict=False))
    unlike = (place for place, (one, other) in pairs if one is not other and one != other)
    return next(unlike, min(len(some), len(others)))

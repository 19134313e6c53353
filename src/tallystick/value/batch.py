"""Many series at once: those in which nothing hangs together across days share their array work, lattice by lattice.

The figures are those of solving each alone, to the bit: no series touches another's numbers.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

import numpy as np

from tallystick.model.flow import Says, Series, Statement
from tallystick.value import notes as say
from tallystick.value.chain import ChainPasses, Marks
from tallystick.value.copies import Resolved
from tallystick.value.days import bundle, daily
from tallystick.value.defaults import Defaults
from tallystick.value.evidence import Evidence
from tallystick.value.existence import existence
from tallystick.value.growth import Growth, growth_of
from tallystick.value.lattice import Floats, Lattice, lattice
from tallystick.value.posterior import Posterior
from tallystick.value.readings import read_off
from tallystick.value.solution import solve
from tallystick.value.timeline import Timeline
from tallystick.value.trail import Known, Table, Trails, Way

_TOGETHER = 2048  # statements and days taken at once: a few megabytes, which stay in the processor's cache


@dataclass(frozen=True, slots=True)
class _Simple:
    """A series without shared bias, periods, factors or absences: its numbers and where they stand on its days."""

    place: int
    series: Series
    resolved: Resolved
    numbers: list[Statement]
    unshared: list[str]
    way: Way

    @property
    def days(self) -> tuple[float, ...]:
        """The days that are spoken of or asked about."""
        return self.way.days

    @property
    def dated(self) -> bool:
        """Whether its numbers stand on days of their own."""
        return self.series.start is not None

    @property
    def grid(self) -> Lattice:
        """The lattice of its quantities."""
        return self.way.law[0]

    @property
    def size(self) -> int:
        """How many columns it takes."""
        return len(self.numbers) + len(self.days)


@dataclass(slots=True)
class _Group:
    """Series of one lattice that wait for enough company."""

    members: list[_Simple] = field(default_factory=list)
    size: int = 0


def solve_all(
    cases: Iterable[tuple[Series, Resolved]], defaults: Defaults, trails: Trails | None = None
) -> Iterator[tuple[int, Posterior]]:
    """Solve sound, resolved series; each comes with its place, and not in the order given.

    Take what is needed of a posterior at once and let it go: what it holds may be large. With the trails of earlier
    solutions, long series are taken up where something changed.
    """
    groups: dict[tuple[Lattice, bool], _Group] = {}
    for place, (series, resolved) in enumerate(cases):
        simple = _simple(place, series, resolved, defaults)
        if simple is None:
            yield place, solve(series, resolved, defaults)
            continue
        key = simple.grid, series.begun
        group = groups.setdefault(key, _Group())
        if group.members and group.size + simple.size > _TOGETHER:
            yield from _together(group.members, defaults, trails)
            group = groups[key] = _Group()
        group.members.append(simple)
        group.size += simple.size
    for group in groups.values():
        yield from _together(group.members, defaults, trails)


def _simple(place: int, series: Series, resolved: Resolved, defaults: Defaults) -> _Simple | None:
    """Lay a series out for joint work; None where something in it hangs together."""
    numbers = [one for one in resolved.kept if one.says is Says.QUANTITY]
    if any(one.since is not None or one.factors for one in numbers):
        return None
    if any(one.says is Says.ABSENCE for one in resolved.kept):
        return None
    unshared = [] if series.start is None else _speak_again(numbers)
    if unshared and defaults.budget.rows > 1:
        return None
    return _Simple(place, series, resolved, numbers, unshared, _way(series, numbers, defaults))


def _way(series: Series, numbers: Sequence[Statement], defaults: Defaults) -> Way:
    """Where the numbers of a series stand in time; an undated one has one day."""
    law = lattice(series.window, defaults.cells_per_decade), series.start, series.begun
    if series.start is None:
        return Way(law, (0.0,), tuple(numbers))
    days = tuple(sorted({one.day for one in numbers} | set(series.report))) or (series.start,)
    return Way(law, days, tuple(sorted(numbers, key=attrgetter("day"))))


def _speak_again(numbers: Sequence[Statement]) -> list[str]:
    """Origins that speak on several days: more days first, then more statements, then by name."""
    days: dict[str, list[float]] = {}
    for one in numbers:
        days.setdefault(one.origin, []).append(one.day)
    again = [(-len(set(said)), -len(said), origin) for origin, said in days.items() if len(said) > 1]
    return [origin for dates, _, origin in sorted(again) if dates < -1]


def _together(part: Sequence[_Simple], defaults: Defaults, trails: Trails | None) -> Iterator[tuple[int, Posterior]]:
    """Solve series of one lattice; those of many days go on from where their flow was solved before."""
    grid = part[0].grid
    growth = growth_of(part[0].series, grid, defaults)
    known = [(Known(), Known()) if trails is None else trails.known(one.series, one.way) for one in part]
    said = _said(part, [one for one, _ in known], defaults)
    grown = _grown(part, [one for _, one in known], growth)
    for one, (values, scale), (gaps, steps) in zip(part, said, grown, strict=True):
        evidence = Evidence(values[None], scale.sum(keepdims=True))
        line = Timeline(growth, gaps, evidence, steps=steps if gaps else None)
        passes = ChainPasses(line, trails.marks(one.series, one.way) if trails is not None else Marks())
        if trails is not None:
            trails.keep(one.series, one.way, passes, Table(values, scale, steps))
        yield one.place, _posterior(one, passes, defaults)


def _said(part: Sequence[_Simple], known: Sequence[Known], defaults: Defaults) -> Iterator[tuple[Floats, ...]]:
    """What is said on the days of each series, and its scale; new days of all follow one another in one long table."""
    days = [one.days[held.between(len(one.days))] for one, held in zip(part, known, strict=True)]
    starts = np.cumsum([0, *map(len, days)]).tolist()
    numbers, at = list[Statement](), list[int]()
    for one, own, start in zip(part, days, starts, strict=False):
        place = {day: start + index for index, day in enumerate(own)}
        new = [number for number in one.numbers if number.day in place] if one.dated else one.numbers
        numbers += new
        at += [place[number.day] for number in new] if one.dated else [start] * len(new)
    readings = read_off(numbers, part[0].grid, defaults)
    each = daily(readings, np.array(at, np.int64), bundle(readings, range(len(at)), at), (starts[-1], part[0].grid))
    np.maximum(each.values, np.exp(defaults.floor), out=each.values)
    for held, (start, end) in zip(known, pairwise(starts), strict=True):
        yield held.whole((each.values[start:end], each.scale[start:end]))


def _grown(
    part: Sequence[_Simple], known: Sequence[Known], growth: Growth
) -> Iterator[tuple[tuple[float, ...], Floats]]:
    """The gaps of each series and the growth over each; that over new gaps is worked out for all together."""
    gaps = [growth.gaps(one.days, one.series.start) if one.series.start is not None else () for one in part]
    new = [own[held.between(len(own))] for own, held in zip(gaps, known, strict=True)]
    steps = growth.steps(tuple(gap for own in new for gap in own), part[0].grid.cells)
    ends = np.cumsum([0, *map(len, new)]).tolist()
    for own, held, (start, end) in zip(gaps, known, pairwise(ends), strict=True):
        (whole,) = held.whole((steps[start:end],))
        yield own, whole


def _posterior(one: _Simple, passes: ChainPasses, defaults: Defaults) -> Posterior:
    kept = one.resolved.kept
    return Posterior(
        series=one.series,
        lattice=one.grid,
        days=one.days,
        exists=existence(one.series.prior, kept, defaults, one.series.start),
        resolved=one.resolved,
        notes=(*say.method_notes(one.unshared, 0, ()), *say.evidence_notes(kept, one.resolved.aside)),
        passes=passes,
        defaults=defaults,
    )

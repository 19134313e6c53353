"""Many series at once: those in which nothing hangs together across days share their array work, lattice by lattice.

The figures are those of solving each alone, to the bit: no series touches another's numbers.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from tallystick.model.flow import Says, Series, Statement
from tallystick.value import notes as say
from tallystick.value.chain import ChainPasses
from tallystick.value.copies import Resolved
from tallystick.value.days import bundle, daily
from tallystick.value.defaults import Defaults
from tallystick.value.evidence import Evidence
from tallystick.value.existence import existence
from tallystick.value.growth import growth_of
from tallystick.value.lattice import Lattice, lattice
from tallystick.value.passes import Timeline
from tallystick.value.posterior import Posterior
from tallystick.value.readings import read_off
from tallystick.value.solution import solve
from tallystick.value.trail import Trails, Way

_TOGETHER = 2048  # statements and days taken at once: a few megabytes, which stay in the processor's cache


@dataclass(frozen=True, slots=True)
class _Simple:
    """A series without shared bias, periods, factors or absences: its numbers and where they stand on its days."""

    place: int
    series: Series
    resolved: Resolved
    numbers: list[Statement]
    days: tuple[float, ...]
    unshared: list[str]

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
        grid = lattice(series.window, defaults.cells_per_decade)
        key = grid, series.begun
        group = groups.setdefault(key, _Group())
        if group.members and group.size + simple.size > _TOGETHER:
            yield from _together(group.members, grid, defaults, trails)
            group = groups[key] = _Group()
        group.members.append(simple)
        group.size += simple.size
    for (grid, _), group in groups.items():
        yield from _together(group.members, grid, defaults, trails)


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
    if series.start is None:
        return _Simple(place, series, resolved, numbers, (0.0,), unshared)
    days = tuple(sorted({one.day for one in numbers} | set(series.report))) or (series.start,)
    return _Simple(place, series, resolved, numbers, days, unshared)


def _speak_again(numbers: Sequence[Statement]) -> list[str]:
    """Origins that speak on several days: more days first, then more statements, then by name."""
    days: dict[str, list[float]] = {}
    for one in numbers:
        days.setdefault(one.origin, []).append(one.day)
    again = [(-len(set(said)), -len(said), origin) for origin, said in days.items() if len(said) > 1]
    return [origin for dates, _, origin in sorted(again) if dates < -1]


def _together(
    part: Sequence[_Simple], grid: Lattice, defaults: Defaults, trails: Trails | None
) -> Iterator[tuple[int, Posterior]]:
    """Solve series of one lattice; their days follow one another in one long table."""
    growth = growth_of(part[0].series, grid, defaults)
    starts = np.cumsum([0, *(len(one.days) for one in part)]).tolist()
    at = [place for one, start in zip(part, starts, strict=False) for place in _placed(one, start)]
    readings = read_off([number for one in part for number in one.numbers], grid, defaults)
    bundles = bundle(readings, range(len(at)), at)
    each = daily(readings, np.array(at, np.int64), bundles, (starts[-1], grid))
    np.maximum(each.values, np.exp(defaults.floor), out=each.values)
    gaps = [() if one.series.start is None else growth.gaps(one.days, one.series.start) for one in part]
    steps = growth.steps(tuple(gap for own in gaps for gap in (own or (0.0,))), grid.cells)
    for one, own, start in zip(part, gaps, starts, strict=False):
        here = slice(start, start + len(one.days))
        evidence = Evidence(each.values[None, here], each.scale[here].sum(keepdims=True))
        line = Timeline(growth, own, evidence, steps=steps[here] if own else None)
        yield one.place, _posterior(one, grid, _passes(one, grid, line, trails), defaults)


def _passes(one: _Simple, grid: Lattice, line: Timeline, trails: Trails | None) -> ChainPasses:
    """The passes of a series; those of a long one go on from where its flow was solved before."""
    way = Way((grid, one.series.start, one.series.begun), one.days, tuple(sorted(one.numbers, key=_day)))
    if trails is None or not way.long:
        return ChainPasses(line)
    passes = ChainPasses(line, trails.known(one.series, way))
    trails.keep(one.series, way, passes)
    return passes


def _day(one: Statement) -> float:
    return one.day


def _placed(one: _Simple, start: int) -> list[int]:
    """Where each number stands in the long table."""
    if one.series.start is None:
        return [start] * len(one.numbers)
    place = {day: start + index for index, day in enumerate(one.days)}
    return [place[number.day] for number in one.numbers]


def _posterior(one: _Simple, grid: Lattice, passes: ChainPasses, defaults: Defaults) -> Posterior:
    kept = one.resolved.kept
    return Posterior(
        series=one.series,
        lattice=grid,
        days=one.days,
        exists=existence(one.series.prior, kept, defaults),
        resolved=one.resolved,
        notes=(*say.method_notes(one.unshared, 0, ()), *say.evidence_notes(kept, one.resolved.aside)),
        passes=passes,
        defaults=defaults,
    )

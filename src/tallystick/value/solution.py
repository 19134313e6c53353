"""From statements to posteriors: one series with all that hangs together in it, or many simple ones at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from tallystick.model.flow import Says, Series, Statement
from tallystick.value import notes as say
from tallystick.value.bias import candidates, share
from tallystick.value.chain import ChainPasses
from tallystick.value.copies import Resolved, resolve
from tallystick.value.defaults import Budget, Defaults
from tallystick.value.evidence import Assembly, Evidence, gather, unseen
from tallystick.value.existence import existence
from tallystick.value.faults import refuse_faults
from tallystick.value.growth import growth_of
from tallystick.value.lattice import Floats, Lattice, lattice
from tallystick.value.logs import passes_of
from tallystick.value.periods import Periods, increments, periods, unresolved
from tallystick.value.posterior import Posterior, Soft
from tallystick.value.readings import Knots, knots, read_off
from tallystick.value.timeline import Timeline


def estimate(series: Series, defaults: Defaults) -> Posterior:
    """Solve a series exactly on its lattice; raises Stop, naming claim and problem, where it cannot be."""
    refuse_faults(series)
    return solve(series, resolve(series.statements, defaults), defaults)


def solve(series: Series, resolved: Resolved, defaults: Defaults) -> Posterior:
    """Solve a sound series. Where an increment is too small for the lattice, a finer one is taken if that helps."""
    frame = _frame(series, resolved.kept, defaults)
    if unresolved(frame.parts, frame.found):
        finer = _frame(series, resolved.kept, replace(defaults, cells_per_decade=defaults.fine_cells))
        frame = frame if unresolved(finer.parts, finer.found) else finer
    return _solve(series, resolved, frame, defaults)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A series laid out on its lattice, before any sum."""

    parts: Assembly
    found: Periods
    absences: Mapping[int, Floats]


def _frame(series: Series, kept: Sequence[Statement], defaults: Defaults) -> _Frame:
    grid = lattice(series.window, defaults.cells_per_decade)
    numbers = [one for one in kept if one.says is Says.QUANTITY]
    absent = [one for one in kept if one.says is Says.ABSENCE]
    where = knots(series, numbers, absent)
    found = periods(where)
    readings = read_off(numbers, grid, defaults)
    spreads = dict(series.factors)
    groups = candidates(readings, where, ~found.soft, spreads)
    rows = share(groups, _affordable(where, found, grid, defaults.budget))
    for group in rows.unshared:
        if not group.of_origin:
            readings = readings.widened(group.members, spreads[group.name])
    absences: dict[int, Floats] = {}
    for one in absent:
        day = 0 if series.start is None else where.days.index(one.day)
        seen = unseen(one, grid, defaults)
        absences[day] = absences[day] + seen if day in absences else seen
    return _Frame(Assembly(readings, where, rows, grid), found, absences)


def _affordable(where: Knots, found: Periods, grid: Lattice, budget: Budget) -> int:
    """How many rows a series may have: by work, and by the memory its messages take."""
    inside = sum(end - start - 1 for end, start in found.ends.items())
    each = grid.cells * (len(where.days) + inside * grid.cells)
    most = budget.rows_with_periods if found.ends else budget.rows
    return max(1, min(most, budget.rows, budget.numbers // each))


def _solve(series: Series, resolved: Resolved, frame: _Frame, defaults: Defaults) -> Posterior:
    parts, found = frame.parts, frame.found
    dated = np.flatnonzero((parts.where.since < 0) & ~found.soft).tolist()
    evidence = gather(parts, dated, frame.absences, defaults)
    grown, weight = increments(parts, found, defaults)
    growth = growth_of(series, parts.lattice, defaults)
    gaps = () if series.start is None else growth.gaps(parts.where.days, series.start)
    line = Timeline(growth, gaps, Evidence(evidence.likelihood, evidence.weight + weight), found, grown)
    soft = tuple(np.flatnonzero(found.soft).tolist())
    return Posterior(
        series=series,
        lattice=parts.lattice,
        days=parts.where.days,
        exists=existence(series.prior, resolved.kept, defaults, series.start),
        resolved=resolved,
        notes=_notes(resolved, frame),
        passes=ChainPasses(line) if parts.rows.count == 1 and not found.ends else passes_of(line),
        defaults=defaults,
        soft=Soft(parts.readings, parts.where, soft) if soft else None,
    )


def _notes(resolved: Resolved, frame: _Frame) -> tuple[str, ...]:
    statements = frame.parts.readings.statements
    small = [statements[row].claim for row in unresolved(frame.parts, frame.found)]
    unshared = [group.name for group in frame.parts.rows.unshared]
    method = say.method_notes(unshared, int(frame.found.soft.sum()), small)
    return (*method, *say.evidence_notes(resolved.kept, resolved.aside))

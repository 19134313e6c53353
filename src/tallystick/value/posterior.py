"""The posterior of one series: what its statements, taken together, say about the quantity on each day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tallystick.model.estimate import POINTS, Estimate
from tallystick.model.flow import Says, Series, Statement
from tallystick.model.ident import ClaimId, UnitId
from tallystick.value import notes as say
from tallystick.value.bias import candidates, share
from tallystick.value.chain import ChainPasses
from tallystick.value.copies import Resolved, resolve
from tallystick.value.defaults import Budget, Defaults
from tallystick.value.evidence import Assembly, Evidence, gather, unseen
from tallystick.value.existence import existence
from tallystick.value.faults import refuse_faults
from tallystick.value.growth import Growth
from tallystick.value.lattice import Floats, Lattice, lattice
from tallystick.value.passes import RowPasses, Timeline
from tallystick.value.periods import Periods, increments, periods, unresolved
from tallystick.value.quantiles import quantiles
from tallystick.value.readings import Knots, knots, read_off

_POINTS = np.array(POINTS)


@dataclass(frozen=True, slots=True)
class Posterior:
    """Probabilities of the quantity given that the flow exists, on every day spoken or asked about."""

    series: Series
    lattice: Lattice
    days: tuple[float, ...]
    exists: float
    resolved: Resolved
    notes: tuple[str, ...]
    passes: ChainPasses | RowPasses
    defaults: Defaults
    parts: Assembly
    found: Periods

    @property
    def dropped(self) -> tuple[tuple[ClaimId, ClaimId], ...]:
        """Copies, each with the claim that stands for it."""
        return self.resolved.dropped

    @property
    def log_evidence(self) -> float:
        """Log probability of the statements under the model."""
        return self.passes.log_evidence

    @property
    def quantified(self) -> bool:
        """Whether any statement speaks of a quantity; without one the figures are the window's and enter no sum."""
        return any(one.says is Says.QUANTITY for one in self.resolved.kept)

    def pmf(self, day: float | None = None) -> Floats:
        """P(cell of the lattice) on a day, the last one by default; raises ValueError for a day not in `days`."""
        if self.series.start is None or day is None:
            return self.passes.marginal(len(self.days) - 1)
        return self.passes.marginal(self.days.index(day))

    def quantile(self, share: npt.ArrayLike, day: float | None = None) -> Floats:
        """Quantities below which these shares of the probability lie."""
        return np.exp(quantiles(self.lattice, self.pmf(day), np.asarray(share, float)))


def estimate(series: Series, defaults: Defaults) -> Posterior:
    """Solve a series exactly on its lattice; raises Stop, naming claim and problem, where it cannot be.

    Where an increment is too small for the lattice, the series is solved on a finer one.
    """
    refuse_faults(series)
    resolved = resolve(series.statements, defaults)
    frame = _frame(series, resolved.kept, defaults)
    if unresolved(frame.parts, frame.found):
        frame = _frame(series, resolved.kept, replace(defaults, cells_per_decade=defaults.fine_cells))
    return _solve(series, resolved, frame, defaults)


def summary(posterior: Posterior, unit: UnitId, day: float | None = None) -> Estimate:
    """Quantiles of one day with the reasons for them, rounded to nine significant digits."""
    series, kept = posterior.series, posterior.resolved.kept
    pmf = posterior.pmf(day)
    logs = quantiles(posterior.lattice, pmf, _POINTS)
    when = posterior.days[-1] if day is None else day
    notes = (
        *posterior.notes,
        *say.age_note(series, kept, when, posterior.defaults),
        *say.shape_notes(posterior.lattice, pmf, kept, (logs[2], logs[4])),
    )
    return Estimate(
        unit=unit,
        quantiles=rounded(np.exp(logs)),
        exists=nine_digits(posterior.exists),
        origins=len({one.origin for one in kept if one.says is not Says.DENIAL}),
        used=tuple(one.claim for one in kept),
        dropped=posterior.dropped,
        notes=notes,
    )


def rounded(points: Floats) -> tuple[float, float, float, float, float, float, float]:
    """Seven figures at POINTS as they are shown, stored and compared."""
    low, tenth, quarter, half, three, ninety, high = (nine_digits(one) for one in points.tolist())
    return low, tenth, quarter, half, three, ninety, high


def nine_digits(number: float) -> float:
    """Round to nine significant digits: that form is the same for any number of threads and any processor."""
    return float(f"{number:.8e}")


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
    inside = sum(end - start for end, start in found.ends.items())
    each = grid.cells * (len(where.days) + inside * grid.cells)
    most = budget.rows_with_periods if found.ends else budget.rows
    return max(1, min(most, budget.rows, budget.numbers // each))


def _solve(series: Series, resolved: Resolved, frame: _Frame, defaults: Defaults) -> Posterior:
    parts, found = frame.parts, frame.found
    dated = np.flatnonzero((parts.where.since < 0) & ~found.soft).tolist()
    evidence = gather(parts, dated, frame.absences, defaults)
    grown, weight = increments(parts, found, defaults)
    growth = Growth(defaults.growth_days, defaults.theta, parts.lattice.step)
    gaps = () if series.start is None else growth.gaps(parts.where.days, series.start)
    line = Timeline(growth, gaps, Evidence(evidence.likelihood, evidence.weight + weight), found, grown)
    simple = parts.rows.count == 1 and not found.ends
    return Posterior(
        series=series,
        lattice=parts.lattice,
        days=parts.where.days,
        exists=existence(series.prior, resolved.kept, defaults),
        resolved=resolved,
        notes=_notes(resolved, frame),
        passes=ChainPasses(line) if simple else RowPasses(line),
        defaults=defaults,
        parts=parts,
        found=found,
    )


def _notes(resolved: Resolved, frame: _Frame) -> tuple[str, ...]:
    statements = frame.parts.readings.statements
    small = [statements[row].claim for row in unresolved(frame.parts, frame.found)]
    overlapping = int(frame.found.soft.sum())
    method = say.method_notes(frame.parts.rows, overlapping, small)
    return (*method, *say.evidence_notes(resolved.kept, resolved.aside))

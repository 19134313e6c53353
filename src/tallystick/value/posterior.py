"""The posterior of one series: what its statements, taken together, say about the quantity on each day."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tallystick.model.estimate import POINTS, Estimate
from tallystick.model.flow import Says, Series
from tallystick.model.ident import ClaimId, UnitId
from tallystick.value import notes as say
from tallystick.value.chain import ChainPasses
from tallystick.value.copies import Resolved
from tallystick.value.defaults import Defaults
from tallystick.value.lattice import Floats, Lattice
from tallystick.value.logs import LogPasses
from tallystick.value.passes import RowPasses
from tallystick.value.quantiles import Distribution, distributions
from tallystick.value.readings import Knots, Readings

_POINTS = np.array(POINTS)
_MIDDLE = np.array((0.25, 0.75))


@dataclass(frozen=True, slots=True)
class Soft:
    """Statements (rows of the readings) about periods that overlap others: they weigh on sampled paths only."""

    readings: Readings
    where: Knots
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Posterior:
    """Probabilities of the quantity given that the flow exists, on every day spoken or asked about."""

    series: Series
    lattice: Lattice
    days: tuple[float, ...]
    exists: float
    resolved: Resolved
    notes: tuple[str, ...]
    passes: ChainPasses | RowPasses | LogPasses
    defaults: Defaults
    soft: Soft | None = None

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

    @property
    def rows(self) -> int:
        """How many combinations of shared biases were summed over."""
        return len(self.passes.weight)

    @property
    def size(self) -> int:
        """How many numbers it holds, in round terms: what is said on each day, and messages that come and go."""
        return 4 * self.rows * len(self.days) * self.lattice.cells

    def pmf(self, day: float | None = None) -> Floats:
        """P(cell of the lattice) on a day, the last one by default; raises ValueError for a day not in `days`."""
        if self.series.start is None or day is None:
            return self.passes.marginal(len(self.days) - 1)
        return self.passes.marginal(self.days.index(day))

    def distribution(self, day: float | None = None) -> Distribution:
        """The distribution of the quantity on a day, the last one by default."""
        return next(distributions(self.lattice, self.pmf(day)[None]))

    def quantile(self, share: npt.ArrayLike, day: float | None = None) -> Floats:
        """Quantities below which these shares of the probability lie."""
        return np.exp(self.distribution(day).quantiles(np.asarray(share, float)))


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to say of a series: its last day with reasons, running totals on report days, the distribution."""

    summary: Estimate
    over_time: tuple[tuple[float, Estimate], ...]
    last: Distribution


def summary(posterior: Posterior, unit: UnitId, day: float | None = None) -> Estimate:
    """Quantiles of one day with the reasons for them, rounded to nine significant digits."""
    return _summary(posterior, unit, posterior.days[-1] if day is None else day, posterior.distribution(day))


def tell(posterior: Posterior, unit: UnitId) -> Told:
    """Summarise the last day and all report days at once; running totals have quantiles alone."""
    last = posterior.days[-1]
    dated = posterior.series.start is not None
    days = sorted({*posterior.series.report, last}) if dated else [last]
    pmfs = np.stack([posterior.pmf(day) for day in days])
    found = dict(zip(days, distributions(posterior.lattice, pmfs), strict=True))
    exists = nine_digits(posterior.exists)
    running = [(day, found[day]) for day in sorted(set(posterior.series.report))] if dated else []
    over_time = tuple((day, Estimate(unit, _shown(one), exists)) for day, one in running)
    return Told(_summary(posterior, unit, last, found[last]), over_time, found[last].apart())


def _summary(posterior: Posterior, unit: UnitId, day: float, found: Distribution) -> Estimate:
    series, kept = posterior.series, posterior.resolved.kept
    middle = found.quantiles(_MIDDLE).tolist()
    notes = (
        *posterior.notes,
        *say.age_note(series, kept, day, posterior.defaults),
        *say.shape_notes(found, kept, (middle[0], middle[1])),
    )
    return Estimate(
        unit=unit,
        quantiles=_shown(found),
        exists=nine_digits(posterior.exists),
        origins=len({one.origin for one in kept if one.says is not Says.DENIAL}),
        used=tuple(one.claim for one in kept),
        dropped=posterior.dropped,
        notes=notes,
    )


def _shown(found: Distribution) -> tuple[float, float, float, float, float, float, float]:
    return rounded(np.exp(found.quantiles(_POINTS)))


def rounded(points: Floats) -> tuple[float, float, float, float, float, float, float]:
    """Seven figures at POINTS as they are shown, stored and compared."""
    low, tenth, quarter, half, three, ninety, high = (nine_digits(one) for one in points.tolist())
    return low, tenth, quarter, half, three, ninety, high


def nine_digits(number: float) -> float:
    """Round to nine significant digits: that form is the same for any number of threads and any processor."""
    return float(f"{number:.8e}")

"""What happens along the days of one series, laid out for the passes."""

from dataclasses import dataclass, field

from tallystick.value.evidence import Evidence
from tallystick.value.growth import Growth, kernel
from tallystick.value.lattice import Floats
from tallystick.value.periods import Grown, Periods


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happens along the time line: growth over each gap, likelihoods by day, periods and their increments.

    An undated one has one day and no gap.
    """

    growth: Growth
    gaps: tuple[float, ...]
    evidence: Evidence
    found: Periods = field(default_factory=Periods)
    grown: dict[int, Grown] = field(default_factory=dict)
    steps: Floats | None = None  # growth by gap, where it has been worked out already

    @property
    def days(self) -> int:
        """How many knots there are."""
        return int(self.evidence.likelihood.shape[1])

    @property
    def cells(self) -> int:
        """How many lattice cells there are."""
        return int(self.evidence.likelihood.shape[2])

    def closes_at_once(self, day: int) -> bool:
        """Whether a period ends on a day that starts on the day before."""
        return day in self.found.ends and self.found.ends[day] == day - 1

    def kernel(self, day: int) -> Floats | None:
        """Growth into this day; None where nothing can have grown."""
        return kernel(self.growth, self.gaps[day], self.cells) if self.gaps else None

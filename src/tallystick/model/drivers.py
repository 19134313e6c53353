"""What drives a total: its inputs by how much of the spread they explain, and what it would be without each origin."""

from dataclasses import dataclass

from tallystick.model.estimate import Estimate
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId
from tallystick.model.price import Basis
from tallystick.model.recipe import Sort


@dataclass(frozen=True, slots=True)
class Driver:
    """One input of a total, and what it does to the logarithm of that total.

    `first` is the share of the variance that it explains alone, `total` with all it takes part in, `fair` its Shapley
    effect: those of all inputs add up to one. `known` is the share by which the mean error would fall if it were known
    exactly. `next_source` is the expected factor on the width of the 90 % range after one more independent claim about
    it; None for what no source speaks of by itself.
    """

    name: str
    sort: Sort
    subject: str
    first: float
    total: float
    fair: float
    known: float
    next_source: float | None = None


@dataclass(frozen=True, slots=True)
class Without:
    """A figure as it would be without one origin and what repeats it; None where nothing would be left of it."""

    origin: str
    items: tuple[ItemId, ...]
    claims: tuple[ClaimId, ...]
    figure: Estimate | None


@dataclass(frozen=True, slots=True)
class Pull:
    """All that pulls at one figure: a side's total, or the ratio of both; the strongest first."""

    name: str  # "given", "received" or "ratio"
    figure: Estimate
    inputs: tuple[Driver, ...]
    origins: tuple[Without, ...]


@dataclass(frozen=True, slots=True)
class Drivers:
    """The answer to "what moves the result most?"; `grade` is that of the next source which `next_source` supposes."""

    as_of: str
    basis: Basis
    grade: Grade
    pulls: tuple[Pull, ...]


@dataclass(frozen=True, slots=True)
class Stake:
    """What one claim has at stake: how the totals of the balance would move if it did not count.

    `given` and `received` are log ratios of the medians without and with it; `widths` of the widths of the 90 %
    ranges. `moves` is the largest of all, in size: sort by it.
    """

    claim: ClaimId
    given: float = 0.0
    received: float = 0.0
    widths: tuple[float, float] = (0.0, 0.0)

    @property
    def moves(self) -> float:
        """How much is at stake, in logs: 0.1 is about ten percent."""
        return max(abs(self.given), abs(self.received), *(abs(width) for width in self.widths))

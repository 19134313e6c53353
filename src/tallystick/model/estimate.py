"""Estimates: a distribution's summary, and the reasons for it."""

from dataclasses import dataclass

from tallystick.model.ident import ClaimId, UnitId

# How notes begin that others go by.
TWO_PEAKS = "two peaks"
PRICED_LIKE = "priced like"
POINTS = (0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95)


@dataclass(frozen=True, slots=True)
class Estimate:
    """Quantiles at POINTS given that the thing exists, and the probability that it does.

    `low` and `high` are the 90 % range, `median` the central figure. `origins` counts independent first statements;
    `used` names the claims that moved it, `dropped` pairs a copy with the claim that stands for it.
    """

    unit: UnitId
    quantiles: tuple[float, float, float, float, float, float, float]
    exists: float = 1.0
    origins: int = 0
    used: tuple[ClaimId, ...] = ()
    dropped: tuple[tuple[ClaimId, ClaimId], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def low(self) -> float:
        """5 % quantile."""
        return self.quantiles[0]

    @property
    def median(self) -> float:
        """50 % quantile."""
        return self.quantiles[3]

    @property
    def high(self) -> float:
        """95 % quantile."""
        return self.quantiles[6]

"""Amounts as sources state them: a range, how it is qualified, its unit. Nothing is computed into them."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.ident import UnitId


class Qualifier(StrEnum):
    """How a number is hedged (gold guidelines, rule 5.2)."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    VAGUE = "approx_vague"


class Rate(StrEnum):
    """Time that an amount is said to recur in."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Amount:
    """low, high and best in absolute units; None is an open end. `other` is the same amount in other words or units."""

    low: float | None = None
    high: float | None = None
    best: float | None = None
    qualifier: Qualifier | None = None
    unit: UnitId | None = None
    rate: Rate | None = None
    other: "tuple[Amount, ...]" = ()

    @property
    def stated(self) -> bool:
        """Whether any number was stated at all."""
        return self.low is not None or self.high is not None or self.best is not None


def bounds(qualifier: Qualifier, number: float) -> tuple[float | None, float | None]:
    """The stated ends that one number and its qualifier leave (rule 5.2); a range, having two, is not made here."""
    match qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN | Qualifier.VAGUE:
            return number, None
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            return None, number
        case _:
            return number, number

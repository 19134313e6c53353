"""Prices, conversion factors, rates and deflators: sourced, ranged evidence of their own."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.amount import Amount
from tallystick.model.document import Reference
from tallystick.model.grade import Grade
from tallystick.model.ident import ItemId, UnitId
from tallystick.model.source import SourceClass


class Basis(StrEnum):
    """What a price measures. Bases are scenarios: shown side by side, never mixed."""

    CONTRACT = "contract"
    PRODUCTION = "production"
    MARKET = "market"
    REPLACEMENT = "replacement"


@dataclass(frozen=True, slots=True)
class Price:
    """What one `per` of an item costs: `amount.unit` is the currency. `via` names the price entry it repeats."""

    id: str
    item: ItemId
    basis: Basis
    amount: Amount
    per: UnitId
    year: int | None
    said_by: tuple[str, ...]
    reference: Reference
    source_class: SourceClass | None = None
    grade: Grade | None = None
    via: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Factor:
    """How many of an item go into one `per` (rounds per container, barrels per tonne); `amount.unit` is the item's."""

    id: str
    item: ItemId
    per: UnitId
    amount: Amount
    said_by: tuple[str, ...]
    reference: Reference
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """Units of `currency` per US dollar, yearly mean; `spread` is the geometric standard deviation around it."""

    currency: UnitId
    year: int
    per_usd: float
    spread: float
    source: str


@dataclass(frozen=True, slots=True)
class Deflator:
    """Price level of a currency area in a year relative to `base` = 1; `spread` is a geometric standard deviation."""

    currency: UnitId
    year: int
    level: float
    base: int
    source: str
    spread: float = 1.0

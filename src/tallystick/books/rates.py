"""The book of rates: what one currency bought of another, year by year, and how price levels rose."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from math import exp, isfinite, log, sqrt
from typing import TypeVar

from tallystick.books.page import place, read_csv, refuse
from tallystick.books.shape import shape
from tallystick.books.units import UnitBook
from tallystick.model.ident import UnitId
from tallystick.model.price import Deflator, ExchangeRate

Entry = TypeVar("Entry", ExchangeRate, Deflator)

FAR = 3  # years: a rate further away says nothing about the year asked for (the rouble moved by half within two)


@dataclass(frozen=True, slots=True)
class Conversion:
    """Multiply by `factor`; `spread` is its geometric standard deviation.

    `year_used` is the year whose figure was taken; where it is not the year asked for, say so.
    """

    factor: float
    spread: float
    year_used: int


@dataclass(frozen=True, slots=True)
class RateBook:
    """Exchange rates and price levels, by currency and year."""

    exchange: Mapping[UnitId, Mapping[int, ExchangeRate]]
    levels: Mapping[UnitId, Mapping[int, Deflator]]
    pivot: UnitId  # the currency that all exchange rates are stated against

    def factor(self, currency: UnitId, wanted: UnitId, year: int) -> Conversion | None:
        """What one unit of `currency` was worth in `wanted` in that year, or in the nearest year within reach."""
        if currency == wanted:
            return Conversion(1.0, 1.0, year)
        own, other = self._years(currency), self._years(wanted)
        used = _nearest(year, own & other if own and other else own or other)
        if used is None or not {currency, wanted} <= self.exchange.keys() | {self.pivot}:
            return None
        (one, off), (two, also) = self._at(currency, used), self._at(wanted, used)
        return Conversion(two / one, exp(sqrt(log(off) ** 2 + log(also) ** 2)), used)

    def deflate(self, currency: UnitId, year: int, to_year: int) -> Conversion | None:
        """How much a sum of one year is in the money of another year, same currency.

        `year_used` tells of `year`, or of `to_year` where only that one had to be replaced.
        """
        if year == to_year:
            return Conversion(1.0, 1.0, year)
        if currency not in self.levels:
            return None
        levels = self.levels[currency]
        first, last = _nearest(year, levels.keys()), _nearest(to_year, levels.keys())
        if first is None or last is None:
            return None
        used = first if first != year or last == to_year else last
        spread = max(levels[first].spread, levels[last].spread)
        return Conversion(levels[last].level / levels[first].level, spread, used)

    def _years(self, currency: UnitId) -> set[int]:
        return set(self.exchange[currency]) if currency in self.exchange else set()

    def _at(self, currency: UnitId, year: int) -> tuple[float, float]:
        if currency == self.pivot:
            return 1.0, 1.0
        rate = self.exchange[currency][year]
        return rate.per_usd, rate.spread


def _nearest(year: int, years: Iterable[int]) -> int | None:
    """The nearest year within reach; of two equally near, the earlier."""
    near = [one for one in years if abs(one - year) <= FAR]
    return min(near, key=lambda one: (abs(one - year), one)) if near else None


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of either table, as text."""

    currency: UnitId
    year: str
    spread: str
    source: str
    per_usd: str | None = None
    level: str | None = None
    base: str | None = None


def load_rates(data: Traversable, units: UnitBook) -> RateBook:
    """Read data/rates/exchange.csv and data/rates/deflators.csv."""
    exchange: dict[UnitId, dict[int, ExchangeRate]] = {}
    file = data / "rates" / "exchange.csv"
    for where, row in _rows(file, units):
        rate = ExchangeRate(
            row.currency, int(row.year), _number(row.per_usd, where), _number(row.spread, where), row.source
        )
        _enter(exchange.setdefault(row.currency, {}), rate.year, rate, where)
    levels: dict[UnitId, dict[int, Deflator]] = {}
    file = data / "rates" / "deflators.csv"
    for where, row in _rows(file, units):
        level = _number(row.level, where)
        deflator = Deflator(
            row.currency, int(row.year), level, int(row.base or 0), row.source, _number(row.spread, where)
        )
        _enter(levels.setdefault(row.currency, {}), deflator.year, deflator, where)
    return RateBook(exchange, levels, units.pivot)


def _rows(file: Traversable, units: UnitBook) -> list[tuple[str, _Row]]:
    """The rows of a table with their places; each must be of a known currency and say where it is from."""
    rows = shape(tuple[_Row, ...], read_csv(file), place(file))
    found = [(f"{place(file)}, {row.currency} {row.year}", row) for row in rows]
    for where, row in found:
        if not units.is_currency(row.currency):
            refuse(where, f"'{row.currency}' is not a currency of data/units.yaml")
        if not row.year.isdecimal():
            refuse(where, f"'{row.year}' is not a year")
    return found


def _number(cell: str | None, where: str) -> float:
    try:
        number = float(cell or "")
    except ValueError:
        refuse(where, f"a number is wanted, not {cell!r}")
    if not (isfinite(number) and number > 0):
        refuse(where, f"a number above zero is wanted, not {cell!r}")
    return number


def _enter(years: dict[int, Entry], year: int, entry: Entry, where: str) -> None:
    if year in years:
        refuse(where, "the year is already in the table")
    years[year] = entry

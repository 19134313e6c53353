"""Sums of any currency and year in the dossier's money, with what is uncertain about it by name."""

import math
from dataclasses import dataclass, field, replace

from tallystick.books import Books, Conversion
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import UnitId
from tallystick.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Turned:
    """Multiply by `factor`; `shared` names each rate or price level used, with its log standard deviation.

    `sure` is False where no price level of that time is known, so that the sum was taken as it stands.
    """

    factor: float
    shared: tuple[tuple[str, float], ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Exchange:
    """Conversions into one currency at the prices of one year, each looked up once; what was noticed is kept."""

    books: Books
    currency: UnitId
    year: int
    found: dict[tuple[UnitId, int], Turned | None] = field(default_factory=dict)
    noticed: dict[Finding, None] = field(default_factory=dict)

    def turn(self, currency: UnitId, year: int) -> Turned | None:
        """What one unit of a currency of a year is in the dossier's money; None where the books do not say."""
        key = (currency, year)
        if key not in self.found:
            self.found[key] = self._turn(currency, year)
        return self.found[key]

    def rate(self, currency: UnitId, year: int) -> Turned | None:
        """What one unit of a currency bought of the dossier's in a year, prices left as they were."""
        rate = self.books.rates.factor(currency, self.currency, year)
        if rate is None:
            words = {"currency": currency, "wanted": self.currency, "year": year}
            self.noticed[Finding.of(Code.NO_RATE, currency, **words)] = None
            return None
        name = f"{currency}/{self.currency}"
        if rate.year_used != year:
            self._gap(name, "exchange rate", year, rate.year_used)
        return Turned(rate.factor, _shared(f"{name} {rate.year_used}", rate))

    def _turn(self, currency: UnitId, year: int) -> Turned | None:
        rate = self.rate(currency, year)
        if rate is None:
            return None
        level = self._level(year)
        if level is None:
            return replace(rate, sure=False)
        rise = f"{self.currency} {year}-{self.year}"
        return Turned(rate.factor * level.factor, rate.shared + _shared(rise, level))

    def _level(self, year: int) -> Conversion | None:
        """How prices rose from a year to the plan's; None where no near year is in the book."""
        level = self.books.rates.deflate(self.currency, year, self.year)
        if level is None:
            self._gap(self.currency, "price level", year, self.year)
        elif level.year_used not in (year, self.year):
            known = self.books.rates.levels[self.currency]
            self._gap(self.currency, "price level", self.year if year in known else year, level.year_used)
        return level

    def _gap(self, where: str, book: str, year: int, used: int) -> None:
        self.noticed[Finding.of(Code.YEAR_GAP, where, book=book, year=year, used=used)] = None


def _shared(name: str, used: Conversion) -> tuple[tuple[str, float], ...]:
    return ((name, math.log(used.spread)),) if used.spread > 1 else ()


def exchange_of(plan: Plan, books: Books) -> Exchange:
    """Conversions for a plan: into its dossier's currency, at the prices of the dossier's year or of the day asked."""
    return Exchange(books, plan.dossier.currency, plan.dossier.price_year or plan.as_of.year)

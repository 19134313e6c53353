"""From a stated unit to the measure of a flow: the item's own unit, or the dossier's currency for money.

Money is converted at the year of the claim, not deflated: stated sums run over years. What units cannot do, factors
may ("rounds per container"): the low end times the factor's low, the high end times its high. Several factors of one
kind span from the lowest to the highest; those of a broader item serve the finer one. All claims share a rate or
factor.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from tallystick.books import Books
from tallystick.books.bounds import Ends, ends_of
from tallystick.model.claim import Modality
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import ItemId, UnitId
from tallystick.model.item import Item
from tallystick.model.price import Factor

WORTH = (1e4, 1e12)  # a small consignment up to all aid to one state: the possible worth where no item says more


@dataclass(frozen=True, slots=True)
class Scale:
    """What turns stated ends into ends in `measure`, and the shared uncertainty (name, log sd) that comes with it.

    `gap` says that another year's rate had to serve.
    """

    measure: UnitId
    low: float | None = 1.0
    high: float | None = 1.0
    shared: tuple[str, float] | None = None
    gap: Finding | None = None

    def turn(self, ends: Ends) -> Ends:
        """The ends in the flow's measure."""
        if self.low == 1.0 == self.high:
            return ends
        low = ends.low * self.low if ends.low is not None and self.low is not None else None
        high = ends.high * self.high if ends.high is not None and self.high is not None else None
        return Ends(low, high, ends.extra)


Key = tuple[ItemId, UnitId, int]


@dataclass(frozen=True, slots=True)
class Measures:
    """Conversions of one dossier, each looked up once."""

    books: Books
    currency: UnitId
    factors: dict[tuple[ItemId, UnitId], tuple[Factor, ...]]
    found: dict[Key, Scale | None] = field(default_factory=dict)
    windows: dict[Key, tuple[float, float]] = field(default_factory=dict)

    def measure(self, item: Item) -> UnitId:
        """What an item is counted in where a claim gives no unit."""
        return self.currency if self.books.units.is_currency(item.unit) else item.unit

    def scale(self, item: Item, unit: UnitId, year: int) -> Scale | None:
        """How amounts of the item in a unit are turned into its measure; None where they cannot be."""
        key = (item.id, unit, year if self.books.units.is_currency(unit) else 0)
        if key not in self.found:
            self.found[key] = self._money(unit, year) if key[2] else self._goods(item, unit)
        return self.found[key]

    def window(self, item: Item, measure: UnitId, year: int) -> tuple[float, float]:
        """The possible quantities of an item in a measure."""
        key = (item.id, measure, year)
        if key not in self.windows:
            self.windows[key] = item.window if measure == item.unit else self._worth(item, year)
        return self.windows[key]

    def _money(self, unit: UnitId, year: int) -> Scale | None:
        rate = self.books.rates.factor(unit, self.currency, year)
        if rate is None:
            return None
        gap = None
        if rate.year_used != year:
            words = {"book": "exchange rate", "year": year, "used": rate.year_used}
            gap = Finding.of(Code.YEAR_GAP, f"{unit} to {self.currency}", **words)
        spread = math.log(rate.spread)
        shared = (f"{unit}/{self.currency} {rate.year_used}", spread) if spread > 0 else None
        return Scale(self.currency, rate.factor, rate.factor, shared, gap)

    def _goods(self, item: Item, unit: UnitId) -> Scale | None:
        if self.books.units.is_currency(item.unit):
            return None
        whole = self.books.units.convert(1.0, unit, item.unit)
        if whole is not None:
            return Scale(item.unit, whole, whole)
        for broad in (item.id, *self.books.items.ancestors(item.id)):
            if (broad, unit) in self.factors:
                return self._by_factor(item, self.factors[broad, unit])
        return None

    def _by_factor(self, item: Item, factors: tuple[Factor, ...]) -> Scale | None:
        spans = [ends for factor in factors for ends in self._spans(item, factor)]
        if not spans:
            return None
        lows, highs = [one.low for one in spans], [one.high for one in spans]
        low = None if None in lows else min(one for one in lows if one is not None)
        high = None if None in highs else max(one for one in highs if one is not None)
        name = " ".join(sorted(factor.id for factor in factors))
        return Scale(item.unit, low, high, (name, math.log(self.books.wording.shared_factor)))

    def _spans(self, item: Item, factor: Factor) -> Iterator[Ends]:
        ends = ends_of(factor.amount, Modality.DELIVERED, self.books.wording)
        unit = factor.amount.unit
        whole = self.books.units.convert(1.0, unit, item.unit) if unit else None
        if ends is not None and whole is not None:
            yield Scale(item.unit, whole, whole).turn(ends)

    def _worth(self, item: Item, year: int) -> tuple[float, float]:
        """Of an item's own unit if that is money; else of the narrowest item stated in money that covers it."""
        tree = self.books.items
        broad = [one for one in tree if one.id == item.id or tree.covers(one.id, item.id)]
        money = [one for one in broad if self.books.units.is_currency(one.unit)]
        if not money:
            return WORTH
        nearest = min(money, key=lambda one: (one.id != item.id, one.window[1] / one.window[0], one.id))
        rate = self.books.rates.factor(nearest.unit, self.currency, year)
        power = 10.0 ** round(math.log10(rate.factor)) if rate else 1.0
        return nearest.window[0] * power, nearest.window[1] * power


def measures_of(books: Books, currency: UnitId) -> Measures:
    """Conversions into one currency, with the factors of the books at hand by item and unit."""
    factors: dict[tuple[ItemId, UnitId], tuple[Factor, ...]] = {}
    for factor in sorted(books.factors, key=lambda one: one.id):
        key = (factor.item, factor.per)
        factors[key] = (*factors[key], factor) if key in factors else (factor,)
    return Measures(books, currency, factors)

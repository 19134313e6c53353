"""What a worth is made of: the inputs of each flow by name, as tables of quantiles, for whoever varies them one by one.

They are the same inputs that the joint draws take, under the same names: quantities (q:), prices (p:), what is left of
the value of old stock (c:), and what several flows share (f:).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tallystick.books import Books
from tallystick.model.flow import Series
from tallystick.model.plan import Plan
from tallystick.model.price import Price
from tallystick.model.recipe import Ingredient, Sort, Term
from tallystick.value.defaults import defaults_of
from tallystick.value.draws import Till, label, packed
from tallystick.value.lattice import Floats
from tallystick.value.memo import Memo, Solved
from tallystick.value.prices import PriceList, UnitPrice, price_list
from tallystick.value.streams import Streams
from tallystick.value.valuation import rows_of, solved_of


def terms(series: Sequence[Series], prices: Sequence[Price], plan: Plan, books: Books, memo: Memo) -> tuple[Term, ...]:
    """The recipe of each series that has a worth, in the order given; the plan says how many rows of bias there are."""
    defaults = defaults_of(books.wording, rows_of(series, plan))
    kitchen = _Kitchen(
        price_list(prices, plan, books, defaults, memo), Till(Streams(plan.seed, plan.draws), plan, books)
    )
    solved = dict(solved_of(series, defaults, memo))
    made = (kitchen.term(solved[place]) for place in range(len(series)))
    return tuple(one for one in made if one is not None)


@dataclass(frozen=True, slots=True)
class _Kitchen:
    """Where solved series are taken apart."""

    prices: PriceList
    till: Till

    def term(self, solved: Solved) -> Term | None:
        """The recipe of one series; None where it has no worth."""
        flow = solved.series.flow
        if solved.told is None:
            return None
        money = self.till.books.units.is_currency(flow.measure)
        rising = self.till.rising(solved, solved.told.last)
        sort = Sort.WORTH if money else Sort.QUANTITY
        quantity = self._one(f"q:{label(solved.series)}", sort, flow.item, rising)
        if money:
            return self._stated(solved, quantity)
        price = self.prices.price(flow.item, flow.measure)
        if price is None:
            return None
        constant, worn = self._condition(solved)
        return Term(flow, (quantity, *self._price(solved, price), *worn), constant)

    def _stated(self, solved: Solved, quantity: Ingredient) -> Term | None:
        """A worth that sources state, in the dossier's currency."""
        flow, wanted = solved.series.flow, self.prices.exchange.currency
        if flow.measure == wanted:
            return Term(flow, (quantity,))
        turned = self.prices.exchange.rate(flow.measure, self.till.plan.as_of.year)
        if turned is None:
            return None
        shared = tuple(self._shared(name, spread) for name, spread in turned.shared)
        return Term(flow, (quantity, *shared), turned.factor)

    def _price(self, solved: Solved, price: UnitPrice) -> Iterator[Ingredient]:
        item = solved.series.flow.item
        rising = np.exp(price.posterior.distribution().quantiles(self.till.streams.points))
        yield self._one(f"p:{price.name}", Sort.PRICE, item, rising)
        for name, spread in self.till.levels(item, price):
            yield self._shared(name, spread)

    def _condition(self, solved: Solved) -> tuple[float, tuple[Ingredient, ...]]:
        """A fixed value factor, or one that is uncertain."""
        item = solved.series.flow.item
        low, likely, high = self.till.condition(item)
        if low == high:
            return high, ()
        rising = self.till.worn((low, likely, high))
        return 1.0, (self._one(f"c:{label(solved.series)}", Sort.CONDITION, item, rising),)

    def _shared(self, name: str, spread: float) -> Ingredient:
        return self._one(f"f:{name}", Sort.FACTOR, name, np.exp(spread * self.till.streams.normal))

    def _one(self, name: str, sort: Sort, subject: str, rising: Floats) -> Ingredient:
        return Ingredient(name, sort, subject, packed(rising))

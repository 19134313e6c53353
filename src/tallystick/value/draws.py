"""Joint draws: quantity, existence, price, condition and shared factors, each from the stream of its own name."""

import math
from array import array
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from tallystick.books import Books
from tallystick.model.flow import Series
from tallystick.model.ident import ItemId
from tallystick.model.plan import Plan
from tallystick.value.exchange import Turned
from tallystick.value.lattice import Floats
from tallystick.value.prices import UnitPrice
from tallystick.value.quantiles import Distribution
from tallystick.value.shelf import Shelf
from tallystick.value.streams import SHARED, Streams

Condition = tuple[float, float, float]


class Known(Protocol):
    """A series and the probability that its flow exists."""

    @property
    def series(self) -> Series:
        """Whose exchange it is, of what."""

    @property
    def exists(self) -> float:
        """The probability that there is anything at all."""


@dataclass(frozen=True, slots=True)
class Till:
    """Draws of one plan. What flows share is drawn once: the worth of one unit of an item, rates, price levels."""

    streams: Streams
    plan: Plan
    books: Books
    known: Shelf[Floats] = field(default_factory=lambda: Shelf[Floats](SHARED))

    def quantity(self, known: Known, last: Distribution) -> Floats:
        """Draws of a quantity of this distribution, zero where the flow does not exist."""
        drawn: Floats = self.rising(known, last)[self.streams.order(f"q:{label(known.series)}")]
        return drawn

    def rising(self, known: Known, last: Distribution) -> Floats:
        """A quantity at the points, in rising order: zero as often as the flow does not exist."""
        missing = 1 - known.exists
        points = self.streams.points
        first = int(np.searchsorted(points, missing))
        rising = np.zeros(len(points))
        rising[first:] = np.exp(last.quantiles((points[first:] - missing) / known.exists))
        return rising

    def worth(self, known: Known, last: Distribution, price: UnitPrice) -> Floats:
        """Draws of a counted flow's worth: quantity times price times what is left of the value of old stock."""
        drawn = self.quantity(known, last)
        drawn *= self._unit(known.series.flow.item, price)
        low, likely, high = self.condition(known.series.flow.item)
        if low < high:
            drawn *= self.worn((low, likely, high))[self.streams.order(f"c:{label(known.series)}")]
        elif high != 1.0:
            drawn *= high
        return drawn

    def money(self, known: Known, last: Distribution, turned: Turned) -> Floats:
        """Draws of a stated worth, turned by a rate and what is uncertain about it."""
        drawn = self.quantity(known, last)
        drawn *= turned.factor
        for name, spread in turned.shared:
            drawn *= self.streams.level(f"f:{name}", spread)
        return drawn

    def _unit(self, item: ItemId, price: UnitPrice) -> Floats:
        """Draws of what one unit costs, price level of related items and exchange rates included."""
        drawn = self.known.get(price.key)
        if drawn is None:
            rising = np.exp(price.posterior.distribution().quantiles(self.streams.points))
            drawn = rising[self.streams.order(f"p:{price.name}")]
            for name, spread in self.levels(item, price):
                drawn *= self.streams.level(f"f:{name}", spread)
            self.known.put(price.key, drawn, len(drawn))
        return drawn

    def levels(self, item: ItemId, price: UnitPrice) -> tuple[tuple[str, float], ...]:
        """What a price shares with others, by name and log spread: the level of its family, rates, deflators."""
        family = (item, *self.books.items.ancestors(item))[-1]
        level = (f"level of {family}/{self.plan.basis}", math.log(self.books.wording.price_level))
        return (level, *price.shared)

    def condition(self, item: ItemId) -> Condition:
        """What is left of the value of old stock of an item: least, likely, most."""
        known = self.books.items.get(item)
        return known.condition if known else (1.0, 1.0, 1.0)

    def worn(self, condition: Condition) -> Floats:
        """A triangular value factor at the points in rising order (inverse of its distribution function)."""
        name = f"condition {condition}"
        drawn = self.known.get(name)
        if drawn is None:
            low, likely, high = condition
            points, width = self.streams.points, high - low
            drawn = np.where(
                points * width < likely - low,
                low + np.sqrt(points * width * (likely - low)),
                high - np.sqrt((1 - points) * width * (high - likely)),
            )
            self.known.put(name, drawn, len(drawn))
        return drawn


def label(series: Series) -> str:
    """The name under which a series has its streams of chance."""
    flow = series.flow
    return "/".join((flow.provider, flow.recipient, flow.item, flow.measure, series.course))


def packed(draws: Floats) -> "array[float]":
    """Draws in the form that records carry."""
    kept = array("d")
    kept.frombytes(draws.tobytes())
    return kept

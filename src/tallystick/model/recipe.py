"""A recipe: how a total is made from named, independent, uncertain inputs, so that each can be varied alone."""

from array import array
from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.flow import Flow


class Sort(StrEnum):
    """What an input is about."""

    QUANTITY = "quantity"  # how much there was of one flow
    WORTH = "worth"  # what sources state that a flow was worth
    PRICE = "price"  # what one unit of an item costs
    CONDITION = "condition"  # what is left of the value of old stock
    FACTOR = "factor"  # an exchange rate, a deflator, a price level of related items


@dataclass(frozen=True, slots=True)
class Ingredient:
    """One uncertain input: `rising` are its values at the middles of equal shares of its probability, from the least.

    `subject` is the item it speaks of, or the words that name a factor.
    """

    name: str
    sort: Sort
    subject: str
    rising: "array[float]"


@dataclass(frozen=True, slots=True)
class Term:
    """What one flow adds: `constant` times its ingredients, at most `cap`."""

    flow: Flow
    ingredients: tuple[Ingredient, ...]
    constant: float = 1.0
    cap: float | None = None

"""Quantities: amounts at their place in a sentence, with the noun that they count."""

from dataclasses import dataclass, field

from tallystick.model.amount import Amount
from tallystick.model.ident import ItemId, PartyId, UnitId
from tallystick.read.material.words import Mention

COUNT, PERCENT = UnitId("count"), UnitId("%")


@dataclass(slots=True)
class Quantity:
    """An amount in a sentence. Words i to j are its shortest quote; number_j ends the number with its unit."""

    i: int
    j: int
    number_i: int
    number_j: int
    amount: Amount
    item: ItemId | None = None
    item_at: int | None = None
    counts_at: int | None = None  # where the goods are named that it counts, if apart from it
    money: bool = False
    people: PartyId | None = None
    per_piece: bool = False
    trap: bool = False
    inner: list[Mention] = field(default_factory=list)  # predicates inside the noun phrase: "60 promised tanks"
    scale: float = 1.0

"""The books of prices and of conversion factors: sourced, ranged evidence, one entry per statement."""

from collections.abc import Callable
from importlib.resources.abc import Traversable
from typing import TypeVar

from tallystick.books.items import ItemTree
from tallystick.books.page import data_files, place, read_yaml, refuse
from tallystick.books.shape import shape
from tallystick.books.units import UnitBook
from tallystick.model.price import Factor, Price

Entry = TypeVar("Entry", Price, Factor)


def load_prices(data: Traversable, items: ItemTree, units: UnitBook) -> tuple[Price, ...]:
    """Read data/prices/: each entry needs a known item, a currency, and what it is the price of."""
    entries = _read(data / "prices", lambda raw, where: shape(tuple[Price, ...], raw, where))
    known = {price.id for _, price in entries}
    for where, price in entries:
        _check(where, price, items, units)
        if price.amount.unit is None or not units.is_currency(price.amount.unit):
            refuse(where, f"'{price.amount.unit}' is not a currency")
        if price.via is not None and price.via not in known:
            refuse(where, f"it repeats '{price.via}', which is in no file of prices")
    return tuple(price for _, price in entries)


def load_factors(data: Traversable, items: ItemTree, units: UnitBook) -> tuple[Factor, ...]:
    """Read data/factors/: each entry needs a known item, and units of both sides."""
    entries = _read(data / "factors", lambda raw, where: shape(tuple[Factor, ...], raw, where))
    for where, factor in entries:
        _check(where, factor, items, units)
        if factor.amount.unit is None or units.get(factor.amount.unit) is None:
            refuse(where, f"'{factor.amount.unit}' is not in data/units.yaml")
    return tuple(factor for _, factor in entries)


def _read(folder: Traversable, read: Callable[[object, str], tuple[Entry, ...]]) -> list[tuple[str, Entry]]:
    """All entries of a folder with their places; an id that stands there twice is refused."""
    found: dict[str, tuple[str, Entry]] = {}
    for file in data_files(folder, ".yaml"):
        for entry in read(read_yaml(file), place(file)):
            where = f"{place(file)}, {entry.id}"
            if entry.id in found:
                refuse(where, f"the id is already taken in {found[entry.id][0]}")
            found[entry.id] = (where, entry)
    return list(found.values())


def _check(where: str, entry: Price | Factor, items: ItemTree, units: UnitBook) -> None:
    if items.get(entry.item) is None:
        refuse(where, f"there is no item '{entry.item}' in data/items/tree.yaml")
    if units.get(entry.per) is None:
        refuse(where, f"'{entry.per}' is not in data/units.yaml")
    if not entry.amount.stated:
        refuse(where, "it states no number")
    if not entry.said_by:
        refuse(where, "it does not say who said so")

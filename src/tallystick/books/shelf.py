"""All books together, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources.abc import Traversable

from tallystick.books.cldr import Locale, load_locales
from tallystick.books.items import ItemTree, load_items
from tallystick.books.language import Language, load_languages
from tallystick.books.page import refuse, shelf
from tallystick.books.parties import PartyBook, load_parties
from tallystick.books.prices import load_factors, load_prices
from tallystick.books.rates import RateBook, load_rates
from tallystick.books.sources import load_sources
from tallystick.books.tracing import Tracing, load_tracing
from tallystick.books.units import UnitBook, load_units
from tallystick.books.wording import Wording, load_wording
from tallystick.model.price import Factor, Price
from tallystick.model.source import Source


@dataclass(frozen=True, slots=True)
class Books:
    """What the stages look things up in; see each book for its questions."""

    items: ItemTree
    parties: PartyBook
    units: UnitBook
    languages: Mapping[str, Language]
    prices: tuple[Price, ...]
    factors: tuple[Factor, ...]
    rates: RateBook
    wording: Wording
    tracing: Tracing
    sources: tuple[Source, ...]
    locales: Mapping[str, Locale] = field(default_factory=dict)  # what CLDR knows of each language


@cache
def load_books() -> Books:
    """The books that come with the package. Raises Stop on a bad data file, naming file, place and known keys."""
    return read_books(shelf(), load_languages())


def read_books(data: Traversable, languages: Mapping[str, Language]) -> Books:
    """Read and check all books of a data folder."""
    units = load_units(data)
    items = load_items(data)
    for item in items:
        if units.get(item.unit) is None:
            refuse(f"data/items/tree.yaml, {item.id}", f"its unit '{item.unit}' is not in data/units.yaml")
    locales = load_locales(data)
    parties = load_parties(data, locales)
    return Books(
        items=items,
        parties=parties,
        units=units,
        languages=languages,
        prices=load_prices(data, items, units),
        factors=load_factors(data, items, units),
        rates=load_rates(data, units),
        wording=load_wording(data),
        tracing=load_tracing(data),
        sources=load_sources(data, parties),
        locales=locales,
    )

"""What CLDR knows of each language: numbers, currencies, territories, months, units. Written by scripts/cldr.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from tallystick.books.page import data_files, place, read_json, refuse
from tallystick.books.shape import shape


@dataclass(frozen=True, slots=True)
class Locale:
    """One language. Lists of words hold all forms that CLDR has, most common first; months and weekdays (Monday
    first) as they stand in a date and alone. `compact` gives the power of ten of a word ("million": 6).
    """

    source: str
    language: str
    decimal: str
    group: str
    pair: str  # how two names are joined: "{0} and {1}"
    compact: Mapping[str, int]
    currencies: Mapping[str, tuple[str, ...]]  # ISO 4217 code -> names and symbols
    territories: Mapping[str, str]  # ISO 3166-1 alpha-2 -> name
    capitals: Mapping[str, str]  # ISO 3166-1 alpha-2 -> capital, where CLDR knows the city
    months: tuple[tuple[str, ...], ...]
    months_short: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    units: Mapping[str, tuple[str, ...]]  # unit id -> words
    rates: Mapping[str, tuple[str, ...]]  # unit of time -> words for "per" it


def load_locales(data: Traversable) -> dict[str, Locale]:
    """Read data/cldr/, by language."""
    found: dict[str, Locale] = {}
    for file in data_files(data / "cldr", ".json"):
        locale = shape(Locale, read_json(file), place(file))
        if file.name != f"{locale.language}.json":
            refuse(place(file), f"the file is of the language '{locale.language}'")
        found[locale.language] = locale
    return found

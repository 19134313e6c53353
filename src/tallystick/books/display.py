"""How figures and periods are written for readers, by language: signs of money, words for powers of ten, hedges."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from tallystick.books.page import data_files, place, read_yaml, refuse, shelf
from tallystick.books.shape import shape
from tallystick.model.amount import Qualifier, Rate
from tallystick.model.ident import ItemId, UnitId


@dataclass(frozen=True, slots=True)
class Display:
    """The file data/display/<language>.yaml; what each key is for is said there."""

    decimal: str
    group: str
    worded: str
    sum: str
    percent: str
    below: str
    above: str
    short: Mapping[int, str]
    long: Mapping[int, str]
    money: Mapping[UnitId, str]
    units: Mapping[UnitId, str]
    qualifiers: Mapping[Qualifier, str]
    rates: Mapping[Rate, str]
    months: tuple[str, ...]
    seasons: Mapping[int, str]
    day: str
    month: str
    period: str
    since: str
    until: str
    approximate: str
    everyone: str
    anyone: str
    items: Mapping[ItemId, str] = field(default_factory=dict)  # names of items, where their ids are in another language


@cache
def display_languages() -> tuple[str, ...]:
    """The languages that figures can be written in."""
    return tuple(sorted(file.name.removesuffix(".yaml") for file in data_files(shelf() / "display", ".yaml")))


@cache
def load_display(language: str) -> Display:
    """Read how a language writes figures; raises Stop where there is no such file, naming those there are."""
    files = {file.name.removesuffix(".yaml"): file for file in data_files(shelf() / "display", ".yaml")}
    if language not in files:
        refuse("data/display", f"there is no file for the language '{language}'; known are {', '.join(files)}")
    display = shape(Display, read_yaml(files[language]), place(files[language]))
    if set(display.qualifiers) != set(Qualifier) or set(display.rates) != set(Rate):
        refuse(place(files[language]), "each qualifier and each rate needs its words")
    return display

"""What parties, items and units are called where people type them, in the reader's language."""

from collections.abc import Mapping
from functools import cache

from django.utils.translation import gettext

from tallystick.books import load_books
from tallystick.books.naming import Naming, naming_of
from tallystick.model.ident import ItemId, PartyId, UnitId
from tallystick.publish.figures import figures
from tallystick.web.site.saying import spoken

PARTIES, ITEMS, UNITS = "parties", "items", "units"


def naming(of: str) -> Naming:
    """How things of a sort are called in the language of this request."""
    return _naming(of, spoken())


@cache
def _naming(of: str, language: str) -> Naming:
    return naming_of(_called(of, language), _called(of, load_books().parties.language))


def _called(of: str, language: str) -> dict[str, str]:
    books = load_books()
    display = figures(books, language).display
    if of == PARTIES:
        return {party.id: books.parties.name(PartyId(party.id), language) for party in books.parties}
    if of == ITEMS:
        return {item.id: display.items.get(ItemId(item.id), item.id) for item in books.items}
    words: Mapping[UnitId, str] = {**display.units, **display.money}
    return {unit.id: words.get(UnitId(unit.id), unit.id) or gettext("pieces") for unit in books.units}

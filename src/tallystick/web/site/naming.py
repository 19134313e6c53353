"""What parties, items and units are called where people type them, and which of them was typed: names in the reader's
language, each its own, and ids for those who know them.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext

from tallystick.books import load_books
from tallystick.model.ident import ItemId, PartyId, UnitId, members
from tallystick.publish.figures import figures
from tallystick.web.site.saying import spoken

PARTIES, ITEMS, UNITS = "parties", "items", "units"
_JOINT = "+"


@dataclass(frozen=True, slots=True)
class Naming:
    """Names by id, and ids by everything that may be typed for them, in small letters."""

    names: Mapping[str, str]
    ids: Mapping[str, str]

    def name(self, found: str) -> str:
        """What to show for an id, of several that act as one their names; what is not in the books as it is."""
        return f" {_JOINT} ".join(self.names.get(one, one) for one in members(PartyId(found)))

    def id(self, typed: str) -> str:
        """The id of what was typed; what is not in the books as it is."""
        whole = typed.strip()
        if whole in self.names:
            return whole
        parts = [part.strip() for part in whole.split(_JOINT)]
        return _JOINT.join(part if part in self.names else self.ids.get(part.casefold(), part) for part in parts)

    def unknown(self, found: str) -> bool:
        """Whether some part of an id is not in the books."""
        return any(one not in self.names for one in members(PartyId(found)))


def naming(of: str) -> Naming:
    """How things of a sort are called in the language of this request."""
    return _naming(of, spoken())


@cache
def _naming(of: str, language: str) -> Naming:
    own = load_books().parties.language
    called, usual = _called(of, language), _called(of, own)
    names = _apart(called)
    ids = {one.casefold(): one for one in called}
    by_name = {name.casefold(): one for one, name in names.items()}
    by_usual_name = {name.casefold(): one for one, name in _apart(usual).items()}
    return Naming(names, by_usual_name | ids | by_name)


def _called(of: str, language: str) -> dict[str, str]:
    books = load_books()
    display = figures(books, language).display
    if of == PARTIES:
        return {party.id: books.parties.name(PartyId(party.id), language) for party in books.parties}
    if of == ITEMS:
        return {item.id: display.items.get(ItemId(item.id), item.id) for item in books.items}
    words: Mapping[UnitId, str] = {**display.units, **display.money}
    return {unit.id: words.get(UnitId(unit.id), unit.id) or gettext("pieces") for unit in books.units}


def _apart(called: Mapping[str, str]) -> dict[str, str]:
    """Names of which no two are alike, nor one like another's id: where they would be, the id stands behind."""
    often = Counter(name.casefold() for name in called.values())
    ids = {one.casefold(): one for one in called}

    def alone(one: str, name: str) -> bool:
        return often[name.casefold()] == 1 and ids.get(name.casefold(), one) == one

    return {one: name if alone(one, name) else f"{name} ({one})" for one, name in called.items()}

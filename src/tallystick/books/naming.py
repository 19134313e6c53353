"""What things are called where people type them, and which of them was typed: names, each its own, and ids."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from tallystick.books.shelf import Books, load_books
from tallystick.model.ident import PartyId, members

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

    def near(self, typed: str, most: int = 3) -> tuple[str, ...]:
        """Ids of what is written most like something that is not in the books, the nearest first; at most `most`."""
        written = {**{name.casefold(): one for one, name in self.names.items()}, **self.ids}
        alike = get_close_matches(typed.strip().casefold(), written, most * 2)
        return tuple(dict.fromkeys(written[name] for name in alike))[:most]


def naming_of(called: Mapping[str, str], usual: Mapping[str, str]) -> Naming:
    """Naming by what things are called in one language; their `usual` names in the books' own are understood too."""
    names = _apart(called)
    ids = {one.casefold(): one for one in called}
    by_name = {name.casefold(): one for one, name in names.items()}
    by_usual_name = {name.casefold(): one for one, name in _apart(usual).items()}
    return Naming(names, by_usual_name | ids | by_name)


@cache
def parties_by_any_name() -> Naming:
    """Parties in the books' own language, understood by every name in every language that only one of them has."""
    books = load_books()
    called = {str(party.id): books.parties.name(party.id) for party in books.parties}
    own = naming_of(called, called)
    known: dict[str, set[str]] = {}
    for name, one in _other_names(books):
        known.setdefault(name.casefold(), set()).add(one)
    foreign = {
        name: one for name, (one, *others) in ((name, sorted(ones)) for name, ones in known.items()) if not others
    }
    return Naming(own.names, {**foreign, **own.ids})


def _other_names(books: Books) -> Iterator[tuple[str, str]]:
    for names in books.parties.names.values():
        yield from ((name, one) for one, name in names.items() if one in books.parties.parties)
    for language in books.languages.values():
        yield from ((name, one) for one, words in language.parties.items() for name in words.names)


def _apart(called: Mapping[str, str]) -> dict[str, str]:
    """Names of which no two are alike, nor one like another's id: where they would be, the id stands behind."""
    often = Counter(name.casefold() for name in called.values())
    ids = {one.casefold(): one for one in called}

    def alone(one: str, name: str) -> bool:
        return often[name.casefold()] == 1 and ids.get(name.casefold(), one) == one

    return {one: name if alone(one, name) else f"{name} ({one})" for one, name in called.items()}

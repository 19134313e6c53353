"""The book of parties: states by ISO 3166-1 code, and bodies, groups, dead states and regions by name."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from tallystick.books.cldr import Locale
from tallystick.books.page import place, read_csv, read_yaml, refuse
from tallystick.books.shape import shape
from tallystick.model.ident import PartyId, members
from tallystick.model.party import Party, PartyKind


@dataclass(frozen=True, slots=True)
class PartyBook:
    """All parties by id, and what they and their capitals are called in other languages."""

    parties: Mapping[PartyId, Party]
    names: Mapping[str, Mapping[PartyId, str]]  # language -> party -> display name
    pairs: Mapping[str, str]  # language -> how two names are joined: "{0} and {1}"
    capitals: Mapping[PartyId, tuple[str, ...]]  # the names of its capital in all languages that there are data for
    language: str  # of the names that parties carry themselves
    leaders: Mapping[PartyId, tuple[str, ...]] = field(default_factory=dict)  # in the spellings of Latin letters
    firms: Mapping[PartyId, tuple[str, ...]] = field(default_factory=dict)  # state companies, banks, funds, services

    def get(self, party: PartyId) -> Party | None:
        """The party of this id, if it is known; a joint id is not a party but several."""
        return self.parties.get(party)

    def name(self, party: PartyId, language: str | None = None) -> str:
        """What to call a party or a joint of parties; in English where no language is asked for or it has no name.

        An id that is not in the book is its own name.
        """
        wanted = language if language is not None and language in self.pairs else self.language
        called = [self._name_one(one, wanted) for one in members(party)]
        joined = called[-1] if called else party
        pair = self.pairs[wanted]
        for one in reversed(called[:-1]):
            joined = pair.format(one, joined) if joined == called[-1] else f"{one}, {joined}"
        return joined

    def _name_one(self, party: PartyId, language: str) -> str:
        names = self.names[language]
        if party in names:
            return names[party]
        return self.parties[party].name if party in self.parties else party

    def __iter__(self) -> Iterator[Party]:
        return iter(self.parties.values())

    def __len__(self) -> int:
        return len(self.parties)


@dataclass(frozen=True, slots=True)
class _State:
    """A row of states.csv."""

    id: PartyId
    kind: PartyKind
    capital: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class _Body:
    """An entry of bodies.yaml: the id is the English name."""

    kind: PartyKind
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Bodies:
    """The file bodies.yaml."""

    language: str
    bodies: Mapping[PartyId, _Body]


def load_parties(data: Traversable, locales: Mapping[str, Locale]) -> PartyBook:
    """Read data/parties/, with the names of states from CLDR."""
    folder = data / "parties"
    states = shape(tuple[_State, ...], read_csv(folder / "states.csv"), place(folder / "states.csv"))
    file = folder / "bodies.yaml"
    others = shape(_Bodies, read_yaml(file), place(file))
    if others.language not in locales:
        refuse(f"{place(file)}, language", f"there is no data/cldr/{others.language}.json")
    allies = _load_allies(folder / "alliances.yaml", {one.id for one in states} | others.bodies.keys())
    plain = locales[others.language].territories
    parties: dict[PartyId, Party] = {}
    for state in states:
        name = state.name or plain.get(state.id)
        if name is None:
            refuse(f"{place(folder / 'states.csv')}, {state.id}", "CLDR has no name for it; give one")
        parties[state.id] = Party(state.id, state.kind, name, allies.get(state.id, ()))
    for one, body in others.bodies.items():
        parties[one] = Party(one, body.kind, one, allies.get(one, ()))
    capitals = {one.id: _capital(one, locales) for one in states}
    pairs = {code: locale.pair for code, locale in locales.items()}
    leaders, firms = (_load_called(folder / name, parties.keys()) for name in ("leaders.yaml", "firms.yaml"))
    return PartyBook(parties, _names(others, locales), pairs, capitals, others.language, leaders, firms)


def _capital(state: _State, locales: Mapping[str, Locale]) -> tuple[str, ...]:
    """What a state's capital is called, in any language; nothing where nobody names it."""
    named = (locale.capitals.get(state.id) for locale in locales.values())
    return tuple(dict.fromkeys(one for one in (state.capital, *named) if one))


def _load_called(file: Traversable, known: Collection[PartyId]) -> Mapping[PartyId, tuple[str, ...]]:
    """Who stands for a party, in the spellings of Latin letters."""
    called = shape(dict[PartyId, tuple[str, ...]], read_yaml(file), place(file))
    for party in called:
        if party not in known:
            refuse(f"{place(file)}, {party}", "there is no such party in states.csv or bodies.yaml")
    return called


def _names(others: _Bodies, locales: Mapping[str, Locale]) -> dict[str, dict[PartyId, str]]:
    """Display names by language; those of the book's own language are on the parties themselves."""
    found: dict[str, dict[PartyId, str]] = {others.language: {}}
    for code in sorted(locales.keys() - {others.language}):
        found[code] = {PartyId(one): name for one, name in locales[code].territories.items()}
        found[code] |= {one: body.names[code] for one, body in others.bodies.items() if code in body.names}
    return found


def _load_allies(file: Traversable, known: set[PartyId]) -> dict[PartyId, tuple[PartyId, ...]]:
    """For each party, the other members of its alliances, in order of id."""
    found: dict[PartyId, set[PartyId]] = {}
    for name, circle in shape(dict[str, tuple[PartyId, ...]], read_yaml(file), place(file)).items():
        for one in circle:
            if one not in known:
                refuse(f"{place(file)}, {name}", f"'{one}' is neither in states.csv nor in bodies.yaml")
            found.setdefault(one, set()).update(other for other in circle if other != one)
    return {one: tuple(sorted(others)) for one, others in found.items()}

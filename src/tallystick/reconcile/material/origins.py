"""Who first said it, how that source stands to the exchange, and how far to trust it.

The origin is the last of the chain of those who said it, under the name the register of sources knows it by, also where
that stands within a longer name; else the name as written; else the publisher. A denial speaks for its first voice: the
one who denies. A person and an office joined by a comma go by whichever the register knows.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tallystick.books import Books, Wording
from tallystick.model.claim import Claim, Modality
from tallystick.model.flow import UNATTRIBUTED, Standing
from tallystick.model.grade import Grade
from tallystick.model.ident import PartyId, members
from tallystick.model.source import Source, SourceClass

_BRACKETS = re.compile(r"\([^()]*\)")
_PARTS = re.compile(r"[,;]")
_WORD = re.compile(r"\w+")
_LONGEST, _SHORTEST = 6, 3  # words of the longest name looked for inside others; letters of the shortest abbreviation
_OUTLETS = frozenset({SourceClass.MEDIA, SourceClass.STATE_MEDIA})


def plain(name: str) -> str:
    """A name as it is compared: case, spacing and outer punctuation aside."""
    return " ".join(name.casefold().split()).strip(" .,:;'\"")


@dataclass(frozen=True, slots=True)
class Origin:
    """The first voice of a statement: its name in the ledger, and the register's entry and party where known."""

    name: str
    source: Source | None = None
    party: PartyId | None = None


@dataclass(frozen=True, slots=True)
class Voices:
    """The register of sources and parties, asked by any of their names."""

    sources: Mapping[str, Source]
    telling: Mapping[tuple[str, ...], Source]  # by the words of names that cannot be mistaken inside a longer one
    parties: Mapping[str, PartyId]
    called: Mapping[PartyId, str]  # one name of each, whatever it was called: a state speaks with one voice
    allies: Mapping[PartyId, tuple[PartyId, ...]]
    wording: Wording
    heard: dict[str, Origin] = field(default_factory=dict)  # names looked up so far

    def origin(self, claim: Claim) -> Origin:
        """Who first said it; for a denial, who denies."""
        if claim.said_by:
            return self.resolve(claim.said_by[0 if claim.modality is Modality.DENIED else -1])
        reference = claim.evidence.reference
        if reference is None or not reference.publisher:
            return Origin(UNATTRIBUTED)
        publisher = self.resolve(reference.publisher)
        return publisher if claim.links.own or _speaks_for_itself(publisher, claim) else Origin(UNATTRIBUTED)

    def resolve(self, name: str) -> Origin:
        """The origin that goes by a name, whole or in part."""
        if name not in self.heard:
            self.heard[name] = self._look_up(name)
        return self.heard[name]

    def grade(self, claim: Claim, origin: Origin) -> Grade:
        """The claim's own grade; else the register's letter with the digit its sort of source has by default."""
        if claim.grade is not None:
            return claim.grade
        source = origin.source
        usual = self.wording.grade_of(claim.source_class or (source.klass if source else None))
        return Grade.parse(f"{source.reliability}{usual.credibility:d}") if source else usual

    def standing(self, claim: Claim, origin: Origin) -> Standing:
        """How a denier stands to the exchange. Who denies is a party by definition, unless known to be another."""
        concerned = {*members(claim.provider), *members(claim.recipient)}
        if origin.party is None:
            return Standing.PARTY if claim.modality is Modality.DENIED else Standing.INDEPENDENT
        if origin.party in concerned:
            return Standing.PARTY
        allied = any(origin.party in self.allies[one] for one in concerned if one in self.allies)
        return Standing.ALLY if allied else Standing.INDEPENDENT

    def _look_up(self, name: str) -> Origin:
        bare = _BRACKETS.sub(" ", name)
        parts = [plain(part) for part in (name, bare, *_PARTS.split(bare))]
        whole = next((self.sources[part] for part in parts if part in self.sources), None)
        source = whole or self._named_in(bare) or self._in_brackets(name)
        if source is not None:
            return Origin(source.id, source, source.party)
        party = next((self.parties[part] for part in parts if part in self.parties), None)
        if party is not None:
            return Origin(self.called[party], None, party)
        return Origin(plain(name) or UNATTRIBUTED)

    def _named_in(self, name: str) -> Source | None:
        """The source whose telling name stands in a longer one ("a study by ..."); the longest such name wins."""
        words = _WORD.findall(name.casefold())
        for length in range(min(len(words), _LONGEST), 0, -1):
            for first in range(len(words) - length + 1):
                found = self.telling.get(tuple(words[first : first + length]))
                if found is not None:
                    return found
        return None

    def _in_brackets(self, name: str) -> Source | None:
        """The short name behind a long one; an outlet in brackets is not the one who says it."""
        inside = [self.sources.get(plain(one.strip("()"))) for one in _BRACKETS.findall(name)]
        return next((one for one in inside if one is not None and one.klass not in _OUTLETS), None)


def _speaks_for_itself(publisher: Origin, claim: Claim) -> bool:
    """Whether what it publishes is its own word: an outlet that names nobody has it from somebody all the same."""
    known = claim.source_class or (publisher.source.klass if publisher.source else None)
    return publisher.party is not None if known is None else known not in _OUTLETS


def voices_of(books: Books) -> Voices:
    """Index the registers by every name."""
    sources = {plain(name): one for one in books.sources for name in (one.id, one.name, *one.aliases)}
    return Voices(
        sources=sources,
        telling={words: one for one in books.sources for words in _telling(one)},
        parties=dict(_party_names(books)),
        called={party.id: plain(party.name) for party in books.parties},
        allies={party.id: party.allies for party in books.parties},
        wording=books.wording,
    )


def called_by(source: Source, name: str) -> frozenset[str]:
    """The telling names of a source that a longer name of it holds."""
    words = tuple(_WORD.findall(name.casefold()))
    return frozenset(" ".join(one) for one in _telling(source) if _holds(words, one))


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[k : k + len(part)] == part for k in range(len(words) - len(part) + 1))


def _telling(source: Source) -> Iterable[tuple[str, ...]]:
    """Names of several words, and abbreviations in capitals; a mere "Seoul" may be in anybody's name."""
    for name in (source.name, *source.aliases):
        words = tuple(_WORD.findall(name.casefold()))
        if 1 < len(words) <= _LONGEST or (name.isupper() and len(name) >= _SHORTEST):
            yield words


def _party_names(books: Books) -> Iterable[tuple[str, PartyId]]:
    """A state speaks by its name or its capital in any language, or by its code; English names win over others."""
    for language in books.parties.names.values():
        yield from ((plain(name), party_id) for party_id, name in language.items())
    for party in books.parties:
        yield plain(party.name), party.id
        yield plain(party.id), party.id
    for party_id, capitals in books.parties.capitals.items():
        yield from ((plain(capital), party_id) for capital in capitals)

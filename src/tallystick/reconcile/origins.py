"""Who first said it, how that source stands to the exchange, and how far to trust it.

The origin is the last of the chain of those who said it, under the name the register of sources knows it by; else the
name as written; else the publisher. A denial speaks for its first voice: the one who denies. A person and an office
joined by a comma go by whichever the register knows.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tallystick.books import Books, Wording
from tallystick.model.claim import Claim, Modality
from tallystick.model.flow import UNATTRIBUTED, Standing
from tallystick.model.grade import Grade
from tallystick.model.ident import PartyId, members
from tallystick.model.source import Source

_BRACKETS = re.compile(r"\([^()]*\)")
_PARTS = re.compile(r"[,;]")


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
    parties: Mapping[str, PartyId]
    allies: Mapping[PartyId, tuple[PartyId, ...]]
    wording: Wording
    heard: dict[str, Origin] = field(default_factory=dict)  # names looked up so far

    def origin(self, claim: Claim) -> Origin:
        """Who first said it; for a denial, who denies."""
        if claim.said_by:
            return self.resolve(claim.said_by[0 if claim.modality is Modality.DENIED else -1])
        reference = claim.evidence.reference
        return self.resolve(reference.publisher) if reference and reference.publisher else Origin(UNATTRIBUTED)

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
        return Grade(source.reliability, usual.credibility) if source else usual

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
        bare = _BRACKETS.sub(" ", name)  # an outlet in brackets is not the one who says it
        parts = [plain(part) for part in (name, bare, *_PARTS.split(bare))]
        for part in parts:
            if part in self.sources:
                source = self.sources[part]
                return Origin(source.id, source, source.party)
        party = next((self.parties[part] for part in parts if part in self.parties), None)
        return Origin(plain(name) or UNATTRIBUTED, None, party)


def voices_of(books: Books) -> Voices:
    """Index the registers by every name."""
    sources = {plain(name): one for one in books.sources for name in (one.id, one.name, *one.aliases)}
    return Voices(
        sources=sources,
        parties=dict(_party_names(books)),
        allies={party.id: party.allies for party in books.parties},
        wording=books.wording,
    )


def _party_names(books: Books) -> Iterable[tuple[str, PartyId]]:
    """A state speaks by its name, its code or its capital."""
    for party in books.parties:
        yield plain(party.name), party.id
        yield plain(party.id), party.id
    for party_id, capital in books.parties.capitals.items():
        yield plain(capital), party_id

"""Identifiers. An id is made from what a source literally says, never from values we cleaned."""

from hashlib import blake2b
from typing import NewType

ClaimId = NewType("ClaimId", str)
DocumentId = NewType("DocumentId", str)  # SHA-256 of the archived bytes, hexadecimal
ItemId = NewType("ItemId", str)
JudgementId = NewType("JudgementId", str)
PartyId = NewType("PartyId", str)  # ISO 3166-1 alpha-2 where there is one; joint parties are joined with "+"
SourceId = NewType("SourceId", str)
UnitId = NewType("UnitId", str)

_SEPARATOR = "\x1f"  # ASCII unit separator: cannot be typed into a field, so words cannot run together


def digest(*words: str) -> str:
    """Name a thing by the raw words that make it up: 16 hexadecimal digits of BLAKE2b (RFC 7693)."""
    return blake2b(_SEPARATOR.join(words).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def joint(parties: tuple[PartyId, ...]) -> PartyId | None:
    """Write several parties that act as one ("Denmark and the Netherlands together") as one id."""
    return PartyId("+".join(sorted(set(parties)))) if parties else None


def members(party: PartyId | None) -> tuple[PartyId, ...]:
    """Take a joint party apart again; an unknown party has no members."""
    return tuple(PartyId(one) for one in party.split("+")) if party else ()

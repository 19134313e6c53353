"""Parties: states, bodies and groups that act in an exchange."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.ident import PartyId


class PartyKind(StrEnum):
    """What a party is."""

    STATE = "state"
    FORMER_STATE = "former state"
    BODY = "body"
    GROUP = "group"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Party:
    """A party and the words that stand for it, by language: names, demonyms, capitals, leaders, agencies."""

    id: PartyId
    kind: PartyKind
    name: str  # English display name
    allies: tuple[PartyId, ...] = ()

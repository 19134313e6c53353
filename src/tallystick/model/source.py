"""Sources: who says something."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.grade import Reliability
from tallystick.model.ident import PartyId, SourceId


class SourceClass(StrEnum):
    """What sort of source it is; decides the grade where no one has judged it."""

    OFFICIAL = "official"
    INTELLIGENCE = "intelligence"
    STUDY = "study"
    MEDIA = "media"
    STATE_MEDIA = "state media"
    OPEN_SOURCE = "open source"


@dataclass(frozen=True, slots=True)
class Source:
    """A ministry, agency, think tank or outlet. `party` is the state it speaks for, where it does."""

    id: SourceId
    name: str
    klass: SourceClass | None = None
    reliability: Reliability = Reliability.F
    party: PartyId | None = None
    aliases: tuple[str, ...] = ()
    note: str | None = None

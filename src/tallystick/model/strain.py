"""Strain: events that speak for cooperation or friction between the two sides, and their weight against each other."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tallystick.model.ident import ClaimId, ItemId

YEAR = timedelta(days=365)


class Tone(StrEnum):
    """What an event says of how the sides get on."""

    COOPERATION = "cooperation"
    FRICTION = "friction"


@dataclass(frozen=True, slots=True)
class Event:
    """One event as first told. Its day lies between `first` and `last`; `reported` if that is the day of the report.

    `copies` are claims that repeat it.
    """

    claim: ClaimId
    item: ItemId
    tone: Tone
    first: date
    last: date
    reported: bool
    copies: tuple[ClaimId, ...] = ()


@dataclass(frozen=True, slots=True)
class Strain:
    """All events and, for the end of each quarter, the index: from -1, cooperation only, to 1, friction only.

    The index is (friction - cooperation) / (friction + cooperation) over the events of the twelve months before; a
    quarter with no event in them has none.
    """

    events: tuple[Event, ...]
    index: tuple[tuple[date, float], ...]

    def counted(self, day: date) -> tuple[Event, ...]:
        """The events that the index counts at a day, each from the last day that it may have been on."""
        return tuple(one for one in self.events if day - YEAR < one.last <= day)

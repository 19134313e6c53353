"""Which flows are given and which are received.

The dossier's own side gives. Where a dossier names no sides, the one gives whose gifts sources put into more numbers;
of equals, the first by name. An empty side is everyone.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tallystick.model.dossier import Dossier
from tallystick.model.flow import Course, Flow, Says
from tallystick.model.ident import PartyId, members
from tallystick.model.valued import Valued

GIVEN, RECEIVED = "given", "received"


@dataclass(frozen=True, slots=True)
class Sides:
    """What either side gave, and who they are; an empty tuple of parties is everyone."""

    given: tuple[Valued, ...]
    received: tuple[Valued, ...]
    ours: tuple[PartyId, ...]
    theirs: tuple[PartyId, ...]


def sides_of(valued: Sequence[Valued], dossier: Dossier) -> Sides:
    """Sort valued series by direction."""
    ours, theirs = (dossier.ours, dossier.theirs) if dossier.ours or dossier.theirs else _pair(valued)
    given = tuple(one for one in valued if _runs(one.series.flow, ours, theirs))
    received = tuple(one for one in valued if _runs(one.series.flow, theirs, ours))
    return Sides(given, received, ours, theirs)


def _pair(valued: Sequence[Valued]) -> tuple[tuple[PartyId, ...], tuple[PartyId, ...]]:
    numbers: Counter[tuple[PartyId, PartyId]] = Counter()
    for one in valued:
        flow = one.series.flow
        counted = sum(said.says is Says.QUANTITY for said in one.series.statements)
        numbers[flow.provider, flow.recipient] += counted if one.series.course is Course.DELIVERED else 0
    if not numbers:
        return (), ()
    provider, recipient = min(numbers, key=lambda pair: (-numbers[pair], pair))
    return members(provider), members(recipient)


def _runs(flow: Flow, providers: tuple[PartyId, ...], recipients: tuple[PartyId, ...]) -> bool:
    return _within(flow.provider, providers) and _within(flow.recipient, recipients)


def _within(party: PartyId, side: tuple[PartyId, ...]) -> bool:
    return not side or party in side or all(one in side for one in members(party))

"""Which claims a dossier asks about: whose exchange it is, over which window, and what was known by a day.

An empty side means everyone. Where both are empty, the two parties that most claims name stand against each other.
Losses that name no recipient were suffered for the other side of the dossier, if that is one party. A joint party
belongs to a side if all its members do.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from tallystick.model.claim import Claim, Kind
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import ClaimId, PartyId, members
from tallystick.model.when import earliest, latest

Pair = tuple[PartyId, PartyId]
FLOWING = frozenset({Kind.TRANSFER, Kind.VALUE, Kind.PERSONNEL, Kind.CASUALTIES})  # the others are no quantities


@lru_cache(maxsize=65_536)
def days_of(edtf: str | None) -> tuple[date | None, date | None]:
    """First and last day that an EDTF expression can mean; both None for words that are no date."""
    if edtf is None:
        return None, None
    try:
        return earliest(edtf), latest(edtf)
    except ValueError:
        return None, None


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of a dossier; an empty one is everyone."""

    ours: frozenset[PartyId]
    theirs: frozenset[PartyId]

    def holds(self, provider: PartyId, recipient: PartyId) -> bool:
        """Whether an exchange runs between the sides, either way."""
        return (_within(provider, self.ours) and _within(recipient, self.theirs)) or (
            _within(provider, self.theirs) and _within(recipient, self.ours)
        )

    def opposite(self, party: PartyId) -> PartyId | None:
        """The one party on the other side, where there is only one."""
        for own, other in ((self.ours, self.theirs), (self.theirs, self.ours)):
            if len(other) == 1 and party not in other and _within(party, own):
                return next(iter(other))
        return None


@dataclass(frozen=True, slots=True)
class Frame:
    """The time a dossier looks at: `start` None is open; `end` is the earlier of the window's end and the as-of day."""

    start: date | None
    end: date
    as_of: date
    window: str


def frame_of(dossier: Dossier, as_of: date) -> Frame:
    """Lay the as-of day over the dossier's window."""
    first, last = days_of(dossier.window)
    return Frame(first, min(last or as_of, as_of), as_of, dossier.window)


class Pairs:
    """How many claims, copies aside, name each pair of parties; kept in step as claims come and go."""

    def __init__(self) -> None:
        self._named: dict[ClaimId, Pair] = {}
        self._count: Counter[Pair] = Counter()

    def update(self, changed: Iterable[ClaimId], claims: Mapping[ClaimId, Claim]) -> None:
        """Count claims that came, left or have another link."""
        for one in changed:
            if one in self._named:
                self._count[self._named.pop(one)] -= 1
            pair = _pair(claims[one]) if one in claims else None
            if pair is not None:
                self._named[one] = pair
                self._count[pair] += 1

    def sides(self, dossier: Dossier) -> Sides:
        """The dossier's sides, or the pair of parties with the most claims; of equals, the first by name."""
        if dossier.ours or dossier.theirs:
            return Sides(frozenset(dossier.ours), frozenset(dossier.theirs))
        named = [pair for pair, count in self._count.items() if count]
        if not named:
            return Sides(frozenset(), frozenset())
        first, second = min(named, key=lambda pair: (-self._count[pair], pair))
        return Sides(frozenset(members(first)), frozenset(members(second)))


def _pair(claim: Claim) -> Pair | None:
    """The parties of a claim that counts for who stands against whom."""
    if claim.provider is None or claim.recipient is None or claim.kind not in FLOWING or claim.links.via is not None:
        return None
    return min(claim.provider, claim.recipient), max(claim.provider, claim.recipient)


def asked_for(claim: Claim, sides: Sides) -> tuple[Claim | None, tuple[Finding, ...]]:
    """A claim about goods or people that moved between the sides; one that names only one party is noticed."""
    if claim.kind not in FLOWING:
        return None, ()
    whole = _complete(claim, sides)
    if whole.provider is None or whole.recipient is None:
        side = "provider" if whole.provider is None else "recipient"
        return None, (Finding.of(Code.NO_PARTY, f"claim {claim.id}", side=side),)
    return (whole if sides.holds(whole.provider, whole.recipient) else None), ()


def _complete(claim: Claim, sides: Sides) -> Claim:
    if claim.kind is not Kind.CASUALTIES or claim.recipient is not None or claim.provider is None:
        return claim
    served = sides.opposite(claim.provider)
    return claim if served is None else replace(claim, recipient=served)


def _within(party: PartyId, side: frozenset[PartyId]) -> bool:
    return not side or party in side or (bool(party) and all(one in side for one in members(party)))

"""Which claims a dossier asks about: whose exchange it is, over which window, and what was known by a day.

An empty side means everyone. Where both are empty, the two parties that most claims name stand against each other.
Losses that name no recipient were suffered for the other side of the dossier, if that is one party. A joint party
belongs to a side if all its members do. A claim is known once it was surely published; one without a date is as late
as the last of the ledger.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from tallystick.model.claim import Claim, Kind
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import PartyId, members
from tallystick.model.outcome import Outcome
from tallystick.model.when import earliest, latest

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


def known(claims: Sequence[Claim], as_of: date) -> tuple[Claim, ...]:
    """The claims that had been made by a day: time travel forgets the others."""
    days = [_since_when(claim) for claim in claims]
    last = max((day for day in days if day is not None), default=date.min)
    return tuple(claim for claim, day in zip(claims, days, strict=True) if (last if day is None else day) <= as_of)


def sides_of(claims: Iterable[Claim], dossier: Dossier) -> Sides:
    """The dossier's sides, or the pair of parties with the most claims, copies aside; of equals, the first by name."""
    if dossier.ours or dossier.theirs:
        return Sides(frozenset(dossier.ours), frozenset(dossier.theirs))
    pairs = Counter(
        tuple(sorted((one.provider, one.recipient)))
        for one in claims
        if one.provider is not None and one.recipient is not None and one.kind in FLOWING and one.links.via is None
    )
    if not pairs:
        return Sides(frozenset(), frozenset())
    first, second = min(pairs, key=lambda pair: (-pairs[pair], pair))
    return Sides(frozenset(members(first)), frozenset(members(second)))


def asked_for(claims: Sequence[Claim], sides: Sides) -> Outcome[Claim]:
    """The claims about goods and people that moved between the sides; a claim that names only one party is noticed."""
    made: list[Claim] = []
    findings: list[Finding] = []
    for claim in claims:
        if claim.kind not in FLOWING:
            continue
        whole = _complete(claim, sides)
        if whole.provider is None or whole.recipient is None:
            side = "provider" if whole.provider is None else "recipient"
            findings.append(Finding.of(Code.NO_PARTY, f"claim {claim.id}", side=side))
        elif sides.holds(whole.provider, whole.recipient):
            made.append(whole)
    return Outcome(tuple(made), tuple(findings))


def _complete(claim: Claim, sides: Sides) -> Claim:
    if claim.kind is not Kind.CASUALTIES or claim.recipient is not None or claim.provider is None:
        return claim
    served = sides.opposite(claim.provider)
    return claim if served is None else replace(claim, recipient=served)


def _within(party: PartyId, side: frozenset[PartyId]) -> bool:
    return not side or party in side or (bool(party) and all(one in side for one in members(party)))


def _since_when(claim: Claim) -> date | None:
    """The day by which a claim was surely known; a claim about a time that had not begun was not made before it."""
    reference = claim.evidence.reference
    published = days_of(reference.published)[1] if reference else None
    return published or days_of(claim.when.edtf)[0]

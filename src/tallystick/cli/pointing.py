"""Which claim is meant: the first letters of its id are enough where no other begins like them."""

from collections.abc import Sequence

from tallystick.model.claim import Claim
from tallystick.model.finding import Code, Finding, Stop


def beginning(claims: Sequence[Claim], start: str) -> list[Claim]:
    """The claims whose id begins like this; the one alone whose whole id it is."""
    found = [claim for claim in claims if claim.id.startswith(start)]
    return [claim for claim in found if claim.id == start] or found


def claim_of(claims: Sequence[Claim], start: str) -> Claim:
    """The one claim that is meant; raises Stop with those that might be."""
    found = beginning(claims, start)
    if len(found) != 1:
        known = ", ".join(claim.id for claim in found[:5]) or "none begins like this"
        raise Stop(Finding.of(Code.NO_CLAIM, start, known=known))
    return found[0]

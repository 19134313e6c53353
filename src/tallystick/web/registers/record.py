"""How a source's statements fared: how many of them the final ranges bear out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tallystick.model.balance import Balance, Line
from tallystick.model.claim import Claim
from tallystick.model.flow import Statement
from tallystick.model.ident import ClaimId
from tallystick.model.ledger import Ledger
from tallystick.model.source import Source


@dataclass(frozen=True, slots=True)
class Track:
    """Of so many claims, this many state a number for a line that has a range, and this many of them lie within it."""

    claims: int = 0
    compared: int = 0
    within: int = 0

    @property
    def share(self) -> int | None:
        """Per cent within; None where nothing could be compared."""
        return round(100 * self.within / self.compared) if self.compared else None


def tracks(sources: tuple[Source, ...], ledger: Ledger, balance: Balance) -> Mapping[str, Track]:
    """The record of each source by id. A claim is its farthest speaker's: whoever is said to have said it first."""
    ids = {name.casefold(): one.id for one in sources for name in (one.name, one.id, *one.aliases)}
    speaker = {claim.id: _speaker(claim, ids) for claim in ledger.claims}
    found: dict[str, Track] = {}
    for name in speaker.values():
        track = found.get(name, Track())
        found[name] = Track(track.claims + 1, track.compared, track.within)
    for name, inside in _compared(balance, speaker):
        track = found.get(name, Track())
        found[name] = Track(track.claims, track.compared + 1, track.within + inside)
    return found


def _speaker(claim: Claim, ids: Mapping[str, str]) -> str:
    reference = claim.evidence.reference
    names = (*claim.said_by[-1:], reference.publisher or "" if reference else "")
    name = next((one for one in names if one), "")
    return ids.get(name.casefold(), name)


def _compared(balance: Balance, speaker: Mapping[ClaimId, str]) -> Iterator[tuple[str, bool]]:
    lines = (line for side in (balance.given, balance.received) for line in (*side.lines, *side.stated))
    for line, statement in ((each, one) for each in lines for one in each.statements):
        inside = _inside(line, statement)
        if inside is not None and statement.claim in speaker:
            yield speaker[statement.claim], inside


def _inside(line: Line, statement: Statement) -> bool | None:
    """Whether what was stated and the final range meet; None where either has no number."""
    if line.quantity is None or (statement.low is None and statement.high is None):
        return None
    below = statement.high is not None and statement.high < line.quantity.low
    above = statement.low is not None and statement.low > line.quantity.high
    return not (below or above)

"""How a source's statements fared: how many of them our ranges bear out, each as of the day that it speaks of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tallystick.balance.checks import stood_at
from tallystick.model.balance import Balance, Line
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Says, Statement
from tallystick.model.ident import ClaimId
from tallystick.web.hearing import Hearing


@dataclass(frozen=True, slots=True)
class Track:
    """Of so many claims, this many state a number for a line that has a range, and this many of them meet it."""

    claims: int = 0
    compared: int = 0
    within: int = 0

    @property
    def share(self) -> int | None:
        """Per cent within; None where nothing could be compared."""
        return round(100 * self.within / self.compared) if self.compared else None


@dataclass(frozen=True, slots=True)
class Fared:
    """A claim's number beside a line as it stood on the claim's day: whether the two meet."""

    line: Line
    then: Estimate
    within: bool


def tracks(hearing: Hearing, balance: Balance) -> Mapping[str, Track]:
    """The record of whoever is heard, by the balance's name for them. A claim is its first speaker's."""
    found = {name: Track(one.claims) for name, one in hearing.speakers.items()}
    for claim, one in fared(hearing, balance).items():
        name = hearing.origins[claim]
        track = found[name]
        found[name] = Track(track.claims, track.compared + 1, track.within + one.within)
    return found


def fared(hearing: Hearing, balance: Balance) -> Mapping[ClaimId, Fared]:
    """Each claim whose number can be compared, once: with the line of its own item rather than with what holds it."""
    found: dict[ClaimId, Fared] = {}
    for claim, one in _compared(balance):
        said = hearing.claims.get(claim)
        if said is not None and (claim not in found or one.line.flow.item == said.item):
            found[claim] = one
    return found


def _compared(balance: Balance) -> Iterator[tuple[ClaimId, Fared]]:
    lines = (line for side in (balance.given, balance.received) for line in (*side.lines, *side.stated))
    for line, said in ((each, one) for each in lines for one in each.statements):
        then = stood_at(line.over_time, said.day) or line.quantity
        if then is not None and said.says is Says.QUANTITY and not said.lent:
            yield said.claim, Fared(line, then, _within(said, then))


def _within(said: Statement, then: Estimate) -> bool:
    """Whether what was stated and the range meet; what moved within a time only must not be more than all by then."""
    below = said.since is None and said.high is not None and said.high < then.low
    return not below and not (said.low is not None and said.low > then.high)

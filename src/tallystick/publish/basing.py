"""Valuation bases side by side, in the same words on all faces: conservative, central and upper figures of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallystick.model.balance import Balance, Side, Status
from tallystick.publish.outline import Outline, returned

NOTE = (
    "Conservative, central and upper are the 10, 50 and 90 % points. Each basis sums only the lines that have a price "
    "on it, so compare totals together with their counts."
)


@dataclass(frozen=True, slots=True)
class Based:
    """One side on one basis."""

    basis: str
    conservative: str
    central: str
    upper: str
    priced: str
    back: str  # the chance that as much came back
    words: str


def based(bases: Sequence[Balance], outline: Outline) -> Iterator[tuple[str, tuple[Based, ...]]]:
    """Each side: who gave, and its total on every basis."""
    for side in outline.sides:
        rows = tuple(_based(one, side.name, outline) for one in bases)
        if any(_side(one, side.name).total for one in bases):
            yield outline.giver(side), rows


def _based(balance: Balance, name: str, outline: Outline) -> Based:
    side, show = _side(balance, name), outline.figures
    conservative = central = upper = "no figure"
    if side.total is not None and side.least is not None:
        conservative, central, upper = f"at least {show.rounded(side.least, side.total.unit)}", "open", "open"
    elif side.total is not None:
        _, low, _, middle, _, high, _ = side.total.quantiles
        conservative, central, upper = (show.rounded(end, side.total.unit) for end in (low, middle, high))
    found = balance.asymmetry
    back, words = (returned(found, show), found.words or "") if found else ("\u2014", "")
    return Based(balance.basis, conservative, central, upper, _priced(side), back, words)


def _priced(side: Side) -> str:
    """How many of the lines that were counted have a price."""
    counted = [one for one in side.lines if one.status in (Status.PRICED, Status.UNPRICED)]
    return f"{sum(one.status is Status.PRICED for one in counted)} of {len(counted)}"


def _side(balance: Balance, name: str) -> Side:
    return balance.given if balance.given.name == name else balance.received

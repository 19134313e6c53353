"""How a balance came about: quarter by quarter, with the claims that moved it and the studies that came out."""

from dataclasses import dataclass

from tallystick.model.balance import Balance, Check
from tallystick.model.estimate import Estimate
from tallystick.model.ident import ClaimId, ItemId


@dataclass(frozen=True, slots=True)
class Mover:
    """A claim that became known in a quarter, and its side's total at the quarter's end without it."""

    side: str
    claim: ClaimId
    origin: str
    item: ItemId
    said: str | None  # when it was published, EDTF
    without: Estimate | None
    shift: float  # log ratio of the medians, with it and without it


@dataclass(frozen=True, slots=True)
class Quarter:
    """The balance as of the end of a quarter (EDTF: 2024-33 is the first of 2024), what moved it, what came out."""

    edtf: str
    as_of: str
    balance: Balance
    movers: tuple[Mover, ...]
    studies: tuple[Check, ...]

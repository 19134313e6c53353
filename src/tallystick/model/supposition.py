"""What one may suppose of a balance, and the balance before and after. A supposition is never written down."""

from dataclasses import dataclass
from datetime import date

from tallystick.model.amount import Amount
from tallystick.model.balance import Balance, Line
from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId
from tallystick.model.price import Basis


@dataclass(frozen=True, slots=True)
class Supposition:
    """What is to be otherwise: basis, day, sources left out (any name of theirs), prices by id, further claims."""

    basis: Basis | None = None
    as_of: date | None = None
    without: tuple[str, ...] = ()
    prices: tuple[tuple[str, Amount], ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is supposed."""
        return self == Supposition()


@dataclass(frozen=True, slots=True)
class Moved:
    """A line that changed: as it was and as it would be (None: no such line), and what about it changed."""

    side: str
    before: Line | None
    after: Line | None
    gone: tuple[ClaimId, ...] = ()  # claims that counted and no longer do
    new: tuple[ClaimId, ...] = ()  # claims that count only now
    quantity: bool = False
    price: bool = False

    @property
    def line(self) -> Line:
        """The line, as it would be where it still is."""
        line = self.after or self.before
        if line is None:
            raise ValueError("a line that is in neither balance")
        return line

    @property
    def by(self) -> float:
        """How far the median worth moved, in the balance's money; for sorting."""
        worths = [one.value.median if one and one.value and one.in_total else 0.0 for one in (self.before, self.after)]
        return abs(worths[1] - worths[0])


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two balances and what lies between them; the line that moved most stands first."""

    supposition: Supposition
    before: Balance
    after: Balance
    moved: tuple[Moved, ...]

"""Why a figure is what it is: the claims behind it under their origins, the prices, and what each origin moves."""

from dataclasses import dataclass

from tallystick.model.balance import Line
from tallystick.model.document import Reference
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, DocumentId
from tallystick.model.price import Price
from tallystick.model.repeat import Repeat


@dataclass(frozen=True, slots=True)
class Copy:
    """A claim that repeats another; `repeat` says why it is taken for a copy and what it changed on the way.

    `distortion` is (kind, detail) as a person noted it.
    """

    claim: ClaimId
    quote: str | None
    reference: Reference | None
    document: DocumentId | None
    said_by: tuple[str, ...]
    distortion: tuple[str, str] | None = None
    repeat: Repeat | None = None


@dataclass(frozen=True, slots=True)
class Witness:
    """A first statement: the words or the reference it rests on, its grade, and the copies folded under it.

    `counts` is False where it is shown only; `statement` is what it was taken to say, None where that is nothing;
    `replaced_by` is the later count of the same source that stands for it; `alternative` says that it is one of
    several things of which at most one holds ("A or B").
    """

    claim: ClaimId
    quote: str | None
    reference: Reference | None
    document: DocumentId | None
    said_by: tuple[str, ...]
    grade: Grade | None
    counts: bool
    statement: Statement | None = None
    note: str | None = None
    copies: tuple[Copy, ...] = ()
    replaced_by: ClaimId | None = None
    alternative: bool = False


@dataclass(frozen=True, slots=True)
class Pulled:
    """What an origin does to a line: the quantity `without` it (None: none is left), and its `pull`.

    The pull is the share of a small rise of all its figures that the line's middle follows; None where it states none.
    """

    without: Estimate | None
    pull: float | None


@dataclass(frozen=True, slots=True)
class Voice:
    """One independent origin: all it said about a line, and what it does to it where that was asked for."""

    origin: str
    witnesses: tuple[Witness, ...]
    pulled: Pulled | None = None


@dataclass(frozen=True, slots=True)
class Reasons:
    """What one line rests on: its voices, most used first, and the prices behind its value.

    `weighed_by` are the lines of wholes whose claims weigh what this line is worth; `price_claims` are the claims that
    state some of the prices: each has the id of its price.
    """

    side: str
    line: Line
    voices: tuple[Voice, ...]
    prices: tuple[Price, ...]
    weighed_by: tuple[Line, ...] = ()
    price_claims: tuple[Witness, ...] = ()


@dataclass(frozen=True, slots=True)
class Why:
    """The answer to "why?" about an item or a side; no lines where the balance knows no such thing."""

    subject: str
    lines: tuple[Reasons, ...]
    total: Estimate | None = None
    unweighed: Estimate | None = None  # the total without claims about sums

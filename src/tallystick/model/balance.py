"""The balance: two sides, what each gave, worth how much, how sure, and what is not known."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.confidence import Confidence
from tallystick.model.dossier import Dossier
from tallystick.model.estimate import Estimate
from tallystick.model.finding import Finding
from tallystick.model.flow import Flow, Statement
from tallystick.model.ident import ClaimId, UnitId
from tallystick.model.price import Basis
from tallystick.model.repeat import Repeat


class Status(StrEnum):
    """What is known of a line. Unknown is never zero."""

    PRICED = "priced"  # quantity and price
    STATED = "stated"  # worth said by sources, no count needed
    UNPRICED = "unpriced"  # counted, no price
    UNCOUNTED = "uncounted"  # said to take place, no number
    PLEDGED = "pledged"  # promised or planned only
    DENIED = "denied"  # said not to take place
    LOSSES = "losses"  # casualties: counted, never priced


class Total(StrEnum):
    """Where a side's total comes from."""

    SUMMED = "summed"  # bottom-up over priced lines
    STATED = "stated"  # what sources state as the whole
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Weighs:
    """What claims on a whole do to the lines that make up its total: `claims` weigh their joint draws.

    `refused` ones would leave too few of them. `effective` is the share of draws that all such claims leave together.
    """

    claims: tuple[ClaimId, ...]
    refused: tuple[ClaimId, ...]
    parts: tuple[Flow, ...]
    effective: float


@dataclass(frozen=True, slots=True)
class Line:
    """One item of one side. `value` is None where it is not priced; `over_time` holds (day, quantity) estimates.

    `statements` are what the claims were taken to say: with origin, grade and bounds in the line's measure. A line that
    is `in_total` is part of its side's total, with at most `cap` where nothing bounds it above. `repeats` tells of each
    copy what it repeats and changed, `replaced` of counts which later one of their source stands for them.
    """

    flow: Flow
    status: Status
    quantity: Estimate | None
    value: Estimate | None
    claims: tuple[ClaimId, ...]
    prices: tuple[str, ...] = ()
    over_time: tuple[tuple[float, Estimate], ...] = ()
    within: str | None = None  # the broader stated line that already covers this one
    statements: tuple[Statement, ...] = ()
    in_total: bool = False
    cap: float | None = None
    confidence: Confidence | None = None
    repeats: tuple[Repeat, ...] = ()
    replaced: tuple[tuple[ClaimId, ClaimId], ...] = ()
    weighs: Weighs | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """All lines of one direction and their total. `stated`: totals that sources publish, beside the sum, not in it.

    `unweighed` is what the total would be without claims about sums, None where there are none.

    `least` is set where no source bounds the total above: then only this, what it is at least, may be a headline.
    """

    name: str  # "given" or "received"
    lines: tuple[Line, ...]
    total: Estimate | None
    total_from: Total
    summed: Estimate | None
    stated: tuple[Line, ...]
    least: float | None = None
    confidence: Confidence | None = None
    unweighed: Estimate | None = None


@dataclass(frozen=True, slots=True)
class Asymmetry:
    """Received over given, from the same draws: a distribution, not a ratio of two maxima.

    Where a side is bounded below only, the ratio has one end: `most` if that is the given side, `least` if it is the
    received one; then only that end may be a headline. The chance is then an end, too: at most or at least that. Where
    such an end says nothing (at most 95 %), there are no words for it.
    """

    ratio: Estimate
    p_received_ge_given: float
    words: str | None  # ICD 203 term for that probability
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a side the total speaks for: numbers of lines by status, and of claims."""

    lines: tuple[tuple[Status, int], ...]
    claims_used: int
    claims_shown: int
    origins: int


@dataclass(frozen=True, slots=True)
class Check:
    """A published figure beside ours: both ranges, and whether they overlap."""

    study: str
    side: str
    item: str
    theirs: tuple[float | None, float | None]
    ours: Estimate | None
    agrees: bool | None  # None where we have no figure
    note: str | None = None
    unit: UnitId | None = None  # of theirs, and of ours where we have a figure
    behind: tuple[tuple[Flow, Status], ...] = ()  # the lines that ours is made of


@dataclass(frozen=True, slots=True)
class Part:
    """What one line adds to a period: its worth there, and those of its numbers that are of a day in it.

    There may be none of these: then counts before and after say between them what moved.
    """

    flow: Flow
    status: Status
    value: Estimate
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """What moved on one side within a period: EDTF year or quarter, its value, and the lines that it is made of."""

    side: str
    edtf: str
    value: Estimate
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """A dated answer to a dossier's question, reproducible from its inputs, `seed` and `version`."""

    dossier: Dossier
    as_of: str
    basis: Basis
    given: Side
    received: Side
    asymmetry: Asymmetry | None
    coverage: tuple[tuple[str, Coverage], ...]
    checks: tuple[Check, ...]
    periods: tuple[Period, ...]
    findings: tuple[Finding, ...]
    version: str
    seed: int
    draws: int

    @property
    def silent(self) -> bool:
        """Whether no claim known by then spoke of an exchange, either way."""
        return not any(side.lines or side.stated for side in (self.given, self.received))

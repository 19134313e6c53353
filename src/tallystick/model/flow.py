"""Flows and their series: what reconciling makes of claims, ready for estimation.

Fields follow docs/method.md; a Statement is a claim reduced to what the estimate may look at.
"""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.model.price import Basis
from tallystick.model.repeat import Repeat

UNATTRIBUTED = "unattributed"  # the origin of claims that name none: together they weigh as one weak source


class Course(StrEnum):
    """How far what a series speaks of has come. Only what was delivered is ever summed."""

    DELIVERED = "delivered"  # said to have taken place, or not to have
    INTENDED = "intended"  # promised, planned or thought possible
    LOST = "lost"  # people lost in the exchange


@dataclass(frozen=True, slots=True, order=True)
class Flow:
    """Who gave what to whom, in which measure (the item's unit, or the dossier's currency for stated worth)."""

    provider: PartyId
    recipient: PartyId
    item: ItemId
    measure: UnitId


class Says(StrEnum):
    """What a statement says about a flow."""

    QUANTITY = "quantity"
    CONFIRM = "confirm"  # it took place, no number
    DENIAL = "denial"  # it did not take place
    ABSENCE = "absence"  # nothing was seen; high = the quantity that would have been seen with probability 63 %


class Standing(StrEnum):
    """How a denier stands to the exchange; decides what a denial weighs."""

    PARTY = "party"
    ALLY = "ally"
    INDEPENDENT = "independent"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one claim says about one flow: bounds in the flow's measure, days since 1970-01-01, and how far to trust it.

    `since` marks an increment over (since, day]; `extra` is the vagueness of the wording as a log standard deviation;
    `factors` are shared conversions; `copy_of` the claim repeated; `lent` marks a bound that a claim on a part or a
    whole of the item lends to this flow; `basis` is what a stated worth measures, where its source says so.
    """

    claim: ClaimId
    origin: str
    says: Says
    low: float | None
    high: float | None
    day: float
    grade: Grade
    since: float | None = None
    months: float | None = None
    extra: float = 0.0
    factors: tuple[str, ...] = ()
    copy_of: ClaimId | None = None
    own: bool = False
    standing: Standing = Standing.INDEPENDENT
    lent: bool = False
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """All statements about one flow. `start` None: one undated value; `claims` also names those shown but not counted.

    `prior` is the probability, before any statement, that the flow exists; `window` the possible quantities. `either`
    names the groups of exclusive alternatives ("A or B") on which all quantities of the series rest. `repeats` tells of
    each copy among the claims what it repeats and changed, `replaced` of counts which later one stands for them.
    `begun` tells a start that somebody names from one that is only supposed.
    """

    flow: Flow
    statements: tuple[Statement, ...]
    window: tuple[float, float]
    start: float | None
    report: tuple[float, ...] = ()
    prior: float = 0.5
    factors: tuple[tuple[str, float], ...] = ()
    claims: tuple[ClaimId, ...] = ()
    course: Course = Course.DELIVERED
    either: tuple[str, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    replaced: tuple[tuple[ClaimId, ClaimId], ...] = ()
    begun: bool = True

"""Who repeats whom: one claim taken for a repetition of another, with the reasons for it and what it changed."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.ident import ClaimId


class Ground(StrEnum):
    """What speaks for or against two claims having one origin. The weights stand in data/estimation/origins.yaml."""

    SAME_SOURCE = "same source"
    OTHER_NAME = "the source by another name"
    RELAYED = "one names only an outlet"
    SAME_SIDE = "sources of one party"
    SAME_POST = "the same office by its words"
    NO_SOURCE = "neither names a source"
    SOURCE_DROPPED = "the later one names no source"
    SOURCE_GAINED = "only the later one names a source"
    VAGUE_SOURCE = "names that may be one"
    OTHER_TONGUE = "names in two languages"
    OTHER_SOURCE = "other source"
    OTHER_SIDE = "sources of two parties"
    CITES = "it cites who published the other"
    SAME_NUMBER = "same number"
    MANY_DIGITS = "a number of three or more digits"
    ROUNDED_NUMBER = "a rounded number"
    NEAR_NUMBER = "nearly the same number"
    END_OF_RANGE = "one end of the other's range"
    SAME_DIGITS = "same digits in another unit"
    NO_NUMBER = "no number in either"
    NUMBER_DROPPED = "a number in one only"
    OTHER_NUMBER = "other number"
    OTHER_MEASURE = "a number of another measure"
    SAME_ITEM = "same item"
    KIN_ITEM = "a broader or finer item"
    SIBLING_ITEM = "another item of the same sort"
    OTHER_TYPE = "another type"
    OTHER_ITEM = "other item"
    OTHER_PARTIES = "other parties"
    OTHER_KIND = "other kind of claim"
    PROMISED = "promised in one, done in the other"
    OTHER_STAGE = "possible in one, done in the other"
    LATER_COUNT = "a later count of the same source"
    SAME_WORDS = "same words"
    REWRITTEN = "its document is a rewrite of the other's"
    TOLD_APART = "one document tells both apart"
    SAME_BEGIN = "counted from the same day"
    OTHER_DAY = "another day of reference"
    AFTERWARDS = "as of a day after the other was published"
    SINCE = "speaks of days after the other was published"
    OTHER_PERIOD = "about another time"
    REVERSED = "one denies what the other says"
    WITHIN_DAYS = "published within days"
    WITHIN_WEEKS = "published within weeks"
    UNDATED = "one of them undated"
    LONG_AFTER = "published long after"
    COMPANIONS = "their documents share other statements"


class How(StrEnum):
    """How a repetition came to be known."""

    LINKED = "linked"  # entered with the claim, or judged by a person, or read within one document
    FOUND = "found"  # decided from the reasons


class Drift(StrEnum):
    """What a copy changed on the way (docs/reference/claims.md, rule 9)."""

    ROUNDED = "rounded"
    NUMBER_CHANGED = "number_changed"
    NUMBER_LOST = "number_lost"
    QUALIFIER_LOST = "qualifier_lost"
    QUALIFIER_CHANGED = "qualifier_changed"
    RANGE_TO_MAX = "range_to_max"
    RANGE_TO_MIN = "range_to_min"
    RANGE_TO_SINGLE = "range_to_single"
    OR_TO_AND = "or_to_and"
    CURRENCY_CHANGED = "currency_changed"
    CURRENCY_LOST = "currency_lost"
    UNIT_CHANGED = "unit_changed"
    MODALITY_HARDENED = "modality_hardened"
    MODALITY_SOFTENED = "modality_softened"
    SOURCE_DROPPED = "source_dropped"
    SOURCE_CHANGED = "source_changed"
    ITEM_GENERALISED = "item_generalised"
    ITEM_CHANGED = "item_changed"
    PERIOD_LOST = "period_lost"
    PERIOD_CHANGED = "period_changed"
    PARTIES_CHANGED = "parties_changed"
    AGGREGATED = "aggregated"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, what it adds to the score (below zero: against), and what it rests on."""

    ground: Ground
    weight: float
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed, from what to what."""

    drift: Drift
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """`copy` repeats `original`, the nearest statement before it; `score` is the sum of the reasons' weights."""

    copy: ClaimId
    original: ClaimId
    how: How
    score: float | None = None
    reasons: tuple[Reason, ...] = ()
    changes: tuple[Change, ...] = ()

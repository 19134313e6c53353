"""Judgements: a person's word on a claim, or on two. The log only grows; the later word wins; undo is a word too."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.ident import ClaimId, JudgementId


class Verdict(StrEnum):
    """What a person may say."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    UNSURE = "unsure"
    SAME_ORIGIN = "same origin"
    DIFFERENT = "different"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Change:
    """One corrected field, as text. `was` is a guard: the correction lapses when the claim no longer says that."""

    field: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """Who said what about which claim, when and why.

    `other` is the second claim, that which a correction was split off to, or, for undo, the judgement undone.
    """

    id: JudgementId
    claim: ClaimId
    verdict: Verdict
    by: str
    at: str  # ISO 8601 with time zone, given by the caller
    reason: str | None = None
    other: str | None = None
    changes: tuple[Change, ...] = ()

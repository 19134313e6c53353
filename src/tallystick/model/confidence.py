"""Confidence: how much the evidence behind a figure carries. It is no probability, and never stands in one sentence
with one: a thing may be very likely on weak evidence, or roughly even on good.
"""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Three levels, as intelligence services use them (ICD 203)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Confidence:
    """A level, and what speaks for it and against it, each a phrase."""

    level: Level
    reasons: tuple[str, ...] = ()

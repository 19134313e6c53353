"""Admiralty grades (NATO AJP-2.1): a letter for the source, a number for the statement; F and 6: cannot be judged."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache


class Reliability(StrEnum):
    """How reliable the source has been: A completely ... E unreliable, F cannot be judged."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(IntEnum):
    """How credible this statement is: 1 confirmed ... 5 improbable, 6 cannot be judged."""

    CONFIRMED = 1
    PROBABLY_TRUE = 2
    POSSIBLY_TRUE = 3
    DOUBTFUL = 4
    IMPROBABLE = 5
    UNJUDGED = 6


@dataclass(frozen=True, slots=True)
class Grade:
    """Two independent judgements, written together: B2."""

    reliability: Reliability = Reliability.F
    credibility: Credibility = Credibility.UNJUDGED

    @classmethod
    def parse(cls, text: str) -> "Grade":
        """Read "B2", the same object each time; raises ValueError with the form that is wanted."""
        return _read(text)

    def __str__(self) -> str:
        return f"{self.reliability}{int(self.credibility)}"


@lru_cache(maxsize=64)  # there are 36
def _read(text: str) -> Grade:
    if len(text) != 2 or text[0] not in Reliability.__members__ or text[1] not in "123456":
        raise ValueError(f"a grade is a letter A-F and a digit 1-6, such as B2; got {text!r}")
    return Grade(Reliability(text[0]), Credibility(int(text[1])))

"""Time as sources state it: EDTF (ISO 8601-2), vague where they are vague, never a made-up first of January."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Counting(StrEnum):
    """Whether an amount is a running total, what moved within a period, or what is there at a time."""

    CUMULATIVE = "cumulative"
    INCREMENTAL = "incremental"
    PRESENT = "present"


@dataclass(frozen=True, slots=True)
class When:
    """`edtf` is the reading, `words` the source's own words for it, `counting` what the amount accumulates over."""

    edtf: str | None = None
    words: str | None = None
    counting: Counting | None = None


_PLAIN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?")
# EDTF level 2 sub-years (seasons, quarters, halves) as first and last month
_PARTS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_PARTS |= {40: (1, 6), 41: (7, 12)}


def check_edtf(text: str) -> str:
    """Return the text if it is EDTF as used here (level 0, 1, seasons, quarters, halves); else raise ValueError."""
    earliest(text), latest(text)
    return text


def earliest(text: str) -> date | None:
    """First day that an EDTF expression can mean; None where the start is open or unknown."""
    return _bound(text.split("/")[0], first=True)


def latest(text: str) -> date | None:
    """Last day that an EDTF expression can mean; None where the end is open or unknown."""
    return _bound(text.split("/")[-1], first=False)


def _bound(text: str, *, first: bool) -> date | None:
    if text in ("", ".."):
        return None
    found = _PLAIN.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not an EDTF date; write 2024, 2024-06, 2024-06-12 or 2023/2024-06")
    year, month, day = (int(part or 0) for part in found.groups())
    if day:
        return date(year, month, day)
    start, end = _PARTS.get(month, (month, month)) if month else (1, 12)
    if not 1 <= start <= 12:
        raise ValueError(f"{text!r} has no month {month}")
    return date(year, start, 1) if first else _month_start(year, end + 1) - timedelta(days=1)


def _month_start(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)

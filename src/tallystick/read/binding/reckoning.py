"""What day a date means whose words leave the year open ("last year", "since October"), seen from the day of a text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from tallystick.books.calendar import YEARS, Dating, Stretch
from tallystick.books.language import Language
from tallystick.model.claim import Claim, Modality
from tallystick.model.when import earliest
from tallystick.read.lexicon.lexicon import Lexicon
from tallystick.read.material.words import Cat, Scan

# EDTF level 2 writes parts of a year as months 21 to 41
PARTS = {
    Stretch.SPRING: 21, Stretch.SUMMER: 22, Stretch.AUTUMN: 23, Stretch.WINTER: 24,
    Stretch.FIRST_QUARTER: 33, Stretch.SECOND_QUARTER: 34, Stretch.THIRD_QUARTER: 35, Stretch.FOURTH_QUARTER: 36,
    Stretch.FIRST_HALF: 40, Stretch.SECOND_HALF: 41,
}  # fmt: skip
MONTHS = {Stretch.LAST_MONTH: -1, Stretch.THIS_MONTH: 0, Stretch.NEXT_MONTH: 1}
WEEKS = {Stretch.LAST_WEEK: -1, Stretch.THIS_WEEK: 0, Stretch.NEXT_WEEK: 1}
DAYS = {Stretch.YESTERDAY: -1, Stretch.TODAY: 0, Stretch.TOMORROW: 1}
AHEAD = (Modality.PLEDGED, Modality.PLANNED, Modality.POSSIBLE)

_YEAR = re.compile(r"(\.\./)?(\d{4})(/\.\.)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def reckon(claims: Sequence[Claim], published: str | None, lexicon: Lexicon) -> Iterator[Claim]:
    """The claims with the EDTF of their dates where a text of that day says it: "last May" in a text of 2024-03-02 is
    2023-05. A bare month or season is the last that had begun; of what is still to come it stays open.
    """
    day = date.fromisoformat(published) if published and _DAY.fullmatch(published) else None
    for claim in claims:
        edtf = _reading(claim, day, lexicon) if claim.when.words else claim.when.edtf
        yield claim if edtf == claim.when.edtf else replace(claim, when=replace(claim.when, edtf=edtf))


def _reading(claim: Claim, day: date | None, lexicon: Lexicon) -> str | None:
    when, words = claim.when, claim.when.words or ""
    phrases, pattern = _phrases(lexicon)
    stretches = [one for match in pattern.finditer(words.lower()) for one in phrases[match.group()]]
    if when.edtf or day is None:
        return _narrowed(when.edtf, stretches) if when.edtf else None
    scan = lexicon.scan(words)
    found = _counted(scan, stretches, day) or _latest(scan, stretches, day, ahead=claim.modality in AHEAD)
    return _framed(words.lower(), found, lexicon.language) if found else None


@cache
def _phrases(lexicon: Lexicon) -> tuple[Mapping[str, Sequence[Stretch]], re.Pattern[str]]:
    """What each phrase of a language's calendar means, and the pattern that finds them, the longest first."""
    meant: dict[str, list[Stretch]] = defaultdict(list)
    for stretch, phrases in lexicon.language.calendar.items():
        for phrase in phrases:
            meant[phrase.lower()].append(stretch)
    listed = "|".join(re.escape(one) for one in sorted(meant, key=len, reverse=True)) or r"(?!)"
    return meant, re.compile(listed if lexicon.language.running else rf"(?<!\w)(?:{listed})(?!\w)")


def _narrowed(edtf: str, stretches: Sequence[Stretch]) -> str:
    """A year narrowed to the part of it that the words name: "the first half of 2024" is 2024-40."""
    part = next((PARTS[one] for one in stretches if one in PARTS), None)
    year = _YEAR.fullmatch(edtf)
    return f"{year[1] or ''}{year[2]}-{part}{year[3] or ''}" if part and year else edtf


def _counted(scan: Scan, stretches: Sequence[Stretch], day: date) -> str | None:
    """The year, month, week or day that is counted from the day of the text."""
    for one in stretches:
        if one in YEARS:
            return _within(scan, stretches, day.year + YEARS[one])
        if one in MONTHS:
            whole = day.year * 12 + day.month - 1 + MONTHS[one]
            return f"{whole // 12}-{whole % 12 + 1:02}"
        if one in WEEKS:
            monday = day + timedelta(days=7 * WEEKS[one] - day.weekday())
            return f"{monday}/{monday + timedelta(days=6)}"
        if one in DAYS:
            return str(day + timedelta(days=DAYS[one]))
    return None


def _within(scan: Scan, stretches: Sequence[Stretch], year: int) -> str:
    """The month or part of a year that stands beside it, else the year: "im Mai vergangenen Jahres"."""
    months = _months(scan)
    part = next((PARTS[one] for one in stretches if one in PARTS), None)
    return f"{year}-{months[0]:02}" if months else f"{year}-{part}" if part else str(year)


def _latest(scan: Scan, stretches: Sequence[Stretch], day: date, *, ahead: bool) -> str | None:
    """The last such month or part of a year that had begun; of two months the second is, and the first before it."""
    months = _months(scan) or [PARTS[one] for one in stretches if one in PARTS][:1]
    if ahead or not months:
        return None
    last = _begun(day.year, months[-1], day)
    if len(months) == 1:
        return last
    first = _begun(int(last[:4]), months[0], earliest(last) or day)
    return f"{first}/{last}"


def _begun(year: int, month: int, day: date) -> str:
    """A month or part of a year, of this year if it had begun by a day, else of the year before."""
    here = f"{year}-{month:02}"
    begun = earliest(here)
    return here if begun and begun <= day else f"{year - 1}-{month:02}"


def _months(scan: Scan) -> list[int]:
    named = (scan.find(k, Cat.MONTH) for k in range(len(scan.words)))
    return [int(str(one.value)) for one in named if one]


def _framed(words: str, found: str, language: Language) -> str:
    """A date as the beginning or the end of a time: "since October", "until the end of the year"."""
    if "/" in found:
        return found
    if _bounded(words, Dating.SINCE, language):
        return f"{found}/.."
    return f"../{found}" if _bounded(words, Dating.UNTIL, language) else found


def _bounded(words: str, kind: Dating, language: Language) -> bool:
    """Whether a date opens with such a preposition, or ends with it where prepositions follow: 去年から."""
    listed = language.dating.get(kind, ())
    if language.running and words.endswith(listed):
        return True
    return words.startswith(tuple(one if one.endswith("'") or language.running else f"{one} " for one in listed))

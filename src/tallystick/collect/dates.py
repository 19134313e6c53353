"""When a document was published: a day that its head states by itself, and only where there is no doubt."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from functools import cache

from tallystick.books.cldr import load_locales
from tallystick.books.page import shelf

_HEAD = 6  # lines in which a text says when it was written: title, line below it, author, place and day
_LINE = 90  # characters of a line that says nothing but place and day
_YEARS = range(1945, 2100)
_ISO = re.compile(r"(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?=[T\s]|$)")
# "Seoul, ", "New York, ", "Published: ", "Monday, ": few words and a mark that sets the day apart; then one like "the"
_WORD = r"[^\W\d][\w.'’-]*"
_BEFORE = rf"^\W*(?:(?:{_WORD}\s+){{0,2}}{_WORD}\s*[,:|–—-]\s*){{0,3}}(?:{_WORD}\s+)?"
# a time of day and a zone; then the line ends, or a dateline goes over into its text
_TIME = r"(?:(?:[a-z]{1,3}\s+)?\d{1,2}[:.]\d{2}(?:\s+[\w+-]{1,5})?)?"
_AFTER = rf"(?=[\s,|)]*{_TIME}[\s)|]*(?:$|[.:–—-](?:\s|$)|\([^()]{{1,40}}\)\s*[:–—-]))"


def head_day(text: str) -> str | None:
    """The one day that the head of a text states in a line of its own or in its dateline, as EDTF; else None."""
    lines = [line for line in text.split("\n")[: 3 * _HEAD] if line.strip()][:_HEAD]
    found = {day for line in lines for day in line_days(line)}
    return found.pop().isoformat() if len(found) == 1 else None


def stated(value: str) -> str | None:
    """A date written for machines, as EDTF and no more exact than it is written: ISO 8601, or that of mails."""
    found = _ISO.match(value.strip())
    if found:
        parts = [part for part in found.groups() if part]
        return _checked([int(part) for part in parts])
    try:
        day = parsedate_to_datetime(value.strip()).date()
    except (ValueError, TypeError):
        return next((one.isoformat() for one in line_days(value.strip()) if len(value) < _LINE), None)
    return day.isoformat() if day.year in _YEARS else None


def _checked(parts: list[int]) -> str | None:
    year, month, day = [*parts, 1, 1][:3]
    if year not in _YEARS or not any(_valid(year, month, day)):
        return None
    return "-".join([f"{year:04}", *(f"{part:02}" for part in parts[1:])])


def line_days(line: str) -> Iterator[date]:
    """Days that a line begins with, apart from a place, a label, a day of the week; none where it could be two."""
    head = line[:_LINE]
    for pattern in _patterns():
        match = pattern.match(head)
        if match:
            yield from _day(match)


def _day(match: re.Match[str]) -> Iterator[date]:
    found = match.groupdict()
    name = found.get("name")
    month = _months()[name.casefold()] if name else int(found["month"])
    day, year = int(found["day"]), int(found["year"])
    if "either" in found and month <= 12 and day <= 12 and month != day:
        return  # 06/12 is June in one country and December in another
    if month > 12 and "either" in found:
        month, day = day, month
    if year in _YEARS:
        yield from _valid(year, month, day)


def _valid(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Ways to write a day. Names of months are those of all languages that CLDR data are here for."""
    names = "|".join(sorted((re.escape(name) for name in _months()), key=len, reverse=True))
    day, name, year = r"(?P<day>\d{1,2})", rf"(?P<name>{names})", r"(?P<year>\d{4})(?!\d)"
    month = r"(?P<month>\d{1,2})"
    called = r"(?:\s+[^\W\d]{1,4}(?!\w)\.?)?"  # some say that it is a year: 2023 года, 2023 г., 2023 р.
    ways = (
        rf"{year}(?:[-./]|[^\W\d]\s*){month}(?:[-./]|[^\W\d]\s*){day}(?!\d)[^\W\d]?\.?",  # ISO 8601, East Asia
        rf"{day}\.\s?{month}\.\s?{year}",
        rf"(?P<either>){day}/{month}/{year}",
        rf"{day}(?:\.|st|nd|rd|th)?\s+(?:[^\W\d]{{2}}\s+)?{name}\.?,?\s+(?:[^\W\d]{{2}}\s+)?{year}{called}",
        rf"{name}\.?\s+{day}(?:st|nd|rd|th)?,?\s+{year}",
    )
    return tuple(re.compile(_BEFORE + way + _AFTER, re.IGNORECASE) for way in ways)


@cache
def _months() -> dict[str, int]:
    """Names of months in small letters; a name that means different months in different languages is left out."""
    meanings: dict[str, set[int]] = {}
    for locale in load_locales(shelf()).values():
        for table in (locale.months, locale.months_short):
            for name, number in _named(table):
                meanings.setdefault(name.casefold().rstrip("."), set()).add(number)
    return {name: numbers.pop() for name, numbers in meanings.items() if len(numbers) == 1 and not name[0].isdigit()}


def _named(table: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, int]]:
    for number, names in enumerate(table, start=1):
        for name in names:
            yield name, number

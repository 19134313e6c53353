"""When: the words that date a clause, and their reading as EDTF."""

import re
from calendar import monthrange
from typing import NamedTuple

from tallystick.books.calendar import Dating
from tallystick.books.language import Cue, Marker
from tallystick.model.when import Counting, When
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.quantities.rates import year_before_goods

COUNTED = (Cat.ITEM, Cat.UNIT, Cat.CURRENCY, Cat.MAGNITUDE)  # what a number before them counts
LONGEST = 6  # words of a date at most
SHORT = 3  # letters of the name of a month that is cut short
JOINING = frozenset("-\u2010\u2011\u2012\u2013\u2014~\u301c\uff5e")  # hyphens, dashes and tildes between years
DATING = tuple(Dating)  # an enumeration is slow to walk
_YEAR = re.compile(r"(?:19|20)\d\d")


class Dated(NamedTuple):
    """Words i to j that date something; `edtf` where they say a year or more."""

    i: int
    j: int
    when: When
    weak: bool = False


def find_dates(scan: Scan) -> list[Dated]:
    """All dating expressions of a sentence, left to right; the vague "so far" is weak."""
    found: list[Dated] = []
    months = [one.i for one in scan.mentions if one.cat is Cat.MONTH]
    named = {k for one in scan.mentions if one.cat is Cat.ITEM for k in range(one.i + 1, one.j)}  # "Mirage 2000"
    end = 0
    for k in sorted({*scan.places(*DATING), *scan.digits(), *months} - named):
        one = (_relative(scan, k) or _calendar(scan, k)) if k >= end else None
        if one:
            found.append(one)
            end = one.j
    return found


def past_date(scan: Scan, k: int) -> int:
    """Where a date ends that begins at word k; k where none does: of when something was said, not of what."""
    head = scan.cue(k, Dating.IN, Dating.WEEKDAY, Dating.RELATIVE)
    j, core = _core(scan, head.j if head else k)
    if core is None:
        return head.j if head and head.value is not Dating.IN else k
    year = scan.cue(j, Dating.SPAN) if scan.low(j - 1).isdigit() else None  # "2023 roku"
    return year.j if year else j


def before_date(scan: Scan, k: int) -> int:
    """Where a date begins that ends right before word k; k where none does."""
    return next((at for at in range(max(k - LONGEST, 0), k) if past_date(scan, at) == k), k)


def _relative(scan: Scan, k: int) -> Dated | None:
    relative = next((m for m in scan.at[k] if m.cat is Cat.DATING and m.value is Dating.RELATIVE), None)
    so_far = next((m for m in scan.at[k] if m.cat is Cat.DATING and m.value is Dating.SO_FAR), None)
    if relative:
        start = k - 1 if scan.cue(k - 1, Dating.SINCE, Dating.UNTIL) else k
        end = _further(scan, relative.j)
        counting = Counting.CUMULATIVE if start < k or scan.cue(end - 1, Dating.CLOSING) else Counting.INCREMENTAL
        return Dated(start, end, When(None, scan.slice(start, end), counting))
    if so_far:
        return Dated(k, so_far.j, When(None, scan.slice(k, so_far.j), Counting.CUMULATIVE), weak=True)
    return _span(scan, k)


def _further(scan: Scan, j: int) -> int:
    """Where a date that begins with "last year" ends, if month, part and closing word follow: 去年9月以来."""
    if scan.running and (scan.find(j, Cat.MONTH) or scan.cue(j, Dating.PART, Dating.SEASON)):
        j = _core(scan, j)[0]
    closing = scan.cue(j, Dating.CLOSING)
    return closing.j if closing else j


def _span(scan: Scan, k: int) -> Dated | None:
    """A length of time behind a preposition of time: "over three decades", "in one week"."""
    heads = [one for one in scan.steering.get(k, ()) if one.value is Dating.IN]
    if not heads:
        return None
    first = max(one.j for one in heads)
    last = first < len(scan.words) and scan.low(first).isalpha() and not scan.at[first]
    last = last and (scan.cased or scan.adjectives_behind)
    for at in range(first + last, first + 3 + last):  # "negli ultimi dieci anni"
        unit = scan.cue(at, Dating.SPAN)
        if unit:
            return Dated(k, unit.j, When(None, scan.slice(k, unit.j), Counting.INCREMENTAL))
        counted = (
            scan.find(at, Cat.CARDINAL, Cat.VAGUE, Cat.SEVERAL) or scan.cue(at, Cue.ARTICLE) or scan.low(at).isdigit()
        )
        if not counted:
            return None
    return None


def _calendar(scan: Scan, k: int) -> Dated | None:
    """A year, a month, a day, a season, with the preposition before and parts between."""
    head = scan.cue(k, Dating.SINCE, Dating.UNTIL, Dating.IN, Dating.RANGE)
    opens = (
        head or scan.find(k, Cat.MONTH) or scan.cue(k, Dating.PART, Dating.WEEKDAY) or scan.words[k].text[0].isdigit()
    )
    if not opens:
        return None
    j, core = _core(scan, head.j if head else k)
    if core is None:
        return None
    kind = Dating(str(head.value)) if head else None
    edtf = f"{core}/.." if kind is Dating.SINCE and core else f"../{core}" if kind is Dating.UNTIL and core else core
    if kind is Dating.RANGE or scan.cue(k, Dating.RANGE):
        j, edtf = _range_end(scan, (k, j), core)
    elif core and (last := _last_year(scan, j, core)):
        j, edtf = last
    counted = _counted_year(scan, j) if not edtf else j
    bare = scan.adjectives_behind and scan.cue(k, Dating.WEEKDAY) is not None  # "ha firmato lunedì"
    loose = counted == j and not head and not bare and not (scan.running and scan.find(k, Cat.MONTH))
    j = counted
    if loose and (not edtf or scan.before(k, Cat.BEFORE) or scan.before(k, Cat.ITEM)):
        return None
    closing = scan.cue(j, Dating.CLOSING)
    if closing:
        j, kind = closing.j, Dating.SINCE
        edtf = f"{core}/.." if core and "/" not in edtf else edtf
    counting = Counting.CUMULATIVE if kind in (Dating.SINCE, Dating.UNTIL) else Counting.INCREMENTAL
    return Dated(k, j, When(edtf or None, scan.slice(k, j), counting))


def _counted_year(scan: Scan, j: int) -> int:
    """Where a date ends whose year is counted from now: "im Mai vergangenen Jahres", "the first half of this year"."""
    joint = scan.cue(j, Marker.OF, Cue.ARTICLE, Dating.IN)
    year = scan.cue(joint.j if joint else j, Dating.RELATIVE)
    return year.j if year else j


def _range_end(scan: Scan, first: tuple[int, int], core: str) -> tuple[int, str]:
    """The second end of "between October 1941 and May 1945", of "between March and May 2024", of "in March and May"."""
    i, j = first
    if scan.find(j, Cat.BETWEEN):
        end, last = _core(scan, j + 1)
        if last is not None:
            month = next((found for found in (scan.find(k, Cat.MONTH) for k in range(i, j)) if found), None)
            opened = f"{last[:4]}-{int(str(month.value)):02}" if last and month and not core else core
            return end, f"{opened}/{last}" if opened and last else last
    return j, core


def _last_year(scan: Scan, j: int, core: str) -> tuple[int, str] | None:
    """The second end of years joined by a sign or by "until": "2015–2019", "2015〜19年", 2015至2019年."""
    joined = scan.cue(j, Dating.UNTIL) or scan.low(j) in JOINING
    if not (joined and core.isdigit() and j + 1 < len(scan.words)):
        return None
    short = scan.low(j + 1)
    last = short if _YEAR.fullmatch(short) else core[:2] + short if len(short) == 2 and short.isdigit() else ""
    if last <= core or scan.find(j + 2, *COUNTED):
        return None
    sign = scan.cue(j + 2, Dating.YEAR, Dating.PART)
    return sign.j if sign else j + 2, f"{core}/{last}"


def _core(scan: Scan, k: int) -> tuple[int, str | None]:
    """Where a calendar expression that begins at k ends, and its EDTF; "" where it has no year, None where none is."""
    return (_signed(scan, k) if scan.running else None) or _unsigned(scan, k)


def _unsigned(scan: Scan, k: int) -> tuple[int, str | None]:
    """Where a calendar expression that begins at k ends, and its EDTF; "" where it has no year, None where none is."""
    start, month, day, seen = k, 0, 0, False
    while k < len(scan.words) and k < start + LONGEST:
        named = _month(scan, k)
        text = scan.low(k)
        if named:
            month, seen, k = int(str(named.value)), True, named.j
        elif _YEAR.fullmatch(text) and (
            scan.cue(k - 1, Dating.SINCE) or not scan.find(k + 1, *COUNTED) or year_before_goods(scan, k)
        ):
            return k + 1, _edtf(text, month, day)
        elif (
            text.isdigit()
            and len(text) <= 2
            and (scan.find(k + 1, Cat.MONTH) or scan.find(k + 2, Cat.MONTH) or scan.find(k - 1, Cat.MONTH))
            and not scan.find(k + 1, Cat.MAGNITUDE, Cat.UNIT, Cat.CURRENCY, Cat.ITEM)  # "im Juli 2 Millionen Barrel"
        ):
            day, k = int(text), k + 1
        elif part := scan.cue(k, Dating.PART, Dating.SEASON, Dating.WEEKDAY):
            seen, k = True, part.j
        elif _goes_on(scan, k, day, seen=seen):
            k += 1
        elif k == start and scan.cue(k, Cue.ARTICLE):
            k, start = k + 1, start + 1
        else:
            break
    return k, "" if seen else None


def _month(scan: Scan, k: int) -> Mention | None:
    """The month at word k; one shortened to three letters needs a number beside, where adjectives follow: "nel Mar"."""
    named = scan.find(k, Cat.MONTH)
    if named is None or named.j > k + 1 or len(scan.low(k)) > SHORT or not scan.adjectives_behind:
        return named
    return named if any(scan.low(at)[:1].isdigit() for at in (k - 1, k + 1, k + 2)) else None


def _goes_on(scan: Scan, k: int, day: int, *, seen: bool) -> bool:
    """Whether a date goes on behind word k, a stop or an "of": "May 5, 2024", "5. Mai", "5 de mayo de 2024"."""
    if not (day or seen):
        return False
    if scan.cue(k, Marker.OF):
        return _YEAR.fullmatch(scan.low(k + 1)) is not None or scan.find(k + 1, Cat.MONTH) is not None
    sign = scan.low(k)
    return (day > 0 and sign == ".") or (seen and sign in (",", ".") and _YEAR.fullmatch(scan.low(k + 1)) is not None)


def _signed(scan: Scan, k: int) -> tuple[int, str] | None:
    """A date that goes from year to day, each with its sign: 2023年8月1日."""
    first, year, month, day = k, "", 0, 0
    sign = scan.cue(k + 1, Dating.YEAR)
    if sign and _YEAR.fullmatch(scan.low(k)):
        year, k = scan.low(k), sign.j
    named = scan.find(k, Cat.MONTH)
    if named:
        month, k = int(str(named.value)), named.j
        sign = scan.cue(k + 1, Dating.DAY) if scan.low(k).isdigit() else None
        day, k = (int(scan.low(k)), sign.j) if sign else (0, k)
    if k == first:
        return None
    while part := scan.cue(k, Dating.PART, Dating.SEASON):
        k = part.j
    return k, _edtf(year, month, day) if year else ""


def _edtf(year: str, month: int, day: int) -> str:
    """Year, month and day as far as they are known; a day that the month does not have is left out."""
    known = [year, *([f"{month:02}"] if month else [])]
    if month and 1 <= day <= monthrange(int(year), month)[1]:
        known.append(f"{day:02}")
    return "-".join(known)

"""Numerals: digits with local marks, number words, magnitudes, fractions, vague numerals."""

import math
from dataclasses import dataclass
from typing import NamedTuple

from tallystick.books.language import Cue, Frame, Language
from tallystick.read.material.quantity import PERCENT
from tallystick.read.material.quoted import quoted_words
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.quantities.wholes import of_the_whole

YEAR = 4  # digits of a year
COUNTING = (Cat.ROUNDED, Cat.CARDINAL, Cat.MAGNITUDE, Cat.FRACTION, Cat.VAGUE, Cat.UNNUMBERED, Cat.SEVERAL, Cat.GLUED)
GENITIVE = (Cat.FRAME, Cat.ITEM, Cat.NOUN, Cat.ADJECTIVE)  # what stands behind a share of it without an "of"
LARGEST = 1e18  # no quantity of anything that states exchange comes near; longer digits are identifiers
EXACT = 6  # decimals kept of a product: 16.4 million is 16,400,000 and not what binary fractions make of it
SINGLE = 2  # magnitudes of one or two letters (k, m, bn) count only where they touch the digits or stand behind them


class Numeral(NamedTuple):
    """A number at words i to j. `scale` is the product of its magnitudes, `vague` its base where it is no number."""

    i: int
    j: int
    value: float | None
    scale: float = 1.0
    vague: bool = False
    digits: bool = False
    share: bool = False  # a fraction of something, in percent
    rounded: bool = False
    hedge: object = None  # a qualifier within the number: 十多万


def read_numerals(scan: Scan, language: Language) -> list[Numeral]:
    """All numerals of a sentence, left to right, none overlapping."""
    found: list[Numeral] = []
    named = {k for one in scan.mentions if one.cat in (Cat.ITEM, Cat.NAME, Cat.AGENCY) for k in range(one.i + 1, one.j)}
    named |= quoted_words(scan)
    counting = [one.i for one in scan.mentions if one.cat in COUNTING]
    end = 0
    for i in sorted({*scan.digits(), *counting, *scan.places(Cue.ARTICLE)}):
        blank = i < end or i in named or _no_number(scan, i)
        one = None if blank else _parted(scan, _in_tenths(scan, _numeral(scan, i, language)), language)
        if one and (one.value or 0) < LARGEST:
            found.append(one)
        end = one.j if one else end
    return found


def _in_tenths(scan: Scan, one: Numeral | None) -> Numeral | None:
    """A number of tenths is a share of the whole: "8割" is 80 percent."""
    tenths = scan.find(one.j, Cat.TENTH) if one else None
    if one is None or one.value is None or tenths is None:
        return one
    more = scan.find(tenths.j, Cat.CARDINAL) if scan.serial and tenths.j < len(scan.words) else None  # 一成三
    odd = float(str(more.value)) if more and not scan.find(more.j, Cat.UNIT, Cat.CURRENCY, Cat.MAGNITUDE) else 0.0
    return one._replace(j=more.j if more and odd else tenths.j, value=one.value * 10 + odd, share=True)


def _parted(scan: Scan, one: Numeral | None, language: Language) -> Numeral | None:
    """A fraction that names its denominator first: 百分之四十."""
    over = scan.cue(one.j, Cue.OVER) if one and one.value else None
    part = _numeral(scan, over.j, language) if over and over.j < len(scan.words) else None
    if one is None or part is None or part.value is None:
        return one
    return Numeral(one.i, part.j, part.value / (one.value or 1.0) * 100, digits=part.digits, share=True)


def _no_number(scan: Scan, i: int) -> bool:
    """A month that is written with its number, or a particle that is written like a number word."""
    if scan.words[i].text[0].isdigit():
        return scan.find(i, Cat.MONTH) is not None
    return scan.glued(i) and scan.find(i, Cat.BEHIND) is not None


def _numeral(scan: Scan, i: int, language: Language) -> Numeral | None:
    if scan.words[i].text[0].isdigit():
        return _from_digits(scan, i, language)
    inverted = _inverted(scan, i, language)
    if inverted:
        return inverted
    vague = scan.find(i, Cat.VAGUE)
    if vague and not _hedged(scan, vague):
        return Numeral(i, vague.j, float(str(vague.value)), vague=True)
    several = scan.find(i, Cat.SEVERAL)
    if several:
        j, scale = _magnitudes(scan, several.j)
        if scale > 1:
            return Numeral(i, j, scale, vague=True)
    unnumbered = scan.find(i, Cat.UNNUMBERED)
    if unnumbered:
        return Numeral(i, unnumbered.j, None, vague=True)
    return _rounded(scan, i) or _from_words(scan, i, language)


def _hedged(scan: Scan, vague: Mention) -> bool:
    """Whether what looks vague is a number behind a hedge: "более тысячи"."""
    magnitude = scan.find(vague.i, Cat.MAGNITUDE)
    return magnitude is not None and magnitude.j == vague.j and scan.before(vague.i, Cat.BEFORE) is not None


def _inverted(scan: Scan, i: int, language: Language) -> Numeral | None:
    """A magnitude or a counted noun before its number makes it a rough one: "тысяч десять", "человек двести"."""
    found = scan.find(i, Cat.INVERTED)
    counted = found is not None and (scan.before(i, Cat.CARDINAL) or scan.low(i - 1)[:1].isdigit())
    at = _past_hedge(scan, found.j) if found else 0
    if found is None or counted or not (scan.find(at, Cat.CARDINAL, Cat.FRACTION) or scan.low(at).isdigit()):
        return None
    one = _from_digits(scan, at, language) if scan.low(at).isdigit() else _from_words(scan, at, language)
    if one is None or one.value is None or one.scale > 1 or one.value <= 1 or one.share:
        return None
    magnitude = scan.find(i, Cat.MAGNITUDE)
    size = float(str(magnitude.value)) if magnitude else 1.0
    start = i if magnitude else at
    return Numeral(start, one.j, one.value * size, size, rounded=True)


def _past_hedge(scan: Scan, j: int) -> int:
    """A hedge may stand between the noun and its number: "тысяч до десяти"."""
    found = scan.find(j, Cat.BEFORE)
    return found.j if found else j


def _rounded(scan: Scan, i: int) -> Numeral | None:
    """A round number as a noun, with its magnitude: "une vingtaine", "une dizaine de milliards"."""
    found = scan.find(i, Cat.ROUNDED)
    if found is None:
        return None
    part = scan.cue(found.j, Cue.PARTITIVE)
    j, scale = _magnitudes(scan, part.j) if part else (found.j, 1.0)
    return Numeral(i, j if scale > 1 else found.j, float(str(found.value)) * scale, scale, rounded=True)


def parse_digits(text: str, language: Language) -> float | None:
    """Read digits with the language's decimal mark; a mark that separates groups of three may be either."""
    bare = text
    for mark in (*language.grouping, "\u00a0", "\u202f", "'", "’"):
        bare = _ungroup(bare, mark)
    other = "." if language.decimal == "," else ","
    bare = bare.replace(language.decimal, ".") if bare.count(language.decimal) == 1 else bare
    if bare.count(other) == 1 and "." not in bare.replace(other, "", 1):
        bare = bare.replace(other, ".")
    try:
        return float(bare)
    except ValueError:
        return None


def _ungroup(text: str, mark: str) -> str:
    head, *groups = text.split(mark)
    last = groups[-1][:3] if groups else ""
    whole = all(len(one) == 3 for one in groups[:-1]) and len(last) == 3 and not groups[-1][3:4].isdigit()
    return head + "".join(groups) if groups and whole and 1 <= len(head) <= 3 and head.isdigit() else text


@dataclass(slots=True)
class _Sum:
    """A number in the making. Magnitudes below `base` (thousand, or ten thousand where the language groups by four)
    add up within a group; from `base` on each closes a group, or multiplies the one just closed ("mil millones").
    """

    base: float
    total: float = 0.0
    section: float = 0.0
    number: float | None = None
    last: float = math.inf
    scale: float = 1.0
    hedge: object = None

    @property
    def value(self) -> float:
        """What the words so far come to."""
        return self.total + self.section + (self.number or 0.0)

    def add(self, number: float) -> None:
        """A cardinal: it adds to the one before ("twenty five")."""
        self.number = (self.number or 0.0) + number

    def multiply(self, size: float) -> None:
        """A magnitude."""
        self.scale *= size
        if size < self.base:
            self.section += round((1.0 if self.number is None else self.number) * size, EXACT)
        else:
            part = self.section + (self.number or 0.0)
            if not part and self.total and size > self.last:
                self.total *= size
            else:
                self.total += round((part or 1.0) * size, EXACT)
            self.section, self.last = 0.0, size
        self.number = None


def _from_digits(scan: Scan, i: int, language: Language) -> Numeral | None:
    value = parse_digits(scan.low(i), language)
    if value is None:
        return None
    made = _Sum(_base(language))
    made.add(value)
    if scan.before(i, Cat.MONTH) and len(scan.low(i)) == YEAR and scan.low(i).isdigit():
        return Numeral(i, i + 1, made.value, 1.0, digits=True)  # "in juli 2021 duizend man"
    j = _multiply(scan, _past_code(scan, i + 1), made)
    while made.scale > 1 and (rest := _rest(scan, j, language, made.last)) is not None:
        made.add(rest)
        scale, made.scale = made.scale, 1.0
        j = _multiply(scan, j + 1, made)
        made.scale = scale
    return Numeral(i, j, made.value, made.scale, digits=True, hedge=made.hedge)


def _base(language: Language) -> float:
    return 1e4 if 1e4 in language.numerals.magnitudes else 1e3


def _rest(scan: Scan, j: int, language: Language, last: float) -> float | None:
    """Digits that go on with a number behind its magnitude: the 5000 of "1만5000", the 300 of "2 million 300
    thousand"; they are less than that magnitude, and have one of their own where words stand apart.
    """
    if not scan.low(j)[:1].isdigit():
        return None
    value = parse_digits(scan.low(j), language)
    size = _multiply(scan, j + 1, made := _Sum(1.0)) and made.scale
    if value is None or value * size >= last or not (size > 1 or (scan.running and scan.glued(j))):
        return None
    return value


def _magnitudes(scan: Scan, j: int) -> tuple[int, float]:
    """The product of the magnitudes from word j on, and where they end."""
    made = _Sum(1.0)
    return _multiply(scan, j, made), made.scale


def _multiply(scan: Scan, j: int, made: _Sum) -> int:
    """Take the magnitudes from word j on into a number; gives where they end."""
    while True:
        at = j + 1 if scan.low(j) == "-" and scan.glued(j) and scan.glued(j + 1) else j
        at = _past_inner(scan, at, made)
        found = scan.find(at, Cat.MAGNITUDE)
        apart = found and len(scan.low(at)) < SINGLE and not scan.glued(at) and not scan.find(found.j, Cat.CURRENCY)
        if found is None or apart:
            return _half_more(scan, j, made)
        made.multiply(float(str(found.value)))
        j = _past_dot(scan, found.j)


def _past_dot(scan: Scan, j: int) -> int:
    """Past the full stop of a short form; at the end of the sentence it belongs to that."""
    return j + (1 if scan.low(j) == "." and scan.glued(j) and j + 1 < len(scan.words) else 0)


def _half_more(scan: Scan, j: int, made: _Sum) -> int:
    """Half of the last magnitude on top: "deux millions et demi"."""
    found = scan.find(j, Cat.HALF)
    if found is None or made.last is math.inf:
        return j
    made.add(made.last / 2)
    return found.j


def _past_code(scan: Scan, j: int) -> int:
    """Past the code of a currency that stands between digits and their magnitude: "92 EUR million"."""
    code = scan.find(j, Cat.CURRENCY)
    return code.j if code and scan.words[j].text.isupper() and scan.find(code.j, Cat.MAGNITUDE) else j


def _past_inner(scan: Scan, j: int, made: _Sum) -> int:
    """Past a qualifier that stands within a number, before its last magnitude: 十多万."""
    hedge = scan.find(j, Cat.AFTER) if scan.running else None
    if hedge is None or not scan.find(hedge.j, Cat.MAGNITUDE):
        return j
    made.hedge = hedge.value
    return hedge.j


def _from_words(scan: Scan, i: int, language: Language) -> Numeral | None:
    glued = scan.find(i, Cat.GLUED)
    if glued and isinstance(glued.value, tuple) and not glued.value[1]:
        j, scale = _magnitudes(scan, i + 1)
        return Numeral(i, j, glued.value[0] * scale, 1.0 if not glued.value[2] else 1e3)
    fraction = _fraction(scan, i)
    if fraction:
        return fraction
    made, j = _Sum(_base(language)), i
    while (found := _next_word(scan, i, j, made)) is not None:
        size = float(str(found.value))
        if found.cat is Cat.MAGNITUDE:
            made.multiply(size)
        else:
            made.add(size)
        j = _past_dot(scan, found.j) if found.cat is Cat.MAGNITUDE else found.j
    j = _half_more(scan, j, made)
    counts = scan.cue(j, Cue.OR) and scan.find(j + 1, Cat.CARDINAL)  # "one or two"
    ranging = scan.find(j, Cat.BETWEEN) and scan.before(i, Cat.OPENING)  # "between one and one and a half billion"
    counts = counts or (ranging and scan.find(j + 1, Cat.CARDINAL, Cat.FRACTION))
    counts = counts or scan.find(j, Cat.TENTH) or (scan.before(i, Cat.BEFORE) if scan.running else None)  # 至少一套
    if j == i or (j == i + 1 and scan.cue(i, Cue.ARTICLE) and not counts):
        return None
    return Numeral(i, j, made.value, made.scale, hedge=made.hedge)


def _next_word(scan: Scan, i: int, j: int, made: _Sum) -> Mention | None:
    """The magnitude or cardinal that goes on with a number that began at word i and has come to word j."""
    at, begun = j, j > i
    joined = begun and scan.cue(j, Cue.AND) and not scan.before(i, Cat.OPENING)
    if joined and scan.find(j + 1, Cat.CARDINAL) and made.value >= 100:
        at = j + 1
    at = at + 1 if scan.low(at) == "-" and scan.glued(at) and begun else at
    at = _past_inner(scan, at, made) if begun else at
    half = scan.find(at, Cat.HALF) if begun and scan.find(at, Cat.HALF) else None
    if half and scan.find(half.j, Cat.MAGNITUDE):  # "два с половиной миллиона"
        return half._replace(value=0.5)
    magnitude = scan.find(at, Cat.MAGNITUDE)
    if magnitude and (scan.running or len(scan.low(at)) > SINGLE):
        return magnitude
    cardinal = scan.find(at, Cat.CARDINAL)
    if cardinal is None or (begun and scan.cue(at, Cue.ARTICLE) and not scan.running):
        return None
    low = (made.number or 0.0) + made.section
    clash = begun and (low % 10 or (float(str(cardinal.value)) >= 10 and low % 100))
    return None if clash else cardinal


def _given(scan: Scan, i: int, j: int) -> bool:
    """Whether a share is all that a verb right before it is about: "has delivered half."."""
    hedge = scan.before(i, Cat.BEFORE) if scan.serial else None
    i = hedge.i if hedge else i
    frame = scan.before(i - 1 if scan.cue(i - 1, Cue.ARTICLE) else i, Cat.FRAME)
    moves = frame is not None and frame.value in (Frame.GIVE, Frame.GET, Frame.ARRIVE)
    return moves and not scan.low(j)[:1].isalnum()


def _moved(scan: Scan, j: int) -> bool:
    """Whether a verb follows within three words that is not only said of goods."""
    ahead = range(j, min(j + 3, len(scan.words)))
    stop = next((k for k in ahead if not scan.words[k].text[0].isalnum() or scan.cue(k, Cue.POSSESSIVE)), j + 3)
    return any(scan.find(k, Cat.FRAME) for k in ahead if k < stop)


def _of_first(scan: Scan, i: int, j: int) -> bool:
    """A share of what opens the sentence: "of the 61 billion ..., less than half had been paid out"."""
    alone = j >= len(scan.words) or not scan.words[j].text.isalpha() or scan.cue(j, Cue.AUXILIARY, Cue.PASSIVE)
    verb = scan.find(j, Cat.FRAME)
    return bool(alone or verb) and i > 2 and scan.cue(0, Cue.PARTITIVE) is not None


def _fraction(scan: Scan, i: int) -> Numeral | None:
    """Half a million, anderthalb Millionen; a fraction with nothing to multiply is a share of something."""
    start = i + 1 if scan.cue(i, Cue.ARTICLE) and not scan.find(i, Cat.FRACTION) else i
    found = scan.find(start, Cat.FRACTION)
    if found is None:
        return None
    part = float(str(found.value))
    only = scan.final and scan.find(found.j, Cat.BEHIND)  # a particle may look like a magnitude: "절반만"
    j, scale = (found.j, 1.0) if only else _magnitudes(scan, found.j)
    unit = scan.find(found.j, Cat.UNIT)
    if scale == 1.0 and part < 1 and not (unit and unit.value != PERCENT):
        of = scan.cue(found.j, Cue.PARTITIVE) or scan.cue(start - 1, Cue.AMONG)
        near = [of.j + 1] if of else []
        near += [of.j + 2, of.j + 3] if of and scan.cue(of.j, Cue.ARTICLE) else []  # "van het vloeibare gas"
        owned = any(scan.find(k, Cat.ITEM, Cat.ADJECTIVE) is not None for k in near)
        bare = scan.cased and (scan.find(found.j, *GENITIVE) or scan.low(found.j).isdigit())
        bare = (
            bare
            or _given(scan, i, found.j)
            or ((scan.serial or scan.final) and _moved(scan, found.j))
            or _of_first(scan, i, found.j)
        )
        whole = scan.cased and scan.cue(found.j, Cue.ARTICLE) and scan.find(found.j + 1, *GENITIVE)  # half of all arms
        bare = bare or bool(whole) or of_the_whole(scan, start, found.j)
        if not bare and (of is None or (scan.cue(of.j, Cue.PRONOUN) and not owned)):
            return None
        return Numeral(i, found.j, part * 100, share=True)
    return Numeral(i, j, part * scale, scale)

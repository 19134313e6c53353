"""Numerals: digits with local marks, number words, magnitudes, fractions, vague numerals."""

from dataclasses import dataclass

from tallystick.books.language import Cue, Language
from tallystick.read.words import Cat, Scan

COUNTING = (Cat.CARDINAL, Cat.MAGNITUDE, Cat.FRACTION, Cat.VAGUE, Cat.UNNUMBERED, Cat.SEVERAL, Cat.GLUED)
LARGEST = 1e18  # no quantity of anything that states exchange comes near; longer digits are identifiers
SINGLE = 2  # magnitudes of one or two letters (k, m, bn) count only where they touch the digits or stand behind them


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at words i to j. `scale` is the product of its magnitudes, `vague` its base where it is no number."""

    i: int
    j: int
    value: float | None
    scale: float = 1.0
    vague: bool = False
    digits: bool = False
    share: bool = False  # a fraction of something, in percent


def read_numerals(scan: Scan, language: Language) -> list[Numeral]:
    """All numerals of a sentence, left to right, none overlapping."""
    found: list[Numeral] = []
    named = {k for one in scan.mentions if one.cat in (Cat.ITEM, Cat.NAME, Cat.AGENCY) for k in range(one.i + 1, one.j)}
    i = 0
    while i < len(scan.words):
        counts = scan.words[i].text[0].isdigit() or any(one.cat in COUNTING for one in scan.at[i])
        blank = i in named or not (counts or scan.cue(i, Cue.ARTICLE))
        one = None if blank else _numeral(scan, i, language)
        if one and (one.value or 0) < LARGEST:
            found.append(one)
        i = one.j if one else i + 1
    return found


def _numeral(scan: Scan, i: int, language: Language) -> Numeral | None:
    if scan.words[i].text[0].isdigit():
        return _from_digits(scan, i, language)
    vague = scan.find(i, Cat.VAGUE)
    if vague:
        return Numeral(i, vague.j, float(str(vague.value)), vague=True)
    several = scan.find(i, Cat.SEVERAL)
    if several:
        j, scale = _magnitudes(scan, several.j)
        if scale > 1:
            return Numeral(i, j, scale, vague=True)
    unnumbered = scan.find(i, Cat.UNNUMBERED)
    if unnumbered:
        return Numeral(i, unnumbered.j, None, vague=True)
    return _from_words(scan, i)


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


def _from_digits(scan: Scan, i: int, language: Language) -> Numeral | None:
    value = parse_digits(scan.words[i].text, language)
    if value is None:
        return None
    j, scale = _magnitudes(scan, i + 1)
    return Numeral(i, j, value * scale, scale, digits=True)


def _magnitudes(scan: Scan, j: int) -> tuple[int, float]:
    """The product of the magnitudes from word j on, and where they end."""
    scale = 1.0
    while True:
        at = j + 1 if scan.low(j) == "-" and scan.glued(j) and scan.glued(j + 1) else j
        found = scan.find(at, Cat.MAGNITUDE)
        if found is None or (len(scan.low(at)) < SINGLE and not scan.glued(at)):
            return j, scale
        scale *= float(str(found.value))
        j = found.j + (1 if scan.low(found.j) == "." and scan.glued(found.j) and found.j + 1 < len(scan.words) else 0)


def _from_words(scan: Scan, i: int) -> Numeral | None:
    glued = scan.find(i, Cat.GLUED)
    if glued and isinstance(glued.value, tuple) and not glued.value[1]:
        j, scale = _magnitudes(scan, i + 1)
        return Numeral(i, j, glued.value[0] * scale, 1.0 if not glued.value[2] else 1e3)
    fraction = _fraction(scan, i)
    if fraction:
        return fraction
    total, current, j, scale = 0.0, 0.0, i, 1.0
    while j < len(scan.words):
        at = (
            j + 1
            if j > i and scan.cue(j, Cue.AND) and scan.find(j + 1, Cat.CARDINAL) and (total or current >= 100)
            else j
        )
        at = at + 1 if scan.low(at) == "-" and scan.glued(at) and j > i else at
        magnitude, cardinal = scan.find(at, Cat.MAGNITUDE), scan.find(at, Cat.CARDINAL)
        if magnitude and len(scan.low(at)) > SINGLE:
            size = float(str(magnitude.value))
            total, current = (total + (current or 1) * size, 0.0) if size >= 1000 else (total, (current or 1) * size)
            j, scale = magnitude.j, scale * size
        elif (
            cardinal
            and not (current and current % 10 and j > i)
            and not (j > i and float(str(cardinal.value)) >= 10 and current % 100)
        ):
            current += float(str(cardinal.value))
            j = cardinal.j
        else:
            break
    if j == i or (j == i + 1 and scan.cue(i, Cue.ARTICLE)):
        return None
    return Numeral(i, j, total + current, scale)


def _fraction(scan: Scan, i: int) -> Numeral | None:
    """Half a million, anderthalb Millionen; a fraction with nothing to multiply is a share of something."""
    start = i + 1 if scan.cue(i, Cue.ARTICLE) and not scan.find(i, Cat.FRACTION) else i
    found = scan.find(start, Cat.FRACTION)
    if found is None:
        return None
    part = float(str(found.value))
    j, scale = _magnitudes(scan, found.j)
    if scale == 1.0 and part < 1:
        of = scan.cue(found.j, Cue.PARTITIVE)
        if of is None or scan.cue(of.j, Cue.PRONOUN):
            return None
        return Numeral(i, found.j, part * 100, share=True)
    return Numeral(i, j, part * scale, scale)

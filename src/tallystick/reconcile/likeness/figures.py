"""Amounts as tracing compares them: in base units, and how one relates to another."""

import math
from enum import IntEnum, auto
from typing import NamedTuple

from tallystick.books import Books
from tallystick.books.bounds import last_digit
from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.ident import UnitId

EQUAL = 1e-6  # relative difference of what is written in two ways, such as tonnes and kilograms
CONVERTED = 0.06  # of one sum in two currencies, the rate of a day beside that of its year; of an end and its rounding
INSIDE = 0.25  # of a range: what is nearer to an end may be that end, rounded
VAGUE = 10  # times its base: what "dozens" may still be
NEAR = 0.10  # a number that is rounded to one digit, or misread by a little
_DOWN = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_UP = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST})


class Match(IntEnum):
    """How the number of a copy relates to that of its original, the closest first."""

    NEITHER = auto()  # no number in either
    DROPPED = auto()  # the copy has none
    ADDED = auto()  # only the copy has one
    SAME = auto()
    CONVERTED = auto()  # the same sum in another currency
    ROUNDED = auto()
    TOP = auto()  # the upper end of the original's range
    BOTTOM = auto()  # its lower end
    WITHIN = auto()  # a single number within its range
    WIDENED = auto()  # a range with one end of the original's
    AROUND = auto()  # a range around the original's number
    NEAR = auto()
    DIGITS = auto()  # the same digits in another unit
    VAGUER = auto()  # "dozens" for the original's number
    OTHER = auto()
    APART = auto()  # of another dimension


class Figure(NamedTuple):
    """One amount: its ends in base units of a dimension (equal for a single number), and as written."""

    dimension: str
    low: float
    high: float
    written: tuple[float, float]
    unit: UnitId | None
    rate: Rate | None
    qualifier: Qualifier | None
    digits: int  # significant ones, of its most exact end
    single: bool  # whether it is one number, not a range
    is_money: bool = False


def figures_of(amount: Amount, year: int, books: Books) -> tuple[Figure, ...]:
    """The readings of an amount that state a number."""
    made = (_figure(one, year, books) for one in (amount, *amount.other))
    return tuple(one for one in made if one is not None)


def _figure(amount: Amount, year: int, books: Books) -> Figure | None:
    if not amount.stated:
        return None
    ends = [one for one in (amount.low, amount.high, amount.best) if one is not None]
    ranged = amount.low is not None and amount.high is not None and amount.low < amount.high
    low, high = (min(ends), max(ends)) if ranged or amount.best is None else (amount.best, amount.best)
    dimension, factor = _scale(amount.unit, year, books)
    per = f"{dimension} per {amount.rate}" if amount.rate else dimension
    money = amount.unit is not None and books.units.is_currency(amount.unit)
    digits = max(significant(low), significant(high))
    base = low * factor, high * factor
    return Figure(
        per,
        base[0],
        base[1],
        (low, high),
        amount.unit,
        amount.rate,
        amount.qualifier,
        digits,
        base[0] == base[1],
        money,
    )


def _scale(unit: UnitId | None, year: int, books: Books) -> tuple[str, float]:
    """The dimension of a unit and what turns it into the base; money into the currency of the rates, at its year."""
    known = books.units.get(unit) if unit else None
    if unit is None or known is None:
        return str(unit or ""), 1.0
    if not books.units.is_currency(unit):
        return known.dimension, known.factor
    rate = books.rates.factor(unit, books.units.pivot, year)
    return (known.dimension, rate.factor) if rate else (str(unit), 1.0)


def match(copy: tuple[Figure, ...], original: tuple[Figure, ...]) -> Match:
    """How a copy's number relates to its original's: the closest of all their readings."""
    if not copy or not original:
        return Match.ADDED if copy else Match.DROPPED if original else Match.NEITHER
    if len(copy) == 1 == len(original):
        return _match(copy[0], original[0])
    return min(_match(mine, yours) for mine in copy for yours in original)


def _match(copy: Figure, original: Figure) -> Match:
    if copy.dimension != original.dimension:
        return Match.DIGITS if _equal(copy.written, original.written) else Match.APART
    if copy.qualifier is Qualifier.VAGUE and original.qualifier is not Qualifier.VAGUE:
        return Match.VAGUER if copy.low <= original.high and original.low <= VAGUE * copy.low else Match.OTHER
    if copy.unit != original.unit and copy.is_money and original.is_money:
        return _converted(copy, original)
    if copy.single:
        return _singles(copy, original) if original.single else _of_range(copy.low, original)
    return _around(copy, original.low) if original.single else _ranges(copy, original)


def _around(ranged: Figure, number: float) -> Match:
    """How a range relates to a number that was there first."""
    if _close(ranged.low, number, EQUAL) or _close(ranged.high, number, EQUAL):
        return Match.WIDENED
    return Match.AROUND if ranged.low < number < ranged.high else Match.OTHER


def _converted(copy: Figure, original: Figure) -> Match:
    """Of two sums in two currencies."""
    if _both(copy, original, CONVERTED):
        return Match.CONVERTED
    if _equal(copy.written, original.written):
        return Match.DIGITS
    if copy.single and not original.single:
        ends = {original.low: Match.BOTTOM, original.high: Match.TOP}
        return next((found for end, found in ends.items() if _close(copy.low, end, CONVERTED)), Match.OTHER)
    if not copy.single and any(one == two for one, two in zip(copy.written, original.written, strict=True)):
        return Match.WIDENED
    return Match.NEAR if _both(copy, original, NEAR) else Match.OTHER


def _of_range(number: float, original: Figure) -> Match:
    inside = (original.high - original.low) * INSIDE
    if original.low + inside < number < original.high - inside:
        return Match.WITHIN
    for end, found in ((original.high, Match.TOP), (original.low, Match.BOTTOM)):
        if _close(number, end, CONVERTED):
            return found
    return Match.WITHIN if original.low < number < original.high else Match.OTHER


def _singles(copy: Figure, original: Figure) -> Match:
    """Of two single numbers."""
    off, most = abs(copy.low - original.low), max(abs(copy.low), abs(original.low))
    if off <= EQUAL * most:
        return Match.SAME
    if off <= NEAR * most:
        return Match.ROUNDED if copy.digits < original.digits else Match.NEAR
    return Match.ROUNDED if copy.digits < original.digits and _cut(copy, original) else Match.OTHER


def _ranges(copy: Figure, original: Figure) -> Match:
    if _both(copy, original, EQUAL):
        return Match.SAME
    if _both(copy, original, NEAR):
        return Match.ROUNDED if copy.digits < original.digits else Match.NEAR
    ends = ((copy.low, original.low), (copy.high, original.high))
    return Match.WIDENED if any(_close(*pair, EQUAL) for pair in ends) else Match.OTHER


def _cut(copy: Figure, original: Figure) -> bool:
    """Whether a number of fewer digits was cut, and says so: "more than 100,000" for 140,000."""
    told = copy.qualifier in (_DOWN if copy.low < original.low else _UP)
    digit = last_digit(copy.written[0]) * copy.low / copy.written[0] if copy.written[0] else 0.0
    return told and abs(copy.low - original.low) < digit


def _both(one: Figure, other: Figure, share: float) -> bool:
    return one.single == other.single and _close(one.low, other.low, share) and _close(one.high, other.high, share)


def _close(one: float, other: float, share: float) -> bool:
    return abs(one - other) <= share * max(abs(one), abs(other))


def _equal(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(math.isclose(mine, yours, rel_tol=EQUAL) for mine, yours in zip(one, other, strict=True))


def significant(number: float) -> int:
    """How many significant digits a number is written with: one for 3 million, two for 4.8."""
    digits = f"{abs(number):.12e}".partition("e")[0]
    return len(digits.replace(".", "").rstrip("0")) or 1

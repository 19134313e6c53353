"""How figures read: the one place that rounds, scales and names numbers, sums, ranges and periods for all faces."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal

from tallystick.books import Books
from tallystick.books.display import Display, load_display
from tallystick.books.units import UnitBook
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.estimate import Estimate
from tallystick.model.ident import UnitId

DIGITS = 2  # of an estimate: a 90 % range that spans a factor of two carries no third digit
BOUND = 3  # of what something is at least: two would put 16,500 above itself
PLACES = 3  # after the point of a stated number in words: 5.652 million, but 5,652,341
DASH = "\u2013"

_EDTF = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)")


@dataclass(frozen=True, slots=True)
class Figures:
    """Writes figures in one language; `units` tells money from the rest."""

    display: Display
    units: UnitBook

    def rounded(self, value: float, unit: UnitId, digits: int = DIGITS) -> str:
        """A number with so many digits that count, and its unit: US$ 5.6 bn, 1.2 million, 15,000 t."""
        value = _round(value, digits)
        power = self._power(value, unit)
        return self._dress(self._digits(value, power, digits), power, unit)

    def exact(self, value: float, unit: UnitId | None) -> str:
        """A number as it was stated, in words where that is shorter and loses nothing."""
        power = self._power(value, unit)
        whole = Decimal(repr(float(value)))
        short = round(whole.scaleb(-power), PLACES)
        if short.scaleb(power) != whole:
            power, short = 0, whole
        digits = f"{short:f}"
        return self._dress(self._group(digits.rstrip("0").rstrip(".") if "." in digits else digits), power, unit)

    def between(self, low: float, high: float, unit: UnitId, digits: int = DIGITS) -> str:
        """A range with its unit once: US$ 5.6-9.8 bn."""
        low, high = _round(low, digits), _round(high, digits)
        power = self._power(high, unit)
        if _apart(low, high, power):
            ends = dict.fromkeys((self.rounded(low, unit, digits), self.rounded(high, unit, digits)))
            return DASH.join(ends)
        numbers = (self._digits(end, power, digits) for end in (low, high))
        return self._dress(DASH.join(numbers), power, unit)

    def bare(self, low: float, high: float, unit: UnitId) -> str:
        """A range where its unit was just named: 5.6-9.8 bn."""
        low, high = _round(low, DIGITS), _round(high, DIGITS)
        power = self._power(high, unit)
        if _apart(low, high, power):
            powers = (self._power(end, unit) for end in (low, high))
            ends = ((self._digits(end, at, DIGITS), at) for end, at in zip((low, high), powers, strict=True))
            return DASH.join(dict.fromkeys(self._worded(digits, at, unit) for digits, at in ends))
        return self._worded(DASH.join(self._digits(end, power, DIGITS) for end in (low, high)), power, unit)

    def bound(self, value: float, unit: UnitId) -> str:
        """What something is at least or at most: money as an estimate, anything else as it was counted."""
        if self.units.is_currency(unit):
            return self.rounded(value, unit)
        return self.exact(_round(value, BOUND), unit)

    def central(self, estimate: Estimate) -> str:
        """The median of an estimate."""
        return self.rounded(estimate.median, estimate.unit)

    def spread(self, estimate: Estimate) -> str:
        """The 90 % range of an estimate."""
        return self.between(estimate.low, estimate.high, estimate.unit)

    def stated(self, amount: Amount) -> str | None:
        """An amount as its source states it; None where it states no number."""
        ends = [end for end in (amount.low, amount.best, amount.high) if end is not None]
        if not ends:
            return None
        ranged = amount.low is not None and amount.high is not None and amount.low != amount.high
        if ranged:
            low, high = self.exact(ends[0], amount.unit), self.exact(ends[-1], amount.unit)
            text = self.display.qualifiers[Qualifier.BETWEEN].format(low, high)
        else:
            number = ends[0] if amount.best is None else amount.best
            qualifier = amount.qualifier or Qualifier.EXACT
            text = self.display.qualifiers[qualifier].format(self.exact(number, amount.unit), "")
        return self.display.rates[amount.rate].format(text) if amount.rate else text

    def percent(self, share: float) -> str:
        """A share of one, with two digits; never 0 % or 100 % for what is neither."""
        whole, written = round(share * 100, 0), self.display.percent
        if self.is_edge(share):
            words, edge = (self.display.below, "1") if share < 0.5 else (self.display.above, "99")
            return words.format(written.format(edge))
        return written.format(f"{whole:.0f}")

    def is_edge(self, share: float) -> bool:
        """Whether a share is told as being below or above a percentage, for want of one that it could be rounded to."""
        return 0 < share < 1 and round(share * 100, 0) in (0.0, 100.0)

    def ratio(self, value: float) -> str:
        """A bare ratio with two digits that count."""
        return self._digits(_round(value, DIGITS), 0, DIGITS)

    def period(self, edtf: str) -> str:
        """An EDTF date or interval in words; what is vague stays vague."""
        first, slash, last = edtf.partition("/")
        first, last = self._moment(first), self._moment(last)
        if not slash or first == last:
            return first
        if first and last:
            return self.display.period.format(first, last)
        return self.display.since.format(first) if first else self.display.until.format(last) if last else ""

    def _moment(self, text: str) -> str:
        found = _EDTF.fullmatch(text)
        if not found:
            return "" if text == ".." else text
        year, month, day, vague = found.groups()
        number = int(month or 0)
        name = self.display.months[number - 1] if 1 <= number <= 12 else self.display.seasons.get(number)
        written = year
        if name:
            named = self.display.month.format(name, year)
            written = self.display.day.format(int(day), name, year) if day else named
        return self.display.approximate.format(written) if vague else written

    def _power(self, value: float, unit: UnitId | None) -> int:
        return max((power for power in self._words(unit) if abs(value) >= 10**power), default=0)

    def _words(self, unit: UnitId | None) -> dict[int, str]:
        money = unit is not None and self.units.is_currency(unit)
        return dict(self.display.short if money else self.display.long)

    def _digits(self, value: float, power: int, digits: int) -> str:
        short = value / 10**power
        places = max(0, digits - 1 - math.floor(math.log10(abs(short)))) if short else 0
        return self._group(f"{short:.{places}f}")

    def _group(self, digits: str) -> str:
        whole, _, fraction = digits.partition(".")
        grouped = f"{int(whole):,}".replace(",", self.display.group)
        sign = "-" if whole.startswith("-") and not grouped.startswith("-") else ""
        return sign + grouped + (self.display.decimal + fraction if fraction else "")

    def _dress(self, digits: str, power: int, unit: UnitId | None) -> str:
        number = self._worded(digits, power, unit)
        if unit is None:
            return number
        if self.units.is_currency(unit):
            return self.display.sum.format(self.display.money.get(unit) or unit, number)
        name = self.display.units.get(unit)
        name = unit if name is None else name  # an empty name says that the bare number is enough
        return f"{number} {name}" if name else number

    def _worded(self, digits: str, power: int, unit: UnitId | None) -> str:
        return self.display.worded.format(digits, self._words(unit)[power]) if power else digits


def figures(books: Books, language: str | None = None) -> Figures:
    """Figures in a language; where none is asked for, in the one that the books name things in."""
    return Figures(load_display(language or books.parties.language), books.units)


def _apart(low: float, high: float, power: int) -> bool:
    """Whether the ends of a range are written each for itself: they are the same, or one word would not do for both."""
    return low == high or bool(power and abs(low) < 0.1 * 10**power and low)


def _round(value: float, digits: int) -> float:
    return float(f"{value:.{digits - 1}e}")

"""From the words of an amount to its bounds, by the table in the estimation book.

A figure that the source calls an estimate is as vague as one it calls "about". What is only possible is no more than
an upper bound. A stock, or one delivery of unknown date, bounds the running total from below.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from tallystick.books.wording import Treatment, Wording
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Modality


@dataclass(frozen=True, slots=True)
class Ends:
    """Bounds in the stated unit, open where None, and the vagueness of the wording as a standard deviation in logs."""

    low: float | None
    high: float | None
    extra: float = 0.0

    def least(self) -> "Ends":
        """What is left when only the lower end is to be trusted."""
        return replace(self, high=None)


def ends_of(amount: Amount, modality: Modality, wording: Wording) -> Ends | None:
    """The bounds of an amount; None where it states no number above zero."""
    if wording.modality[modality] is Treatment.CAPACITY:
        return _capacity(amount, wording)
    qualifier = _qualifier(amount)
    number = _number(amount, qualifier)
    if number is None or number <= 0:
        return None
    bound = wording.bounds[qualifier]
    low = bound.low.at(number, last_digit(number)) if bound.low else None
    top = amount.high if qualifier is Qualifier.BETWEEN and amount.high is not None else number
    high = bound.high.at(top, last_digit(top)) if bound.high else None
    extra = bound.extra
    if modality is Modality.ESTIMATED and qualifier is Qualifier.EXACT:
        extra = wording.bounds[Qualifier.ABOUT].extra
    return Ends(low, high, extra)


def is_zero(amount: Amount) -> bool:
    """Whether the amount says that there was nothing: a zero, or less."""
    for end in (amount.low, amount.high, amount.best):
        if end is not None and end > 0:
            return False
    return amount.stated


@lru_cache(maxsize=65_536)
def last_digit(number: float) -> float:
    """One unit of the last significant digit of a number as written: 1 million for 3 million, 0.1 for 4.8."""
    digits, _, exponent = f"{number:.12e}".partition("e")
    written = len(digits.replace(".", "").rstrip("0")) or 1
    return float(10.0 ** (int(exponent) - written + 1))


def _qualifier(amount: Amount) -> Qualifier:
    """The stated qualifier; two different ends are always a range, and one end alone bounds one way."""
    low, high = amount.low, amount.high
    if low is not None and high is not None and low < high:
        return Qualifier.BETWEEN
    if amount.qualifier is not None and amount.qualifier is not Qualifier.BETWEEN:
        return amount.qualifier
    if low is None and high is not None:
        return Qualifier.AT_MOST
    if high is None and low is not None:
        return Qualifier.AT_LEAST
    return Qualifier.EXACT


_FROM_ABOVE = frozenset({Qualifier.AT_MOST, Qualifier.LESS_THAN})


def _number(amount: Amount, qualifier: Qualifier) -> float | None:
    first, last = (amount.high, amount.low) if qualifier in _FROM_ABOVE else (amount.low, amount.high)
    if first is not None:
        return first
    return last if amount.best is None else amount.best


def _capacity(amount: Amount, wording: Wording) -> Ends | None:
    stated = [end for end in (amount.low, amount.high, amount.best) if end is not None and end > 0]
    bound = wording.capacity
    if not stated or bound.high is None:
        return None
    return Ends(None, bound.high.at(max(stated), last_digit(max(stated))), bound.extra)

"""Number words that are written in one with what follows them: "vierhunderttausend", "Viertelmilliarde"."""

from tallystick.books.language import Numerals
from tallystick.read.material.words import lower

LONGEST, SHORTEST = 14, 3  # letters of a number word within another word


class NumberWords:
    """The number words of a language, to be found at the beginning of longer words."""

    def __init__(self, numerals: Numerals) -> None:
        self._joiners = numerals.joiners
        self._numbers: dict[str, tuple[float, bool]] = {}
        tables = ((numerals.fractions, False), (numerals.cardinals, False), (numerals.magnitudes, True))
        for table, magnitude in tables:
            for number, words in table.items():
                plain = (lower(word) for word in words if len(word) >= SHORTEST and " " not in word)
                self._numbers.update(dict.fromkeys(plain, (number, magnitude)))

    def __contains__(self, word: object) -> bool:
        return word in self._numbers

    def open(self, low: str) -> tuple[float, str, bool] | None:
        """The value of the number words that a compound begins with, the rest, and whether a magnitude was there."""
        if not self._joiners or not 4 <= len(low) <= 60 or low in self._numbers:
            return None
        value, current, at, big = 0.0, 0.0, 0, False
        while at < len(low):
            size = self._size(low[at:])
            if not size:
                joiner = next((one for one in self._joiners if at and low.startswith(one, at)), None)
                if joiner is None or not self._size(low[at + len(joiner) :]):
                    break
                at += len(joiner)
                continue
            number, magnitude = self._numbers[low[at : at + size]]
            value, current = _compose(value, current, number, magnitude)
            big, at = big or magnitude, at + size
        alone = value + current == 1 and not big and low[at : at + 1].isalpha()  # "einheimisch" counts nothing
        return (value + current, low[at:].lstrip("-"), big) if at and not alone else None

    def _size(self, rest: str) -> int:
        """How many letters of the longest number word stand at the beginning; 0 where none does."""
        longest = min(LONGEST, len(rest))
        return next((n for n in range(longest, SHORTEST - 1, -1) if rest[:n] in self._numbers), 0)


def _compose(value: float, current: float, number: float, magnitude: bool) -> tuple[float, float]:
    """Add a number word to a number: (sum of finished groups, group in the making)."""
    if not magnitude:
        return value, current + number
    if number >= 1000:
        return value + (current or 1) * number, 0.0
    return value, (current or 1) * number

"""Strict score of the reader on short lines: kind, ends, unit and both sides must agree; then the rest is compared."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """How many claims were wanted, made, and right."""

    wanted: int
    made: int
    right: int
    false_items: int  # claim-free texts in which a claim was seen
    free_items: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.wanted + self.made) if self.wanted + self.made else 1.0


def core(line: str) -> str:
    """The part of a short line that strict scoring compares: all but item, modality and sources."""
    head, _, rest = line.partition(": ")
    kind, sides = head.split()[0], head.split(">")
    provider, recipient = sides[0].removeprefix(f"{kind} "), sides[1]
    amount = rest.split(", ")[0].split("/")[0]
    return f"{kind} {provider}>{_party(recipient)}: {amount}"


def _party(recipient_and_item: str) -> str:
    """Items are written small, parties with a capital or as '?': the party ends before the first small word."""
    words = recipient_and_item.split()
    first = next((k for k, word in enumerate(words) if k and not word[0].isupper()), len(words))
    return " ".join(words[:first]) if words[0] != "?" else "?"


def compare(pairs: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]) -> Score:
    """Score (wanted, made) short lines of many texts."""
    wanted = made = right = false_items = free = 0
    for gold, found in pairs:
        one, other = Counter(map(core, gold)), Counter(map(core, found))
        wanted, made = wanted + one.total(), made + other.total()
        right += (one & other).total()
        free += not gold
        false_items += not gold and bool(found)
    return Score(wanted, made, right, false_items, free)

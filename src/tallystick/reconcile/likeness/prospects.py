"""Prospects: which pairs of claims need no closer look, for no reason that is left could tie them.

Nearly all pairs that share a block are such. A pair is given up only where what is known at a glance and the most that
all other reasons could add stay below what a tie takes, so that no tie is ever lost.
"""

from collections.abc import Iterable

from tallystick.books import Books
from tallystick.model.repeat import Ground
from tallystick.reconcile.likeness.figures import Match, match
from tallystick.reconcile.likeness.grounds import DIGITS_TELL, NUMBER, days_between, speakers
from tallystick.reconcile.likeness.ties import Rewrites, least
from tallystick.reconcile.likeness.traits import Trait

KEPT = 200_000  # pairs of chains of voices that are remembered
_SLACK = 1e-9  # sums of the same weights in another order
_ITEMS = (Ground.KIN_ITEM, Ground.SIBLING_ITEM, Ground.OTHER_ITEM)
_ONE_SILENT = (Ground.NO_SOURCE, Ground.SOURCE_GAINED, Ground.SOURCE_DROPPED)
_DAYS = (Ground.WITHIN_DAYS, Ground.WITHIN_WEEKS, Ground.LONG_AFTER)
_VOICES = (
    *(Ground.SAME_SOURCE, Ground.OTHER_NAME, Ground.RELAYED, Ground.SAME_SIDE, Ground.SAME_POST, *_ONE_SILENT),
    *(Ground.VAGUE_SOURCE, Ground.OTHER_TONGUE, Ground.OTHER_SOURCE, Ground.OTHER_SIDE, Ground.CITES),
)
_GLANCED = frozenset(  # reasons that are looked at or bounded one by one; of all others the most is taken
    {*_VOICES, *_ITEMS, *_DAYS, *NUMBER.values(), Ground.SAME_ITEM, Ground.UNDATED, Ground.MANY_DIGITS}
    | {Ground.SAME_BEGIN, Ground.SAME_WORDS, Ground.REWRITTEN, Ground.COMPANIONS}
)


class Prospects:
    """Looks at pairs at a glance. Traits must come from one maker, which numbers their chains of voices."""

    def __init__(self, books: Books) -> None:
        self._rules = books.tracing
        weights = self._weights = books.tracing.weights
        self._gains = {ground: max(weight, 0.0) for ground, weight in weights.items()}
        others = sum(gain for ground, gain in self._gains.items() if ground not in _GLANCED)
        self._start = books.tracing.prior + others + _SLACK
        self._least = least(books)
        self._items = weights[Ground.SAME_ITEM], max(weights[one] for one in _ITEMS)
        self._close = max(weights[one] for one in _DAYS)
        self._numbers = {one: self._number(one) for one in Match}
        self._known: dict[int, dict[int, float]] = {}
        self._size = 0

    def among(self, copy: Trait, originals: Iterable[Trait], rewrites: Rewrites) -> list[Trait]:
        """Those of some earlier claims that a claim may repeat."""
        start, least, numbers, begin = self._start, self._least, self._numbers, copy.begin
        if copy.claim.evidence.document in rewrites:
            start += self._gains[Ground.REWRITTEN]
        best = max(numbers.values())
        heard = self._heard_beside(copy)
        item, (same, other) = copy.claim.item, self._items
        found = []
        for one in originals:
            voices = heard.get(one.told.number)
            if voices is None:
                voices = heard[one.told.number] = self._voices(copy, one)
            most = start + voices + self._days(copy, one) + (same if one.claim.item == item else other)
            if begin is not None and begin == one.begin:
                most += self._gains[Ground.SAME_BEGIN]
            if most + best > least and most + numbers[match(copy.figures, one.figures)] > least:
                found.append(one)
        return found

    def _number(self, found: Match) -> float:
        """The most that a number adds which relates to the original's like this."""
        weight = self._weights[NUMBER[found]]
        if found is Match.NEITHER:
            return max(weight, 0.0)  # nothing is told by it where none is expected
        return weight + (self._gains[Ground.MANY_DIGITS] if found in DIGITS_TELL else 0.0)

    def _days(self, copy: Trait, original: Trait) -> float:
        gap = days_between(copy, original)
        if gap is None:
            return self._weights[Ground.UNDATED]
        if gap <= self._rules.days:
            return self._close
        return self._weights[Ground.WITHIN_WEEKS if gap <= self._rules.weeks else Ground.LONG_AFTER]

    def _heard_beside(self, copy: Trait) -> dict[int, float]:
        """What is known of the voices of a claim beside others, which is the same for all claims with these chains."""
        if self._size >= KEPT:
            self._known.clear()
            self._size = 0
        return self._known.setdefault(copy.told.number, {})

    def _voices(self, copy: Trait, original: Trait) -> float:
        """The most that the voices of a pair can add."""
        self._size += 1
        mine, yours = copy.told, original.told
        silent = copy.speaker is None or original.speaker is None
        most = max(self._weights[one] for one in (_ONE_SILENT if silent else (speakers(copy, original),)))
        if mine.cited & yours.outlets or yours.cited & mine.outlets:
            most += self._gains[Ground.CITES]
        return most if mine.outlets & yours.outlets else most + self._gains[Ground.SAME_WORDS]

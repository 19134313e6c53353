"""What was noticed, by where it comes from, kept in order while sources change what they notice."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Hashable, Iterable
from operator import itemgetter

from tallystick.model.finding import Code, Finding

Key = tuple[str, str, tuple[tuple[str, str], ...]]
Placed = tuple[Key, Finding]
ONCE = frozenset({Code.YEAR_GAP})  # many claims need the same rate; it is missed once
FEW = 64  # findings that are laid into their places one by one


class Notices:
    """All findings, each as often as it was noticed."""

    def __init__(self) -> None:
        self._by: dict[Hashable, tuple[Finding, ...]] = {}
        self._once: Counter[Finding] = Counter()
        self._ordered: list[Placed] = []
        self._new: list[Placed] = []
        self._made: tuple[Finding, ...] | None = ()

    def put(self, source: Hashable, findings: Iterable[Finding]) -> None:
        """What a source notices now, in place of what it noticed before."""
        now, was = tuple(findings), self._by.pop(source, ())
        if now:
            self._by[source] = now
        if now == was:
            return
        self._made = None
        for one in now:
            self._once[one] += one.code in ONCE
            if self._once[one] <= 1:
                self._new.append((_key(one), one))
        for one in was:
            self._once[one] -= one.code in ONCE
            if self._once[one] <= 0:
                del self._once[one]
                self._drop(_key(one))

    def all(self) -> tuple[Finding, ...]:
        """Everything noticed, in order."""
        if self._made is None:
            self._sort()
            self._made = tuple(map(itemgetter(1), self._ordered))
        return self._made

    def _sort(self) -> None:
        """Lay new findings in: a few one by one, many all at once."""
        if len(self._new) < FEW:
            for one in self._new:
                insort(self._ordered, one, key=_first)
        else:
            self._ordered = sorted([*self._ordered, *self._new], key=_first)
        self._new = []

    def _drop(self, key: Key) -> None:
        self._sort()
        del self._ordered[bisect_left(self._ordered, key, key=_first)]


def _first(placed: Placed) -> Key:
    return placed[0]


def _key(one: Finding) -> Key:
    return one.code.name, one.where, one.words

"""How many different things several sets hold together, kept in step: what changed is counted, not all of it.

The numbers are those of counting from the beginning. Threads may share one.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable
from itertools import zip_longest
from threading import Lock

KEPT = 24  # sets of sets: four counts for either side of three dossiers


class Counts:
    """Counts by name, the last ones asked for."""

    def __init__(self) -> None:
        self._tallies: dict[Hashable, _Tally] = {}
        self._turn = Lock()

    def distinct(self, name: Hashable, sets: Iterable[Collection[str]]) -> int:
        """How many different members some sets have; those counted under this name before are not looked at."""
        with self._turn:
            tally = self._tallies.pop(name, None) or _Tally()
            self._tallies[name] = tally
            if len(self._tallies) > KEPT:
                del self._tallies[next(iter(self._tallies))]
            return tally.turn({id(one): one for one in sets})


class NothingKept(Counts):
    """Counts for one use."""

    def distinct(self, name: Hashable, sets: Iterable[Collection[str]]) -> int:
        """How many different members some sets have."""
        return len(frozenset[str]().union(*sets))


class _Tally:
    """In how many of the present sets each member is; sets are told apart by identity, and held so that it stays."""

    def __init__(self) -> None:
        self._sets: dict[int, Collection[str]] = {}
        self._members: Counter[str] = Counter()

    def turn(self, sets: dict[int, Collection[str]]) -> int:
        """Have other sets; gives how many members they have. What left is set against what came in its place."""
        was, self._sets = self._sets, sets
        gone = [one for key, one in was.items() if key not in sets]
        came = [one for key, one in sets.items() if key not in was]
        for before, after in zip_longest(gone, came, fillvalue=()):
            less, more = frozenset(before), frozenset(after)
            self._members.update(more - less)
            self._lose(less - more)
        return len(self._members)

    def _lose(self, members: Iterable[str]) -> None:
        for one in members:
            left = self._members[one] - 1
            if left:
                self._members[one] = left
            else:
                del self._members[one]

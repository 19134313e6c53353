"""The words that runs of letters are cut by: those listed, and every listed stem with any ending.

A language may have hundreds of thousands of such forms; they are told when they are met, never written out.
"""

from collections import defaultdict
from collections.abc import Iterable

MEMORY = 200_000  # stretches remembered


class Vocabulary:
    """A set of words that may be asked for each stretch of a text."""

    def __init__(self, words: Iterable[str], stems: Iterable[str] = (), endings: Iterable[str] = ()) -> None:
        self._stems = frozenset(stems)
        self._words = frozenset(words) | self._stems
        self._endings = frozenset(endings) - {""}
        self._longest = max(map(len, self._endings), default=0)
        self._memory: dict[str, bool] = {}
        lengths = _by_first(self._words)
        ends = {len(ending) for ending in self._endings}
        for first, stemmed in _by_first(self._stems).items():
            lengths[first] |= {long + end for long in stemmed for end in ends}
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def lengths(self, first: str) -> Iterable[int]:
        """How long words that begin with this sign may be, the longest first."""
        return self._lengths.get(first, ())

    def __contains__(self, word: str) -> bool:
        known = self._memory.get(word)
        if known is None:
            if len(self._memory) >= MEMORY:
                self._memory.clear()
            known = self._memory[word] = word in self._words or self._inflected(word)
        return known

    def _inflected(self, word: str) -> bool:
        cuts = range(max(len(word) - self._longest, 0), len(word))
        return any(word[cut:] in self._endings and word[:cut] in self._stems for cut in cuts)


def _by_first(words: Iterable[str]) -> dict[str, set[int]]:
    """The lengths of words by the sign that they begin with."""
    found: dict[str, set[int]] = defaultdict(set)
    for word in words:
        found[word[:1]].add(len(word))
    return found

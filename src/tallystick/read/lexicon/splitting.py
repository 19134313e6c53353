"""The words of a sentence as the lexicon lists them. What stands between two spaces is cut once and remembered, for
most of it comes again; runs of letters without spaces are cut by the words of the language.
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from tallystick.books.language import Fold, Words
from tallystick.read.lexicon.joints import Joints, pieces
from tallystick.read.lexicon.segments import Segments, spaced
from tallystick.read.material.words import Word

MEMORY = 200_000  # stretches remembered
CHUNK = 40  # signs of a stretch that is remembered: longer ones seldom come twice
_APART = re.compile(r"\d\s\d")  # a number may go on behind a space: 15 000


class Splitter:
    """Cuts sentences of one language. `hyphened` says whether a word with a hyphen is a number and its noun."""

    def __init__(
        self, joints: Joints, segments: Segments | None, fold: Fold, commas: Words, hyphened: Callable[[Word], bool]
    ) -> None:
        self._joints = joints
        self._segments = segments
        self._fold = str.maketrans(fold.origin, fold.target)
        self._commas = commas
        self._hyphened = hyphened
        self._memory: dict[str, tuple[Word, ...]] = {}

    def folded(self, text: str) -> str:
        """A text with signs that are read as others in their place."""
        return text.translate(self._fold) if self._fold else text

    def words(self, text: str) -> list[Word]:
        """The words of a sentence; places count its code points."""
        text = self.folded(text)
        if self._segments is not None:
            return self._run(text, self._segments)
        if _APART.search(text):
            return list(self._cut(text))
        found: list[Word] = []
        at = 0
        for chunk in text.split():
            at = text.index(chunk, at)
            found += [Word(one, low, at + start, at + end) for one, low, start, end in self._chunk(chunk)]
            at += len(chunk)
        return found

    def _chunk(self, chunk: str) -> tuple[Word, ...]:
        """The words of a stretch without spaces, as if it stood alone."""
        known = self._memory.get(chunk)
        if known is None:
            known = tuple(self._cut(chunk))
            if len(chunk) <= CHUNK:
                if len(self._memory) >= MEMORY:
                    self._memory.clear()
                self._memory[chunk] = known
        return known

    def _cut(self, text: str) -> Iterable[Word]:
        for word in self._joints.split(text):
            if "-" in word.low and self._hyphened(word):
                yield from pieces(word)
            else:
                yield word

    def _run(self, text: str, segments: Segments) -> list[Word]:
        """The words of a sentence whose runs of letters are cut by the words of the language."""
        found = spaced(self._joints.split(text), self._commas)
        glued = [False, *(one.end == after.start for one, after in pairwise(found))][: len(found)]
        return [
            part
            for word, behind in zip(found, glued, strict=False)  # no words, none glued
            for part in (segments.cut(word, behind) if word.text[0].isalpha() else (word,))
        ]

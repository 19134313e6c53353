"""Words at their joints: what an apostrophe cut short is one word with it, a pronoun hung on a verb is a word."""

import re
from collections.abc import Iterator

from tallystick.books.language import Words
from tallystick.read.material.words import WORD, Word, lower, split

APOSTROPHES = ("'", "’")


class Joints:
    """How a language ties words together."""

    def __init__(self, elisions: Words, enclitics: Words, pattern: re.Pattern[str] = WORD) -> None:
        self._pattern = pattern
        self._elisions = frozenset(elisions)
        self._enclitics = tuple(sorted(enclitics, key=len, reverse=True))

    def split(self, text: str) -> list[Word]:
        """Cut a text into the words that the lexicon lists; runs of letters stay whole."""
        return self.part(split(text, self._pattern))

    def parts(self, phrase: str) -> list[str]:
        """The words of a listed phrase."""
        return [part for bit in phrase.replace('"', "").split() for part in self._bits(bit)]

    def _bits(self, bit: str) -> list[str]:
        """The words of a stretch without spaces; an elided word stands alone with its apostrophe."""
        if "*" in bit or bit[0] in APOSTROPHES or bit.find("'") == len(bit) - 1 > 0:
            return [bit]
        return [word.text for word in self.split(bit)]

    def part(self, words: list[Word]) -> list[Word]:
        """The words as the lexicon lists them."""
        if self._elisions and words:
            words = list(self._elided(words))
        return [one for word in words for one in self._cut(word)] if self._enclitics else words

    def _elided(self, words: list[Word]) -> Iterator[Word]:
        skip = False
        for one, after in zip(words, [*words, None][1:], strict=True):
            if skip:
                skip = False
            elif after and one.low in self._elisions and after.text[0] in APOSTROPHES and after.start == one.end:
                skip = True
                yield Word(one.text + after.text[0], f"{one.low}'", one.start, one.end + 1)
                if after.text[1:]:
                    yield Word(after.text[1:], after.low[1:], one.end + 1, after.end)
            else:
                yield one

    def _cut(self, word: Word) -> Iterator[Word]:
        tail = next((one for one in self._enclitics if word.low.endswith(one) and len(word.low) > len(one)), None)
        if tail is None:
            yield word
            return
        cut, bare = len(word.text) - len(tail), len(tail) - len(tail.rpartition("-")[2])
        yield Word(word.text[:cut], word.low[:cut], word.start, word.start + cut)
        yield Word(word.text[cut + bare :], word.low[cut + bare :], word.start + cut + bare, word.end)


def pieces(word: Word) -> Iterator[Word]:
    """The parts of a hyphenated word with the hyphens between."""
    at = word.start
    for part in word.text.replace("-", "\0-\0").split("\0"):
        if part:
            yield Word(part, lower(part), at, at + len(part))
        at += len(part)

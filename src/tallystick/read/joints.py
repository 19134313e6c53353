"""Words at their joints: what an apostrophe cut short is one word with it, a pronoun hung on a verb is a word."""

from collections.abc import Iterator

from tallystick.books.language import Words
from tallystick.read.words import Word

APOSTROPHES = ("'", "’")


class Joints:
    """How a language ties words together."""

    def __init__(self, elisions: Words, enclitics: Words) -> None:
        self._elisions = frozenset(elisions)
        self._enclitics = tuple(sorted(enclitics, key=len, reverse=True))

    def part(self, words: list[Word]) -> list[Word]:
        """The words as the lexicon lists them."""
        if self._elisions:
            words = list(self._elided(words))
        return [one for word in words for one in self._cut(word)] if self._enclitics else words

    def _elided(self, words: list[Word]) -> Iterator[Word]:
        skip = False
        for one, after in zip(words, [*words[1:], None], strict=True):
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

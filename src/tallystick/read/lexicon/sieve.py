"""The sieve: which sentences are worth taking apart, told by their words alone; cheap, for most hold no claim.

It may let through what holds none, and never holds back what does. What stands between two spaces is weighed once and
remembered, so that a sentence costs a look-up for each; only where that gives hope are phrases and verbs in two parts
looked for, and then the mentions of the scan.
"""

from collections.abc import Callable
from functools import reduce
from operator import or_

from tallystick.books.language import Cue
from tallystick.read.lexicon.lexicon import MEMORY, Lexicon
from tallystick.read.lexicon.weights import (
    FURNITURE,
    HOPES,
    NUMBER,
    SEEN,
    Others,
    Weight,
    bits_of,
    weigh,
)
from tallystick.read.material.words import WORD, Scan, lower

OPENING = 80  # signs of a sentence that say how it begins
CHUNK = 40  # signs between two spaces that are remembered: longer ones seldom come twice
FIRST = 4  # words of a line that say whether it is the page's
MAY, OTHER = 9, 18  # places by which bits are shifted that need another word besides, and those of such other words
THIS = 1 << 28
OPEN = 1 << 29  # what the stretch contributes hangs on the words around it


class Remembered(dict[str, int]):
    """The bits of each stretch without spaces, worked out when they are first asked for."""

    def __init__(self, weigh: Callable[[str], int]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, chunk: str) -> int:
        bits = self._weigh(chunk)
        if len(chunk) <= CHUNK:
            if len(self) >= MEMORY:
                self.clear()
            self[chunk] = bits
        return bits


class Sieve:
    """Asks the lexicon of a language what the words of a sentence may contribute to a claim."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._nouns = lexicon.language.capital_nouns
        self._weights = (dict[str, Weight](), dict[str, Weight]())  # at the beginning of a phrase, and inside
        self._others = Others(lexicon.phrases())
        self._bits = Remembered(self._most)
        self._text, self._chunks, self._all = "", list[str](), 0

    def promising(self, text: str, *, running: bool) -> bool:
        """Whether a sentence may hold a claim: it names goods or money, and a party or a predicate. Where goods are
        `running` from before, a number will do for them.
        """
        seen = self._look(text)
        hopes = HOPES[running]
        if not hopes[(seen | seen >> MAY & seen >> OTHER) & SEEN]:
            return False
        return seen < OPEN or self._closely(text, hopes)

    def opens(self, text: str) -> bool:
        """Whether a sentence begins with a word that stands for what was said before."""
        return self._look(text) & THIS != 0 and self._bits[self._chunks[0]] & THIS != 0

    def names_furniture(self, text: str) -> bool:
        """Whether a line begins like something that is the page's: an advertisement, a link to other texts."""
        if not self._look(text) & FURNITURE:
            return False
        chunks = self._chunks[:FIRST]
        if not any(self._bits[one] & FURNITURE for one in chunks):
            return False
        words = self._lexicon.words(" ".join(chunks))[:FIRST]
        known = [one for word in words for one in self._lexicon.know(word.text) if one.value is Cue.FURNITURE]
        inside = text.lower() if self._lexicon.running else {lower(one) for one in WORD.findall(text[:OPENING])}
        return any(all(part.strip("*") in inside for part in one.rest) for one in known)

    def holds(self, scan: Scan, *, running: bool) -> bool:
        """Whether a scanned sentence may hold a claim: phrases and verbs are settled now."""
        seen = reduce(or_, (bits_of(one.cat, one.value) for one in scan.mentions), 0)
        if running and any(word.text[0].isdigit() for word in scan.words):
            seen |= NUMBER
        return HOPES[running][seen & SEEN]

    def _look(self, text: str) -> int:
        """The bits of all that stands between spaces, kept until the next sentence: three questions are put to each."""
        if text != self._text:
            self._text, self._chunks = text, text.split()
            seen, bits = 0, self._bits
            for chunk in self._chunks:
                seen |= bits[chunk]
            self._all = seen
        return self._all

    def _closely(self, text: str, hopes: tuple[bool, ...]) -> bool:
        """What all words contribute, phrases and verbs in two parts only where their other words stand."""
        seen, might, before, low = 0, 0, "", ""
        more: list[tuple[int, Weight]] = []
        for k, chunk in enumerate(self._chunks):
            bits = self._bits[chunk]
            if bits >= OPEN:
                one = self._weight(chunk, self._inside(before))
                bits = one.alone
                if one.more:
                    might |= one.more
                    more.append((k, one))
            seen |= bits
            before = chunk
        if hopes[seen & SEEN] or not hopes[(seen | might) & SEEN]:
            return hopes[seen & SEEN]
        for k, one in more:
            if one.more & ~seen:
                seen |= self._across(one, k + 1)
                if one.parted:
                    low = low or lower(text)
                    seen |= self._apart(one, low)
        return hopes[seen & SEEN]

    def _across(self, one: Weight, k: int) -> int:
        """What phrases contribute whose second word stretch k begins with."""
        if k >= len(self._chunks):
            return 0
        first = self._weight(self._chunks[k], inside=False).first
        seen = one.phrases.get(first, 0)
        for stem, bits in one.loose:
            if first.startswith(stem):
                seen |= bits
        return seen

    def _apart(self, one: Weight, low: str) -> int:
        """What verbs contribute whose second part stands somewhere in the sentence."""
        return reduce(or_, (bits for far, bits in one.parted if far in low), 0)

    def _inside(self, before: str) -> bool:
        """Whether a capital letter behind this stretch marks a noun."""
        return self._nouns and before != "" and (before[-1].isalnum() or before[-1] == ",")

    def _most(self, chunk: str) -> int:
        """All that a stretch can contribute, and what it says as the beginning of a line."""
        words = self._lexicon.words(chunk)
        weight = self._weight(chunk, inside=False)
        other = reduce(or_, (self._others.of(word.low) for word in words), 0)
        first = self._lexicon.know(words[0].text) if words else ()
        this = any(one.value is Cue.THIS and not one.rest for one in first)
        noun = self._weight(chunk, inside=True) if self._nouns and words and words[0].capital else weight
        may = weight.more
        hangs = may != 0 or noun.alone != weight.alone
        alone = weight.alone | OPEN * hangs | THIS * this
        return alone | (may & SEEN) << MAY | other << OTHER | may & FURNITURE

    def _weight(self, chunk: str, inside: bool) -> Weight:
        kept = self._weights[inside]
        weight = kept.get(chunk)
        if weight is None:
            weight = weigh(self._lexicon.words(chunk), self._lexicon.know, inside=inside)
            if len(chunk) <= CHUNK:
                if len(kept) >= MEMORY:
                    kept.clear()
                kept[chunk] = weight
        return weight

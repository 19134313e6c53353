"""The sieve: which sentences are worth taking apart, told by their words alone; cheap, for most hold no claim."""

from typing import NamedTuple

from tallystick.books.language import Cue, Frame
from tallystick.read.lexicon.lexicon import MEMORY, Lexicon
from tallystick.read.material.kinds import LOSSES
from tallystick.read.material.words import WORD, Cat, lower

OPENING = 80  # signs of a sentence that say how it begins
GOODS, PARTY, MOVES, EVENT, NUMBER, CARRIES, TURNS = 1, 2, 4, 8, 16, 32, 64
WEIGHTS = {
    **dict.fromkeys((Cat.ITEM, Cat.CURRENCY, Cat.UNIT), GOODS),
    **dict.fromkeys((Cat.NAME, Cat.AGENCY, Cat.ADJECTIVE), PARTY),
    **dict.fromkeys((Cat.FRAME, Cat.NOUN), MOVES),
    **dict.fromkeys((Cat.CARDINAL, Cat.MAGNITUDE, Cat.VAGUE, Cat.GLUED), NUMBER),
    Cat.PEOPLE: GOODS | PARTY,
}
FRAMES: dict[object, int] = {
    **dict.fromkeys((Frame.STRAIN, Frame.COOPERATE, Frame.SIGN, Frame.FORGIVE), EVENT),
    **dict.fromkeys(
        (
            *(Frame.GIVE, Frame.SELL, Frame.GET, Frame.BUY, Frame.ORDER, Frame.PROMISE),
            *(Frame.TRAIN, Frame.ARRIVE, Frame.DIE, Frame.CONTAIN),
        ),
        CARRIES,
    ),
}


class Weight(NamedTuple):
    """What a word may contribute to a claim: by itself, and as the first of a phrase, by the second word of it."""

    alone: int
    phrases: tuple[tuple[str, int], ...]


class Sieve:
    """Asks the lexicon of a language what the words of a sentence may contribute to a claim."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._weights: dict[str, Weight] = {}
        self._pairs: dict[tuple[str, str], int] = {}
        self._text, self._words = "", list[str]()

    def promising(self, text: str, *, running: bool) -> bool:
        """Whether a sentence may hold a claim: it names goods or money, and a party or a predicate. Where goods are
        `running` from before, a number will do for them. Cheap, for most sentences hold none.
        """
        seen = 0
        words = self._tokens(text)
        for k, word in enumerate(words):
            weight = self._weights.get(word) or self._weigh(word)
            seen |= weight.alone
            if weight.phrases and k + 1 < len(words):
                pair = word, words[k + 1]
                bits = self._pairs.get(pair)
                seen |= self._weigh_pair(pair, weight) if bits is None else bits
        goods = seen & GOODS or (running and seen & NUMBER and seen & CARRIES)
        if running and seen & TURNS:  # what was said before is denied or halted
            return True
        return bool((goods and seen & (PARTY | MOVES)) or (seen & EVENT and seen & PARTY))

    def opens(self, text: str, cue: Cue) -> bool:
        """Whether a sentence begins with such a word."""
        first = self._first(text, 1)
        return bool(first) and any(one.value is cue and not one.rest for one in self._lexicon.know(first[0]))

    def names_furniture(self, text: str) -> bool:
        """Whether a line begins like something that is the page's: an advertisement, a link to other texts."""
        known = [one for word in self._first(text, 4) for one in self._lexicon.know(word) if one.value is Cue.FURNITURE]
        if not known:
            return False
        inside = text.lower() if self._lexicon.running else {lower(one) for one in WORD.findall(text[:OPENING])}
        return any(all(part.strip("*") in inside for part in one.rest) for one in known)

    def _first(self, text: str, number: int) -> list[str]:
        """So many first words of a sentence."""
        return self._tokens(text)[:number]

    def _tokens(self, text: str) -> list[str]:
        """The words of a sentence, kept until the next one is asked for: three questions are put to each."""
        if text != self._text:
            running = self._lexicon.running
            self._words = [one.text for one in self._lexicon.words(text)] if running else WORD.findall(text)
            self._text = text
        return self._words

    def _weigh_pair(self, pair: tuple[str, str], weight: Weight) -> int:
        """What the first of two words may contribute as the beginning of a phrase; kept, for the same pairs recur."""
        if len(self._pairs) >= MEMORY:
            self._pairs.clear()
        after, seen = lower(pair[1]), 0
        for second, bits in weight.phrases:
            seen |= bits * after.startswith(second)
        self._pairs[pair] = seen
        return seen

    def _weigh(self, word: str) -> Weight:
        if len(self._weights) >= MEMORY:
            self._weights.clear()
        alone, phrases = NUMBER if word[0].isdigit() else 0, dict[str, int]()
        for one in self._lexicon.know(word):
            if one.cat is Cat.CARDINAL and one.value == 1:
                continue
            bits = WEIGHTS.get(one.cat, 0) | FRAMES.get(one.value, 0) * (one.cat is Cat.FRAME)
            bits |= TURNS * (one.value is Cue.DENY or (one.cat is Cat.FRAME and one.value is Frame.REFUSE))
            bits |= MOVES * (one.cat is Cat.ITEM and one.value in LOSSES)  # the fallen need no verb
            bits |= PARTY * (one.value is Cue.BOTH)
            if one.rest and bits:
                second = one.rest[0].rstrip("*")
                phrases[second] = phrases.get(second, 0) | bits
            alone |= 0 if one.rest else bits
        weight = self._weights[word] = Weight(alone, tuple(phrases.items()))
        return weight

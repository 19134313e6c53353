"""What words may contribute to a claim, as bits of a number: goods, a party, something that moves."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import NamedTuple

from tallystick.books.language import Cue, Frame
from tallystick.read.lexicon.entries import VERBAL, Entry, Known
from tallystick.read.material.kinds import LOSSES
from tallystick.read.material.words import Cat, Word

GOODS, PARTY, MOVES, EVENT, NUMBER, FIGURE, DENIES, STOPS, FLOWS = (1 << k for k in range(9))
SEEN = (1 << 9) - 1
FURNITURE = 1 << 27
WEIGHTS = {
    **dict.fromkeys((Cat.ITEM, Cat.CURRENCY, Cat.UNIT), GOODS),
    **dict.fromkeys((Cat.NAME, Cat.AGENCY, Cat.ADJECTIVE), PARTY),
    **dict.fromkeys((Cat.FRAME, Cat.NOUN), MOVES),
    **dict.fromkeys((Cat.CARDINAL, Cat.MAGNITUDE, Cat.VAGUE, Cat.GLUED), NUMBER),
    Cat.PEOPLE: GOODS | PARTY,
}
FRAMES: dict[object, int] = {
    **dict.fromkeys((Frame.STRAIN, Frame.COOPERATE, Frame.SIGN, Frame.FORGIVE), EVENT),
    Frame.REFUSE: STOPS,
}
CUES: dict[object, int] = {
    **{Cue.DENY: DENIES, Cue.BOTH: PARTY, Cue.FIGURE: FIGURE, Cue.FURNITURE: FURNITURE},
    Cue.PENNY: GOODS,  # money of which nothing moved
    Cue.SENDS_TROOPS: GOODS,
    Cue.REST: FIGURE,  # "the other 16" are of the goods before
    Cue.FURTHER: STOPS,  # of "further deliveries" one may say that there are none
}
NOUNS: dict[object, int] = dict.fromkeys((Frame.GIVE, Frame.SELL, Frame.GET), FLOWS)


class Weight(NamedTuple):
    """What stands between two spaces may contribute: by itself, with the word behind it, with a second part somewhere
    in the sentence; and the word that it begins with.
    """

    alone: int
    phrases: Mapping[str, int]
    loose: tuple[tuple[str, int], ...]  # phrases whose second word may have any ending, by its stem
    parted: tuple[tuple[str, int], ...]
    more: int  # all that it may contribute besides
    first: str


def weigh(words: list[Word], know: Callable[[str], Known], *, inside: bool) -> Weight:
    """What words without a space between them may contribute; `inside` says that a capital letter here is a noun's."""
    alone, last = 0, len(words) - 1
    phrases, parted = dict[str, int](), dict[str, int]()
    for k, word in enumerate(words):
        alone |= NUMBER * word.text[0].isdigit()
        for one, bits in _telling(know(word.text), noun=inside and k == 0 and word.capital):
            if one.rest and k == last:
                phrases[one.rest[0]] = phrases.get(one.rest[0], 0) | bits
            elif one.rest:
                alone |= bits * may_be(words[k + 1].low, one.rest[0])
            elif one.far:
                parted[one.far[0]] = parted.get(one.far[0], 0) | bits
            else:
                alone |= bits
    far = tuple((part.rstrip("*"), bits) for part, bits in parted.items())
    exact = {second: bits for second, bits in phrases.items() if not second.endswith("*")}
    loose = tuple((second[:-1], bits) for second, bits in phrases.items() if second.endswith("*"))
    more = reduce(or_, (*phrases.values(), *parted.values()), 0)
    return Weight(alone, exact, loose, far, more, words[0].low if words else "")


def _telling(known: Known, *, noun: bool) -> Iterator[tuple[Entry, int]]:
    """What a word is listed as that may contribute something; as a noun it is no verb."""
    for one in known:
        bits = bits_of(one.cat, one.value)
        verb = one.value is not Frame.DIE if one.cat is Cat.FRAME else one.value in VERBAL
        if bits and not (noun and verb and not one.form and not one.rest):
            yield one, bits


def may_be(low: str, pattern: str) -> bool:
    """Whether a word may be the one that a pattern lists."""
    return low.startswith(pattern[:-1]) if pattern.endswith("*") else low == pattern


def bits_of(cat: Cat, value: object) -> int:
    """What a word of this sort may contribute."""
    if cat is Cat.CUE:
        return CUES.get(value, 0)
    if cat is Cat.CARDINAL and value == 1:
        return 0
    bits = WEIGHTS.get(cat, 0)
    if cat is Cat.FRAME:
        bits |= FRAMES.get(value, 0)
    elif cat is Cat.NOUN:
        bits |= NOUNS.get(value, 0)
    elif cat is Cat.ITEM and value in LOSSES:  # the fallen need no verb
        bits |= MOVES
    return bits


class Others:
    """The second words of phrases and the second parts of verbs, with what these may contribute."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._words: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        for one in entries:
            bits = bits_of(one.cat, one.value) & SEEN
            for other in (*one.rest[:1], *one.far[:1]) if bits else ():
                table = self._stems if other.endswith("*") or other in one.far else self._words
                key = other.rstrip("*")
                table[key] = table.get(key, 0) | bits
        self._lengths = sorted({len(stem) for stem in self._stems})

    def of(self, low: str) -> int:
        """What a word may contribute as such a second word."""
        return reduce(or_, (self._stems.get(low[:n], 0) for n in self._lengths), self._words.get(low, 0))


def _hopeful(seen: int, running: bool) -> bool:
    if (seen & GOODS and seen & (PARTY | MOVES)) or (seen & EVENT and seen & PARTY):
        return True
    counts = seen & NUMBER and seen & (MOVES | FIGURE)
    turns = seen & DENIES or (seen & STOPS and seen & FLOWS)  # what was said before is denied, halted or goes on
    return running and bool(counts or turns)


# whether what was seen may make a claim: without goods running from before, and with
HOPES = tuple(tuple(_hopeful(seen, running) for seen in range(SEEN + 1)) for running in (False, True))

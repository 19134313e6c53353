"""What the end of a verb says where the verb closes its clause: that another clause, a quotation or a noun follows."""

from collections.abc import Iterable, Mapping

from tallystick.books.language import Cue, Words
from tallystick.read.material.words import Cat, Mention, Word

QUOTES = ("”", "’", '"', "'")
VERBAL = (Cat.FRAME, Cat.NOUN, Cat.CUE)  # what a verb, and the noun that it is made of, are listed as


class Tails:
    """The ends of verbs of a language, with what each says."""

    def __init__(self, tails: Mapping[Cue, Words]) -> None:
        self._cues: dict[str, list[Cue]] = {}
        for cue, ends in tails.items():
            for end in ends:
                self._cues.setdefault(end, []).append(cue)
        self._longest = max(map(len, self._cues), default=0)

    def __bool__(self) -> bool:
        return bool(self._cues)

    def of(self, low: str, cats: Iterable[Cat]) -> list[Cue]:
        """What the end of a word says that is listed as these; words listed as nothing may be verbs."""
        known = list(cats)
        if not self._cues or (Cat.FRAME not in known and any(one not in VERBAL for one in known)):
            return []
        lengths = range(1, min(self._longest, len(low)) + 1)
        return list(dict.fromkeys(cue for n in lengths for cue in self._cues.get(low[-n:], ())))


def settle_quoting(found: list[Mention], tails: Tails, low: str) -> list[Mention]:
    """A particle that may quote does so behind a verb or a quotation mark, and then is nothing else. `low` is the
    word right before it.
    """
    particle = any(one.cat is Cat.BEHIND for one in found)
    if not tails or not particle or all(one.value is not Cue.QUOTING for one in found):
        return found
    quotes = low in QUOTES or Cue.ADNOMINAL in tails.of(low, ())
    return [one for one in found if (one.value is Cue.QUOTING) is quotes]


def word_before(words: list[Word], i: int) -> str:
    """The word before word i, past a comma: "凍結された、と"."""
    k = i - 2 if i > 1 and words[i - 1].low == "," else i - 1
    return words[k].low if k >= 0 else ""

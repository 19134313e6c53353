"""Cutting runs of letters into words where a language writes none or few spaces: the cheapest way through a dictionary.

What no word covers stays together as an unknown word, cut only where the script changes.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from tallystick.read.lexicon.vocabulary import Vocabulary
from tallystick.read.material.words import Word, lower

MEMORY = 100_000  # runs remembered
PARTICLE_COST = 0.95  # of a word that only stands behind another: less than any two words that could be cut instead
WORD_COST, SHORT_COST, UNKNOWN_COST = 1.0, 1.4, 2.0  # of a word, of a word of one sign, of each sign of no word
PLAIN_COST = 0.01  # more for a word that says nothing here: 同意|向 before 同|意向
NAME_COST = 0.1  # more for a short name: 中方|向 before 中|方向
_KINDS = re.compile(
    r"\d+(?:[.,]\d+)*|[A-Za-z\u00c0-\u024f\uff21-\uff5a][A-Za-z\u00c0-\u024f\uff21-\uff5a\d]*(?:-[A-Za-z\d]+)*|[^\dA-Za-z\u00c0-\u024f\uff21-\uff5a]+"
)
_CLUSTER = re.compile(r"[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|.[\u0300-\u036f\u3099\u309a]*", re.DOTALL)


class Segments:
    """The words of a language; `particles` stand only behind something, `short` names only beside each other or right
    behind or before words of `beside`.
    """

    def __init__(
        self,
        words: Vocabulary,
        particles: Iterable[str],
        short: Iterable[str] = (),
        beside: tuple[Iterable[str], Iterable[str]] = ((), ()),
        plain: Iterable[str] = (),
    ) -> None:
        self._plain = frozenset(plain)
        self._particles = frozenset(particles)
        self._short = frozenset(short)
        self._before, self._behind = (tuple(one) for one in beside)
        self._words = words
        self._memory: dict[tuple[str, bool], tuple[tuple[int, int], ...]] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def cut(self, word: Word, behind: bool) -> list[Word]:
        """The words of a run of letters; `behind` says that it follows a sign without a space."""
        found: list[Word] = []
        for part in _KINDS.finditer(word.text):
            text, start = part.group(), word.start + part.start()
            if text[0].isascii() or text[0].isdigit():
                found.append(Word(text, lower(text), start, start + len(text)))
                continue
            for i, j in self._places(text, behind or part.start() > 0):
                found.append(Word(text[i:j], lower(text[i:j]), start + i, start + j))
        return found

    def _places(self, text: str, behind: bool) -> tuple[tuple[int, int], ...]:
        """Where the words of a run lie, by code points as they are written."""
        known = self._memory.get((text, behind))
        if known is None:
            if len(self._memory) >= MEMORY:
                self._memory.clear()
            clusters = [one.span() for one in _CLUSTER.finditer(text)]
            composed = "".join(unicodedata.normalize("NFC", text[i:j]) for i, j in clusters).lower()
            if len(composed) != len(clusters):  # letters that no single code point stands for: left whole
                known = ((0, len(text)),)
            else:
                known = tuple((clusters[i][0], clusters[j - 1][1]) for i, j in self._cheapest(composed, behind))
            self._memory[text, behind] = known
        return known

    def _cheapest(self, run: str, behind: bool) -> list[tuple[int, int]]:
        costs = [0.0, *[float("inf")] * len(run)]
        back = [(0, False)] * (len(run) + 1)
        for i in range(len(run)):
            steps = [(i + 1, UNKNOWN_COST, False), *self._steps(run, i, behind)]
            for j, cost, known in steps:
                if costs[i] + cost < costs[j]:
                    costs[j], back[j] = costs[i] + cost, (i, known)
        found = _merged(run, back)
        found = found if behind else _unbroken(run, found, self._particles)
        return [(i, j) for i, j, _ in found]

    def _steps(self, run: str, i: int, behind: bool) -> Iterable[tuple[int, float, bool]]:
        for length in self._words.lengths(run[i]):
            word = run[i : i + length]
            if len(word) == length and word in self._words and self._stands(run, i, i + length, behind):
                yield i + length, self._cost(word), True

    def _cost(self, word: str) -> float:
        if word in self._particles:
            return PARTICLE_COST
        if len(word) > 1:
            return WORD_COST + PLAIN_COST * (word in self._plain)
        return SHORT_COST + NAME_COST * (word in self._short)

    def _stands(self, run: str, i: int, j: int, behind: bool) -> bool:
        """A particle stands behind something, and before the end, another script, or a known word; a short name beside
        another, or beside what shows that it is one.
        """
        if run[i:j] in self._short:
            return len(run) == j - i or self._beside(run, i, j)
        if run[i:j] not in self._particles:
            return True
        if i == 0 and not behind:
            return False
        return j == len(run) or script(run[j]) != script(run[j - 1]) or self._opens(run, j)

    def misread(self, text: str, word: Word) -> bool:
        """Whether a word is a short name by its sign only: it stands beside nothing that shows that it is one."""
        i, j = word.start, word.end
        if word.low not in self._short or not (text[i - 1 : i].isalpha() or text[j : j + 1].isalpha()):
            return False
        return not self._beside(text, i, j)

    def _beside(self, run: str, i: int, j: int) -> bool:
        """Whether a short name stands beside another, or beside what shows that it is one; another that begins a longer
        word does not count.
        """
        if run.startswith(self._behind, j):
            return True
        if run[j : j + 1] in self._short and not any(run[j : j + n] in self._words for n in (2, 3, 4)):
            return True
        before = run[i - 1 : i] in self._short and not any(run[max(i - n, 0) : i] in self._words for n in (2, 3, 4))
        return before or run.endswith(self._before, 0, i)

    def _opens(self, run: str, i: int) -> bool:
        return any(run[i : i + length] in self._words for length in self._words.lengths(run[i]))


def spaced(words: list[Word], commas: Iterable[str]) -> list[Word]:
    """Words with their commas, and, where the language has its own, a comma for each space between letters of scripts
    that are written without any.
    """
    signs = frozenset(commas)
    words = [one._replace(low=",") if one.low in signs else one for one in words]
    if not signs:
        return words
    found = words[:1]
    for last, one in pairwise(words):
        if one.start > last.end and _solid(last.text[-1]) and _solid(one.text[0]):
            found.append(Word(" ", ",", last.end, last.end + 1))
        found.append(one)
    return found


def _solid(sign: str) -> bool:
    return sign.isalpha() and sign > "\u3000"


def script(sign: str) -> int:
    """Which of the scripts of East Asia a sign belongs to: the two syllabaries of Japanese, or any other."""
    code = ord(sign)
    return 1 if 0x3041 <= code <= 0x309F else 2 if 0x30A0 <= code <= 0x30FF else 0


def ideographs(text: str) -> bool:
    """Whether a text is all in Chinese characters: behind goods it is a noun that they only specify (発電所建設)."""
    return all(0x4E00 <= ord(sign) <= 0x9FFF for sign in text)


def syllable(sign: str) -> bool:
    """Whether a sign writes a mere syllable, which alone says little: between unknown ones it is part of their word."""
    return 0xAC00 <= ord(sign) <= 0xD7A3


def _merged(run: str, back: list[tuple[int, bool]]) -> list[tuple[int, int, bool]]:
    """The way back from the end, unknown signs of one script put together."""
    found: list[tuple[int, int, bool]] = []
    j = len(run)
    while j:
        i, known = back[j]
        last = found[-1] if found else None
        if last and not known and not last[2] and script(run[i]) == script(run[j]):
            found[-1] = (i, last[1], False)
        else:
            found.append((i, j, known))
        j = i
    return found[::-1]


def _unbroken(run: str, found: list[tuple[int, int, bool]], particles: frozenset[str]) -> list[tuple[int, int, bool]]:
    """Where signs write mere syllables: stretches of unknown ones and of words of one syllable are one unknown word,
    and so is a first syllable that is unknown with the word behind it.
    """

    def weak(i: int, j: int, known: bool) -> bool:
        return syllable(run[i]) and not (known and (j - i > 1 or run[i:j] in particles))

    kept: list[tuple[int, int, bool]] = []
    for i, j, known in found:
        last = kept[-1] if kept else (0, 0, True)
        first = last[1] == 1 and not last[2] and syllable(run[i]) and run[i:j] not in particles
        if first or (kept and weak(*last) and weak(i, j, known)):
            kept[-1] = (last[0], j, False)
        else:
            kept.append((i, j, known))
    return kept

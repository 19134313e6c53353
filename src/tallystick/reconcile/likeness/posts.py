"""Posts: the office and the party that the name of a speaker holds, in whatever language it is written.

"Ukrainian defence ministry" and "Міністерство оборони" share no letters, but are one post. Words for parties are those
of the language files, words for offices those of data/estimation/offices.yaml.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from tallystick.books import Books
from tallystick.books.offices import load_offices
from tallystick.model.ident import PartyId

_WORD = re.compile(r"\w+")
_UNPARTED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # scripts whose words carry others or particles
ANYBODY = ""
_MOST = 12  # words of the longest form, or signs where those are words

_TELLING = 4  # letters of a leader's name: shorter ones are many people's


class Post(NamedTuple):
    """What a name says of who speaks: parties, offices, or neither; `proper` if more of it is written as a name."""

    parties: frozenset[PartyId]
    offices: frozenset[str]
    proper: bool = False


NOBODY = Post(frozenset(), frozenset())


class Relation(Enum):
    """How the posts of two speakers stand to each other."""

    SAME = auto()  # one office, of no two parties
    OPEN = auto()  # one party, and one name tells no office
    OTHER_OFFICE = auto()  # two offices of one party
    OTHER_PARTY = auto()
    OTHER = auto()  # two offices, of whom is not told
    UNKNOWN = auto()


class _Forms:
    """Names by their forms; the longest is found first and no word is used twice."""

    def __init__(self) -> None:
        self._whole: dict[str, str] = {}
        self._stems: dict[str, str] = {}
        self._tails: dict[str, str] = {}

    def add(self, forms: Iterable[str], label: str) -> None:
        """Let some forms stand for a name; the first name that a form is given to keeps it."""
        for form in forms:
            plain = " ".join(_parted(form))
            if plain:
                place = self._tails if form.startswith("-") else self._stems if form.endswith("*") else self._whole
                place.setdefault(plain, label)

    def find(self, words: list[str]) -> tuple[frozenset[str], list[str]]:
        """The names that words hold, and the words that are left."""
        found = set[str]()
        left = list(words)
        for length in range(min(len(left), _MOST), 0, -1):
            at = 0
            while at + length <= len(left):
                label = self._label(" ".join(left[at : at + length]))
                if label is not None:
                    found.add(label)
                    del left[at : at + length]
                else:
                    at += 1
        return frozenset(found), left

    def _label(self, phrase: str) -> str | None:
        if phrase in self._whole:
            return self._whole[phrase]
        last = phrase.rfind(" ") + 1
        stems = (phrase[:end] for end in range(len(phrase), last, -1))
        found = next((self._stems[stem] for stem in stems if stem in self._stems), None)
        if found is None and not last:
            found = next((label for tail, label in self._tails.items() if tail in phrase), None)
        return found


@dataclass(slots=True)
class Posts:
    """Finds posts; what was looked up is kept, and a language is read only when a name needs it."""

    books: Books
    _parties: dict[str, tuple[_Forms, _Forms]] = field(default_factory=dict)
    _offices: _Forms | None = None
    _known: dict[tuple[str, str | None], Post] = field(default_factory=dict)

    def of(self, name: str, language: str | None) -> Post:
        """The post that a name holds, as text of a language, or of that of the register, says it."""
        key = name, language
        if key not in self._known:
            self._known[key] = self._look(name, language)
        return self._known[key]

    def _look(self, name: str, language: str | None) -> Post:
        words = _parted(name)
        parties, left = frozenset[str](), words
        for code in dict.fromkeys((self.books.parties.language, language)):
            if code is not None and code in self.books.languages and not parties:
                pointing, standing = self._of_language(code)
                parties, left = pointing.find(words)
                parties |= standing.find(words)[0]
        offices, left = self._of_offices().find(left)
        nouns = (
            language is not None and language in self.books.languages and self.books.languages[language].capital_nouns
        )
        proper = not nouns and not _capitals(name).isdisjoint(left)
        return Post(frozenset(PartyId(one) for one in parties), offices - {ANYBODY}, proper)

    def _of_language(self, code: str) -> tuple[_Forms, _Forms]:
        """The words of a language that name a party beside an office, and those that are both at once."""
        if code not in self._parties:
            book = self.books.parties
            pointing, standing = _Forms(), _Forms()
            for party, words in self.books.languages[code].parties.items():
                pointing.add((*words.names, *words.adjectives, *words.people), party)
                standing.add((*words.seats, *words.agencies), party)
                standing.add((name for name in words.leaders if len(name) >= _TELLING or _UNPARTED.search(name)), party)
            for one in book:
                pointing.add((book.name(one.id, code),), one.id)
                standing.add((name for name in book.leaders.get(one.id, ()) if len(name) >= _TELLING), one.id)
            self._parties[code] = pointing, standing
        return self._parties[code]

    def _of_offices(self) -> _Forms:
        if self._offices is None:
            book, made = load_offices(), _Forms()
            for label, forms in book.offices.items():
                made.add(forms, label)
            for forms in book.anybody:
                made.add(forms, ANYBODY)
            self._offices = made
        return self._offices


def _parted(name: str) -> list[str]:
    """The words of a name, abbreviations in their capitals; a script that does not part its words is cut into signs."""
    words = [word if word.isupper() and len(word) > 1 else word.casefold() for word in _WORD.findall(name)]
    return [part for word in words for part in (word if _UNPARTED.search(word) else (word,))]


def _capitals(name: str) -> frozenset[str]:
    """Words that begin with a capital and are long enough to tell something; signs of scripts that have no capitals."""
    words = _WORD.findall(name)
    long = {word.casefold() for word in words if len(word) >= _TELLING and word[0].isupper()}
    return frozenset(long).union(*(word for word in words if _UNPARTED.search(word)))


def related(one: Post, other: Post) -> Relation:
    """How two posts stand to each other. A name that tells no office may hold any of its party's government."""
    if one.parties and other.parties and one.parties.isdisjoint(other.parties):
        return Relation.OTHER_PARTY
    if not one.offices.isdisjoint(other.offices):
        return Relation.SAME
    if one.offices and other.offices:
        return Relation.OTHER_OFFICE if one.parties and other.parties else Relation.OTHER
    if (_is_private(one) and other.parties) or (_is_private(other) and one.parties):
        return Relation.OTHER
    return Relation.OPEN if one.parties and other.parties else Relation.UNKNOWN


def _is_private(one: Post) -> bool:
    return bool(one.offices) and one.offices.issubset(load_offices().private)

"""Last names: who is named in full somewhere in a document is the one whom it names by the last name alone.

"Kirby" is "John Kirby" where the document names one Kirby in full; where it names two, "Kirby" stays as it is.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from tallystick.books.language import Cue
from tallystick.model.claim import Claim
from tallystick.read.lexicon.lexicon import Lexicon
from tallystick.read.material.words import Cat

LONGEST = 4  # words of a person's name
_STEM, _CUT, _ENDING = 4, 2, 3  # letters that two cases of a name share at least; of its own ending, of another's
Named = Callable[[str], Iterable[str]]  # all speakers and persons that the text names, near a word


class _Person(NamedTuple):
    """A person's name as it is written, in words, without the title that some languages put behind it."""

    written: str
    words: tuple[str, ...]
    title: tuple[str, ...]


def in_full(claims: Sequence[Claim], named: Named, text: str, lexicon: Lexicon) -> list[Claim]:
    """Put the full name where a claim is said by a last name that the text belongs to one full name."""
    said = dict.fromkeys(one for claim in claims for one in claim.said_by)
    persons = {name: _person(name, lexicon) for name in said}
    known: dict[str, str] = {}
    for short in [one for one in persons.values() if one is not None and len(one.words) == 1]:
        for name in named(short.words[0]):
            if name not in persons:
                persons[name] = _person(name, lexicon)
        full = _only(short, (one for one in persons.values() if one is not None), lexicon)
        if full is not None and not _others(short.words[0], full, text):
            known[short.written] = full.written
    return [_renamed(one, known) for one in claims] if known else list(claims)


def _renamed(claim: Claim, known: dict[str, str]) -> Claim:
    chain = tuple(dict.fromkeys(known.get(said, said) for said in claim.said_by))
    return claim if chain == claim.said_by else replace(claim, said_by=chain)


def _person(name: str, lexicon: Lexicon) -> _Person | None:
    """A name taken apart, if it can be a person's: capital letters where there are any, and no office or organ."""
    scan = lexicon.scan(name)
    end = len(scan.words)
    while end and scan.cue(end - 1, Cue.TITLE):
        end -= 1
    words = tuple(word.text for word in scan.words[:end] if word.text[0].isalpha())
    if not 0 < len(words) <= LONGEST or any(word[0].islower() for word in words):
        return None
    if any(one.cat is not Cat.NAME for k in range(end) for one in scan.at[k]):
        return None
    return _Person(name, words, tuple(word.low for word in scan.words[end:]))


def _only(short: _Person, others: Iterable[_Person], lexicon: Lexicon) -> _Person | None:
    """The one person of this last name; None where there is none or more than one."""
    full = [one for one in others if _bears(one, short, lexicon)]
    first = max(full, key=lambda one: len(one.words), default=None)
    one = first is not None and all(_one_person(first, other) for other in full)
    return min(full, key=full.index) if one else None


def _one_person(long: _Person, other: _Person) -> bool:
    """Whether the words of one name are all in the other, in order: a middle name may be left out."""
    ahead = iter(long.words)
    return all(word in ahead for word in other.words)


def _bears(full: _Person, short: _Person, lexicon: Lexicon) -> bool:
    """Whether a full name begins or ends with a last name, in any case; where a syllable is a last name, with that."""
    word = short.words[0]
    if short.title not in ((), full.title):
        return False
    if len(full.words) > 1:
        return any(_same(word, one, lexicon) for one in (full.words[-1], full.words[0]))
    return bool(short.title) and len(word) == 1 and full.words[0] != word and full.words[0].startswith(word)


def _same(word: str, name: str, lexicon: Lexicon) -> bool:
    """Whether two words are one name; where names have cases, but for the ending."""
    if word == name or not lexicon.language.cases:
        return word == name
    shared = next((k for k, (one, other) in enumerate(zip(word, name, strict=False)) if one != other), None)
    shared = min(len(word), len(name)) if shared is None else shared
    return shared >= max(_STEM, len(name) - _CUT) and len(word) - shared <= _ENDING


def _others(word: str, full: _Person, text: str) -> bool:
    """Whether the text names somebody else whose name begins alike: "Kim" with a Kim Byung-kee and a Kim Jong Un."""
    if full.words[0] != word:
        return False
    behind = (found.group(1) for found in re.finditer(rf"\b{re.escape(word)}\s+([^\W\d_][\w-]*)", text))
    return any(one[0].isupper() and one not in full.words for one in behind)

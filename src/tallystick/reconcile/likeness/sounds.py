"""What a name sounds like, in whatever script: its consonants, from the names that Unicode gives its letters.

"Pistorius" and its Cyrillic form have the same ones, a Hangul name and its Latin spellings nearly the same. What
has no sound in Unicode, such as ideographs, stands for itself.
"""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

ALIKE = 80.0  # of 100: spellings of one name across scripts reach it, two names of one land mostly do not
LEAST = 3  # consonants of a word that tells a name; all words of one in another may else be a "the" in it
_SOUNDED = ("LETTER", "SYLLABLE")
_VOWELS = frozenset("AEIOUWY")
_ONE = {"G": "K", "B": "P", "D": "T", "V": "F", "Z": "S", "C": "K", "Q": "K", "J": "C", "L": "R"}  # told apart by few


@lru_cache(maxsize=4096)
def _of_letter(letter: str) -> str:
    """The consonants of one letter: the Cyrillic "es" is S, the Hangul syllable "seong" SNG."""
    name = unicodedata.name(letter, "")
    if not any(word in name for word in _SOUNDED):
        return letter if letter.isalnum() else " "
    if "SIGN" in name:  # soft and hard signs are not heard
        return ""
    said = name.split("LETTER ")[-1].split("SYLLABLE ")[-1].split()
    heard = said[-1] if "SHORT" in said else said[0]
    return heard[1] if len(heard) == 2 and heard[0] == "E" else heard  # "es" and "en" are S and N


@lru_cache(maxsize=65_536)
def sound(name: str) -> str:
    """The consonants of a name, word by word."""
    plain = unicodedata.normalize("NFKC", name)
    spelled = "".join(_of_letter(letter) for letter in plain)
    return " ".join(_consonants(word) for word in spelled.split())


def _consonants(word: str) -> str:
    """The consonants of a word, or its first letter where it has none."""
    return "".join(_ONE.get(letter, letter) for letter in word if letter not in _VOWELS) or word[0]


class Spelling(NamedTuple):
    """A name as it is compared: its sounding words, those run together, and the scripts it is written in."""

    words: frozenset[str]
    run: str
    scripts: frozenset[str]


@lru_cache(maxsize=65_536)
def spelled(name: str) -> Spelling:
    """Take a name apart, once."""
    heard = sound(name)
    scripts = frozenset(unicodedata.name(one, " ").split()[0] for one in name if one.isalpha())
    return Spelling(frozenset(heard.split()), heard.replace(" ", ""), scripts)


def alike(one: Spelling, other: Spelling) -> bool:
    """Whether two names can be spellings of one.

    In one script the shorter name's words must all be in the longer; across scripts, where words are cut otherwise,
    nearly all consonants must agree.
    """
    if comparable(one, other):
        short, long = (one, other) if len(one.words) <= len(other.words) else (other, one)
        return short.words <= long.words and any(len(word) >= LEAST for word in short.words)
    return bool(one.run and other.run) and ratio(one.run, other.run) >= ALIKE


def comparable(one: Spelling, other: Spelling) -> bool:
    """Whether two names are written in one script, so that unlike letters mean unlike names."""
    return not one.scripts.isdisjoint(other.scripts)


def sounded(name: str) -> bool:
    """Whether Unicode says how a name sounds: ideographs have no sound there."""
    return all(any(word in unicodedata.name(one, "") for word in _SOUNDED) for one in name if one.isalpha())

"""Authors: a study whose author the document names anywhere is quoted by the author (guidelines, rule 7.2)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tallystick.books.language import Authorship
from tallystick.model.claim import Claim

_NAME = r"([^\W\d_a-z][\w.'’-]*(?:\s+[^\W\d_a-z][\w.'’-]*){1,3})"  # two to four words with a capital
_GAP = r"(?:\W+\w+){0,6}?\W+"  # what may stand between a study and "by"


def name_authors(claims: Sequence[Claim], text: str, words: Authorship) -> list[Claim]:
    """Put the author where a claim is said by "the study", if the text has one study and names one author of it."""
    if not words.study or not any(_studies(one, words) for one in claims):
        return list(claims)
    authors = {match.group(1) for pattern in _patterns(words) for match in pattern.finditer(text)}
    studies = {said.casefold() for one in claims for said in _studies(one, words)}
    if len(authors) != 1 or sum(len(said.split()) > 1 for said in studies) > 1:
        return list(claims)
    (author,) = authors
    return [_with_author(one, author, words) for one in claims]


@cache
def _patterns(words: Authorship) -> tuple[re.Pattern[str], ...]:
    study, author, by = (_either(one) for one in (words.study, words.author, words.by))
    named = rf"(?i:\b{author}),?\s+{_NAME}"
    written = rf"(?i:\b{study}{_GAP}{by})\s+{_NAME}"
    return re.compile(named), re.compile(written)


def _either(words: Sequence[str]) -> str:
    """One of these words; a star stands for any ending."""
    return "(?:" + "|".join(re.escape(one).replace(r"\*", r"\w*") for one in words) + ")"


@cache
def _study(words: Authorship) -> re.Pattern[str]:
    return re.compile(rf"(?i)\b{_either(words.study)}\b")


def _studies(claim: Claim, words: Authorship) -> tuple[str, ...]:
    return tuple(said for said in claim.said_by if _study(words).match(said))


def _with_author(claim: Claim, author: str, words: Authorship) -> Claim:
    chain = tuple(dict.fromkeys(author if _study(words).match(said) else said for said in claim.said_by))
    return claim if chain == claim.said_by else replace(claim, said_by=chain)

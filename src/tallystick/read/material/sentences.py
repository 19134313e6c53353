"""Sentences of a text with their places; what the segmenter cuts in an abbreviation is put together again."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # ships no types

from tallystick.books.language import Language

LIMIT = 2000  # characters; the longest sentence of a large sample of news had 1,400
PIECE = 20_000  # characters of a line that are segmented at once; ten times the longest paragraph of print
NEAR, FAR = 48, 400  # characters looked at before a cut, and where these are mostly blank
LONGEST = 24  # characters of an abbreviation with what is glued to it
_LINE = re.compile(r"[^\n]+")


class Sentence(NamedTuple):
    """A stretch of a text. `line` counts the lines before it; `cut` says that it was too long and was cut."""

    start: int
    end: int
    line: int
    cut: bool = False


def split_sentences(text: str, language: Language) -> Iterator[Sentence]:
    """Cut a text into sentences, line by line: a line break ends a sentence."""
    for number, line in enumerate(_LINE.finditer(text)):
        for first, piece in _pieces(line.group(), line.start()):
            for start, end in _merged(piece, language):
                said = len(piece[start:end].lstrip())
                yield from _limited(text, first + end - said, first + end, number)


def _pieces(line: str, first: int) -> Iterator[tuple[int, str]]:
    """An endless line in pieces that the segmenter, which is not linear on open quotes, takes in no time."""
    start = 0
    while len(line) - start > PIECE:
        cut = line.rfind(" ", start + PIECE // 2, start + PIECE)
        cut = cut if cut > 0 else start + PIECE
        yield first + start, line[start:cut]
        start = cut
    yield first + start, line[start:]


def _limited(text: str, start: int, end: int, number: int) -> Iterable[Sentence]:
    """A sentence, in stretches where it is endless; none where it is blank."""
    if end - start <= LIMIT:
        return (Sentence(start, end, number),) if start < end else ()
    found: list[Sentence] = []
    while end - start > LIMIT:
        cut = text.rfind(" ", start + LIMIT // 2, start + LIMIT)
        cut = cut if cut > 0 else start + LIMIT
        found.append(Sentence(start, cut, number, cut=True))
        start = cut
    if text[start:end].strip():
        found.append(Sentence(start, end, number, cut=True))
    return found


def _merged(line: str, language: Language) -> Iterator[tuple[int, int]]:
    """The segmenter's stretches, joined where one ends in an abbreviation or a number before a small letter."""
    start = None
    for one in get_sentence_boundaries(language.code, line):
        begin, end = int(one["start_index"]), int(one["end_index"])
        start = begin if start is None else start
        if end < len(line) and _goes_on(line, end, language):
            continue
        yield start, end
        start = None
    if start is not None:
        yield start, len(line)


def _goes_on(line: str, end: int, language: Language) -> bool:
    """Whether a stretch that ends at `end` does not end its sentence."""
    before = line[max(end - NEAR, 0) : end].rstrip()
    if len(before) < LONGEST < end:
        before = line[max(end - FAR, 0) : end].rstrip()
    if not before.endswith("."):
        return False
    if line[end : end + 2].lstrip()[:1].islower():
        return True
    last = before[-LONGEST:].rstrip(".")
    return last[-1:].strip() != "" and last.split()[-1].rpartition("(")[2] in language.abbreviations

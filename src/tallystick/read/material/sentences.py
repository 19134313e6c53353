"""Sentences of a text with their places; what the segmenter cuts in an abbreviation is put together again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # ships no types

from tallystick.books.language import Language

LIMIT = 2000  # characters; the longest sentence of a large sample of news had 1,400
PIECE = 20_000  # characters of a line that are segmented at once; ten times the longest paragraph of print
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of a text. `line` counts the lines before it; `cut` says that it was too long and was cut."""

    start: int
    end: int
    line: int
    cut: bool = False


def split_sentences(text: str, language: Language) -> Iterator[Sentence]:
    """Cut a text into sentences, line by line: a line break ends a sentence."""
    for number, line in enumerate(_LINE.finditer(text)):
        for begin, piece in _pieces(line.group()):
            for start, end in _merged(piece, language):
                blank = end - start - len(piece[start:end].lstrip())
                first = line.start() + begin
                yield from _limited(text, first + start + blank, first + end, number)


def _pieces(line: str) -> Iterator[tuple[int, str]]:
    """An endless line in pieces that the segmenter, which is not linear on open quotes, takes in no time."""
    start = 0
    while len(line) - start > PIECE:
        cut = line.rfind(" ", start + PIECE // 2, start + PIECE)
        cut = cut if cut > 0 else start + PIECE
        yield start, line[start:cut]
        start = cut
    yield start, line[start:]


def _limited(text: str, start: int, end: int, number: int) -> Iterator[Sentence]:
    long = end - start > LIMIT
    while end - start > LIMIT:
        cut = text.rfind(" ", start + LIMIT // 2, start + LIMIT)
        cut = cut if cut > 0 else start + LIMIT
        yield Sentence(start, cut, number, cut=long)
        start = cut
    if text[start:end].strip():
        yield Sentence(start, end, number, cut=long)


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
    before = line[:end].rstrip()[-24:].rstrip(".")
    word = re.split(r"[\s(]", before)[-1]
    after = line[end : end + 2].lstrip()
    return line[:end].rstrip().endswith(".") and (word in language.abbreviations or after[:1].islower())

"""Corrections that a page prints of itself. They are the page's and not read, but whoever keeps the ledger is told."""

import re
from collections.abc import Iterator

from tallystick.books.furniture import load_furniture
from tallystick.model.document import Document
from tallystick.model.finding import Code, Finding
from tallystick.read.claims import Reader

SHOWN = 160  # characters of a note that are told
LONGEST = 80  # characters that a label and the signs before it have at most
_FIGURE = re.compile(r"\d")


def corrections_passed(document: Document, reader: Reader) -> Iterator[Finding]:
    """A finding for each note that may correct a claim: it names a figure, or could hold a claim itself."""
    language = load_furniture().get(reader.lexicon.language.code)
    labels = tuple(sorted((one.casefold() for one in language.notes), key=len, reverse=True)) if language else ()
    lines = list(_lines(document.text))
    for place, (number, start, line) in enumerate(lines):
        label = _begins(line, labels)
        if not label or not _left_out(document, reader, start, line):
            continue
        alone = not _said(line, label) and place + 1 < len(lines)  # the label is a line of its own
        note = lines[place + 1][2] if alone else line
        if _FIGURE.search(note) or reader.sieve.promising(note, running=False):
            yield Finding.of(Code.CORRECTION_PASSED, f"{document.name}:{number}", note=_short(note))


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """The lines that are not blank: number, where they begin, and text."""
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, start, line
        start += len(line) + 1


def _begins(line: str, labels: tuple[str, ...]) -> str:
    """The label that a line begins with as a whole word; empty without one."""
    plain = line.strip()[:LONGEST].lstrip("[(*").casefold()
    if not plain.startswith(labels):
        return ""
    whole = (one for one in labels if plain.startswith(one) and not plain[len(one) : len(one) + 1].isalpha())
    return next(whole, "")


def _said(line: str, label: str) -> str:
    return line.strip().strip("[]()*")[len(label) :].strip(" :.-\u2013\u2014\uff1a")


def _left_out(document: Document, reader: Reader, start: int, line: str) -> bool:
    """Whether a line is the page's: marked when it was collected, or named as furniture by its words."""
    marked = any(begin < start + len(line) and start < end for begin, end in document.furniture)
    return marked or reader.sieve.names_furniture(line)


def _short(note: str) -> str:
    plain = " ".join(note.split())
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN].rsplit(' ', 1)[0]} ..."

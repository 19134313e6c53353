"""Corrections that a page prints of itself. They are the page's and not read, but whoever keeps the ledger is told."""

import re
from collections.abc import Iterator

from tallystick.books.furniture import load_furniture
from tallystick.model.document import Document
from tallystick.model.finding import Code, Finding
from tallystick.read.claims import Reader

SHOWN = 160  # characters of a note that are told
_FIGURE = re.compile(r"\d")


def corrections_passed(document: Document, reader: Reader) -> Iterator[Finding]:
    """A finding for each note that may correct a claim: it names a figure, or could hold a claim itself."""
    language = load_furniture().get(reader.lexicon.language.code)
    labels = sorted(language.notes, key=len, reverse=True) if language else ()
    lines = [(start, line) for start, line in _lines(document.text) if line.strip()]
    for place, (start, line) in enumerate(lines):
        label = next((one for one in labels if _begins(line, one)), None)
        if label is None or not _left_out(document, reader, start, line):
            continue
        alone = not _said(line, label) and place + 1 < len(lines)  # the label is a line of its own
        note = lines[place + 1][1] if alone else line
        if _FIGURE.search(note) or reader.sieve.promising(note, running=False):
            where = f"{document.name}:{document.text.count(chr(10), 0, start) + 1}"
            yield Finding.of(Code.CORRECTION_PASSED, where, note=_short(note))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _begins(line: str, label: str) -> bool:
    """Whether a line begins with a label as a whole word."""
    plain = line.strip().lstrip("[(*").casefold()
    return plain.startswith(label.casefold()) and not plain[len(label) : len(label) + 1].isalpha()


def _said(line: str, label: str) -> str:
    return line.strip().strip("[]()*")[len(label) :].strip(" :.-\u2013\u2014\uff1a")


def _left_out(document: Document, reader: Reader, start: int, line: str) -> bool:
    """Whether a line is the page's: marked when it was collected, or named as furniture by its words."""
    marked = any(begin < start + len(line) and start < end for begin, end in document.furniture)
    return marked or reader.sieve.names_furniture(line)


def _short(note: str) -> str:
    plain = " ".join(note.split())
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN].rsplit(' ', 1)[0]} ..."

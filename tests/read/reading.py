"""How tests read: one sentence, the shipped books."""

from tallystick.books import load_books
from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.ident import DocumentId
from tallystick.read import read
from tallystick.read.documents import reader_of
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Scan
from tallystick.read.quantities.amounts import read_quantities
from tallystick.read.short import shorten


def document(text: str, language: str | None = "en") -> Document:
    """A document of plain text."""
    return Document(DocumentId("0" * 64), "text/plain", text, "note.txt", language=language)


def claims(text: str, language: str = "en") -> tuple[Claim, ...]:
    """All claims of a text."""
    return read(document(text, language), load_books()).made


def lines(text: str, language: str = "en") -> list[str]:
    """All claims of a text in short."""
    return [shorten(claim) for claim in claims(text, language)]


def scanned(text: str, language: str = "en") -> Scan:
    """A sentence with all that the lexicon knows of it."""
    return reader_of(load_books(), language).lexicon.scan(text)


def quantities(text: str, language: str = "en") -> list[Quantity]:
    """The quantities of a sentence that are no traps."""
    found = read_quantities(scanned(text, language), load_books().languages[language])
    return [one for one in found if not one.trap]

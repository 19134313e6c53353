"""A fuzz target for the reader: whatever the bytes, it neither fails nor claims words that are not there.

Coverage-guided, where atheris is installed (pip install atheris): python -m tests.fuzz.reading [folder of samples]
"""

import importlib
import sys

from tallystick.books import load_books
from tallystick.model.document import Document
from tallystick.model.ident import DocumentId
from tallystick.read import read

LANGUAGES = sorted(load_books().languages)


def one_input(data: bytes) -> None:
    """Read the bytes as a text: the first byte chooses the language, the rest is UTF-8 with holes."""
    if not data:
        return
    language, text = LANGUAGES[data[0] % len(LANGUAGES)], data[1:].decode("utf-8", errors="replace")
    check(text, language)


def check(text: str, language: str) -> None:
    """Every claim's quote is the text at its place."""
    document = Document(DocumentId("0" * 64), "text/plain", text, "fuzz", language=language)
    for claim in read(document, load_books()).made:
        span = claim.evidence.span
        assert span is not None, "a claim without its place"
        assert text[span.start : span.end] == span.exact, "a quote that is not in the text"
        assert span.exact.strip(), "an empty quote"


def main() -> None:
    """Run the fuzzer until something fails or it is stopped."""
    atheris = importlib.import_module("atheris")
    atheris.instrument_all()
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

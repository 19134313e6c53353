"""PDF: the letters of each page by PDFium, the tables of pages that have some by pdfplumber; no pictures are read."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import pypdfium2  # type: ignore[import-untyped]  # carries no types

from tallystick.collect.blob import Blob, Facts
from tallystick.collect.formats.ink import visible_text
from tallystick.collect.formats.lines import reflow
from tallystick.collect.formats.prose import find_title
from tallystick.collect.formats.tables import has_tables, read_page
from tallystick.collect.limits import Limits
from tallystick.collect.parsed import Parsed, freeze
from tallystick.model.finding import Code, Finding

_EDGE = 2  # lines at the top and at the bottom of a page in which running heads stand
_RUNNING = 3  # pages on which the same line must stand at the edge
_DIGITS = re.compile(r"\d+")
_NOT_A_TITLE = re.compile(r"\(?(?:unspecified|untitled|anonymous)\)?|.*\.\w{2,4}|Microsoft Word.*", re.IGNORECASE)


def parse(blob: Blob, limits: Limits) -> Parsed | Finding:
    """The text of a PDF file, running heads left out, broken lines put together."""
    try:
        with pypdfium2.PdfDocument(blob.data) as pdf:
            known = pdf.get_metadata_dict()
            read = [_page_lines(blob, pdf, number) for number in range(min(len(pdf), limits.pages))]
    except pypdfium2.PdfiumError as error:
        return _refused(blob, error)
    pages, hidden = [page for page, _ in read], sum(letters for _, letters in read)
    text = freeze(reflow([line for page in without_running_heads(pages) for line in page]))
    title = _said(known["Title"]) or find_title(text)
    findings = (Finding.of(Code.HIDDEN, blob.name, letters=hidden),) if hidden else ()
    return Parsed(text, Facts(title=title, author=_said(known["Author"])), findings)


def count_pages(data: bytes) -> int:
    """How many pages there are to read; none where it cannot be opened."""
    try:
        with pypdfium2.PdfDocument(data) as pdf:
            return len(pdf)
    except pypdfium2.PdfiumError:
        return 0


def _page_lines(blob: Blob, pdf: pypdfium2.PdfDocument, number: int) -> tuple[list[str], int]:
    page = pdf[number]
    text, hidden = visible_text(page)
    if not hidden and has_tables(page, text):
        text = read_page(blob.data, number) or text
    page.close()
    return [line.strip() for line in freeze(text).split("\n") if line.strip()], hidden


def without_running_heads(pages: Sequence[list[str]]) -> Iterator[list[str]]:
    """Pages without the lines that stand at the edge of most of them, page numbers aside."""
    edges = Counter(_masked(line) for page in pages for line in {*page[:_EDGE], *page[-_EDGE:]})
    running = {line for line, times in edges.items() if times >= max(_RUNNING, len(pages) / 2)}
    for page in pages:
        inner = range(_EDGE, len(page) - _EDGE)
        yield [line for place, line in enumerate(page) if place in inner or _masked(line) not in running]


def _masked(line: str) -> str:
    return _DIGITS.sub("#", line)


def _said(value: str) -> str | None:
    """What a PDF's metadata say, where it is not what programs put there by themselves."""
    return None if not value.strip() or _NOT_A_TITLE.fullmatch(value.strip()) else value.strip()


def _refused(blob: Blob, error: pypdfium2.PdfiumError) -> Finding:
    if "password" in str(error).casefold():
        return Finding.of(Code.LOCKED, blob.name)
    return Finding.of(Code.BROKEN, blob.name, type="PDF", reason=str(error))

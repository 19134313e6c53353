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
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?![\d.,]*\d)")
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
    edges = Counter(form for place, page in enumerate(pages) for line in _edge(page) for form in _forms(line, place))
    running = {form for form, times in edges.items() if times >= max(_RUNNING, len(pages) / 2)}
    for place, page in enumerate(pages):
        heads = {line for line in _edge(page) if running & _forms(line, place)}
        inner = range(_EDGE, len(page) - _EDGE)
        yield [line for number, line in enumerate(page) if number in inner or line not in heads]


def _edge(page: list[str]) -> set[str]:
    return {*page[:_EDGE], *page[-_EDGE:]}


def _forms(line: str, place: int) -> set[str]:
    """The line as it is, and with each number as its distance from the page's place: a page number keeps it."""
    numbers = _NUMBER.finditer(line)
    return {line} | {f"{line[: one.start()]}#{int(one[0]) - place}#{line[one.end() :]}" for one in numbers}


def _said(value: str) -> str | None:
    """What a PDF's metadata say, where it is not what programs put there by themselves."""
    return None if not value.strip() or _NOT_A_TITLE.fullmatch(value.strip()) else value.strip()


def _refused(blob: Blob, error: pypdfium2.PdfiumError) -> Finding:
    if "password" in str(error).casefold():
        return Finding.of(Code.LOCKED, blob.name)
    return Finding.of(Code.BROKEN, blob.name, type="PDF", reason=str(error))

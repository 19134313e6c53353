"""Tables in PDF: pages whose figures stand in ruled tables are read again by pdfplumber, a row to a line."""

import io
import re

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]  # carries no types
import pypdfium2.raw as raw  # type: ignore[import-untyped]  # carries no types
from pdfminer.pdfexceptions import PDFException
from pdfplumber.page import Page
from pdfplumber.table import Table

_RULES = 6  # painted lines or boxes; the smallest table that is worth it, two by two, has as many
_FIGURES = re.compile(r"\d[\d.,]*")
_FEWEST_FIGURES = 4
CELL = " | "


def has_tables(page: pypdfium2.PdfPage, text: str) -> bool:
    """Whether it pays to look for tables: that costs a hundred times what reading the letters costs."""
    if len(_FIGURES.findall(text)) < _FEWEST_FIGURES:
        return False
    return sum(1 for _ in page.get_objects([raw.FPDF_PAGEOBJ_PATH])) >= _RULES


def read_page(data: bytes, number: int) -> str | None:
    """The text of one page with its tables in rows; None where there is no table after all."""
    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number + 1]) as pdf:
            page = pdf.pages[0]
            found = sorted((one for one in page.find_tables() if _is_table(one)), key=lambda one: one.bbox[1])
            return _in_order(page, found) if found else None
    except (PDFException, ValueError, KeyError, TypeError, IndexError):  # what damaged files do to it
        return None


def _is_table(table: Table) -> bool:
    rows = table.rows
    return len(rows) > 1 and max(len(row.cells) for row in rows) > 1


def _in_order(page: Page, tables: list[Table]) -> str:
    """Text and tables from top to bottom."""
    parts, above = [], page.bbox[1]
    for table in tables:
        parts += [_text(page, above, table.bbox[1]), *_rows(table)]
        above = max(above, table.bbox[3])
    return "\n".join([*parts, _text(page, above, page.bbox[3])])


def _text(page: Page, top: float, bottom: float) -> str:
    if bottom - top < 1:
        return ""
    return page.crop((page.bbox[0], top, page.bbox[2], bottom), strict=False).extract_text()


def _rows(table: Table) -> list[str]:
    return [CELL.join(" ".join((cell or "").split()) for cell in row) for row in table.extract()]

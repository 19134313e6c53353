"""A balance as an XLSX workbook. Texts are typed as texts, so that none of them can become a formula."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import zip_longest
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tallystick.books import Books
from tallystick.model.balance import Balance, Side
from tallystick.model.claim import Claim
from tallystick.model.judgement import Judgement
from tallystick.model.ledger import Ledger
from tallystick.publish.cells import TEXT
from tallystick.publish.columns import Column, Sheet, reach
from tallystick.publish.evidence import prices_of
from tallystick.publish.judged import Words, standing_of, told_of
from tallystick.publish.outline import MEANING, Outline
from tallystick.publish.press import render
from tallystick.publish.record import shorten
from tallystick.publish.sheets import CLAIMS, PRICES
from tallystick.publish.tables import BALANCE, balance_rows

LONGEST = 32_767  # characters that a cell of a workbook may hold
WIDEST = 60  # characters of a column: what leaves room for others on a screen


@dataclass(frozen=True, slots=True)
class _Judged:
    """A claim, the word that decides whether it counts, and what people changed of it."""

    claim: Claim
    standing: str
    told: str | None


JUDGED: Sheet[_Judged] = Sheet(
    CLAIMS.name,
    CLAIMS.title,
    _Judged,
    (
        *(replace(column, path=f"claim.{column.path}") for column in CLAIMS.columns),
        Column("standing", "standing", TEXT, "the latest word of a person on it; open: nobody has judged it"),
        Column("judged", "told", TEXT, "what people changed of it and why, and why it does not count"),
    ),
)

Value = str | float | bool | None

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML 1.0 cannot carry
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def balance_xlsx(balance: Balance, ledger: Ledger, books: Books, words: Words | None = None) -> bytes:
    """A workbook with the sheets Balance, Lines, Claims, Prices, Findings and Method; it carries no clock.

    The ledger's claims are shown as they are handed in: as people left them, with the `words` that hold on them.
    """
    outline = Outline.of(balance, books)
    book = Workbook()
    del book["Sheet"]
    _fill(book.create_sheet("Balance"), ("", *(side.name for side in outline.sides)), _summary(outline))
    _table(book.create_sheet("Lines"), BALANCE, balance_rows(balance, books))
    judged = (_judged(claim, (words or {}).get(claim.id, ())) for claim in CLAIMS.sort(ledger.claims))
    _table(book.create_sheet("Claims"), JUDGED, judged)
    _table(book.create_sheet("Prices"), PRICES, prices_of(balance, ledger, books))
    findings = ((one.code.name.lower(), one.loudness, one.where, one.sentence) for one in balance.findings)
    _fill(book.create_sheet("Findings"), ("code", "loudness", "where", "sentence"), findings)
    method = render("method.txt", balance=balance).splitlines()
    _fill(book.create_sheet("Method"), (balance.dossier.title,), ((line,) for line in method))
    return _without_clock(book, balance.as_of)


def _judged(claim: Claim, words: Sequence[Judgement]) -> _Judged:
    return _Judged(claim, standing_of(words), "; ".join(told_of(words)) or None)


def _summary(outline: Outline) -> Iterator[Sequence[Value]]:
    balance, sides = outline.balance, outline.sides
    yield ("provider", *(outline.giver(side) for side in sides))
    yield ("recipient", *(outline.taker(side) for side in sides))
    for name, at in (("total, 5 %", "low"), ("total, median", "median"), ("total, 95 %", "high"), ("unit", "unit")):
        yield (name, *(None if side.total is None else _plain(getattr(side.total, at)) for side in sides))
    yield ("total at least", *(side.least for side in sides))
    yield ("rests on", *(outline.caption(side) for side in sides))
    for status, meaning in MEANING.items():
        yield (f"lines {status.value} ({meaning})", *(_lines(outline, side, status) for side in sides))
    yield ("in one sentence", outline.headline())
    yield ("compared", outline.comparison())
    for name, value in (("as of", balance.as_of), ("basis", balance.basis.value), ("version", balance.version)):
        yield (name, value)
    yield ("seed", balance.seed)
    yield ("draws", balance.draws)


def _lines(outline: Outline, side: Side, status: Enum) -> float:
    coverage = outline.coverage(side)
    return sum(number for one, number in coverage.lines if one is status) if coverage else 0


def _table(page: Worksheet, sheet: Sheet[Any], records: Iterable[Any]) -> None:
    _fill(page, sheet.header, ([_typed(column, record) for column in sheet.columns] for record in records))


def _typed(column: Column, record: object) -> Value:
    value = reach(record, column.path)
    if value is None or value is False or value == ():
        return None
    if column.cell.type in ("number", "integer", "boolean") or isinstance(value, str):
        return _plain(value)
    parts = value if isinstance(value, tuple) and all(isinstance(one, str) for one in value) else None
    return "; ".join(parts) if parts else column.cell.write(value)


def _plain(value: Any) -> Value:
    if isinstance(value, Enum):
        return str(value.value)
    return shorten(value) if isinstance(value, float) else value


def _fill(page: Worksheet, header: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """Write a header that stays in view and rows below it, each column as wide as its texts want."""
    widths = [len(name) for name in header]
    page.append([_cell(page, name, Font(bold=True)) for name in header])
    for row in rows:
        page.append([_cell(page, value, None) for value in row])
        widths = [max(width, len(str(value or ""))) for width, value in zip_longest(widths, row, fillvalue=0)]
    for place, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(place)].width = min(width, WIDEST) + 2
    page.freeze_panes = "A2"


def _cell(page: Worksheet, value: Value, font: Font | None) -> Cell:
    if not isinstance(value, str):
        return Cell(page, 1, 1, value)
    text = _FORBIDDEN.sub("\ufffd", value)
    cell = Cell(page, 1, 1, text if len(text) <= LONGEST else text[: LONGEST - 1] + "\u2026")
    cell.data_type = "s"
    cell.quotePrefix = True  # stays a text when somebody edits it
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if font:
        cell.font = font
    return cell


def _without_clock(book: Workbook, day: str) -> bytes:
    """Save a workbook with its day in place of the time of saving, so that the same balance gives the same bytes."""
    saved, clean = io.BytesIO(), io.BytesIO()
    book.save(saved)
    stamp = f"{day}T00:00:00Z".encode()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(clean, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(
                zipfile.ZipInfo(name, _EPOCH),
                _MODIFIED.sub(lambda found: found[1] + stamp, data) if name == "docProps/core.xml" else data,
                zipfile.ZIP_DEFLATED,
            )
    return clean.getvalue()

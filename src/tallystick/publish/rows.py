"""A table as a CSV file: records to text, and text to records, each complaint with its row and column."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from tallystick.publish.columns import Sheet, write_row
from tallystick.publish.shelf import bad_package

Record = TypeVar("Record")
Cells = Mapping[str, str]

_DELIMITERS = ",;\t"  # programs that take the comma for a decimal sign save tables with another one


def write_rows(sheet: Sheet[Record], records: Iterable[Record]) -> tuple[bytes, int]:
    """Write records as CSV and count them; raises ValueError with the row and column that cannot be written."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(sheet.header)
    seen: dict[tuple[str, ...], int] = {}
    for number, record in enumerate(records, 2):
        try:
            cells = write_row(sheet, record)
            _check_key(sheet, dict(zip(sheet.header, cells, strict=True)), seen, number)
        except ValueError as problem:
            raise ValueError(f"{sheet.file}, row {number}, {problem}") from problem
        writer.writerow(cells)
    return text.getvalue().encode(), text.getvalue().count("\n") - 1


def read_rows(sheet: Sheet[Record], data: bytes, make: Callable[[Cells], Record]) -> tuple[Record, ...]:
    """Read the records of a CSV file; raises Stop with file, row, column and remedy."""
    seen: dict[tuple[str, ...], int] = {}
    made = []
    for number, cells in _cells(sheet, data):
        try:
            _check_key(sheet, cells, seen, number)
            made.append(make(cells))
        except ValueError as problem:
            raise bad_package(f"{sheet.file}, row {number}", str(problem)) from problem
    return tuple(made)


def _cells(sheet: Sheet[Record], data: bytes) -> Iterator[tuple[int, Cells]]:
    text = _decode(sheet, data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        header = next(reader, [])
        _check_header(sheet, header)
        for row in reader:
            if len(row) != len(header):
                problem = f"it has {len(row)} cells where the header has {len(header)}; check quotation marks"
                raise bad_package(f"{sheet.file}, row {reader.line_num}", problem)
            yield reader.line_num, dict(zip(header, row, strict=True))
    except csv.Error as problem:
        raise bad_package(f"{sheet.file}, row {reader.line_num}", f"it is not a row of CSV ({problem})") from None


def _decode(sheet: Sheet[Record], data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        row = data[: problem.start].count(b"\n") + 1
        raise bad_package(f"{sheet.file}, row {row}", "it is not UTF-8; save the table as UTF-8") from None


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(_DELIMITERS, key=first.count)


def _check_header(sheet: Sheet[Record], header: list[str]) -> None:
    known = ", ".join(sheet.header)
    for name in header:
        if name not in sheet.header or header.count(name) > 1:
            problem = f"the column '{name}' is not known here or stands there twice; known columns are {known}"
            raise bad_package(f"{sheet.file}, row 1", problem)
    for column in sheet.columns:
        if column.required and not sheet.depends(column) and column.name not in header:
            raise bad_package(f"{sheet.file}, row 1", f"the column '{column.name}' is missing ({column.doc})")


def _check_key(sheet: Sheet[Record], cells: Cells, seen: dict[tuple[str, ...], int], number: int) -> None:
    key = tuple(cells[name] for name in sheet.key)
    if key and seen.setdefault(key, number) != number:
        raise ValueError(f"column '{sheet.key[0]}': {' '.join(key)!r} stands in row {seen[key]} already; take one away")

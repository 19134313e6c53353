"""Tables: every line leaves with its range, and no text of a source becomes a formula."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tallystick.books import load_books
from tallystick.model.balance import Status
from tallystick.model.estimate import POINTS
from tallystick.publish.record import balance_json, balance_record
from tallystick.publish.tables import BALANCE, balance_csv, claims_csv
from tallystick.publish.workbook import balance_xlsx

BOOKS = load_books()
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '"=1', " =1", "a;=1"]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_line_and_every_total_has_a_row(example: Any) -> None:
    found = [(row["row"], row["side"], row["item"], row["status"]) for row in rows(balance_csv(example.balance, BOOKS))]
    assert found == [
        ("line", "given", "artillery shells", "priced"),
        ("line", "given", "troops", "unpriced"),
        ("line", "given", "killed", "losses"),
        ("total", "given", "", ""),
        ("line", "received", "oil products", "priced"),
        ("line", "received", "food", "uncounted"),
        ("line", "received", "foreign currency", "denied"),
        ("stated", "received", "compensation", "stated"),
        ("total", "received", "", ""),
    ]


def test_what_is_unpriced_has_an_empty_value_and_not_zero(example: Any) -> None:
    (troops,) = [row for row in rows(balance_csv(example.balance, BOOKS)) if row["item"] == "troops"]
    assert (troops["value_median"], troops["quantity_low"], troops["quantity_high"]) == ("", "9800", "12400")


def test_json_carries_a_range_with_every_estimate(example: Any) -> None:
    record = json.loads(balance_json(example.balance, BOOKS))
    assert record["schema"] == "tallystick/balance/1"
    total = record["given"]["total"]
    assert (total["low"], total["median"], total["high"], total["unit"]) == (
        2_000_000_000,
        3_600_000_000,
        6_100_000_000,
        "USD",
    )
    assert set(total["quantiles"]) == {"0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95"}
    assert record["given"]["lines"][1]["value"] is None


def test_ids_of_lines_are_unique_and_tell_the_item(example: Any) -> None:
    sides = [balance_record(example.balance, BOOKS)[name] for name in ("given", "received")]
    ids = [line["id"] for side in sides for line in side["lines"]]  # type: ignore[index]  # plain values
    assert len(set(ids)) == len(ids) == 6
    assert ids[0].startswith("artillery-shells-")


def test_claims_leave_with_their_quotes(example: Any) -> None:
    found = {row["id"]: row for row in rows(claims_csv(example.ledger.claims))}
    assert found["shells"]["quote"] == "four to six million"
    assert found["shells-copy"]["distortion"] == "range_to_max|four to six million became six million"


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_becomes_a_formula_in_csv(example: Any, text: str) -> None:
    claims = [replace(claim, note=text, said_by=(text,)) for claim in example.ledger.claims]
    cells = [cell.lstrip(" \"'") for row in rows(claims_csv(claims)) for cell in (row["note"], row["said_by"])]
    assert all(not cell.startswith(tuple("=+-@＝\t\r\n")) and ";=" not in cell for cell in cells)


def test_negative_numbers_stay_numbers(example: Any) -> None:
    given = example.balance.given
    line = replace(given.lines[0], quantity=replace(given.lines[0].quantity, quantiles=(-5.0,) * 7))
    balance = replace(example.balance, given=replace(given, lines=(line,)))
    assert rows(balance_csv(balance, BOOKS))[0]["quantity_median"] == "-5"


def test_the_workbook_has_its_sheets_and_types(example: Any) -> None:
    book = openpyxl.load_workbook(io.BytesIO(balance_xlsx(example.balance, example.ledger, BOOKS)))
    assert book.sheetnames == ["Balance", "Lines", "Claims", "Prices", "Findings", "Method"]
    lines = list(book["Lines"].iter_rows(values_only=True))
    row = dict(zip(lines[0], lines[1], strict=True))
    assert (row["item"], row["quantity_median"], row["value_high"]) == ("artillery shells", 5_200_000, 6_100_000_000)
    assert book["Claims"].freeze_panes == "A2"
    assert "2025-10-01" in {cell.value for cell in book["Balance"]["B"]}


@pytest.mark.parametrize("text", [*DANGEROUS, "\x00\ud800", "x" * 40_000])
def test_no_text_becomes_a_formula_in_the_workbook(example: Any, text: str) -> None:
    ledger = replace(example.ledger, claims=tuple(replace(one, note=text) for one in example.ledger.claims))
    book = openpyxl.load_workbook(io.BytesIO(balance_xlsx(example.balance, ledger, BOOKS)))
    column = next(cell.column for cell in book["Claims"][1] if cell.value == "note")
    cells = [row[column - 1] for row in book["Claims"].iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)


def test_the_same_balance_gives_the_same_bytes_whatever_the_time(example: Any) -> None:
    one, other = (balance_xlsx(example.balance, example.ledger, BOOKS) for _ in range(2))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as book:
        assert b"2025-10-01T00:00:00Z" in book.read("docProps/core.xml")


def test_a_status_that_no_line_has_is_counted_as_none(example: Any) -> None:
    book = openpyxl.load_workbook(io.BytesIO(balance_xlsx(example.balance, example.ledger, BOOKS)))
    counts = {row[0]: row[1:] for row in book["Balance"].iter_rows(values_only=True)}
    assert counts[f"lines {Status.PLEDGED.value} (promised or planned only)"] == (0, 0)


def test_every_key_and_column_is_in_the_reference(example: Any) -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "balance.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([^`]+)`", page))
    keys = set(_keys(json.loads(balance_json(example.balance, BOOKS)))) - {status.value for status in Status}
    columns = {re.sub(r"^(quantity|value)(?=_)", "", column) for column in BALANCE.header}
    points = {str(point) for point in POINTS} | {claim.id for claim in example.ledger.claims}
    assert not (keys | columns) - named - points


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _keys(inner)

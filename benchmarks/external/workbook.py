"""The workbook of an aid tracker: what its coders wrote about each package, and what they entered for it.

UST_data.xlsx: Ukraine Support Tracker, Kiel Institute, line level, release of August 2024; read from a fetched copy.
"""

import io
import re
import subprocess
import warnings
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl

WORKBOOK = "UST_data.xlsx"
SHORTEST = 20  # letters of an explanation that explains anything
SCALES = ((1e3, "thousand|k"), (1e6, "million|mln|mio|mn|m"), (1e9, "billion|bln|bn"))
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Asked:
    """A coder's words, with the sums (value, ISO 4217 code) and counts entered for them that stand in them."""

    text: str
    sums: tuple[tuple[float, str], ...]
    counts: tuple[float, ...]


def aid(copy: Path) -> list[Asked]:
    """All explanations that hold a sum or a count which was entered for them."""
    sums: dict[str, set[tuple[float, str]]] = defaultdict(set)
    counts: dict[str, set[float]] = defaultdict(set)
    for row in _rows(copy):
        text, value, count = (
            row.get("Explanation"),
            row.get("Monetary Value as Given by Source"),
            row.get("No. of Units"),
        )
        if not isinstance(text, str) or len(text) < SHORTEST:
            continue
        if isinstance(value, int | float) and value > 0 and _stands(value, text):
            sums[text].add((float(value), str(row.get("Original Currency")).strip()))
        if isinstance(count, int | float) and count > 1 and (_stands(count, text) or _in_words(count, text)):
            counts[text].add(float(count))
    return [Asked(text, tuple(sorted(sums[text])), tuple(sorted(counts[text]))) for text in sorted({*sums, *counts})]


def _rows(copy: Path) -> Iterator[dict[str, Any]]:
    warnings.filterwarnings("ignore", module="openpyxl")
    sheet = openpyxl.load_workbook(io.BytesIO(_bytes(copy)), read_only=True, data_only=True).worksheets[0]
    rows = sheet.iter_rows(values_only=True)
    head = [str(cell).strip() if cell else "" for cell in next(rows)]
    yield from (dict(zip(head, row, strict=False)) for row in rows if row[0])


def _bytes(copy: Path) -> bytes:
    if (copy / WORKBOOK).is_file():
        return (copy / WORKBOOK).read_bytes()
    command = ["git", "--git-dir", str(copy), "show", f"HEAD:{WORKBOOK}"]
    shown = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a folder that the user names
    if shown.returncode:
        raise SystemExit(f"There is no {WORKBOOK} under {copy}. Fetch the workbook and name its folder.")
    return shown.stdout


def _stands(value: float, text: str) -> bool:
    """Whether a number is written out in a text, in digits or with a magnitude."""
    return any(re.search(rf"(?<![\d.,]){form}", text, re.IGNORECASE) for form in _forms(value))


def _forms(value: float) -> Iterator[str]:
    sizes = "thousand|million|mln|mio|mn|billion|bln|bn"
    for digits in _digits(value):
        yield rf"{digits}(?:\.0+)?(?![\d,.]?\d)(?!\s?(?:{sizes})\b)"
    for size, names in SCALES:
        if value >= size / 100:
            yield from (rf"{digits}0?\s?-?(?:{names})\b" for digits in _digits(value / size))


def _digits(value: float) -> set[str]:
    if abs(value - round(value)) < 1e-9:
        return {f"{value:.0f}", f"{value:,.0f}"}
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return {re.escape(text)} if len(text.partition(".")[2]) <= 4 else set()


def _in_words(count: float, text: str) -> bool:
    small = count == int(count) and 0 < count < len(WORDS)
    return small and re.search(rf"\b{WORDS[int(count)]}\b", text, re.IGNORECASE) is not None

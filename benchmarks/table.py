"""One printer for the tables of benchmarks: a column for each field of the rows, in their order."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

RATES = "per_second"  # shown whole; other fractions have one place


def show(rows: Sequence[Any]) -> None:
    """Print rows of one dataclass: words to the left, numbers to the right."""
    names = [field.name for field in fields(rows[0])] if rows else []
    cells = [[_cell(name, getattr(row, name)) for name in names] for row in rows]
    table = [[name.replace("_", " ") for name in names], *cells]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    left = [isinstance(getattr(rows[0], name), str) for name in names]
    for line in table:
        parts = zip(line, widths, left, strict=True)
        print("  ".join(cell.ljust(width) if words else cell.rjust(width) for cell, width, words in parts).rstrip())


def _cell(name: str, value: object) -> str:
    if isinstance(value, float):
        return f"{value:,.0f}" if name == RATES else f"{value:.1f}"
    return f"{value:,}" if isinstance(value, int) else str(value)

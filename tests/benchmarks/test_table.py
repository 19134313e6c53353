from dataclasses import dataclass

import pytest

from benchmarks.table import show


@dataclass(frozen=True)
class Row:
    """One tool."""

    tool: str
    f1: float
    per_second: float


def test_words_stand_left_and_numbers_right(capsys: pytest.CaptureFixture[str]) -> None:
    show([Row("one", 7.25, 12000.4), Row("another", 50.0, 3.0)])
    assert capsys.readouterr().out.splitlines() == [
        "tool       f1  per second",
        "one       7.2      12,000",
        "another  50.0           3",
    ]


def test_no_rows_are_no_table(capsys: pytest.CaptureFixture[str]) -> None:
    show([])
    assert capsys.readouterr().out == "\n"

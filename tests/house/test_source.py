"""Exceptions are granted with a reason, excuse what they name, and go when they excuse nothing."""

from pathlib import Path

import pytest

from tools.source import Breach, judge, python_files, read_exceptions

LONG = Breach("src/tallystick/read/quantities/amounts.py", 3, "function", "parse", "the body is long")


def test_an_exception_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_exceptions("# head\nfunction  src/*.py  parse\n")


def test_an_exception_excuses_only_what_it_names() -> None:
    granted = read_exceptions("function  src/*/amounts.py  parse  # a table in code form\n")
    assert judge([LONG], granted, "budget") == 0
    assert judge([LONG], (), "budget") == 1
    assert judge([Breach(LONG.path, 9, "file", "-", "long"), LONG], granted, "budget") == 1


def test_an_idle_exception_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    granted = read_exceptions("function  src/*/amounts.py  parse  # a table in code form\n")
    assert judge([], granted, "budget") == 1
    assert "excuses nothing" in capsys.readouterr().out


def test_generated_files_are_left_out(tmp_path: Path) -> None:
    for name in ("src/a.py", "src/store/migrations/0001_initial.py", "src/__pycache__/b.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert [path.name for path in python_files(root=tmp_path)] == ["a.py"]

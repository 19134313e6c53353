"""The page of laws names tests that exist, and leaves no law without one."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tools.source import ROOT

PAGE = (ROOT / "docs/reference/invariants.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| (\d+) \| .* \| ([^|]*) \|$", PAGE, re.MULTILINE))
DRAWN = {"given", "parametrize"}  # decorators of tests that hold for more than one example


@cache
def functions_of(path: Path) -> dict[str, set[str]]:
    """The tests of a file with the names of their decorators."""
    found = {}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            calls = [one.func if isinstance(one, ast.Call) else one for one in node.decorator_list]
            found[node.name] = {ast.unparse(one).rpartition(".")[2] for one in calls}
    return found


def test_the_laws_are_numbered_without_a_gap() -> None:
    assert list(ROWS) == [str(number) for number in range(1, len(ROWS) + 1)]


@pytest.mark.parametrize("number", ROWS)
def test_each_law_has_tests_that_exist_and_one_that_tries_many_cases(number: str) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", ROWS[number])
    assert named
    assert len(named) == ROWS[number].count("`") / 2
    assert all(name in functions_of(ROOT / path) for path, name in named)
    assert any(DRAWN & functions_of(ROOT / path)[name] for path, name in named)

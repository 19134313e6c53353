"""The house budget finds what is too long, unnamed, unexplained or silenced."""

import pytest

from tools import budget

HEAD = '"""What it owns."""\n'


def rules(text: str, path: str = "src/tallystick/read/quantities/amounts.py") -> list[str]:
    return [one.rule for one in budget.breaches(path, text)]


def test_a_small_file_is_fine() -> None:
    assert rules(HEAD + "x = 1\n") == []


def test_a_file_may_have_400_lines_and_no_more() -> None:
    assert rules(HEAD + "x = 1\n" * 399) == []
    assert rules(HEAD + "x = 1\n" * 400) == ["file"]


@pytest.mark.parametrize(("lines", "expected"), [(40, []), (41, ["function"])])
def test_a_body_may_have_40_lines_and_its_docstring_is_free(lines: int, expected: list[str]) -> None:
    body = '    """Say.\n\n    More.\n    """\n' + "    x = 1\n" * lines
    assert rules(f"{HEAD}def work() -> None:\n{body}") == expected


def test_a_method_inside_a_function_is_measured_too() -> None:
    inner = "def a() -> None:\n    class B:\n        def c(self) -> None:\n" + "            x = 1\n" * 41
    assert rules(HEAD + inner) == ["function", "function"]


@pytest.mark.parametrize("name", ["utils", "helpers", "misc", "common", "base", "manager"])
def test_a_drawer_is_no_name(name: str) -> None:
    assert rules(HEAD, f"src/tallystick/read/{name}.py") == ["name"]


def test_a_module_says_what_it_owns_in_at_most_five_lines() -> None:
    assert rules("x = 1\n") == ["docstring"]
    assert rules('"""One.\n\nTwo.\nThree.\nFour.\nFive.\n"""\n') == []
    assert rules('"""One.\n\nTwo.\nThree.\nFour.\nFive.\nSix.\n"""\n') == ["docstring"]


@pytest.mark.parametrize("mark", ["# noqa: S603", "# type: ignore[arg-type]", "# noqa", "# type: ignore"])
def test_a_silenced_check_needs_a_reason_beside_it(mark: str) -> None:
    assert rules(f"{HEAD}x = 1  {mark}\n") == ["silence"]
    assert rules(f"{HEAD}x = 1  {mark}  # the library has no types\n") == []
    assert rules(f"{HEAD}# the library has no types\nx = 1  {mark}\n") == []


def test_nothing_is_left_to_do() -> None:
    assert rules(f"{HEAD}# TO" + "DO: later\n") == ["leftover"]


def test_a_measure_above_the_aim_is_pointed_out() -> None:
    assert "above the aim" not in budget.measure("files", [70, 80, 90], (80, 250))
    assert "above the aim" in budget.measure("files", [170, 180, 190], (80, 250))

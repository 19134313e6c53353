"""The method page states the constants that the program uses."""

import re
from typing import Any

import pytest

from tallystick.books.page import read_yaml
from tools.source import ROOT

PAGE = (ROOT / "docs/method.md").read_text(encoding="utf-8")
FILE = ROOT / "src/tallystick/data/estimation/defaults.yaml"


def defaults() -> dict[str, Any]:
    found = read_yaml(FILE)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(("letter", "digit"), list(zip("ABCDEF", range(1, 7), strict=True)))
def test_the_table_of_grades_is_the_one_in_use(letter: str, digit: int) -> None:
    constants = defaults()
    source, claim = constants["reliability"][letter], constants["credibility"].get(str(digit))
    claim = claim or constants["credibility"][digit]
    cells = (source["spread"], source["wrong"], claim["spread"], claim["wrong"])
    row = "| {} | {:.2f} | {:.2f} | | {} | {:.2f} | {:.2f} |".format(letter, *cells[:2], digit, *cells[2:])
    assert row in PAGE


def test_the_table_of_denials_is_the_one_in_use() -> None:
    rows = re.findall(r"^\| an? .* \| ([\d.]+) \| ([\d.]+) \| [\d.]+ \|$", PAGE, re.MULTILINE)
    denial = defaults()["denial"]
    wanted = [(denial[who]["if_not"], denial[who]["if_so"]) for who in ("party", "ally", "independent")]
    assert [(float(one), float(other)) for one, other in rows] == wanted


def test_the_grades_by_class_are_the_ones_in_use() -> None:
    grades = defaults()["grades"]
    assert {grades["official"], grades["intelligence"]} == {"B3"}
    assert {grades["media"], grades["open source"]} == {"C3"}
    stated = "official and intelligence B3, study {}, media\nand open source C3, state media {}, and {} where"
    assert stated.format(grades["study"], grades["state media"], defaults()["ungraded"]) in PAGE


def test_priors_echoes_and_lattice_are_the_ones_in_use() -> None:
    constants = defaults()
    assert "The prior is {plain}, or {listed} where".format(**constants["prior"]) in PAGE
    assert f"within {constants['echo_days']} days" in PAGE
    assert f"lattice of {constants['growth']['cells_per_decade']} cells per decade" in PAGE


def test_the_rules_of_confidence_are_the_ones_in_use() -> None:
    rules = defaults()["confidence"]
    assert f"statement is graded {rules['firm']} or better" in PAGE
    assert f"at least {100 * rules['share']:.0f} % of its worth" in PAGE
    allowed = {True: "may be", False: "none"}
    for level, rung in rules["levels"].items():
        cells = (rung["origins"], rung["firm"], rung["prices"], allowed[rung["clash"]], allowed[rung["kin"]])
        assert f"| {level} | {' | '.join(str(cell) for cell in cells)} |" in PAGE

"""Every code has realistic words, a golden file that pins its whole message, and a line in the reference."""

import re
from string import Formatter

import pytest

from tallystick.model.finding import Code
from tools.goldens import FINDINGS, golden, realistic, shown
from tools.source import ROOT

REFERENCE = ROOT / "docs/reference/findings.md"
every_code = pytest.mark.parametrize("code", list(Code), ids=lambda code: code.name.lower())


@every_code
def test_the_message_is_the_golden_one(code: Code) -> None:
    known = realistic()
    assert code in known, f"give {code.name.lower()} realistic words in tests/findings/words.yaml, then `make goldens`"
    assert shown(known[code]) == golden(code).read_text(encoding="utf-8")


@every_code
def test_the_words_fill_the_sentence_and_nothing_is_left_over(code: Code) -> None:
    gaps = {name for _, name, _, _ in Formatter().parse(code.value.sentence) if name}
    assert {name for name, _ in realistic()[code].words} == gaps


@every_code
def test_the_reference_explains_it_with_its_loudness(code: Code) -> None:
    head = f"| `{code.name.lower()}` | {code.value.loudness} | "
    lines = [line for line in REFERENCE.read_text(encoding="utf-8").splitlines() if line.startswith(head)]
    assert len(lines) == 1, f"docs/reference/findings.md needs one line that begins with: {head}"
    assert len(lines[0]) > len(head) + 10


def test_no_golden_file_outlives_its_code() -> None:
    assert {path.stem for path in FINDINGS.glob("*.txt")} == {code.name.lower() for code in Code}


def test_the_reference_explains_no_code_that_is_gone() -> None:
    explained = re.findall(r"^\| `([a-z_]+)` \|", REFERENCE.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(explained) <= {code.name.lower() for code in Code}

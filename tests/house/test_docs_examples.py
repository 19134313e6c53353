"""The documentation tells the truth: every example on every page runs and prints what the page shows."""

from pathlib import Path

import pytest

from tools import examples
from tools.source import ROOT


@pytest.mark.parametrize("page", examples.pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_examples_of_the_page_print_what_it_shows(page: Path, tmp_path: Path) -> None:
    place = tmp_path / "page"
    place.mkdir()
    wanted = examples.find(page.read_text(encoding="utf-8"))
    printed = examples.run(wanted, place)
    for example, (output, code) in zip(wanted, printed, strict=True):
        assert code == 0, f"{example.command}ended with exit code {code}:\n{output}"
        assert examples.agrees(example.expected, output), f"{example.command}printed:\n{output}"

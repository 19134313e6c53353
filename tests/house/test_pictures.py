"""The pictures of the method page show what the program computes."""

from xml.etree import ElementTree

import pytest

from tools.pictures import FOLDER, drawings, svg
from tools.source import ROOT


@pytest.mark.parametrize("name", ["copies", "grades", "sum"])
def test_a_picture_is_what_the_program_draws(name: str) -> None:
    assert (FOLDER / f"{name}.svg").read_text(encoding="utf-8") == svg(drawings()[name])


def test_every_picture_is_on_the_page_with_words_for_those_who_do_not_see_it() -> None:
    page = (ROOT / "docs/method.md").read_text(encoding="utf-8")
    for name, drawing in drawings().items():
        assert f"pictures/{name}.svg" in page
        root = ElementTree.fromstring(svg(drawing))  # noqa: S314  # drawn by ourselves a moment ago
        assert len(root.findtext("{http://www.w3.org/2000/svg}desc") or "") > 40

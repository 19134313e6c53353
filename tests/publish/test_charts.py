"""Pictures: they carry their own words, draw ranges, keep open ends open, and hold nothing that runs."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from tallystick.books import load_books
from tallystick.model.flow import Says
from tallystick.model.ident import ItemId
from tallystick.publish.charts import balance_chart, period_chart
from tallystick.publish.outline import Outline
from tallystick.publish.picture import DARK, LIGHT, NARROW, WIDE, Look, Picture, round_step
from tallystick.publish.timelines import comparison_chart, time_chart

BOOKS = load_books()
CHARTS = [balance_chart, period_chart, time_chart, comparison_chart]
Draw = Callable[[Outline, Look], Picture | None]


def picture(example: Any, draw: Draw, look: Look | None = None, **changes: Any) -> Picture:
    made = draw(Outline.of(replace(example.balance, **changes), BOOKS), look or Look(WIDE, LIGHT))
    assert made is not None
    return made


def parse(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314  # drawn by ourselves a moment ago


def words(svg: str) -> str:
    return " ".join(text.strip() for text in parse(svg).itertext())


@pytest.mark.parametrize("draw", CHARTS)
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_picture_says_inside_what_it_shows_and_where_it_is_from(example: Any, draw: Draw, width: int) -> None:
    text = words(picture(example, draw, Look(width, LIGHT)).svg())
    for said in ("North and east", "1 October", "2025", "90 %", "contract", "Tallystick 0.1.0", "2 origins"):
        assert said in text


@pytest.mark.parametrize("draw", CHARTS)
def test_a_picture_has_a_title_and_a_description_for_those_who_do_not_see_it(example: Any, draw: Draw) -> None:
    made = picture(example, draw)
    root = parse(made.svg())
    assert root.get("role") == "img"
    names = {element.get("id"): element.text for element in root}
    assert [names[name] for name in (root.get("aria-labelledby") or "").split()] == [made.title, made.words]


def test_bars_carry_their_ranges_as_words(example: Any) -> None:
    made = picture(example, balance_chart)
    assert "North Korea, artillery shells: US$ 3.6 bn (US$ 2.0–6.1 bn)" in made.words
    assert "Without a value and in no total, which is not zero, from North Korea: troops." in words(made.svg())


def test_an_open_end_is_said_as_at_least_and_does_not_stretch_the_picture(example: Any) -> None:
    given = example.balance.given
    line = given.lines[0]
    open_ended = tuple(replace(said, says=Says.QUANTITY, low=2e6, high=None) for said in line.statements)
    vast = replace(line.value, quantiles=(*line.value.quantiles[:6], 1e15))
    lines = (replace(line, statements=open_ended, value=vast), *given.lines[1:])
    made = picture(example, balance_chart, given=replace(given, lines=lines))
    assert "artillery shells: at least US$ 1.0 bn" in made.words
    assert "US$ 6 bn" in words(made.svg())


def test_the_comparison_with_one_end_shows_no_middle(example: Any) -> None:
    found = replace(example.balance.asymmetry, most=0.6)
    assert picture(example, comparison_chart, asymmetry=found).words.startswith("At most 60 %")


@pytest.mark.parametrize(
    ("draw", "changes"),
    [(period_chart, {"periods": ()}), (comparison_chart, {"asymmetry": None})],
)
def test_there_is_no_picture_of_nothing(example: Any, draw: Draw, changes: dict[str, Any]) -> None:
    assert draw(Outline.of(replace(example.balance, **changes), BOOKS), Look()) is None


@pytest.mark.parametrize("draw", CHARTS)
def test_a_name_with_markup_stays_text(example: Any, draw: Draw) -> None:
    bad = ItemId('</text><script>alert(1)</script><a href="javascript:x" onload="y">')
    given = example.balance.given
    lines = tuple(replace(line, flow=replace(line.flow, item=bad)) for line in given.lines)
    dossier = replace(example.balance.dossier, title=bad)
    svg = picture(example, draw, given=replace(given, lines=lines), dossier=dossier).svg()
    elements = list(parse(svg).iter())
    assert not {"script", "a", "foreignObject"} & {element.tag.rpartition("}")[2] for element in elements}
    assert not [name for element in elements for name in element.attrib if name.startswith("on") or "href" in name]


@pytest.mark.parametrize("draw", CHARTS)
def test_the_same_balance_gives_the_same_picture(example: Any, draw: Draw) -> None:
    assert picture(example, draw).svg() == picture(example, draw).svg()


def test_a_picture_takes_the_colours_of_its_page_or_its_own(example: Any) -> None:
    assert "var(--given," in picture(example, balance_chart, Look()).svg()
    dark = picture(example, balance_chart, Look(NARROW, DARK)).svg()
    assert DARK.given in dark
    assert "var(" not in dark


def test_a_picture_can_be_had_as_png(example: Any) -> None:
    assert picture(example, comparison_chart).png().startswith(b"\x89PNG")


@pytest.mark.parametrize(("wanted", "step"), [(0.9, 1), (1.1, 2), (3, 5), (6e8, 1e9), (0.03, 0.05)])
def test_steps_are_round(wanted: float, step: float) -> None:
    assert round_step(wanted) == pytest.approx(step)

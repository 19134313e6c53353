"""Answers beside a balance: in the terminal, as data, in the report and as pictures."""

import io
import json
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree

import pytest
from rich.console import Console

from tallystick.model.answers import Answers
from tallystick.model.balance import Total
from tallystick.model.price import Basis
from tallystick.model.supposition import Supposition
from tallystick.publish.answer_charts import drivers_chart, history_chart
from tallystick.publish.answers import answers_record, to_json, whatif_record
from tallystick.publish.outline import Outline
from tallystick.publish.picture import LIGHT, NARROW, WIDE, Look
from tallystick.publish.report import report_html
from tallystick.publish.telling import TURNED, stages
from tallystick.publish.terminal import bases_view, drivers_view, history_view, whatif_view
from tallystick.publish.terminal_parts import View
from tallystick.questions import drivers, history, side_by_side, what_if
from tests.questions.asking import asked, bare_books, ledger


@cache
def answers() -> Answers:
    return Answers(side_by_side(asked()), drivers(asked()), history(asked()))


def outline() -> Outline:
    return Outline.of(asked().balance, bare_books())


def printed(view: View, width: int) -> str:
    out = io.StringIO()
    Console(file=out, width=width, highlight=False).print(view)
    return out.getvalue()


def views() -> dict[str, View]:
    known, books = answers(), bare_books()
    assert known.drivers
    return {
        "bases": bases_view(known.bases, books),
        "drivers": drivers_view(known.drivers, asked().balance, books),
        "quarters": history_view(known.quarters, asked().balance, books),
        "what if": whatif_view(what_if(asked(), Supposition(basis=Basis.MARKET)), books),
    }


@pytest.mark.parametrize("name", ["bases", "drivers", "quarters", "what if"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_view_fits_its_width(name: str, width: int) -> None:
    assert max(len(line) for line in printed(views()[name], width).splitlines()) <= width


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("bases", ("conservative", "contract", "production", "2 of 2", "no figure")),
        ("drivers", ("price of tanks", "number of tanks", "Look into this next", "Without one origin", "beta")),
        ("quarters", ("Q1 2024", "Q2 2025", "first figure: tanks", "count from the day they were published")),
        ("what if", ("Supposed: prices on the basis market", "another price", "Nothing was written")),
    ],
)
def test_a_view_says_what_was_found(name: str, said: tuple[str, ...]) -> None:
    text = " ".join(printed(views()[name], 120).split())
    for words in said:
        assert words in text


def test_what_was_not_asked_is_not_in_the_record() -> None:
    assert answers_record(Answers()) == {}
    assert set(answers_record(answers())) == {"bases", "drivers", "quarters"}


def test_records_are_json_with_ranges() -> None:
    found = json.loads(to_json(answers_record(answers())))
    given = found["drivers"]["figures"][0]
    assert given["estimate"]["low"] < given["estimate"]["median"] < given["estimate"]["high"]
    assert sum(one["shapley"] for one in given["inputs"]) == pytest.approx(1, abs=1e-3)
    assert found["quarters"][0]["movers"][0]["total_without"] is None
    supposed = json.loads(to_json(whatif_record(what_if(asked(), Supposition(without=("Beta",))), bare_books())))
    assert supposed["moved"][0]["gone"]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_pictures_say_inside_what_they_show(width: int) -> None:
    known = answers()
    assert known.drivers
    drawn = (
        drivers_chart(known.drivers, outline(), Look(width, LIGHT)),
        history_chart(known.quarters, outline(), Look(width, LIGHT)),
    )
    for picture, said in zip(drawn, ("price of tanks", "Q1 2024"), strict=True):
        assert picture
        text = " ".join(ElementTree.fromstring(picture.svg()).itertext())  # noqa: S314  # drawn by ourselves
        assert said in text
        assert "Tallystick" in text


def test_the_report_has_a_section_for_each_answer_and_none_for_what_was_not_asked() -> None:
    asked_for = report_html(asked().balance, ledger(), bare_books(), answers())
    plain = report_html(asked().balance, ledger(), bare_books())
    for name in ("quarters", "bases", "drivers"):
        assert f'<h2 id="{name}">' in asked_for
        assert f'id="{name}"' not in plain


def test_a_total_counted_in_another_way_than_before_says_so() -> None:
    first, second, *_ = (one for one in answers().quarters if one.balance.given.total)
    stated = replace(second.balance.given, total_from=Total.STATED)
    turned = replace(second, balance=replace(second.balance, given=stated))
    plain, said = (stages([first, one], stated.name, outline())[1].moved for one in (second, turned))
    assert first.balance.given.total_from is second.balance.given.total_from is Total.SUMMED
    assert said == (TURNED[Total.STATED], *plain)

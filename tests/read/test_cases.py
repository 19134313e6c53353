"""Names in languages with cases: what their endings say, and offices that a name in the genitive belongs to."""

import pytest

from tallystick.books import load_books
from tallystick.model.document import Document
from tallystick.model.ident import DocumentId
from tallystick.read import read


def _sides(text: str, language: str = "uk") -> list[tuple[str | None, str | None]]:
    document = Document(DocumentId("0" * 64), "text/plain", text, "test", language=language)
    return [(one.provider, one.recipient) for one in read(document, load_books()).made]


@pytest.mark.parametrize(
    "text",
    [
        "Латвія передала Чаду 40 танків.",
        "40 танків було передано Чаду Латвією.",
        "Міністр оборони Латвії передав Чаду 40 танків.",
        "На саміті Латвія передала Чаду 40 танків.",
        "Латвійська армія передала Чаду 40 танків.",
    ],
)
def test_the_case_of_a_name_tells_its_side(text: str) -> None:
    assert _sides(text) == [("LV", "TD")]


def test_a_preposition_of_two_meanings_is_told_by_the_case_behind_it() -> None:
    assert _sides("Чад отримав з Латвії 40 танків.") == [("LV", "TD")]


def test_a_source_ends_where_a_subject_begins() -> None:
    assert _sides("Według Banku Światowego Łotwa przekazała Czadowi 40 czołgów.", "pl") == [("LV", "TD")]


def test_the_main_clause_goes_on_behind_a_relative_one() -> None:
    text = "Латвія передала Чаду 40 танків, яких потребує чадська армія, а натомість отримала 30 тонн золота."
    assert _sides(text) == [("LV", "TD"), ("TD", "LV")]

"""Names in languages with cases: what their endings say, and offices that a name in the genitive belongs to."""

import pytest

from tests.read.reading import claims


def _sides(text: str, language: str = "uk") -> list[tuple[str | None, str | None]]:
    return [(one.provider, one.recipient) for one in claims(text, language)]


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


@pytest.mark.parametrize(
    "text",
    [
        "Президент Латвії заявив, що не передавав Чаду танки.",
        "«Ми передали Чаду 40 танків», — сказав міністр оборони Латвії.",
        "Латвійські військові передали Чаду 40 танків.",
    ],
)
def test_who_speaks_or_serves_stands_for_the_state(text: str) -> None:
    assert _sides(text) == [("LV", "TD")]


def test_a_dative_behind_a_noun_of_delivery_is_who_gets() -> None:
    assert _sides("Łotwa odmówiła sprzedaży Rosji czołgów.", "pl") == [("LV", "RU")]


def test_an_office_in_another_case_than_the_name_behind_it_is_a_party_of_its_own() -> None:
    assert _sides("Чадській армії Іран передав 100 ракет.") == [("IR", "TD")]

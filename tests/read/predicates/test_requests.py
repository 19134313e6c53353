"""What is only asked for, demanded or urged is no exchange; what is granted or planned is one."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Togo asked Ghana to send 20 tanks.", "en"),
        ("Togo's president urged Ghana to move 5,000 soldiers to Lomé.", "en"),
        ("Togo demanded that Ghana hand over 150 cruise missiles.", "en"),
        ("Togo bat Ghana, 20 Panzer zu schicken.", "de"),
        ("Togo forderte Ghana auf, 5.000 Soldaten nach Lomé zu schicken.", "de"),
        ("Togo verlangt, dass Ghana 150 Marschflugkörper liefert.", "de"),
    ],
)
def test_what_is_asked_for_is_no_claim(text: str, language: str) -> None:
    assert not lines(text, language)


def test_what_someone_wants_to_give_is_planned() -> None:
    assert lines("Ghana wants to send Togo 20 tanks.") == ["transfer GH>TG tanks: 20..20 count, planned"]


def test_what_is_sent_on_a_request_is_a_claim() -> None:
    assert lines("Togo asked for 20 tanks and Ghana sent Togo five trucks.") == [
        "transfer GH>TG vehicles: 5..5 count, delivered"
    ]


def test_what_someone_demands_without_a_conjunction_is_no_claim() -> None:
    assert not lines("Abgeordnete fordern, Ghana solle Togo 200 weitere Panzer geben.", "de")


def test_what_a_parliament_wants_is_no_claim() -> None:
    assert not lines("De Tweede Kamer wil dat Ghana Togo twintig tanks geeft.", "nl")

"""Sums that say what something announced without a number is worth."""

import pytest

from tests.read.reading import lines

ANNOUNCED = [
    ("de", "Berlin hat Oman weitere Militärhilfe zugesagt. Das Paket hat einen Umfang von 40 Millionen Euro."),
    ("en", "Berlin has promised Oman more military aid. The package has a value of 40 million euros."),
]


@pytest.mark.parametrize(("language", "text"), ANNOUNCED)
def test_the_worth_of_aid_announced_takes_its_place(language: str, text: str) -> None:
    (one,) = lines(text, language)
    assert "DE>OM military aid: 40_000_000..40_000_000 EUR, pledged" in one


def test_aid_with_a_sum_of_its_own_stays_beside_another() -> None:
    text = "Berlin has promised Oman military aid of 20 million euros. Paris gave Oman 40 million euros."
    assert len(lines(text)) == 2


def test_a_heading_without_a_verb_means_what_the_text_says_of_its_sum() -> None:
    text = (
        "Neues Paket über 40 Millionen Euro für Oman\n\n"
        "Berlin hat Oman weitere Militärhilfe zugesagt. Das Paket hat einen Umfang von 40 Millionen Euro."
    )
    assert "military aid: 40_000_000..40_000_000 EUR, pledged" in lines(text, "de")[0]


def test_what_the_receiving_side_has_is_not_given_back() -> None:
    text = (
        "France gave Chad 36 trucks. Chad's oil output fell to 127,000 barrels a day, "
        "and the budget foresees a deficit of 190 billion francs."
    )
    assert len(lines(text)) == 1

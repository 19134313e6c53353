"""Persons whom the text introduced with office and party, when only their name comes again."""

from tests.read.reading import lines


def test_an_officer_speaks_for_the_state_that_the_text_named_with_the_office() -> None:
    text = (
        "Indien gab Oman zwei Haubitzen, sagte der omanische Verteidigungsminister Said Barwan. "
        "„Früher haben wir 60 Prozent unserer Waffen aus Russland bezogen“, sagte Barwan."
    )
    assert lines(text, "de")[-1].startswith("transfer RU>OM arms: 60..60 %")


def test_an_officer_introduced_in_a_sentence_without_claim_is_known_too() -> None:
    text = "Ghanaian President Kofi Mensa arrived by train. In Lome Mensa handed over 40 trucks to the Togolese army."
    assert lines(text)[-1] == "transfer GH>TG vehicles: 40..40 count, delivered"


def test_a_name_that_two_sides_have_is_nobody_s() -> None:
    text = "Ghanaian minister Kofi Mensa met Togolese minister Ama Mensa. Mensa handed over 40 trucks to Chad."
    assert "GH>TD" not in lines(text)[-1]

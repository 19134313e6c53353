from tallystick.books import load_books
from tallystick.read.stated import stated


def test_every_quantity_has_its_place_and_what_it_counts() -> None:
    text = "The yard built 14 fishing boats for about 3 million euros."
    first, second = stated(text, "en", load_books())
    assert (text[first.start : first.end], first.noun, first.amount.low) == ("14", "fishing boats", 14)
    assert (second.amount.unit, second.amount.qualifier, second.noun) == ("EUR", "about", "")


def test_a_number_word_for_somebody_is_no_quantity() -> None:
    assert stated("One of them wept.", "en", load_books()) == []

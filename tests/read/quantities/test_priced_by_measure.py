import pytest

from tests.read.reading import lines

MEASURES = [
    ("de", "Je tausend Kubikmeter zahle Chisinau 320 Dollar an Gazprom.", "RU>MD gas: 320..320"),
    ("de", "Pro Barrel Öl zahlt Delhi Moskau 60 Dollar.", "RU>IN oil: 60..60"),
    ("en", "For every tonne of wheat Cairo paid Moscow 260 dollars.", "RU>EG wheat: 260..260"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), MEASURES)
def test_a_measure_that_opens_the_clause_makes_a_price(language: str, text: str, wanted: str) -> None:
    assert lines(text, language) == [f"price {wanted} USD, delivered"]


DISCOUNTS = [
    ("en", "Iraq sends 900 barrels of crude a day to Jordan, at a discount of 16 dollars to Brent.", "IQ>JO"),
    ("de", "Der Irak schickt täglich 900 Barrel Öl nach Jordanien, mit einem Abschlag von 16 Dollar.", "IQ>JO"),
]


@pytest.mark.parametrize(("language", "text", "sides"), DISCOUNTS)
def test_a_discount_is_no_worth(language: str, text: str, sides: str) -> None:
    assert [line.split(":")[0] for line in lines(text, language)] == [f"transfer {sides} oil"]

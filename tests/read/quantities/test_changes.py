"""Numbers that only say how much more or less something is."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Туреччина передала Баку 40 безпілотників, на 10 більше, ніж торік."),
        ("pl", "Turcja przekazała Baku 40 dronów, o 10 więcej niż planowano."),
        ("nl", "Turkije leverde Azerbeidzjan 40 drones, tien meer dan in 2020."),
        ("fr", "La Turquie a livré 40 drones à Bakou, dix de plus qu'en 2020."),
        ("nl", "Turkije leverde Azerbeidzjan 40 drones, vier keer zoveel als in 2020."),
    ],
)
def test_a_difference_is_no_second_delivery(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer TR>AZ drones: 40..40 count, delivered"]

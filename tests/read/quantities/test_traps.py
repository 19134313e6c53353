"""Digits that count nothing: a number that a word before it makes a name of."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Iran shipped batch No. 12 of drones to Russia."),
        ("en", "Iran shipped drones to Russia, delivery number 12 of the year."),
        ("de", "Nordkorea schickte Russland die Lieferung Nr. 12 mit Drohnen."),
        ("fr", "L'Iran a livré à la Russie le lot n° 12 de drones."),
        ("es", "Irán entregó a Rusia el lote número 12 de drones."),
        ("it", "L'Iran ha consegnato alla Russia il lotto numero 12 di droni."),
        ("nl", "Iran leverde Rusland partij nummer 12 drones."),
        ("pl", "Iran przekazał Rosji partię nr 12 dronów."),
        ("ru", "Иран передал России партию № 12 беспилотников."),
        ("uk", "Іран передав Росії партію номер 12 безпілотників."),
        ("pt", "O Irã entregou à Rússia o lote número 12 de drones."),
    ],
)
def test_the_number_of_a_delivery_is_no_amount(lang: str, text: str) -> None:
    assert not any("12..12" in line for line in lines(text, lang))


def test_an_amount_beside_the_number_of_a_delivery_is_read() -> None:
    text = "Iran shipped 40 drones to Russia, delivery no. 3 this year."
    assert lines(text, "en") == ["transfer IR>RU drones: 40..40 count, delivered"]

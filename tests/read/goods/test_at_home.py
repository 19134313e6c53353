"""What an organ of nobody named does at home, and how far a sum fell, is nothing between states spoken of before."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bolivia importa crudo de Rusia. Hay colas y el Gobierno ha desplegado a 3.000 soldados.", "es"),
        ("Bolivia importa crudo de Rusia. Y el Ejecutivo mantiene 3.000 soldados en las calles.", "es"),
        ("Le Togo importe du gaz du Ghana. Des files se forment et le gouvernement déploie 3 000 soldats.", "fr"),
    ],
)
def test_own_soldiers_in_the_streets_are_nobody_sent(text: str, language: str) -> None:
    assert not [one for one in lines(text, language) if one.startswith("personnel")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bolivia envió 300 soldados a Haití. Las reservas cayeron a 1.900 millones.", "es"),
        ("Le Kenya a envoyé 300 policiers en Haïti. Les réserves sont tombées à 1 900 millions.", "fr"),
        ("Il Kenya ha inviato 300 soldati ad Haiti. Le riserve sono cadute a 1.900 milioni.", "it"),
    ],
)
def test_how_far_reserves_fell_is_no_count_of_the_fallen(text: str, language: str) -> None:
    assert not [one for one in lines(text, language) if one.startswith("casualties")]


def test_the_fallen_of_those_sent_are_counted() -> None:
    text = "Kenia envió 300 policías a Haití. Dos cayeron."
    assert "casualties KE>HT killed: 2..2 count, delivered" in lines(text, "es")

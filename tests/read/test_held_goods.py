"""Goods that someone has, whose participle with its agent says who gave them, in Slavic languages."""

import pytest

from tests.read.reading import claims

CASES = [
    ("pl", "Norwegia ma już sześć podarowanych przez Duńczyków śmigłowców.", "DK", "NO", 6),
    ("ru", "У Чада уже двенадцать подаренных Россией вертолётов.", "RU", "TD", 12),
    ("uk", "Київ уже має п'ять подарованих чехами радарів.", "CZ", "UA", 5),
]


@pytest.mark.parametrize(("language", "text", "giver", "getter", "number"), CASES)
def test_a_participle_says_who_gave_what_someone_has(
    language: str, text: str, giver: str, getter: str, number: int
) -> None:
    assert [(one.provider, one.recipient, one.amount.best) for one in claims(text, language)] == [
        (giver, getter, number)
    ]

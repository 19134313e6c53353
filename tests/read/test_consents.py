"""Consent refused before a clause that says to what, places before who speaks, and organs that speak as buyers."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        (
            "pl",
            "Szwajcaria nie zgodziła się, by Dania przekazała Kijowowi 22 transportery.",
            ["transfer DK>UA armoured vehicles: 22..22 count, absent"],
        ),
        (
            "ru",
            "Швейцария не разрешила, чтобы Дания передала Киеву 22 танка.",
            ["transfer DK>UA tanks: 22..22 count, absent"],
        ),
        (
            "es",
            "Ghana recibió de Turquía cien fusiles, dijo en Riga el general Pavel Vītols.",
            ["transfer TR>GH small arms: 100..100 count, delivered, Pavel Vītols"],
        ),
        (
            "ko",
            "폴란드 국방부에 따르면 한국에서 주문한 천무 290대가 이미 인도됐다.",
            ["transfer KR>PL rocket launchers: 290..290 count, delivered, 폴란드 국방부"],
        ),
    ],
)
def test_what_stands_around_the_claim_is_heard(language: str, text: str, read: list[str]) -> None:
    assert lines(text, language) == read

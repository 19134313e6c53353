"""What looks like a word of saying and says nothing: in the passive, in the midst of a clause, without what is said."""

import pytest

from tallystick.read.sources.attribution import find_sources
from tests.read.reading import claims, scanned


def said_by(text: str) -> list[str]:
    return [one.chain[0] for one in find_sources(scanned(text, "de"), frozenset())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am Montag hat die Stadt ein Museum eröffnet.", []),
        ("„Das wird ein schönes Haus“, eröffnete Bürgermeisterin Anna Holm den Gästen.", ["Anna Holm"]),
        ("Der Titel lautet wie der des ersten Bandes.", []),
        ("Der Befund der Prüfer lautet, dass vier Kisten fehlen.", ["Befund der Prüfer"]),
        ("Gestern wurde der Befund der Prüfer von zwei Zeugen bestätigt.", []),
        ("Gestern hat ein Sprecher der Prüfer bestätigt, dass vier Kisten fehlen.", ["Sprecher der Prüfer"]),
        ("Die Kontrolle an den Häfen ist so schwierig wie nie.", []),
        ("Die Kontrolle sei schwierig, so der Sprecher der Hafenbehörde.", ["Sprecher der Hafenbehörde"]),
    ],
)
def test_words_of_saying_need_what_is_said(text: str, expected: list[str]) -> None:
    assert said_by(text) == expected


NAMED = [
    (
        "de",
        "Wie der „Spiegel“ unter Berufung auf ein Papier berichtet, gab Oslo Kiew 40 Panzer.",
        ("Spiegel", "Papier"),
    ),
    ("de", "Norwegen hat Kiew westlichen Diplomaten zufolge 40 Panzer geliefert.", ("westlichen Diplomaten",)),
    ("en", "Norway gave Kyiv 40 tanks, people briefed on the matter said.", ("people briefed on the matter",)),
    ("en", "Norway gave Kyiv 40 tanks, the minister reported.", ("minister",)),
    ("en", "Norway gave Kyiv 40 tanks, a minister told the Financial Times.", ("Financial Times", "minister")),
    ("en", "Minsk rejected Kyiv's claim that it had sent 40 tanks to Russia.", ("Minsk",)),
]


@pytest.mark.parametrize(("language", "text", "chain"), NAMED)
def test_who_says_it_is_named_without_what_leads_there(language: str, text: str, chain: tuple[str, ...]) -> None:
    (claim,) = claims(text, language)
    assert claim.said_by == chain

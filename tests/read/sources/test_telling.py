"""What looks like a word of saying and says nothing: in the passive, in the midst of a clause, without what is said."""

import pytest

from tallystick.read.sources.attribution import find_sources
from tests.read.reading import scanned


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

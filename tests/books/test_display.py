"""How figures are written for readers, by language."""

import pytest

from tallystick.books import load_books
from tallystick.books.display import load_display
from tallystick.model.finding import Stop


def test_the_language_of_the_books_has_a_display() -> None:
    assert load_display(load_books().parties.language).decimal == "."


def test_a_language_without_a_display_is_refused_with_those_there_are() -> None:
    with pytest.raises(Stop, match="no file for the language 'xx'; known are en"):
        load_display("xx")

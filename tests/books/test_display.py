"""How figures are written for readers, by language."""

import pytest

from tallystick.books import load_books
from tallystick.books.display import display_languages, load_display
from tallystick.model.finding import Stop


def test_the_language_of_the_books_has_a_display() -> None:
    assert load_display(load_books().parties.language).decimal == "."


@pytest.mark.parametrize("language", display_languages())
def test_only_items_of_the_tree_are_named(language: str) -> None:
    assert all(load_books().items.get(item) for item in load_display(language).items)


@pytest.mark.parametrize("language", [one for one in display_languages() if load_display(one).items])
def test_a_language_that_names_items_names_all_of_them_and_each_apart(language: str) -> None:
    names = load_display(language).items
    assert set(names) == {one.id for one in load_books().items}
    assert len(set(names.values())) == len(names)


def test_a_language_without_a_display_is_refused_with_those_there_are() -> None:
    with pytest.raises(Stop, match="no file for the language 'xx'; known are de, en, ko"):
        load_display("xx")

"""Every language file is tested by its own examples, so that no list of languages can be forgotten."""

import pytest

from tallystick.books import load_books
from tallystick.books.language import Example, Language, load_languages
from tallystick.model.document import Document
from tallystick.model.ident import DocumentId
from tallystick.read import read
from tallystick.read.short import shorten

LANGUAGES = sorted(load_languages().items())
EXAMPLES = [(code, example) for code, language in LANGUAGES for example in language.examples]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[example.text[:40] for _, example in EXAMPLES])
def test_an_example_is_read_as_its_file_says(code: str, example: Example) -> None:
    document = Document(DocumentId("0" * 64), "text/plain", example.text, "example", language=code)
    assert sorted(shorten(claim) for claim in read(document, load_books()).made) == sorted(example.claims)


@pytest.mark.parametrize(("code", "language"), LANGUAGES)
def test_a_language_has_at_least_twenty_examples(code: str, language: Language) -> None:
    assert len(language.examples) >= 20, code


@pytest.mark.parametrize(("code", "language"), LANGUAGES)
def test_the_names_in_a_language_file_are_known_to_the_books(code: str, language: Language) -> None:
    books = load_books()
    assert [item for item in language.items if books.items.get(item) is None] == []
    assert [party for party in language.parties if books.parties.get(party) is None] == []
    assert [unit for unit in (*language.units, *language.currencies) if books.units.get(unit) is None] == []

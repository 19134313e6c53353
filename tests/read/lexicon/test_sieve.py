"""The sieve holds back much, and never a sentence that a claim is read in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.books import load_books
from tallystick.model.claim import Claim
from tallystick.read.documents import reader_of
from tallystick.read.lexicon.sieve import Sieve
from tests.read.reading import claims

LANGUAGES = sorted(load_books().languages)
TEXTS = {code: [one.text for one in load_books().languages[code].examples] for code in LANGUAGES}


def everything(*_: object, **__: object) -> bool:
    return True


def unsieved(text: str, language: str) -> tuple[Claim, ...]:
    """All claims where every sentence is taken apart."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Sieve, "promising", everything)
        patch.setattr(Sieve, "holds", everything)
        return claims(text, language)


def promising(text: str, language: str = "en", *, running: bool = False) -> bool:
    return reader_of(load_books(), language).sieve.promising(text, running=running)


@given(st.data(), st.sampled_from(LANGUAGES))
def test_it_loses_no_claim(data: st.DataObject, language: str) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(TEXTS[language]), min_size=1, max_size=4)))
    assert claims(text, language) == unsieved(text, language)


@given(st.data(), st.sampled_from(LANGUAGES))
def test_it_loses_nothing_of_mere_words(data: st.DataObject, language: str) -> None:
    words = st.sampled_from(sorted({word for text in TEXTS[language] for word in text.split()}))
    text = " ".join(data.draw(st.lists(words, min_size=4, max_size=40)))
    assert claims(text, language) == unsieved(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The author has written several novels about the harbour."),
        ("de", "Die Autorin hat mehrere Romane über den Hafen geschrieben."),
    ],
)
def test_everyday_words_that_begin_phrases_give_no_hope(language: str, text: str) -> None:
    assert not promising(text, language, running=True)


def test_the_second_part_of_a_verb_must_be_there() -> None:
    assert promising("Rom sagt zwei Panzer zu.", "de")
    assert not promising("Man sagt zwei Dinge.", "de", running=True)


def test_a_number_goes_on_counting_what_was_spoken_of() -> None:
    assert promising("A further 150 million is pencilled in.", running=True)
    assert not promising("A further 150 million is pencilled in.")


def test_a_phrase_may_stand_across_spaces_and_signs() -> None:
    assert promising("“The North” gave shells.")

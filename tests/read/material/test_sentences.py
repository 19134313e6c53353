from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tallystick.books import load_books
from tallystick.read.material.sentences import LIMIT, split_sentences

GERMAN = load_books().languages["de"]


def parts(text: str) -> list[str]:
    return [text[one.start : one.end].strip() for one in split_sentences(text, GERMAN)]


def test_an_abbreviation_ends_no_sentence() -> None:
    assert parts("Er gab 3,5 Mrd. Euro. Sie gab nichts.") == ["Er gab 3,5 Mrd. Euro.", "Sie gab nichts."]


def test_a_line_break_ends_a_sentence() -> None:
    assert parts("Ein Titel\n\nEin Satz.") == ["Ein Titel", "Ein Satz."]


@given(st.text(max_size=400))
def test_sentences_are_in_order_and_apart(text: str) -> None:
    found = list(split_sentences(text, GERMAN))
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(st.integers(1, 3 * LIMIT))
def test_no_sentence_is_longer_than_the_limit(size: int) -> None:
    assert all(one.end - one.start <= LIMIT for one in split_sentences("x" * size, GERMAN))

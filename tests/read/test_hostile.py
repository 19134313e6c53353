"""Hostile and odd text: no crash, no quote that is not there, the same claims whatever the normal form."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.books import load_books
from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.ident import DocumentId
from tallystick.read import read
from tallystick.read.short import shorten
from tests.fuzz.reading import check, one_input

LANGUAGES = sorted(load_books().languages)
EXAMPLES = [(code, one.text) for code in LANGUAGES for one in load_books().languages[code].examples if one.claims]
ODD = (
    "\U0001f600", "\u00ad", "\u200d", "\u200f\u202b", "\u0301", "\u3099", "\ufeff", "\x00", "\ud7ff", "\U0010ffff",
    "١٢٣", "שלוםعليكم", "１２３", "Ⅻ", "½", "²", "१२", "\r\n", "\u2028",
    "\t", "«", "'’'", "((((", "----", "%%", "$", "a.b.c.",
)  # fmt: skip


def claims(text: str, language: str) -> list[Claim]:
    document = Document(DocumentId("0" * 64), "text/plain", text, "test", language=language)
    return list(read(document, load_books()).made)


@given(st.sampled_from(LANGUAGES), st.text(max_size=120))
def test_any_text_is_read_without_failing(language: str, text: str) -> None:
    check(text, language)


@given(st.sampled_from(EXAMPLES), st.lists(st.tuples(st.integers(0, 200), st.sampled_from(ODD)), max_size=6))
def test_a_sentence_with_odd_signs_in_it_keeps_exact_quotes(
    example: tuple[str, str], signs: list[tuple[int, str]]
) -> None:
    language, text = example
    for place, sign in signs:
        text = text[:place] + sign + text[place:]
    check(text, language)


@pytest.mark.parametrize(
    "part", ["ton-", "a", "3 ", "(", "million ", "Russia gave Iran ", "e\u0301", "러시아에", "“said "]
)
def test_endless_repetition_is_read_without_failing(part: str) -> None:
    for language in LANGUAGES:
        check(part * 3000, language)


@given(st.binary(max_size=200))
def test_the_fuzz_target_takes_any_bytes(data: bytes) -> None:
    one_input(data)


@pytest.mark.parametrize("form", ["NFD", "NFC"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_normal_form_of_letters_changes_no_claim(language: str, form: str) -> None:
    for code, text in EXAMPLES:
        if code == language:
            plain = [shorten(one, sources=False) for one in claims(text, language)]
            turned = unicodedata.normalize("NFC" if form == "NFC" else "NFD", text)
            assert [shorten(one, sources=False) for one in claims(turned, language)] == plain, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_around_a_sentence_moves_its_quotes_and_nothing_else(language: str) -> None:
    around = "\U0001f600 \u05e9\u05dc\u05d5\u05dd.\n\n"
    for code, text in EXAMPLES:
        if code == language:
            alone, moved = claims(text, language), claims(around + text, language)
            assert [shorten(one) for one in moved] == [shorten(one) for one in alone], text
            spans = [(one.evidence.span, other.evidence.span) for one, other in zip(moved, alone, strict=True)]
            assert all(one and other and one.start == other.start + len(around) for one, other in spans)

"""What a page corrects of itself is no claim, but is told."""

from dataclasses import replace

import pytest

from tallystick.books import load_books
from tallystick.model.finding import Code, Finding
from tallystick.read import read
from tests.strategies import document

ENGLISH = "The ministry said that Russia delivered 90,000 tonnes of wheat to North Korea in May."


def told(text: str, language: str = "en", furniture: str = "") -> list[Finding]:
    start = text.index(furniture) if furniture else 0
    marks = ((start, start + len(furniture)),) if furniture else ()
    page = replace(document(), text=text, language=language, furniture=marks)
    return [one for one in read(page, load_books()).findings if one.code is Code.CORRECTION_PASSED]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "Correction: an earlier version of this article said 90,000 tonnes; it was 9,000."),
        ("de", "Korrektur: In einer früheren Fassung standen 90.000 Tonnen; es waren 9.000."),
        ("ru", "Исправление: в прежней версии говорилось о 90 000 тонн, верно 9000."),
        ("ko", "정정: 이전 기사에는 9만 톤으로 나갔으나 9천 톤이 맞습니다."),
    ],
)
def test_a_correction_of_the_page_is_told_with_its_words_and_line(language: str, note: str) -> None:
    (found,) = told(f"{ENGLISH}\n\n{note}", language, note)
    assert dict(found.words)["note"] == note
    assert found.where.endswith(":3")


def test_a_label_on_a_line_of_its_own_names_the_line_below() -> None:
    note = "An earlier version of this article said 90,000 tonnes."
    (found,) = told(f"{ENGLISH}\n\nCorrection\n{note}", furniture=f"Correction\n{note}")
    assert dict(found.words)["note"] == note


def test_a_correction_that_concerns_no_claim_is_not_worth_a_word() -> None:
    note = "Correction: the name of the spokesman was misspelt."
    assert told(f"{ENGLISH}\n\n{note}", furniture=note) == []


def test_what_the_author_writes_of_corrections_is_no_note_of_the_page() -> None:
    assert told("Corrections of the count followed within 3 days. " + ENGLISH) == []

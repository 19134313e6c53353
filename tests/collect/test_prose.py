from hypothesis import given
from hypothesis import strategies as st

from tallystick.collect.formats.lines import join, reflow, rejoin
from tallystick.collect.parsed import freeze
from tallystick.model.finding import Code
from tests.collect.making import PARAGRAPHS, parsed, refused

LONG = " ".join(PARAGRAPHS)


def wrap(text: str, width: int) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) + 1 > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


@given(width=st.integers(45, 120))
def test_lines_broken_to_fit_a_width_are_put_together(width: int) -> None:
    assert rejoin(wrap(LONG, width)) == LONG


def test_lines_that_the_author_broke_stay() -> None:
    text = "Roses are red as the evening sky above the quiet port,\nviolets\nare blue as the sea beyond."
    assert rejoin(text) == text


def test_paragraphs_of_one_line_each_stay() -> None:
    text = "\n".join(PARAGRAPHS)
    assert rejoin(text) == text


def test_list_items_are_not_joined() -> None:
    text = "- grain from the northern valleys and the islands\n- timber and a good deal of coal from the hills"
    assert rejoin(text) == text


def test_a_word_broken_at_the_end_of_a_line_is_made_whole() -> None:
    assert join(["the artil-", "lery of the US-", "Army"]) == "the artillery of the US-Army"


def test_lines_without_paragraphs_are_joined_where_they_go_on() -> None:
    lines = ["Report on ships", *wrap(PARAGRAPHS[0], 40).split("\n"), *wrap(PARAGRAPHS[1], 40).split("\n")]
    assert reflow(lines) == f"Report on ships\n{PARAGRAPHS[0]}\n{PARAGRAPHS[1]}"


def test_the_first_line_is_the_title_if_it_stands_alone() -> None:
    assert parsed(f"Forty ships\n\n{LONG}", "a.txt").facts.title == "Forty ships"
    assert parsed(f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}", "a.txt").facts.title is None


def test_a_file_of_blanks_is_no_text() -> None:
    assert refused(" \n\t ", "a.txt").code is Code.NO_TEXT


@given(st.text())
def test_frozen_text_does_not_change_when_frozen_again(text: str) -> None:
    assert freeze(freeze(text)) == freeze(text)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_freezing_keeps_every_letter_as_it_is_written(text: str) -> None:
    assert "".join(freeze(text).split()) == "".join(text.split())


def test_freezing_takes_out_what_no_reader_sees() -> None:
    tagged = "".join(chr(0xE0000 + ord(letter)) for letter in "lie")
    assert freeze(f"Sol\u00addaten\u200b a\x00b\u202ec{tagged}\r\nend\ufeff ") == "Soldaten abc\nend"


def test_freezing_leaves_joined_and_composed_letters_alone() -> None:
    text = "e\u0301 \u00e9 \ufb01 \U0001f469\u200d\U0001f680 ２万"
    assert freeze(text) == text

import pytest

from tallystick.collect import Limits
from tallystick.collect.formats.pdf import count_pages, without_running_heads
from tallystick.model.finding import Code
from tests.collect.making import BLACK, BLUE, PARAGRAPHS, WHITE, parsed, pdf, pdf_scan, pdf_table, pdf_with, refused
from tests.collect.test_prose import wrap


def test_broken_lines_are_put_together() -> None:
    made = parsed(pdf([["Forty ships", *wrap(PARAGRAPHS[0], 50).split("\n")]]))
    assert made.text == f"Forty ships\n{PARAGRAPHS[0]}"


def test_the_title_is_a_property_unless_a_program_put_it_there() -> None:
    assert parsed(pdf([["Text of it."]], title="Forty ships")).facts.title == "Forty ships"
    assert parsed(pdf([["Text of it."]], title="report.docx")).facts.title is None


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [["Vellin Post", f"The {word} page.", f"page {n}"] for n, word in enumerate(("first", "next", "last"))]
    assert parsed(pdf(pages)).text == "The first page.\nThe next page.\nThe last page."


def test_figures_at_the_edge_of_pages_stay() -> None:
    pages = [["Delivered: 40 ships", "a"], ["Delivered: 70 ships", "b"], ["Delivered: 10 ships", "c"]]
    assert list(without_running_heads(pages)) == pages


def test_lines_at_the_edge_that_differ_stay() -> None:
    pages = [["One thing.", "a"], ["Another thing.", "b"]]
    assert list(without_running_heads(pages)) == pages


def test_tables_with_rules_give_a_row_a_line() -> None:
    rows = [["item", "2023", "2024"], ["grain", "1,200", "3,400"], ["coal", "70", "80"]]
    assert parsed(pdf_table(rows)).text == "item | 2023 | 2024\ngrain | 1,200 | 3,400\ncoal | 70 | 80"


def test_white_letters_on_nothing_are_no_text_and_told() -> None:
    made = parsed(pdf_with("Seen by all.", "Secret"))
    assert made.text == "Seen by all."
    assert [one.code for one in made.findings] == [Code.HIDDEN]


def test_tiny_letters_are_no_text() -> None:
    assert parsed(pdf_with("Seen by all.", "Secret words", colour=BLACK, size=0.5)).text == "Seen by all."


def test_white_letters_on_something_painted_are_text() -> None:
    made = parsed(pdf_with("Seen by all.", "Seen as well.", colour=WHITE, box=BLUE))
    assert made.text == "Seen by all.\nSeen as well."


def test_a_file_with_a_password_is_locked() -> None:
    assert refused(pdf([["Text."]], password="secret")).code is Code.LOCKED


def test_a_scan_without_text_is_no_text() -> None:
    assert refused(pdf_scan()).code is Code.NO_TEXT


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\ntrailer <</Root 1 0 R>>\n%%EOF"])
def test_a_damaged_file_is_broken(data: bytes) -> None:
    assert refused(data).code is Code.BROKEN
    assert count_pages(data) == 0


def test_no_more_pages_are_read_than_the_limit() -> None:
    made = parsed(pdf([["Page one."], ["Page two."]]))
    assert made.text == "Page one.\nPage two."
    assert refused(pdf([[], ["Page two."]]), limits=Limits(pages=1)).code is Code.NO_TEXT

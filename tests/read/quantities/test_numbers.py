import pytest

from tallystick.books import load_books
from tallystick.read.quantities.numbers import parse_digits, read_numerals
from tests.read.reading import scanned


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("two hundred and fifty thousand", "en", 250_000),
        ("half a million", "en", 500_000),
        ("1.4bn", "en", 1.4e9),
        ("three dozen", "en", 36),
        ("zweihundertfünfzigtausend", "de", 250_000),
        ("eine Viertelmilliarde", "de", 250_000_000),
        ("anderthalb Millionen", "de", 1_500_000),
        ("3,5 Mrd.", "de", 3.5e9),
        ("15.000", "de", 15_000),
        ("15 000", "de", 15_000),
    ],
)
def test_a_numeral_has_its_value(text: str, language: str, value: float) -> None:
    (one,) = read_numerals(scanned(f"x {text} y", language), load_books().languages[language])
    assert one.value == pytest.approx(value)


def test_a_vague_numeral_has_its_base() -> None:
    (one,) = read_numerals(scanned("tens of thousands of shells"), load_books().languages["en"])
    assert (one.value, one.vague) == (10_000, True)


def test_an_article_is_no_number() -> None:
    assert read_numerals(scanned("a tank and an aircraft"), load_books().languages["en"]) == []


@pytest.mark.parametrize(("text", "value"), [("1,234.5", 1234.5), ("1,234", 1234), ("12.5", 12.5), ("7", 7)])
def test_digits_follow_the_marks_of_the_language(text: str, value: float) -> None:
    assert parse_digits(text, load_books().languages["en"]) == value


def test_a_number_larger_than_anything_is_no_number() -> None:
    assert read_numerals(scanned("1" * 400 + " tanks"), load_books().languages["en"]) == []

import pytest

from tests.read.reading import lines

STRONG = [
    ("en", "The 200-strong Rwandan contingent that Kigali dispatched to Bangui is under fire."),
    ("de", "Ein 200-köpfiges ruandisches Kontingent wurde nach Bangui entsandt."),
]


@pytest.mark.parametrize(("language", "text"), STRONG)
def test_a_body_is_counted_by_its_strength(language: str, text: str) -> None:
    assert lines(text, language) == ["personnel RW>CF troops: 200..200 count, delivered"]


def test_what_says_which_money_stands_between_a_number_and_its_currency() -> None:
    assert lines("Oman paid Tehran six million frozen dollars.", "en") == [
        "transfer OM>IR payment: 6_000_000..6_000_000 USD, delivered"
    ]


def test_a_word_that_begins_like_a_number_counts_nothing() -> None:
    assert lines("Portugal bildet in Zentralafrika 180 einheimische Soldaten aus.", "de") == [
        "transfer PT>CF training: 180..180 count, delivered"
    ]

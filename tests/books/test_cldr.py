from hashlib import sha256

import pytest

from tallystick.books.cldr import load_locales
from tallystick.books.page import shelf

# What scripts/cldr.py wrote, as the first sixteen digits of each file's SHA-256. After a new version of Babel: run
# `python scripts/cldr.py`, read the difference, and pin what `sha256sum src/tallystick/data/cldr/*.json` then says.
PINNED = {
    "de": "4af02c08cfbdc026",
    "en": "0f64a45e4cf0c148",
    "es": "bea1b08f2ba9088b",
    "fr": "3f9be9796460e553",
    "it": "3fcc4e92e15d1518",
    "ja": "c878dc4a48b07d5f",
    "ko": "3ca1786d8024e44d",
    "nl": "251c416bb946dd91",
    "pl": "b0701f6358d57f36",
    "pt": "8b07bd90bf38d669",
    "ru": "b050bb444b480562",
    "tr": "2c3625ba9c9e73e5",
    "uk": "14fbccec5f975a18",
    "zh": "a2d3ee4df863f317",
}


@pytest.mark.parametrize("code", sorted(PINNED))
def test_the_data_of_a_language_are_those_that_were_looked_at(code: str) -> None:
    data = (shelf() / "cldr" / f"{code}.json").read_bytes()
    assert sha256(data).hexdigest()[:16] == PINNED[code]


def test_every_language_is_pinned() -> None:
    assert load_locales(shelf()).keys() == PINNED.keys()


@pytest.mark.parametrize("code", sorted(PINNED))
def test_a_language_has_twelve_months_seven_days_and_all_states(code: str) -> None:
    locale = load_locales(shelf())[code]
    assert len(locale.months) == len(locale.months_short) == 12
    assert len(locale.weekdays) == 7
    assert all(locale.months)
    assert len(locale.territories) == 250


@pytest.mark.parametrize(
    ("code", "word", "power"),
    [
        ("de", "Billion", 12),
        ("en", "billion", 9),
        ("fr", "mille", 3),
        ("ko", "만", 4),
        ("ja", "兆", 12),
        ("ru", "млрд", 9),
    ],
)
def test_a_word_for_a_large_number_has_its_power_of_ten(code: str, word: str, power: int) -> None:
    assert load_locales(shelf())[code].compact[word] == power


def test_capitals_are_those_of_the_language() -> None:
    locales = load_locales(shelf())
    assert locales["de"].capitals["RU"] == "Moskau"
    assert locales["ko"].capitals["KP"] == "평양"

import pytest

from tests.read.reading import lines

DATED = [
    (
        "en",
        "Norway covers 33 percent of Germany's gas demand, compared with 19 percent in 2021.",
        "NO>DE gas",
        "33",
        "19",
    ),
    (
        "de",
        "Russland deckte 44 Prozent der indischen Ölimporte, gegenüber 2 Prozent im Jahr 2021.",
        "RU>IN oil",
        "44",
        "2",
    ),
]


@pytest.mark.parametrize(("language", "text", "flow", "now", "then"), DATED)
def test_what_a_number_is_compared_with_of_another_time_counts(
    language: str, text: str, flow: str, now: str, then: str
) -> None:
    assert lines(text, language) == [f"transfer {flow}: {one}..{one} %, delivered" for one in (now, then)]


ASKED = [
    ("en", "Nobody knows how many shells Pyongyang has sent Moscow."),
    ("de", "Wie viel Öl Teheran nach Damaskus pumpte, weiß niemand."),
]


@pytest.mark.parametrize(("language", "text"), ASKED)
def test_how_much_was_given_is_no_claim(language: str, text: str) -> None:
    assert lines(text, language) == []

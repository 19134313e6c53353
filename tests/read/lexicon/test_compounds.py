"""Compounds of a party and goods or an organ: whose the goods are, whom aid is for, and who acts."""

from tests.read.reading import lines


def test_goods_of_a_compound_are_of_its_first_part() -> None:
    assert lines("Israel bekam 300 US-Bomben.", "de") == ["transfer US>IL bombs: 300..300 count, delivered"]


def test_aid_of_a_compound_is_for_its_first_part() -> None:
    text = "Berlin stellt drei Milliarden Euro Ukraine-Hilfe bereit."
    assert lines(text, "de") == ["transfer DE>UA aid: 3_000_000_000..3_000_000_000 EUR, pledged"]


def test_a_party_with_an_organ_behind_a_hyphen_acts() -> None:
    assert lines("Katar lieferte der Hamas-Miliz 40 Lastwagen.", "de") == [
        "transfer QA>Hamas vehicles: 40..40 count, delivered"
    ]

"""What a state buys for itself is none of what it gives (rule 1.2)."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ghana's defence ministry has set aside 2 billion dollars for new howitzers.", "en"),
        ("Togo is buying 64 fighter jets for itself at a cost of 8 billion euros.", "en"),
        ("Das ghanaische Heer beschafft 64 Kampfjets für 8,4 Milliarden Euro.", "de"),
        ("L'armée togolaise s'offrira 64 chasseurs pour 8 milliards d'euros.", "fr"),
        ("L'armée togolaise va se doter de 11 avions de combat.", "fr"),
    ],
)
def test_own_procurement_is_no_claim(text: str, language: str) -> None:
    assert not lines(text, language)


def test_what_is_procured_from_another_is_a_claim() -> None:
    assert lines("Das ghanaische Heer beschafft in Togo 64 Kampfjets.", "de") == [
        "transfer TG>GH fighter jets: 64..64 count, delivered"
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Ghanaian army will receive 105 new tanks by 2030.", "en"),
        ("L'armée de terre togolaise recevra 109 canons pour 1,2 milliard d'euros.", "fr"),
    ],
)
def test_an_army_that_is_to_get_goods_from_nobody_is_equipped_by_its_own(text: str, language: str) -> None:
    assert not lines(text, language)


def test_an_army_that_is_to_get_goods_from_someone_is_given_them() -> None:
    assert lines("The Ghanaian army will receive 105 tanks from Togo.") == [
        "transfer TG>GH tanks: 105..105 count, planned"
    ]

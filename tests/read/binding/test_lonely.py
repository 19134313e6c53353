"""What a text says that names one party alone."""

import pytest

from tests.read.reading import lines

AT_HOME = [
    ("en", "The Estonian parliament has approved 900 million euros for pensions."),
    ("en", "Eleven Nigerien soldiers were killed in an ambush, the army said."),
    ("de", "Lettland gibt im kommenden Jahr 2,2 Milliarden Euro für Rüstung aus."),
    ("fr", "Le gouvernement sénégalais a débloqué 30 milliards de francs CFA pour les riziculteurs."),
    ("it", "In un agguato sono morti sette soldati ciadiani."),
    ("ru", "В Мали в засаде погибли 30 малийских военных."),
]
TO_SOMEONE = [
    ("en", "Algiers has lent its neighbour 300 million dollars."),
    ("en", "In return, Moscow handed over goods worth 1.2 billion dollars."),
    ("ru", "Россия передаст шести африканским странам 50 млн долларов."),
    ("en", "The two leaders signed a treaty of mutual defence."),
    ("en", "Russia has yet to pay for the last batch of shells."),
    ("de", "Sechs Kampfjets waren versprochen, drei sind angekommen."),
]


@pytest.mark.parametrize(("language", "text"), AT_HOME)
def test_what_a_state_does_at_home_is_no_claim(language: str, text: str) -> None:
    assert not lines(text, language)


@pytest.mark.parametrize(("language", "text"), TO_SOMEONE)
def test_someone_whom_the_text_does_not_name_may_be_the_other_side(language: str, text: str) -> None:
    assert lines(text, language)


def test_goods_of_one_beside_those_of_another_go_nowhere() -> None:
    assert not lines("Three Swedish jets escorted a Russian bomber over the Baltic.")

"""Treaties that two agree on: the verb of agreeing concludes them."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lima and Quito agreed on Tuesday to extend their military pact."),
        ("de", "Lima und Quito sind am Dienstag übereingekommen, ihr Militärabkommen zu verlängern."),
        ("fr", "Lima et Quito ont convenu mardi de prolonger leur accord militaire."),
        ("es", "Lima y Quito acordaron el martes prorrogar su acuerdo militar."),
        ("it", "Lima e Quito hanno concordato martedì di prorogare il loro accordo militare."),
    ],
)
def test_to_agree_on_a_treaty_concludes_it(language: str, text: str) -> None:
    assert lines(text, language) == ["agreement PE>EC defence agreement: -, delivered"]


def test_to_agree_to_give_is_a_pledge() -> None:
    assert lines("Lima agreed to send Quito 12 tanks.") == ["transfer PE>EC tanks: 12..12 count, pledged"]
    assert lines("Lima acordó enviar 12 tanques a Quito.", "es") == ["transfer PE>EC tanks: 12..12 count, pledged"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Five tonnes of gold flew from Lima to Quito in May."),
        ("de", "Fünf Tonnen Gold flogen im Mai aus Lima nach Quito."),
        ("es", "Cinco toneladas de oro volaron de Lima a Quito en mayo."),
        ("nl", "Vijf ton goud vloog in mei van Lima naar Quito."),
    ],
)
def test_goods_that_fly_from_one_to_the_other_are_given(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer PE>EC gold: 5..5 t, delivered"]


def test_drones_that_fly_over_a_country_are_not() -> None:
    assert not lines("Twenty drones flew over Peru.")
    assert not lines("Veinte drones volaron sobre Perú.", "es")

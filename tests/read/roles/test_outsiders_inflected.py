import pytest

from tests.read.reading import lines

OUTSIDERS = [
    ("es", "El Ayuntamiento de Lugo donó a Ghana cuatro autobuses."),
    ("it", "L'associazione Ponte ha consegnato al Ghana 40 generatori."),
    ("ru", "Чешские волонтёры купили для Молдавии 50 дронов."),
    ("uk", "П'ять автобусів Молдові подарувало місто Острава."),
    ("pl", "Fundacja Most wysłała do Mołdawii 40 agregatów."),
    ("pt", "A Câmara Municipal de Braga doou ao Gana cinco ambulâncias."),
]


@pytest.mark.parametrize(("language", "text"), OUTSIDERS)
def test_what_no_state_gives_is_no_claim(language: str, text: str) -> None:
    assert lines(text, language) == []


def test_a_town_that_gets_something_gives_nothing() -> None:
    made = lines("Чехия передала молдавскому городу 40 автобусов.", "ru")
    assert made == ["transfer CZ>MD vehicles: 40..40 count, delivered"]


OWN = [
    ("ru", "Франция перебросила в Эстонию 900 своих солдат."),
    ("pl", "Francja przerzuciła do Estonii 900 swoich żołnierzy."),
    ("uk", "Франція перекинула до Естонії 900 своїх солдатів."),
]


@pytest.mark.parametrize(("language", "text"), OWN)
def test_own_troops_that_are_only_moved_are_no_claim(language: str, text: str) -> None:
    assert lines(text, language) == []


def test_trade_in_goods_of_no_name_is_no_claim() -> None:
    assert lines("Chile importó bienes de Perú por 900 millones de dólares.", "es") == []

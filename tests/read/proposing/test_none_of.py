import pytest

from tests.read.reading import lines

NOTHING = [
    ("es", "De los 300 millones de euros en préstamos que la UE prometió a Ghana no se ha desembolsado nada."),
    ("pl", "Z 300 mln euro pożyczek, które UE obiecała Ghanie, nie wypłacono nic."),
    ("ru", "Из 300 млн евро кредитов, которые ЕС обещал Гане, не выплачено ничего."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_nothing_of_a_promised_sum_came(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer EU>GH loan: 300_000_000..300_000_000 EUR, pledged",
        "transfer EU>GH loan: -, absent",
    ]


SHORTENED = [
    ("en", "Denmark gave Kyiv six howitzers, Norway four and Belgium none."),
    ("nl", "Denemarken gaf Kiev zes houwitsers, Noorwegen vier en België niet één."),
    ("fr", "Le Danemark a livré à Kiev six obusiers, la Norvège quatre et la Belgique aucun."),
    ("es", "Dinamarca entregó a Kiev seis obuses, Noruega cuatro y Bélgica ninguno."),
    ("it", "La Danimarca ha consegnato a Kiev sei obici, la Norvegia quattro e il Belgio nessuno."),
    ("pl", "Dania przekazała Kijowowi sześć haubic, Norwegia cztery, a Belgia ani jednej."),
    ("ru", "Дания передала Киеву шесть гаубиц, Норвегия — четыре, а Бельгия — ни одной."),
    ("uk", "Данія передала Києву шість гаубиць, Норвегія — чотири, а Бельгія — жодної."),
]


@pytest.mark.parametrize(("language", "text"), SHORTENED)
def test_none_in_a_shortened_clause_is_of_the_goods_of_the_others(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer DK>UA artillery guns: 6..6 count, delivered",
        "transfer NO>UA artillery guns: 4..4 count, delivered",
        "transfer BE>UA artillery guns: -, absent",
    ]


def test_who_got_none_is_the_receiver_where_the_others_are() -> None:
    assert lines("Ghana dostała od Czech 14 ciężarówek, Togo żadnej.", "pl") == [
        "transfer CZ>GH vehicles: 14..14 count, delivered",
        "transfer CZ>TG vehicles: -, absent",
    ]

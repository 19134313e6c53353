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


NOT_A_CENT = [
    ("en", "Cairo has yet to see a cent of the 3 billion dollars Riyadh promised.", "SA>EG", "3_000_000_000"),
    ("en", "Kampala has not seen a penny of the 400 million euros the EU pledged.", "EU>UG", "400_000_000"),
    ("de", "Kein Cent der 400 Millionen Euro, die Brüssel Tunis versprach, ist angekommen.", "EU>TN", "400_000_000"),
]


@pytest.mark.parametrize(("language", "text", "sides", "number"), NOT_A_CENT)
def test_not_a_cent_of_a_sum_says_that_it_was_promised_and_none_came(
    language: str, text: str, sides: str, number: str
) -> None:
    pledged, absent = lines(text, language)
    assert pledged.startswith(f"transfer {sides} financial aid: {number}..{number}")
    assert absent == f"transfer {sides} financial aid: -, absent"


MAIN = [
    ("de", "Bukarest hat keinen der 12 Jets erhalten, die Oslo zugesagt hatte.", "NO>RO"),
    ("en", "Bucharest has received none of the 12 jets that Oslo promised.", "NO>RO"),
]


@pytest.mark.parametrize(("language", "text", "sides"), MAIN)
def test_the_main_clause_says_who_gets_what_its_relative_clause_says_was_promised(
    language: str, text: str, sides: str
) -> None:
    assert [line.split(":")[0] for line in lines(text, language)] == [f"transfer {sides} fighter jets"] * 2


NOT_EVEN_ONE = [
    ("ko", "독일이 몰도바에 약속한 장갑차 20대 가운데 한 대도 인도되지 않았다."),
    ("ja", "ドイツがモルドバに約束した装甲車20両は、まだ1両も引き渡されていない。"),
]


@pytest.mark.parametrize(("language", "text"), NOT_EVEN_ONE)
def test_not_even_one_of_a_whole_came_where_verbs_close_the_sentence(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer DE>MD armoured vehicles: 20..20 count, pledged",
        "transfer DE>MD armoured vehicles: -, absent",
    ]


def test_a_part_that_has_yet_to_arrive_is_absent() -> None:
    assert lines("Of the 30 tanks Berlin promised, 12 have yet to arrive, Kyiv complained.") == [
        "transfer DE>UA tanks: 30..30 count, pledged, Kyiv",
        "transfer DE>UA tanks: 12..12 count, absent, Kyiv",
    ]


BOUGHT = [
    "None of the 40 tanks Cairo bought from Rome has arrived.",
    "Not a single one of the 40 tanks that Cairo bought from Rome has been seen.",
]


@pytest.mark.parametrize("text", BOUGHT)
def test_none_came_of_what_was_bought(text: str) -> None:
    assert lines(text, "en") == ["transfer IT>EG tanks: 40..40 count, pledged", "transfer IT>EG tanks: -, absent"]

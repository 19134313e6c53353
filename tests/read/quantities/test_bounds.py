import pytest

from tests.read.reading import lines

NO_MORE = [
    ("en", "Gas deliveries from Algeria to Spain did not exceed 10 billion cubic metres."),
    ("fr", "Les livraisons de gaz de l'Algérie à l'Espagne n'ont pas dépassé 10 milliards de mètres cubes."),
    ("es", "Las entregas de gas de Argelia a España no superaron los 10.000 millones de metros cúbicos."),
    ("it", "Le consegne di gas dell'Algeria alla Spagna non hanno superato i 10 miliardi di metri cubi."),
    ("nl", "De gasleveringen van Algerije aan Spanje kwamen niet boven de 10 miljard kubieke meter uit."),
    ("ja", "アルジェリアからスペインへのガス供給は100億立方メートルを超えなかった。"),
]


@pytest.mark.parametrize(("language", "text"), NO_MORE)
def test_what_did_not_exceed_a_number_came_to_at_most_that(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer DZ>ES gas: ..10_000_000_000 m3, delivered"]


def test_a_share_that_did_not_exceed_a_number_is_no_denial() -> None:
    assert lines("Доля Израиля в импорте вооружений Индии не превысила 13%.", "ru") == [
        "transfer IL>IN arms: ..13 %, delivered"
    ]


BY_WORDS = [
    ("ru", "Иран поставил России пять-шесть тысяч дронов.", "transfer IR>RU drones: 5_000..6_000 count, delivered"),
    ("ru", "Прага передала Киеву два-три десятка гаубиц.", "transfer CZ>UA artillery guns: 20..30 count, delivered"),
    ("uk", "Прага передала Києву два-три десятки гаубиць.", "transfer CZ>UA artillery guns: 20..30 count, delivered"),
    ("pl", "Warszawa przekazała Kijowowi dwa-trzy tuziny czołgów.", "transfer PL>UA tanks: 24..36 count, delivered"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), BY_WORDS)
def test_two_number_words_with_a_hyphen_are_a_range(language: str, text: str, wanted: str) -> None:
    assert lines(text, language) == [wanted]


def test_a_bound_before_the_verb_is_of_the_number_behind_it() -> None:
    assert lines("俄罗斯至少已向马里交付12架直升机。", "zh") == ["transfer RU>ML helicopters: 12.. count, delivered"]


def test_a_sum_that_puts_a_loan_into_figures_is_one_claim() -> None:
    assert len(lines("Берлін надав Молдові кредит, 40 млн євро.", "uk")) == 1

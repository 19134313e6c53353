import pytest

from tests.read.reading import lines

PRICES = [
    ("es", "Chile paga a Bolivia 240 dólares por cada mil metros cúbicos de gas.", "price BO>CL gas: 240..240 USD"),
    ("it", "La Polonia paga alla Norvegia 90 dollari al barile per il petrolio.", "price NO>PL oil: 90..90 USD"),
    ("it", "Il Marocco paga alla Spagna 300 euro per mille metri cubi di gas.", "price ES>MA gas: 300..300 EUR"),
    ("ru", "За тысячу кубометров газа Молдавия платит Румынии 400 евро.", "price RO>MD gas: 400..400 EUR"),
    ("uk", "Литва платить Польщі за вугілля 110 євро за тонну.", "price PL>LT coal: 110..110 EUR"),
    ("pl", "Za tonę ryżu Senegal zapłacił Indiom 500 dolarów.", "price IN>SN rice: 500..500 USD"),
]


@pytest.mark.parametrize(("language", "text", "price"), PRICES)
def test_a_sum_for_a_measure_is_a_price(language: str, text: str, price: str) -> None:
    assert lines(text, language) == [f"{price}, delivered"]


def test_what_was_bought_stands_beside_its_price() -> None:
    made = lines("Кения купила у Замбии 3 млн кубометров газа по цене 200 долларов за тысячу кубов.", "ru")
    assert made == [
        "transfer ZM>KE gas: 3_000_000..3_000_000 m3, delivered",
        "price ZM>KE gas: 200..200 USD, delivered",
    ]


def test_a_sum_for_so_many_tonnes_is_no_price() -> None:
    made = lines("Чехия заплатила Франции 5 млн евро за 9 тысяч тонн пшеницы.", "ru")
    assert "price" not in " ".join(made)

import pytest

from tests.read.reading import lines

PRICES = [
    ("en", "Russia paid $193,000 for each Shahed.", "price ?>RU drones: 193_000..193_000 USD, delivered"),
    (
        "en",
        "The unit price of a TB2 from Turkey was 5 million dollars.",
        "price TR>? drones: 5_000_000..5_000_000 USD, delivered",
    ),
    (
        "de",
        "Der Preis für eine Drohne aus Iran betrug 193.000 Dollar.",
        "price IR>? drones: 193_000..193_000 USD, delivered",
    ),
]


@pytest.mark.parametrize(("language", "text", "claim"), PRICES)
def test_a_price_is_one_whoever_else_stays_unnamed(language: str, text: str, claim: str) -> None:
    assert lines(text, language) == [claim]


NO_PRICES = [
    ("en", "Russia pays each recruit 2 million roubles."),
    ("en", "The price of bread in Cairo is 20 pounds."),
    ("de", "Ein Liter Diesel kostet in Polen 1,50 Euro."),
]


@pytest.mark.parametrize(("language", "text"), NO_PRICES)
def test_what_is_paid_at_home_is_no_price_of_an_exchange(language: str, text: str) -> None:
    assert lines(text, language) == []


def test_who_is_lent_money_buys_with_it() -> None:
    assert lines("Oslo lent Kyiv 300 million euros, with which it bought 40 drones from Turkey.", "en") == [
        "transfer NO>UA loan: 300_000_000..300_000_000 EUR, delivered",
        "transfer TR>UA drones: 40..40 count, delivered",
    ]


REDUCED = [
    ("Twelve tanks promised by Riga have arrived in Kyiv.", "transfer LV>UA tanks: 12..12 count, delivered"),
    ("Twelve tanks promised by Riga have not arrived in Kyiv.", "transfer LV>UA tanks: 12..12 count, absent"),
    ("The 12 jets ordered by Lima in Stockholm have arrived.", "transfer SE>PE fighter jets: 12..12 count, delivered"),
]


@pytest.mark.parametrize(("text", "claim"), REDUCED)
def test_what_a_participle_says_of_goods_that_came_tells_only_between_whom(text: str, claim: str) -> None:
    assert lines(text, "en") == [claim]


def test_a_part_that_its_clause_counts_goes_the_way_of_the_whole() -> None:
    assert lines("Kenya will get 40 buses from India, of which 12 are to be delivered in May.", "en")[1] == (
        "transfer IN>KE vehicles: 12..12 count, planned"
    )


def test_a_state_that_only_posts_its_own_men_gives_nobody_any() -> None:
    assert lines("Germany stationed 200 of its soldiers near Rzeszow in Poland.", "en") == []


def test_what_was_promised_and_has_been_handed_over_is_delivered() -> None:
    (claim,) = lines("Twelve tanks promised to Kyiv last autumn had been handed over.", "en")
    assert claim.endswith(">UA tanks: 12..12 count, delivered")

import pytest

from tallystick.model.amount import Amount, Qualifier, Rate
from tests.read.reading import lines, quantities


def only(text: str, language: str = "en") -> Amount:
    (one,) = quantities(text, language)
    return one.amount


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("at least 40 tanks", 40, None, Qualifier.AT_LEAST),
        ("more than 40 tanks", 40, None, Qualifier.MORE_THAN),
        ("up to 40 tanks", None, 40, Qualifier.AT_MOST),
        ("fewer than 40 tanks", None, 40, Qualifier.LESS_THAN),
        ("roughly 40 tanks", 40, 40, Qualifier.ABOUT),
        ("between 30 and 40 tanks", 30, 40, Qualifier.BETWEEN),
        ("30-40 tanks", 30, 40, Qualifier.BETWEEN),
        ("dozens of tanks", 12, None, Qualifier.VAGUE),
    ],
)
def test_a_qualifier_bounds_its_number(text: str, low: float | None, high: float | None, qualifier: Qualifier) -> None:
    amount = only(text)
    assert (amount.low, amount.high, amount.qualifier) == (low, high, qualifier)


def test_a_range_shares_its_magnitude() -> None:
    amount = only("between 1.7 and 5.5 billion dollars")
    assert (amount.low, amount.high, amount.unit) == (1.7e9, 5.5e9, "USD")


def test_a_range_may_mix_magnitudes_and_keeps_the_bounding_words() -> None:
    amount = only("etwa 450 Millionen bis maximal 1,2 Milliarden Euro", "de")
    assert (amount.low, amount.high, amount.qualifier) == (450e6, 1.2e9, Qualifier.BETWEEN)


def test_a_conversion_in_brackets_is_kept_beside_the_amount() -> None:
    amount = only("93 billion crowns ($4.5 billion)")
    assert amount.unit == "CZK"
    assert [(other.low, other.unit) for other in amount.other] == [(4.5e9, "USD")]


def test_a_rate_is_told_before_and_behind_the_number() -> None:
    assert only("32,000 barrels a day").rate is Rate.DAY
    assert only("monatlich 1,2 Millionen Euro", "de").rate is Rate.MONTH


def test_of_a_correction_only_the_right_number_stays() -> None:
    assert only("nicht drei, sondern fünf Millionen Granaten", "de").low == 5e6


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Panzer vom Typ Leopard 2A4", "de"),
        ("am 7. Oktober", "de"),
        ("das 47. Paket", "de"),
        ("seit 2023 Waffen", "de"),
        ("a 155mm gun", "en"),
        ("for three weeks", "en"),
        ("between 2013 and 2017", "en"),
        ("in 47 aid packages", "en"),
        ("three diplomats", "en"),
    ],
)
def test_a_trap_is_no_quantity(text: str, language: str) -> None:
    assert [one for one in quantities(text, language) if one.item or one.money] == []


def test_the_noun_is_found_past_calibres_adjectives_and_participles() -> None:
    assert [one.item for one in quantities("20,000 rounds of 155mm ammunition")] == ["artillery shells"]
    assert [one.item for one in quantities("500 in Indien bestellte Lastwagen", "de")] == ["vehicles"]


def test_goods_before_their_worth_belong_to_the_sum() -> None:
    assert [one.item for one in quantities("weapons worth 3 billion dollars")] == ["arms"]


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("16,4 Millionen kanadischen Dollar", "de", "CAD"),
        ("30 million Egyptian pounds", "en", "EGP"),
        ("30 million Jordanian dinars", "en", "JOD"),
        ("30 million pounds", "en", "GBP"),
    ],
)
def test_a_state_before_the_name_of_a_currency_says_which_it_is(text: str, language: str, unit: str) -> None:
    assert only(text, language).unit == unit


def test_a_product_has_no_rest_of_binary_fractions() -> None:
    assert only("16.4 million dollars").low == 16_400_000


def test_two_amounts_of_different_units_are_no_range() -> None:
    first, second = quantities("sie fiel um 27 % auf 300.000 Euro", "de")
    assert (first.amount.unit, second.amount.low) == ("%", 300_000)


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("EUR41.9 million in aid", 41.9e6, "EUR"),
        ("BGN 35,000 in aid", 35_000, "BGN"),
        ("92 EUR million in aid", 92e6, "EUR"),
        ("735 m ISK in aid", 735e6, "ISK"),
    ],
)
def test_the_code_of_a_currency_may_stand_anywhere_around_its_number(text: str, low: float, unit: str) -> None:
    amount = only(text)
    assert (amount.low, amount.unit) == (low, unit)


def test_a_code_may_touch_both_ends_of_a_range() -> None:
    amount = only("between EUR5 million and EUR7 million")
    assert (amount.low, amount.high, amount.unit) == (5e6, 7e6, "EUR")


def test_the_letters_of_a_type_are_no_currency() -> None:
    (one,) = quantities("20 T-72B3, BMP2 and ALL that", "en")
    assert (one.amount.low, one.money) == (20, False)


def test_a_round_number_before_pieces_of_goods_is_no_year() -> None:
    assert only("2000 rounds of ammunition").low == 2000


def test_a_bare_number_goes_on_with_the_unit_and_rate_of_the_same_goods() -> None:
    text = "In 2022 Ghana still sent Togo 55,000 barrels of crude a day, but two years later no more than 27,000."
    assert lines(text)[-1] == "transfer GH>TG oil: ..27_000 barrels/day, delivered"


def test_a_unit_right_behind_the_goods_is_what_they_are_counted_in() -> None:
    assert lines("Togo received 600,000 vaccine doses from Ghana.") == [
        "transfer GH>TG vaccines: 600_000..600_000 doses, delivered"
    ]


def test_an_unlisted_noun_right_behind_a_number_is_what_it_counts() -> None:
    assert not lines("Als Dank für die Soldaten schickte Ghana 60 Pferde nach Togo.", "de")


def test_people_named_by_their_nation_are_workers_where_they_work() -> None:
    assert lines("In Ghanas Fabriken arbeiten 12.000 Nordkoreaner.", "de")[0].startswith("personnel KP>GH workers")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Togo bought the jets from Ghana for $375 million, not $275 million.", "en"),
        ("Togo kaufte die Jets von Ghana für 375 Millionen Dollar, nicht für 275 Millionen.", "de"),
        ("Le Togo a payé 375 millions de dollars, pas 275 millions.", "fr"),
        ("Togo betaalde 375 miljoen dollar, niet 275 miljoen.", "nl"),
    ],
)
def test_a_number_set_against_the_one_before_is_none(text: str, language: str) -> None:
    assert [one.amount.best for one in quantities(text, language)] == [375e6]


def test_a_noun_before_a_sum_joins_it() -> None:
    (one,) = quantities("Ghana stundete Posten über 300 Millionen Dollar.", "de")
    assert one.amount.qualifier == "exact"


def test_an_organ_may_say_of_which_sort_goods_are() -> None:
    (one,) = quantities("Togo received 101 military vehicles.")
    assert one.item == "vehicles"


def test_a_sum_for_a_round_number_of_units_is_a_price() -> None:
    found = lines("Für tausend Kubikmeter Gas zahlte Togo 127 Dollar an Ghana.", "de")
    assert found == ["price GH>TG gas: 127..127 USD, delivered"]


def test_two_number_words_may_make_a_share() -> None:
    (one,) = quantities("Six in ten shells come from Ghana.")
    assert one.amount == Amount(60, 60, 60, Qualifier.EXACT, one.amount.unit)


def test_pieces_count_what_was_named_before() -> None:
    text = "Ghana baut Panzer und hat Togo 36 Stück verkauft."
    assert lines(text, "de") == ["transfer GH>TG tanks: 36..36 count, delivered"]


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("Togo stockt seine Hilfe für Ghana von 80 auf 130 Millionen Franken auf.", "de", "CHF"),
        ("Togo raised its aid to Ghana from 80 to 130 million francs.", "en", "CHF"),
        ("Togo verhoogde zijn hulp aan Ghana van 80 naar 130 miljoen euro.", "nl", "EUR"),
    ],
)
def test_what_is_raised_from_one_number_to_another_has_two(text: str, language: str, unit: str) -> None:
    found = [(one.amount.best, one.amount.unit) for one in quantities(text, language)]
    assert found == [(80e6, unit), (130e6, unit)]


def test_what_is_cut_keeps_its_unit_and_rate() -> None:
    found = quantities("Ghana cut its oil deliveries to Togo from 60,000 to 20,000 barrels a day.")
    assert [(one.amount.best, one.amount.unit, one.amount.rate) for one in found] == [
        (60e3, "barrels", Rate.DAY),
        (20e3, "barrels", Rate.DAY),
    ]


def test_a_large_number_of_a_loan_is_money_in_the_only_currency_named() -> None:
    made = lines("Minsk has not had a rouble of the 2 billion loan that Moscow approved.")
    assert made[0] == "transfer RU>BY loan: 2_000_000_000..2_000_000_000 RUB, pledged"


def test_a_loan_without_any_currency_has_no_unit() -> None:
    assert lines("Riyadh gave Cairo a 3 billion loan.") == [
        "transfer SA>EG loan: 3_000_000_000..3_000_000_000, delivered"
    ]


OWN = [
    ("en", "Tokyo lent Kyiv 200 million dollars, Ottawa 95 million Canadian, and Oslo 3 billion kroner."),
    ("de", "Tokio lieh Kiew 200 Millionen Dollar, Ottawa 95 Millionen kanadische, Oslo 3 Milliarden Kronen."),
]


@pytest.mark.parametrize(("language", "text"), OWN)
def test_an_adjective_stands_for_the_currency_of_its_state(language: str, text: str) -> None:
    units = [one.amount.unit for one in quantities(text, language)]
    assert units[:2] == ["USD", "CAD"]


AGAIN = [
    ("en", "Beijing lent Colombo 3.5 billion yuan, the equivalent of 500 million dollars."),
    ("en", "Beijing lent Colombo 3.5 billion yuan, roughly 500 million dollars."),
    ("de", "Peking lieh Colombo 3,5 Milliarden Yuan, umgerechnet knapp 500 Millionen Dollar."),
    ("de", "Peking lieh Colombo 3,5 Milliarden Yuan, das sind rund 500 Millionen Dollar."),
]


@pytest.mark.parametrize(("language", "text"), AGAIN)
def test_a_sum_in_another_currency_may_be_the_same_sum(language: str, text: str) -> None:
    made = only(text, language)
    assert (made.unit, [other.unit for other in made.other]) == ("CNY", ["USD"])


def test_what_a_sum_buys_is_not_counted_in_its_millions() -> None:
    found = quantities("Berlin gab Kiew 300 Millionen Euro, mit denen es 40 türkische Drohnen kaufte.", "de")
    assert [one.amount.best for one in found] == [3e8, 40]

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.books import Conversion, load_books
from tallystick.books.rates import FAR, load_rates
from tallystick.books.units import load_units
from tallystick.model.finding import Stop
from tallystick.model.ident import UnitId
from tests.books.conftest import Spoil

RATES = load_books().rates
USD, EUR, RUB = UnitId("USD"), UnitId("EUR"), UnitId("RUB")
CURRENCY = st.sampled_from(sorted(RATES.exchange.keys() | {USD}))
YEAR = st.integers(min_value=2014, max_value=2025)


@given(CURRENCY, CURRENCY, YEAR)
def test_changing_money_there_and_back_gives_the_same_sum(one: UnitId, other: UnitId, year: int) -> None:
    there, back = RATES.factor(one, other, year), RATES.factor(other, one, year)
    assert there is not None
    assert back is not None
    assert isclose(there.factor * back.factor, 1, rel_tol=1e-12)
    assert there.spread == back.spread


@given(st.sampled_from(sorted(RATES.levels)), YEAR, YEAR)
def test_prices_of_a_later_year_and_back_give_the_same_sum(currency: UnitId, year: int, other: int) -> None:
    there, back = RATES.deflate(currency, year, other), RATES.deflate(currency, other, year)
    assert there is not None
    assert back is not None
    assert isclose(there.factor * back.factor, 1, rel_tol=1e-12)


@given(CURRENCY, st.integers(min_value=2000, max_value=2040))
def test_a_year_that_is_not_the_one_asked_for_is_said_and_never_far(currency: UnitId, year: int) -> None:
    found = RATES.factor(currency, USD, year)
    assert found is None or abs(found.year_used - year) <= FAR


def test_money_of_the_same_currency_needs_no_rate() -> None:
    assert RATES.factor(EUR, EUR, 1999) == Conversion(1.0, 1.0, 1999)


def test_the_dollar_rate_of_the_euro_is_the_inverse_of_what_is_printed() -> None:
    found = RATES.factor(EUR, USD, 2024)
    assert found is not None
    assert isclose(found.factor, 1 / 0.9242)


def test_a_gap_is_filled_from_the_nearest_year() -> None:
    found = RATES.factor(EUR, USD, 2027)
    assert found is not None
    assert found.year_used == 2025


def test_a_currency_without_an_honest_rate_has_none() -> None:
    assert RATES.factor(UnitId("KPW"), USD, 2024) is None
    assert RATES.factor(EUR, USD, 1990) is None


def test_administered_roubles_carry_a_wider_spread() -> None:
    war, peace = RATES.factor(RUB, USD, 2023), RATES.factor(RUB, USD, 2019)
    assert war is not None
    assert peace is not None
    assert war.spread > peace.spread


def test_every_rate_and_level_says_where_it_is_from() -> None:
    assert all(rate.source for years in RATES.exchange.values() for rate in years.values())
    assert all(level.source for years in RATES.levels.values() for level in years.values())


def test_levels_of_a_currency_are_one_in_their_base_year() -> None:
    for years in RATES.levels.values():
        assert all(isclose(years[one.base].level, 1) for one in years.values())


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("exchange.csv", "EUR,2014,0.752", "EUR,2014,none", "a number is wanted"),
        ("exchange.csv", "EUR,2014,0.752", "EUR,2014,-1", "above zero"),
        ("exchange.csv", "EUR,2015,", "EUR,2014,", "already in the table"),
        ("exchange.csv", "EUR,2014,", "DUC,2014,", "not a currency"),
        ("deflators.csv", "USD,2014,", "USD,MMXIV,", "not a year"),
    ],
)
def test_a_table_of_rates_that_cannot_be_read_is_refused(
    spoil: Spoil, file: str, old: str, new: str, says: str
) -> None:
    data = spoil(f"rates/{file}", old, new)
    with pytest.raises(Stop, match=says):
        load_rates(data, load_units(data))

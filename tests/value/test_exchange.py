"""Money of any currency and year in the dossier's."""

from dataclasses import replace

import pytest

from tallystick.books import RateBook
from tallystick.model.finding import Code
from tallystick.model.ident import UnitId
from tallystick.model.price import Deflator, ExchangeRate
from tallystick.value.exchange import Exchange
from tests.value.market import DOLLARS, EUROS, books


def exchange(*, levels: bool = True) -> Exchange:
    """Euros at 0.8 and 0.5 per dollar in 2020 and 2023; dollar prices doubled from 2020 to 2024."""
    euros = {year: ExchangeRate(EUROS, year, rate, 1.02, "test") for year, rate in ((2020, 0.8), (2023, 0.5))}
    dollars = {year: Deflator(DOLLARS, year, level, 2020, "test", 1.01) for year, level in ((2020, 1.0), (2024, 2.0))}
    rates = RateBook({EUROS: euros}, {DOLLARS: dollars} if levels else {}, DOLLARS)
    return Exchange(replace(books(), rates=rates), DOLLARS, 2024)


def test_own_money_of_the_own_year_is_left_alone() -> None:
    turned = exchange().turn(DOLLARS, 2024)
    assert turned is not None
    assert (turned.factor, turned.shared, turned.sure) == (1.0, (), True)


def test_a_sum_is_exchanged_in_its_own_year_and_then_raised() -> None:
    turned = exchange().turn(EUROS, 2020)
    assert turned is not None
    assert turned.factor == pytest.approx(1 / 0.8 * 2)
    assert [name for name, _ in turned.shared] == ["EUR/USD 2020", "USD 2020-2024"]


def test_the_rate_of_another_year_is_noticed() -> None:
    made = exchange()
    assert made.rate(EUROS, 2024) == made.rate(EUROS, 2023)
    assert [finding.code for finding in made.noticed] == [Code.YEAR_GAP]
    assert "no exchange rate for 2024; 2023 is used" in next(iter(made.noticed)).sentence


def test_a_currency_without_a_rate_cannot_be_turned() -> None:
    made = exchange()
    assert made.turn(UnitId("KPW"), 2024) is None
    assert [finding.code for finding in made.noticed] == [Code.NO_RATE]


def test_a_sum_without_a_price_level_stays_as_it_is_and_is_less_sure() -> None:
    made = exchange(levels=False)
    turned = made.turn(DOLLARS, 2020)
    assert turned is not None
    assert (turned.factor, turned.sure) == (1.0, False)
    assert [finding.code for finding in made.noticed] == [Code.YEAR_GAP]


def test_the_missing_price_level_is_the_one_that_is_named() -> None:
    made = exchange()
    made = Exchange(made.books, DOLLARS, 2026)
    assert made.turn(DOLLARS, 2020) is not None
    assert "no price level for 2026; 2024 is used" in next(iter(made.noticed)).sentence

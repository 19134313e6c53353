"""Unit prices."""

import math
from dataclasses import replace

import numpy as np
import pytest

from tallystick.model.finding import Code
from tallystick.model.ident import ItemId, UnitId
from tallystick.model.price import Basis, Price
from tallystick.value.defaults import defaults_of
from tallystick.value.prices import PriceList, UnitPrice, price_list
from tests.value.market import COUNT, EUROS, PLAN, SHELLS, WHEAT, books, price

BOOKS = books()
DEFAULTS = defaults_of(BOOKS.wording)


def listed(*prices: Price) -> PriceList:
    return price_list(prices, PLAN, BOOKS, DEFAULTS)


def quantiles(found: UnitPrice | None) -> list[float]:
    assert found is not None
    return [float(one) for one in found.posterior.quantile((0.05, 0.5, 0.95))]


def width(found: UnitPrice | None) -> float:
    low, _, high = quantiles(found)
    return math.log(high / low)


def codes(prices: PriceList) -> list[Code]:
    return [finding.code for finding in prices.findings()]


def test_a_price_lies_where_its_entry_says() -> None:
    found = listed(price("p", 900, 1100)).price(SHELLS, COUNT)
    assert quantiles(found)[1] == pytest.approx(1000, rel=0.02)
    assert found is not None
    assert found.entries == ("p",)


def test_prices_of_another_basis_are_not_mixed_in() -> None:
    prices = listed(price("p", 900, 1100, basis=Basis.MARKET))
    assert prices.price(SHELLS, COUNT) is None


def test_a_copy_of_a_price_adds_no_evidence() -> None:
    one = listed(price("p", 900, 1100))
    two = listed(price("p", 900, 1100), price("q", 500, 600, via="p"))
    assert quantiles(one.price(SHELLS, COUNT)) == quantiles(two.price(SHELLS, COUNT))


def test_the_same_figure_of_the_same_year_is_an_echo() -> None:
    one = listed(price("p", 900, 1100))
    two = listed(price("p", 900, 1100), price("q", 900, 1100))
    apart = listed(price("p", 900, 1100), price("q", 910, 1110))
    assert width(two.price(SHELLS, COUNT)) == width(one.price(SHELLS, COUNT))
    assert width(apart.price(SHELLS, COUNT)) < width(one.price(SHELLS, COUNT))


def test_a_price_is_turned_into_the_measure_asked_for() -> None:
    per_tonne = price("w", 200, 300, item=WHEAT, per=UnitId("t"))
    tonnes, kilos = (listed(per_tonne).price(WHEAT, UnitId(unit)) for unit in ("t", "kg"))
    assert quantiles(kilos)[1] == pytest.approx(quantiles(tonnes)[1] / 1000, rel=1e-6)


def test_a_price_per_something_else_is_noticed_and_left() -> None:
    prices = listed(price("p", 900, 1100, per=UnitId("t")))
    assert prices.price(SHELLS, COUNT) is None
    assert codes(prices) == [Code.UNCONVERTIBLE]


def test_a_price_of_unknown_year_is_wider_and_says_so() -> None:
    known, unknown = (listed(price("p", 900, 1100, year=year)).price(SHELLS, COUNT) for year in (2024, None))
    assert width(unknown) > width(known)
    assert unknown is not None
    assert unknown.notes == ("a price of unknown year is in it",)


def test_a_broader_item_lends_its_price_with_a_wider_range() -> None:
    prices = listed(price("p", 900, 1100))
    own, lent = prices.price(SHELLS, COUNT), prices.price(ItemId("152 mm shells"), COUNT)
    assert width(lent) > width(own)
    assert quantiles(lent)[1] == pytest.approx(1000, rel=0.05)
    assert codes(prices) == [Code.PRICE_OF_KIN]


def test_an_own_price_goes_before_those_of_kin() -> None:
    prices = listed(price("p", 900, 1100), price("q", 90, 110, item=ItemId("152 mm shells")))
    assert quantiles(prices.price(SHELLS, COUNT))[1] == pytest.approx(1000, rel=0.02)
    assert codes(prices) == []


def test_finer_items_make_a_range_for_the_broader_one() -> None:
    finer = [price("p", 900, 1100, item=ItemId("152 mm shells")), price("q", 300, 400, item=ItemId("122 mm shells"))]
    prices = listed(*finer)
    low, _, high = quantiles(prices.price(SHELLS, COUNT))
    assert low < 300
    assert high > 1100
    assert prices.findings()[0].words[-1] == ("used", "122 mm shells, 152 mm shells")


def test_finer_items_too_far_apart_lend_nothing() -> None:
    finer = [price("p", 9, 11, item=ItemId("152 mm shells")), price("q", 9000, 11000, item=ItemId("122 mm shells"))]
    assert listed(*finer).price(SHELLS, COUNT) is None


def test_a_rate_that_all_entries_have_in_common_stays_a_shared_factor() -> None:
    euros = replace(price("p", 900, 1100).amount, unit=EUROS)
    both = [price("p", 900, 1100, amount=euros), price("q", 800, 1300, amount=replace(euros, low=800.0, high=1300.0))]
    found, mixed = listed(*both).price(SHELLS, COUNT), listed(both[0], price("r", 800, 1300)).price(SHELLS, COUNT)
    assert found is not None
    assert mixed is not None
    assert [name for name, _ in found.shared] == ["EUR/USD 2024"]
    assert mixed.shared == ()


def test_the_window_of_a_price_leaves_room_around_what_is_said() -> None:
    found = listed(price("p", 900, 1100)).price(SHELLS, COUNT)
    assert found is not None
    assert np.exp(found.posterior.lattice.points[[0, -1]]) == pytest.approx([10, 1e5], rel=0.05)

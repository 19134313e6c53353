"""Joint draws."""

import math
from dataclasses import replace

import numpy as np
import pytest

from tallystick.model.flow import Course
from tallystick.model.plan import Plan
from tallystick.value.defaults import defaults_of
from tallystick.value.draws import Till, label, packed
from tallystick.value.lattice import Floats
from tallystick.value.posterior import Posterior
from tallystick.value.prices import UnitPrice, price_list
from tallystick.value.solution import estimate
from tallystick.value.streams import Streams
from tests.value.ledger import says
from tests.value.market import COUNT, PLAN, SHELLS, books, counted, flow_of, price

BOOKS = books()
DEFAULTS = defaults_of(BOOKS.wording)
MANY = replace(PLAN, draws=16_384)


def till(plan: Plan = MANY) -> Till:
    return Till(Streams(plan.seed, plan.draws), plan, BOOKS)


def solved(grade: str = "B2") -> Posterior:
    return estimate(counted(says("c1", "A", grade, (0.95e6, 1.05e6))), DEFAULTS)


def priced() -> UnitPrice:
    found = price_list([price("p", 900, 1100)], PLAN, BOOKS, DEFAULTS).price(SHELLS, COUNT)
    assert found is not None
    return found


def drawn(posterior: Posterior) -> Floats:
    return till().quantity(posterior, posterior.distribution())


def test_draws_have_the_quantiles_of_the_posterior() -> None:
    found = solved()
    draws = drawn(found)
    there = draws[draws > 0]
    np.testing.assert_allclose(np.quantile(there, (0.05, 0.5, 0.95)), found.quantile((0.05, 0.5, 0.95)), rtol=2e-3)


@pytest.mark.parametrize("grade", ["B2", "D4"])
def test_the_share_of_zeros_is_the_chance_that_the_flow_does_not_exist(grade: str) -> None:
    found = solved(grade)
    assert np.mean(drawn(found) == 0) == pytest.approx(1 - found.exists, abs=1e-4)


def test_worth_is_quantity_times_price_times_condition() -> None:
    found, cost = solved(), priced()
    worth, quantity = till().worth(found, found.distribution(), cost), drawn(found)
    unit = worth[quantity > 0] / quantity[quantity > 0]
    low, _, high = BOOKS.items.items[SHELLS].condition
    assert (low, high) == (0.4, 1.0)
    assert np.median(unit) == pytest.approx(0.69 * 1000, rel=0.03)


def test_what_is_as_good_as_new_is_not_marked_down() -> None:
    found, cost = solved(), priced()
    new = replace(BOOKS.items.items[SHELLS], condition=(1.0, 1.0, 1.0))
    items = replace(BOOKS.items, items={**BOOKS.items.items, SHELLS: new})
    whole = Till(till().streams, MANY, replace(BOOKS, items=items)).worth(found, found.distribution(), cost)
    assert np.mean(whole) > 1.3 * np.mean(till().worth(found, found.distribution(), cost))


def test_two_flows_of_one_item_share_its_price() -> None:
    one = solved()
    other = replace(one, series=counted(flow=flow_of(provider="Q")))
    cost, desk = priced(), till()
    worths = [desk.worth(found, found.distribution(), cost) for found in (one, other)]
    both = (worths[0] > 0) & (worths[1] > 0)
    assert np.corrcoef(np.log(worths[0][both]), np.log(worths[1][both]))[0, 1] > 0.4


def test_prices_of_related_items_move_together() -> None:
    desk, found, cost = till(), solved(), priced()
    level = math.log(BOOKS.wording.price_level)
    alone = cost.posterior.distribution().quantiles(desk.streams.uniforms(f"p:{cost.name}"))
    desk.worth(found, found.distribution(), cost)
    drawn = desk.known.get(cost.key)
    assert drawn is not None
    shared = np.log(drawn) - alone
    assert shared.std() == pytest.approx(level, rel=0.01)
    assert abs(np.corrcoef(shared, alone)[0, 1]) < 0.03


def test_the_name_of_a_series_tells_what_was_delivered_from_what_was_promised() -> None:
    assert label(counted()) == "P/R/artillery shells/count/delivered"
    assert label(counted()) != label(replace(counted(), course=Course.INTENDED))


def test_packed_draws_are_the_same_numbers() -> None:
    draws = drawn(solved())
    assert np.array_equal(np.frombuffer(packed(draws)), draws)

"""A total as a function of named inputs."""

from array import array

import numpy as np
import pytest

from tallystick.model.flow import Flow
from tallystick.model.ident import ItemId, PartyId, UnitId
from tallystick.model.recipe import Ingredient, Sort, Term
from tallystick.sensitivity import Mix, sobol
from tallystick.sensitivity.mix import logs

FLOW = Flow(PartyId("a"), PartyId("b"), ItemId("c"), UnitId("d"))


def ingredient(name: str, *rising: float) -> Ingredient:
    return Ingredient(name, Sort.QUANTITY, name, array("d", rising))


ONE, TWO = ingredient("one", 1.0, 2.0), ingredient("two", 10.0, 20.0)


def test_a_total_is_the_sum_of_products() -> None:
    mix = Mix((Term(FLOW, (ONE, TWO), 2.0), Term(FLOW, (ONE,))))
    assert mix.totals(np.array([[0.1, 0.9], [0.9, 0.1]])).tolist() == [41.0, 42.0]


def test_an_input_that_two_terms_share_is_one_input() -> None:
    assert len(Mix((Term(FLOW, (ONE, TWO)), Term(FLOW, (ONE,))))) == 2


def test_a_capped_term_adds_no_more_than_its_cap() -> None:
    assert Mix((Term(FLOW, (TWO,), cap=12.0),)).totals(np.array([[0.9]])).tolist() == [12.0]


def test_nothing_has_the_logarithm_of_the_least_that_is_something() -> None:
    assert logs(np.array([0.0, 1.0, np.e])).tolist() == pytest.approx([0.0, 0.0, 1.0], abs=0.01)


def test_inputs_of_a_product_share_the_variance_of_its_logarithm() -> None:
    mix = Mix((Term(FLOW, (ONE, TWO)),))
    found = sobol(mix.logs, len(mix))
    assert found.first == pytest.approx((0.5, 0.5), abs=0.01)


def test_one_sum_over_another_does_not_vary_with_what_both_share() -> None:
    mix = Mix((Term(FLOW, (ONE, TWO)),), (Term(FLOW, (ONE,)),))
    found = sobol(mix.logs, len(mix))
    assert found.total == pytest.approx((0.0, 1.0), abs=0.01)

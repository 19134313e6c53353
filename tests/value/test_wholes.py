"""What statements about sums say of draws."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.flow import Statement
from tallystick.value import estimate, log_likelihood
from tallystick.value.lattice import Floats
from tests.value.ledger import DEFAULTS, GRADES, WINDOW, says, undated

AMOUNTS = np.geomspace(2e3, 5e7, 200)
ENDS = st.floats(1e4, 1e7)


def said(*statements: Statement) -> Floats:
    """The log likelihood of one origin's statements, all about the same sum."""
    return log_likelihood(statements, np.stack([AMOUNTS] * len(statements)), WINDOW, DEFAULTS)


def about(claim: str, middle: float, grade: str = "B2") -> Statement:
    """A number within a tenth."""
    return says(claim, "o", grade, (middle, middle * 1.1))


def test_a_statement_weighs_a_sum_as_it_would_a_quantity() -> None:
    found = estimate(undated([about("a", 1e6)]), DEFAULTS)
    sums = np.exp(found.lattice.points)[None]
    weights = np.exp(log_likelihood([about("a", 1e6)], sums, WINDOW, DEFAULTS))
    assert weights / weights.sum() == pytest.approx(found.pmf(), abs=1e-9)


@given(ENDS, GRADES)
def test_a_lower_bound_never_speaks_against_more_and_an_upper_never_against_less(end: float, grade: str) -> None:
    assert (np.diff(said(says("a", "o", grade, (end, None)))) >= -1e-12).all()
    assert (np.diff(said(says("a", "o", grade, (None, end)))) <= 1e-12).all()


@given(ENDS, ENDS)
def test_the_order_in_which_an_origin_speaks_changes_nothing(one: float, other: float) -> None:
    assert said(about("a", one), about("b", other)) == pytest.approx(said(about("b", other), about("a", one)))


@given(ENDS, GRADES)
def test_no_statement_can_outweigh_all_else(end: float, grade: str) -> None:
    one = about("a", end, grade)
    (_, wrong), (_, lost) = DEFAULTS.credibility[one.grade.credibility], DEFAULTS.reliability[one.grade.reliability]
    least = (1 - (1 - wrong) * (1 - lost)) * DEFAULTS.noise.anywhere * math.log(1.1) / math.log(WINDOW[1] / WINDOW[0])
    assert np.ptp(said(one)) <= -math.log(least) + 0.05


def test_what_an_origin_says_twice_of_one_sum_weighs_less_than_the_word_of_two() -> None:
    one, other = about("a", 1e6), about("b", 1e6)
    two = said(one) + said(replace(other, origin="other"))
    assert np.ptp(said(one, other)) < np.ptp(two)


def test_a_sum_of_nothing_has_a_likelihood() -> None:
    assert np.isfinite(log_likelihood([about("a", 1e6)], np.zeros((1, 3)), WINDOW, DEFAULTS)).all()

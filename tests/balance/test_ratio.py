"""The asymmetry: a distribution from the same draws, with one end where one side is open."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.balance.ratio import Amounts, asymmetry
from tallystick.balance.summary import Draws
from tallystick.model.balance import Asymmetry
from tests.balance.ledger import books

WORDING = books().wording


def draws(middle: float, spread: float = 1.3, seed: int = 0) -> Draws:
    numbers: Draws = middle * spread ** np.random.default_rng(seed).standard_normal(4000)
    return numbers


def compared(gave: Amounts, got: Amounts) -> Asymmetry:
    found = asymmetry(gave, got, WORDING)
    assert found is not None
    return found


def test_the_ratio_is_received_over_given() -> None:
    assert compared(Amounts(draws(10)), Amounts(draws(1, seed=1))).ratio.median == pytest.approx(0.1, rel=0.05)


def test_what_both_sides_share_cancels_out() -> None:
    shared = draws(1, 3.0)
    found = compared(Amounts(10 * shared), Amounts(1 * shared))
    assert found.ratio.low == pytest.approx(found.ratio.high)


def test_the_word_is_made_from_the_number() -> None:
    found = compared(Amounts(draws(1)), Amounts(draws(1, seed=1)))
    assert found.p_received_ge_given == pytest.approx(0.5, abs=0.05)
    assert found.words == WORDING.words_for(found.p_received_ge_given)


def test_a_side_that_never_exists_has_no_ratio() -> None:
    assert asymmetry(Amounts(draws(1)), Amounts(np.zeros(4000)), WORDING) is None
    assert asymmetry(Amounts(np.empty(0)), Amounts(draws(1)), WORDING) is None


def test_it_compares_what_both_gave_if_both_gave() -> None:
    sometimes = np.where(np.arange(4000) % 2 == 0, draws(10), 0.0)
    found = compared(Amounts(sometimes), Amounts(draws(1, seed=1)))
    assert found.ratio.exists == pytest.approx(0.5)
    assert found.p_received_ge_given < 0.01


def test_where_nothing_bounds_what_was_given_the_ratio_has_an_upper_end_only() -> None:
    found = compared(Amounts(np.full(4000, 10.0), is_open=True), Amounts(draws(1, seed=1)))
    assert (found.least, found.most) == (None, found.ratio.high)
    assert found.most == pytest.approx(0.1 * np.quantile(draws(1, seed=1), 0.95), rel=0.01)
    assert found.ratio.notes


def test_where_nothing_bounds_what_was_received_the_ratio_has_a_lower_end_only() -> None:
    found = compared(Amounts(draws(10)), Amounts(np.full(4000, 1.0), is_open=True))
    assert (found.least, found.most) == (found.ratio.low, None)


def test_where_nothing_bounds_either_there_is_no_ratio() -> None:
    open_ended = Amounts(draws(10), is_open=True)
    assert asymmetry(open_ended, open_ended, WORDING) is None


@settings(max_examples=50, deadline=None)
@given(st.floats(0.1, 10), st.floats(1.1, 100))
def test_the_currency_does_not_matter(middle: float, rate: float) -> None:
    one = compared(Amounts(draws(1)), Amounts(draws(middle, seed=1)))
    other = compared(Amounts(rate * draws(1)), Amounts(rate * draws(middle, seed=1)))
    assert other.ratio.quantiles == pytest.approx(one.ratio.quantiles, rel=1e-8)
    assert other.p_received_ge_given == pytest.approx(one.p_received_ge_given, abs=1e-3)


@pytest.mark.parametrize(
    ("gave", "got", "tells"),
    [
        (Amounts(draws(1), is_open=True), Amounts(draws(10, seed=1)), False),  # at most 99 %
        (Amounts(draws(10), is_open=True), Amounts(draws(1, seed=1)), True),  # at most 1 %
        (Amounts(draws(1)), Amounts(draws(10, seed=1), is_open=True), True),  # at least 99 %
        (Amounts(draws(10)), Amounts(draws(1, seed=1), is_open=True), False),  # at least 1 %
        (Amounts(draws(1)), Amounts(draws(10, seed=1)), True),
    ],
)
def test_there_is_no_word_for_a_chance_of_which_only_the_end_that_says_nothing_is_known(
    gave: Amounts, got: Amounts, tells: bool
) -> None:
    found = compared(gave, got)
    assert (found.words is not None) is tells
    assert found.words in (None, WORDING.words_for(found.p_received_ge_given))

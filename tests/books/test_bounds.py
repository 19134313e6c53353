"""From the words of an amount to its bounds."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.books.bounds import Ends, ends_of, is_zero, last_digit
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Modality
from tests.reconcile.ledger import books, number, span

WORDING = books().wording
DELIVERED, POSSIBLE, ESTIMATED = Modality.DELIVERED, Modality.POSSIBLE, Modality.ESTIMATED


def ends(amount: Amount, modality: Modality = DELIVERED) -> Ends:
    found = ends_of(amount, modality, WORDING)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("value", "unit"), [(3e6, 1e6), (4.8e6, 1e5), (13_221, 1), (15_000, 1000), (0.5, 0.1), (649_640, 10)]
)
def test_the_last_digit_is_that_of_the_number_as_written(value: float, unit: float) -> None:
    assert last_digit(value) == pytest.approx(unit)


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        (Qualifier.EXACT, 2.5e6, 3.5e6),
        (Qualifier.ABOUT, 2.5e6, 3.5e6),
        (Qualifier.AT_LEAST, 3e6, None),
        (Qualifier.AT_MOST, None, 3e6),
        (Qualifier.MORE_THAN, 3e6, 3.75e6),
        (Qualifier.VAGUE, 6e6, 30e6),
    ],
)
def test_each_qualifier_bounds_as_the_table_says(qualifier: Qualifier, low: float | None, high: float | None) -> None:
    found = ends(number(3e6, qualifier))
    assert (found.low, found.high) == (low, high)


def test_a_range_keeps_its_ends() -> None:
    assert ends(span(5.7e6, 6.7e6)) == Ends(5.7e6, 6.7e6, 0.0)


def test_a_range_wins_over_a_qualifier_that_has_one_end() -> None:
    assert ends(Amount(450e6, 1.2e9, None, Qualifier.ABOUT)) == Ends(450e6, 1.2e9, 0.0)


def test_a_bare_end_bounds_one_way() -> None:
    assert ends(Amount(low=100)).high is None
    assert ends(Amount(high=100)).low is None


def test_an_estimate_is_as_vague_as_about() -> None:
    assert ends(number(3e6), ESTIMATED).extra == ends(number(3e6, Qualifier.ABOUT)).extra > 0


def test_what_is_only_possible_is_an_upper_bound() -> None:
    assert ends(number(3e6, Qualifier.ABOUT), POSSIBLE) == Ends(None, 3e6, 0.15)
    assert ends(span(1e6, 2e6), POSSIBLE).high == 2e6


def test_an_amount_without_a_number_has_no_bounds() -> None:
    assert ends_of(Amount(qualifier=Qualifier.VAGUE), DELIVERED, WORDING) is None


def test_zero_is_told_from_nothing_said() -> None:
    assert is_zero(number(0))
    assert not is_zero(Amount())


numbers = st.floats(1e-3, 1e12, allow_nan=False)


@given(numbers, st.sampled_from(Qualifier))
def test_bounds_are_positive_and_in_order(value: float, qualifier: Qualifier) -> None:
    found = ends(number(value, qualifier))
    assert found.low is None or found.low > 0
    assert found.low is None or found.high is None or found.low <= found.high


@given(numbers, st.sampled_from(Qualifier), st.integers(-3, 3))
def test_a_power_of_ten_moves_bounds_by_exactly_that(value: float, qualifier: Qualifier, power: int) -> None:
    value = float(f"{value:.3g}")
    one, other = ends(number(value, qualifier)), ends(number(value * 10.0**power, qualifier))
    for before, after in ((one.low, other.low), (one.high, other.high)):
        assert (before is None) == (after is None)
        assert before is None or after is None or math.isclose(before * 10.0**power, after, rel_tol=1e-9)

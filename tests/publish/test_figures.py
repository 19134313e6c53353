"""Figures: how a reader sees a number, a sum, a range, a period."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.books import load_books
from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.estimate import Estimate
from tallystick.model.ident import UnitId
from tallystick.publish.figures import figures

USD, KPW, COUNT, TONNE = UnitId("USD"), UnitId("KPW"), UnitId("count"), UnitId("t")
SHOW = figures(load_books())


@pytest.mark.parametrize(
    ("value", "unit", "seen"),
    [
        (5.61e9, USD, "US$ 5.6 bn"),
        (9.96e9, USD, "US$ 10 bn"),
        (999_999_999, USD, "US$ 1.0 bn"),
        (451e6, USD, "US$ 450 m"),
        (15_499, USD, "US$ 15,000"),
        (3e9, KPW, "KPW 3.0 bn"),
        (1_234_567, COUNT, "1.2 million"),
        (15_000, COUNT, "15,000"),
        (6.4, COUNT, "6.4"),
        (0, COUNT, "0"),
        (0.034, COUNT, "0.034"),
        (1_234_567, TONNE, "1.2 million t"),
        (-1_200, COUNT, "-1,200"),
    ],
)
def test_an_estimated_number_shows_two_digits_and_its_unit(value: float, unit: UnitId, seen: str) -> None:
    assert SHOW.rounded(value, unit) == seen


@pytest.mark.parametrize(
    ("low", "high", "unit", "seen"),
    [
        (5.6e9, 9.8e9, USD, "US$ 5.6–9.8 bn"),
        (456e6, 1.19e9, USD, "US$ 0.46–1.2 bn"),
        (30e6, 1.2e9, USD, "US$ 30 m–US$ 1.2 bn"),
        (11_000, 15_000, COUNT, "11,000–15,000"),
        (3_900_000, 5_200_000, COUNT, "3.9–5.2 million"),
        (1.01e9, 1.02e9, USD, "US$ 1.0 bn"),
        (0, 2e6, USD, "US$ 0–2.0 m"),
    ],
)
def test_a_range_shows_its_unit_once_where_that_is_clear(low: float, high: float, unit: UnitId, seen: str) -> None:
    assert SHOW.between(low, high, unit) == seen


@pytest.mark.parametrize(
    ("amount", "seen"),
    [
        (Amount(5.6e9, None, 5.6e9, Qualifier.AT_LEAST, USD), "at least US$ 5.6 bn"),
        (Amount(450e6, 1.2e9, None, Qualifier.BETWEEN, USD), "US$ 450 m to US$ 1.2 bn"),
        (Amount(None, 9.8e9, 9.8e9, Qualifier.AT_MOST, USD), "at most US$ 9.8 bn"),
        (Amount(15_000, 15_000, 15_000, Qualifier.ABOUT, COUNT), "about 15,000"),
        (Amount(14_789, 14_789, 14_789, Qualifier.EXACT, COUNT), "14,789"),
        (Amount(5_652_341, 5_652_341, 5_652_341, None, COUNT), "5,652,341"),
        (Amount(12, None, None, Qualifier.VAGUE, COUNT), "12 or more, vaguely"),
        (Amount(700e6, 700e6, 700e6, Qualifier.EXACT, USD, Rate.YEAR), "US$ 700 m a year"),
        (Amount(2, 3, None, Qualifier.ABOUT, None), "2 to 3"),
        (Amount(), None),
    ],
)
def test_a_stated_amount_keeps_its_digits_and_its_hedge(amount: Amount, seen: str | None) -> None:
    assert SHOW.stated(amount) == seen


@pytest.mark.parametrize(
    ("edtf", "seen"),
    [
        ("2024", "2024"),
        ("2024-06", "June 2024"),
        ("2024-06-12", "12 June 2024"),
        ("2024-21", "spring 2024"),
        ("2024~", "about 2024"),
        ("2023-08/2024", "August 2023 to 2024"),
        ("2023-09/..", "since September 2023"),
        ("../2024-06", "until June 2024"),
        ("../..", ""),
        ("2024/2024", "2024"),
        ("sometime", "sometime"),
    ],
)
def test_a_period_stays_as_vague_as_it_was_stated(edtf: str, seen: str) -> None:
    assert SHOW.period(edtf) == seen


@pytest.mark.parametrize(
    ("share", "seen"), [(0, "0 %"), (1, "100 %"), (0.001, "below 1 %"), (0.999, "above 99 %"), (0.137, "14 %")]
)
def test_a_share_is_never_rounded_to_certainty(share: float, seen: str) -> None:
    assert SHOW.percent(share) == seen


def test_an_estimate_has_a_middle_and_a_range() -> None:
    estimate = Estimate(USD, (2e9, 2.2e9, 2.6e9, 3.1e9, 3.8e9, 4.6e9, 5e9))
    assert (SHOW.central(estimate), SHOW.spread(estimate)) == ("US$ 3.1 bn", "US$ 2.0–5.0 bn")


@given(st.floats(1e-3, 1e14), st.floats(1e-3, 1e14))
def test_the_larger_number_never_reads_as_the_smaller(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert _value(SHOW.rounded(low, COUNT)) <= _value(SHOW.rounded(high, COUNT))


def _value(text: str) -> float:
    number, _, word = text.partition(" ")
    powers = {"": 0} | {name: power for power, name in SHOW.display.long.items()}
    return round(float(number.replace(",", "")) * 10.0 ** powers[word], 6)


@given(st.integers(0, 10**15))
def test_no_digit_of_a_stated_whole_number_is_lost(number: int) -> None:
    assert _value(SHOW.exact(number, COUNT)) == number


@pytest.mark.parametrize(
    ("least", "unit", "seen"),
    [(1, COUNT, "1"), (16_500, COUNT, "16,500"), (157_894.7, COUNT, "158,000"), (15_384_615, USD, "US$ 15 m")],
)
def test_what_is_counted_at_least_is_told_as_it_was_counted(least: float, unit: UnitId, seen: str) -> None:
    assert SHOW.bound(least, unit) == seen

"""The law of growth."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.flow import Series
from tallystick.value.growth import Growth, growth_of, kernel
from tallystick.value.lattice import lattice
from tallystick.value.solution import estimate
from tests.value.ledger import DEFAULTS, WINDOW, dated, logs, says

STEP = lattice(WINDOW, DEFAULTS.cells_per_decade).step
GROWTH = Growth(DEFAULTS.growth_days, DEFAULTS.theta, STEP)
GAPS = st.floats(0, 4)
CELLS = 200


def supposed(series: Series) -> Series:
    """The same, without anybody who names the start."""
    return replace(series, begun=False)


@given(GAPS, GAPS)
def test_two_gaps_in_a_row_are_one_longer_gap(one: float, other: float) -> None:
    product = kernel(GROWTH, one, CELLS) @ kernel(GROWTH, other, CELLS)
    assert np.abs(product - kernel(GROWTH, one + other, CELLS)).max() < 1e-14


@given(GAPS)
def test_growth_is_never_negative_nor_more_than_certain(gap: float) -> None:
    steps = kernel(GROWTH, gap, CELLS)
    assert steps.min() >= 0
    assert (np.tril(steps, -1) == 0).all()
    assert steps.sum(axis=1).max() <= 1 + 1e-12


def test_no_time_means_no_growth() -> None:
    assert np.array_equal(kernel(GROWTH, 0.0, CELLS), np.eye(CELLS))


@pytest.mark.parametrize("gap", [0.1, 0.5, 2.0])
def test_growth_has_the_mean_and_spread_of_a_steady_rate(gap: float) -> None:
    steps = GROWTH.steps((gap,), 2000)[0]
    grown = np.arange(2000) * STEP
    mean = (steps * grown).sum()
    assert mean == pytest.approx(gap, rel=1e-9)
    assert (steps * grown**2).sum() - mean**2 == pytest.approx(DEFAULTS.theta * gap, rel=1e-9)


def test_gaps_are_measured_in_operational_time() -> None:
    gaps = GROWTH.gaps((30.0, 90.0), 0.0)
    assert gaps == pytest.approx((np.log(2), np.log(2)))


def test_growth_since_a_start_that_nobody_names_has_more_spread_and_the_same_mean() -> None:
    known = dated([says("a", "A", "B2", (1e5, 2e5), 30.0)])
    laws = [growth_of(one, lattice(WINDOW, DEFAULTS.cells_per_decade), DEFAULTS) for one in (known, supposed(known))]
    grown = np.arange(2000) * STEP
    means = [float((law.steps((0.5,), 2000)[0] * grown).sum()) for law in laws]
    assert means == pytest.approx([0.5, 0.5], rel=1e-9)
    assert (laws[0].theta, laws[1].theta) == (DEFAULTS.theta, DEFAULTS.theta_unknown)


def test_a_supposed_start_leaves_a_wider_range_between_numbers() -> None:
    known = dated([says("a", "A", "B2", (1e5, 2e5), 30.0)], 300.0)
    widths = [np.ptp(logs(estimate(one, DEFAULTS))) for one in (known, supposed(known))]
    assert widths[1] > widths[0]

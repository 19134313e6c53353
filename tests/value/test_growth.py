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


@pytest.mark.parametrize("theta", [DEFAULTS.theta, DEFAULTS.theta_unknown])
@pytest.mark.parametrize("gap", [0.1, 0.5, 2.0])
def test_growth_has_mean_spread_and_skewness_of_gamma_growth(gap: float, theta: float) -> None:
    steps = replace(GROWTH, theta=theta).steps((gap,), 3000)[0]
    grown = np.arange(3000) * STEP
    mean = (steps * grown).sum()
    assert mean == pytest.approx(gap, rel=1e-9)
    assert (steps * (grown - mean) ** 2).sum() == pytest.approx(theta * gap, rel=1e-9)
    assert (steps * (grown - mean) ** 3).sum() == pytest.approx(2 * theta**2 * gap, rel=1e-9)


def test_a_lattice_eight_times_as_fine_finds_the_same_quantiles() -> None:
    said = [says("a", "A", "B2", (9e5, 1.1e6), 60.0), says("b", "B", "B3", (2.5e6, 3.5e6), 170.0)]
    finer = replace(DEFAULTS, cells_per_decade=8 * DEFAULTS.cells_per_decade)
    coarse, fine = (estimate(dated(said, 700.0), one) for one in (DEFAULTS, finer))
    for day in coarse.days:
        np.testing.assert_allclose(logs(coarse, day), logs(fine, day), atol=0.005)  # bursts alone: up to 0.015


@given(st.lists(GAPS, min_size=2, max_size=5))
def test_no_gap_changes_a_bit_of_another(gaps: list[float]) -> None:
    together = GROWTH.steps(tuple(gaps), CELLS)
    assert all(np.array_equal(GROWTH.steps((gap,), CELLS)[0], row) for gap, row in zip(gaps, together, strict=True))


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

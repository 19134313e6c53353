"""From probabilities to quantiles."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm

from tallystick.value.lattice import lattice
from tallystick.value.quantiles import distributions
from tallystick.value.solution import estimate
from tests.value.ledger import DEFAULTS, WINDOW, says, undated

SPAN = lattice(WINDOW, 48)


@given(st.floats(math.log(1e5), math.log(1e6)), st.floats(0.15, 0.6))
def test_the_quantiles_of_a_normal_law_come_back(centre: float, spread: float) -> None:
    pmf = norm.pdf(SPAN.points, centre, spread)
    shares = np.array([0.05, 0.5, 0.95])
    found = next(distributions(SPAN, pmf[None]))
    np.testing.assert_allclose(found.quantiles(shares), norm.ppf(shares, centre, spread), atol=0.003 * spread)


@pytest.mark.parametrize(
    ("grade", "low", "high"),
    [
        ("A1", 0.87, 1.15),
        ("B2", 0.73, 1.37),
        ("C3", 0.44, 2.24),
        ("D4", 0.20, 4.8),
        ("E5", 0.11, 8.1),
        ("F6", 0.21, 4.4),
    ],
)
def test_a_bare_figure_says_what_the_method_promises_for_its_grade(grade: str, low: float, high: float) -> None:
    found = estimate(undated([says("a", "A", grade, (0.999e6, 1.001e6))]), DEFAULTS).quantile((0.05, 0.95)) / 1e6
    assert found == pytest.approx((low, high), rel=0.03)

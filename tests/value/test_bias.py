"""Bias that is shared across days."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.value.bias import nodes
from tallystick.value.solution import estimate
from tests.value.ledger import DEFAULTS, dated, logs, says

STEP = math.log(10) / DEFAULTS.cells_per_decade
SAID = [says("a", "A", "C2", (9e5, 1.1e6), 60.0), says("b", "A", "C2", (2.7e6, 3.3e6), 300.0)]


@given(st.floats(0.02, 0.6), st.floats(0.02, 0.6), st.floats(0, 0.5))
def test_nodes_are_a_centred_law_of_the_right_spread(spread: float, sharpest: float, unreliable: float) -> None:
    made = nodes(spread, sharpest, unreliable, STEP)
    weights = np.exp(made.weight)
    reliable = weights[~made.wild] / weights[~made.wild].sum()
    bias = made.shift[~made.wild] * STEP
    assert weights.sum() == pytest.approx(1)
    assert (reliable * bias).sum() == pytest.approx(0, abs=1e-12)
    assert math.sqrt((reliable * bias**2).sum()) == pytest.approx(spread, rel=0.05, abs=STEP)


def test_an_origin_that_speaks_twice_stays_as_uncertain_as_its_bias() -> None:
    shared = estimate(dated(SAID), DEFAULTS)
    apart = estimate(dated([SAID[0], replace(SAID[1], origin="B")]), DEFAULTS)
    assert shared.rows > 1
    assert np.ptp(logs(shared, 300.0)) > np.ptp(logs(apart, 300.0))


def test_bias_that_exceeds_the_row_budget_is_named() -> None:
    small = replace(DEFAULTS, budget=replace(DEFAULTS.budget, rows=1))
    assert "bias not shared across dates (row budget): A" in estimate(dated(SAID), small).notes
    assert estimate(dated(SAID), DEFAULTS).notes == ()


def test_a_factor_beyond_the_budget_widens_its_statements() -> None:
    small = replace(DEFAULTS, budget=replace(DEFAULTS.budget, rows=1))
    said = [replace(one, origin=one.claim, factors=("fill",)) for one in SAID]
    series = replace(dated(said), factors=(("fill", 0.25),))
    wide = estimate(series, small)
    assert wide.notes == ("bias not shared across dates (row budget): fill",)
    assert np.ptp(logs(wide, 60.0)) > 1.2 * np.ptp(
        logs(estimate(dated([replace(one, factors=()) for one in said]), small), 60.0)
    )


def test_memory_limits_the_rows_too() -> None:
    little = replace(DEFAULTS, budget=replace(DEFAULTS.budget, numbers=2000))
    assert estimate(dated(SAID), little).rows == 1

"""Sampled paths."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from tallystick.model.flow import Statement
from tallystick.value.lattice import Floats
from tallystick.value.paths import Paths, paths
from tallystick.value.posterior import Posterior
from tallystick.value.solution import estimate
from tests.value.ledger import DEFAULTS, SHARES, dated, says, statements, undated

N = 4096
INCREMENT = replace(says("inc", "I", "B2", (2e5, 2.4e5), 365.0), since=90.0)


def chance(name: str) -> Floats:
    """Stratified uniforms, another permutation for each name."""
    seed = int.from_bytes(name.encode(), "big") + 1
    return (np.random.default_rng(seed).permutation(N) + 0.5) / N


def off(found: Posterior, made: Paths) -> float:
    """Greatest difference between shares of paths and of the marginals, over days and quantiles."""
    worst = 0.0
    for day, when in enumerate(found.days):
        for quantity in found.quantile(SHARES, when):
            cell = np.searchsorted(found.lattice.points, np.log(quantity))
            edge = found.lattice.points[min(cell, found.lattice.cells - 1)] + found.lattice.step / 2
            expected = found.pmf(when)[: cell + 1].sum()
            worst = max(worst, abs(float(np.mean(np.log(made.quantities[:, day]) <= edge)) - expected))
    return worst


@settings(max_examples=40)
@given(statements())
def test_paths_never_fall_and_agree_with_the_marginals(said: list[Statement]) -> None:
    found = estimate(dated(said), DEFAULTS)
    made = paths(found, chance)
    assert (np.diff(made.quantities, axis=1) >= 0).all()
    assert (made.weights == 1).all()
    assert off(found, made) < 0.03


@settings(max_examples=20)
@given(statements(most=4, origins="AB"))
def test_paths_through_a_period_agree_too(said: list[Statement]) -> None:
    found = estimate(dated([*said, INCREMENT]), DEFAULTS)
    made = paths(found, chance)
    assert (np.diff(made.quantities, axis=1) >= 0).all()
    assert off(found, made) < 0.03


def test_an_undated_series_has_paths_of_one_day() -> None:
    found = estimate(undated([says("a", "A", "B2", (9e5, 1.1e6))]), DEFAULTS)
    made = paths(found, chance)
    assert made.quantities.shape == (N, 1)
    assert off(found, made) < 0.01


def test_periods_that_overlap_weigh_on_paths_only() -> None:
    base = [says("a", "A", "B2", (9e5, 1.1e6), 90.0), replace(INCREMENT, low=1e6, high=1.2e6)]
    over = replace(says("over", "O", "B2", (4e5, 5e5), 400.0), since=180.0)
    found, without = estimate(dated([*base, over], 180.0), DEFAULTS), estimate(dated(base, 180.0, 400.0), DEFAULTS)
    np.testing.assert_allclose(found.pmf(), without.pmf(), atol=1e-12)
    assert found.notes == ("claims about overlapping periods, which weigh on sampled paths only: 1",)
    made = paths(found, chance)
    growth = made.quantities[:, found.days.index(400.0)] - made.quantities[:, found.days.index(180.0)]
    weighted = np.average((growth > 3e5) & (growth < 7e5), weights=made.weights)
    assert weighted > np.mean((growth > 3e5) & (growth < 7e5)) + 0.1


def test_a_cell_that_does_not_change_means_no_growth_at_all() -> None:
    found = estimate(dated([says("a", "A", "A1", (9.9e5, 1.01e6), 365.0)], 366.0), DEFAULTS)
    made = paths(found, chance)
    still = found.passes.line.growth.steps(found.passes.line.gaps, 10)[1, 0]
    assert np.mean(made.quantities[:, 0] == made.quantities[:, 1]) == pytest.approx(still, abs=0.02)

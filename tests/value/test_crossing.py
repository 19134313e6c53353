"""A period crossed in one step says the same as a walk through the pairs of every day inside it."""

from dataclasses import replace

import numpy as np
import pytest

from tallystick.value.lattice import Floats
from tallystick.value.logs import LogPasses
from tallystick.value.passes import RowPasses
from tallystick.value.solution import estimate
from tallystick.value.timeline import Timeline
from tests.value.ledger import DEFAULTS, dated, says


def spoken_inside(apart: float = 1.0) -> Timeline:
    """Two origins, each with a bias of its own, speak before, inside and after a period; the second says more."""
    ahead = [says(f"a{n}", "first", "B2", (1e5, 2e5), day) for n, day in enumerate((50.0, 100.0, 130.0, 200.0))]
    other = (1.5e5 * apart, 2.5e5 * apart)
    behind = [says(f"b{n}", "second", "B3", other, day) for n, day in enumerate((60.0, 110.0, 150.0))]
    period = replace(says("p", "third", "B2", (3e4, 9e4), 180.0), since=90.0)
    said = [replace(one, own=True) for one in (*ahead, *behind, period)]
    return estimate(dated(said, 300.0), DEFAULTS).passes.line


def scaled(message: Floats) -> Floats:
    """Each row's best 1: the two ways scale differently on the way."""
    best: Floats = message / message.max(axis=tuple(range(1, message.ndim)), keepdims=True)
    return best


def test_messages_inside_are_those_of_a_walk_through_every_pair() -> None:
    line = spoken_inside()
    plain, slow = RowPasses(line), LogPasses(line)
    assert len(plain.weight) > 1
    inside = [day for end, start in line.found.ends.items() for day in range(start + 1, end)]
    assert len(inside) >= 4
    for day, (one, other) in enumerate(zip(plain.forward, slow.forward, strict=True)):
        assert (one.ndim == 3) == (day in inside)
        np.testing.assert_allclose(scaled(one), scaled(other), rtol=1e-9, atol=1e-100)


@pytest.mark.parametrize("apart", [1.0, 1e-2, 1e2])
def test_days_inside_have_the_marginals_of_a_walk_through_every_pair(apart: float) -> None:
    line = spoken_inside(apart)
    plain, slow = RowPasses(line), LogPasses(line)
    assert slow.log_evidence == pytest.approx(plain.log_evidence, abs=1e-9)
    for day in range(line.days):
        np.testing.assert_allclose(plain.marginal(day), slow.marginal(day), rtol=1e-9, atol=1e-15)
        assert plain.marginal(day).sum() == pytest.approx(1.0)


def test_rows_that_hear_the_same_inside_share_one_matrix() -> None:
    said = [says("a", "first", "B2", (1e5, 2e5), 50.0), says("b", "first", "B2", (1e5, 2e5), 250.0)]
    inside = says("c", "second", "B3", (1e5, 2e5), 120.0)
    period = replace(says("p", "third", "B2", (3e4, 9e4), 180.0), since=90.0)
    line = estimate(dated([replace(one, own=True) for one in (*said, inside, period)], 300.0), DEFAULTS).passes.line
    plain, slow = RowPasses(line), LogPasses(line)
    assert len(plain.weight) > 1
    np.testing.assert_allclose(plain.weight, slow.weight, atol=1e-12)
    for day in range(line.days):
        np.testing.assert_allclose(plain.marginal(day), slow.marginal(day), rtol=1e-9, atol=1e-15)


def test_what_is_kept_of_a_period_changes_no_bit() -> None:
    first = RowPasses(spoken_inside())
    again = RowPasses(spoken_inside())
    assert again.log_evidence == first.log_evidence
    for day in range(first.line.days):
        assert (again.marginal(day) == first.marginal(day)).all()
    other = RowPasses(spoken_inside(1.1))  # another word inside: not what was kept
    assert abs(other.log_evidence - first.log_evidence) > 1e-6

"""Series that contradict themselves beyond what a double holds: as exact as any other."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.flow import Series, Statement
from tallystick.value.chain import ChainPasses
from tallystick.value.lattice import Floats
from tallystick.value.logs import LogPasses
from tallystick.value.passes import RowPasses
from tallystick.value.solution import estimate
from tallystick.value.timeline import Timeline
from tests.value.ledger import DEFAULTS, dated, logs, says, statements

LOW, HIGH = (2e3, 2.1e3), (2e6, 2.1e6)


def turned(count: int, voices: int, grade: str = "A1") -> Series:
    """So many claims day after day, then as many that say a thousandth of it."""
    early = [says(f"a{n}", f"early {n % voices}", grade, HIGH, 10.0 + n) for n in range(count)]
    late = [says(f"b{n}", f"late {n % voices}", grade, LOW, 1000.0 + n) for n in range(count)]
    return dated([replace(one, own=True) for one in early + late], 2000.0)


def wide(line: Timeline) -> tuple[list[Floats], float]:
    """Marginals and log evidence as the definition has them, in numbers of 80 bits, which go down to 1e-4900."""
    said = line.evidence.likelihood.astype(np.longdouble)
    grown = [np.asarray(line.kernel(day)).astype(np.longdouble) for day in range(line.days)]
    state, ahead = np.full(said[:, 0].shape, np.longdouble(1) / line.cells), []
    for day in range(line.days):
        state = (state @ grown[day]) * said[:, day]
        ahead.append(state)
    top = line.evidence.weight.max()
    weight = np.exp((line.evidence.weight - top).astype(np.longdouble)) * state.sum(axis=1)
    back, found = np.ones_like(state), []
    for day in reversed(range(line.days)):
        both = ahead[day] * back
        found.append((weight @ (both / both.sum(axis=1, keepdims=True)) / weight.sum()).astype(float))
        back = (back * said[:, day]) @ grown[day].T
    return found[::-1], float(np.log(weight.sum()) + top)


# 64-bit long doubles would prove nothing
wide_enough = pytest.mark.skipif(np.finfo(np.longdouble).minexp > -16_000, reason="no wider floats on this machine")


@wide_enough
@pytest.mark.parametrize(("count", "voices"), [(60, 60), (90, 90), (60, 3), (90, 1), (8, 8)])
def test_days_that_contradict_each_other_are_solved_exactly(count: int, voices: int) -> None:
    found = estimate(turned(count, voices), DEFAULTS)
    expected, evidence = wide(found.passes.line)
    for day, pmf in zip(found.days, expected, strict=True):
        np.testing.assert_allclose(found.pmf(day), pmf, rtol=1e-9, atol=1e-12)
    assert found.log_evidence == pytest.approx(evidence, abs=1e-9)


@pytest.mark.parametrize("voices", [150, 3, 1])
def test_the_last_day_is_not_lost_when_many_later_claims_say_a_thousandth(voices: int) -> None:
    found = estimate(turned(150, voices), DEFAULTS)
    assert all(np.isfinite(found.pmf(day)).all() for day in found.days)
    assert logs(found, 2000.0)[0] < np.log(4e3)  # what half of all claims say is among what the last day can be
    below = np.cumsum([found.pmf(day) for day in found.days], axis=1)
    assert (np.diff(below, axis=0) < 1e-9).all()  # and totals do not fall over time


@given(statements(most=7), st.booleans())
def test_logs_agree_with_plain_numbers_where_those_are_exact(said: list[Statement], grown: bool) -> None:
    period = [replace(says("p", "Z", "B2", (1e5, 3e5), 180.0), since=90.0, own=True)] if grown else []
    line = estimate(dated([*said, *period]), DEFAULTS).passes.line
    plain, slow = RowPasses(line), LogPasses(line)
    assert not plain.doubtful
    assert slow.log_evidence == pytest.approx(plain.log_evidence, abs=1e-9)
    np.testing.assert_allclose(slow.weight, plain.weight, atol=1e-12)
    for day in range(line.days):
        np.testing.assert_allclose(slow.marginal(day), plain.marginal(day), rtol=1e-9, atol=1e-15)


def test_many_days_that_agree_need_no_logs() -> None:
    said = [says(f"c{n}", f"o{n}", "A1", (1e4 * 1.002**n, 1.1e4 * 1.002**n), 10.0 + n) for n in range(600)]
    found = estimate(dated([replace(one, own=True) for one in said], 700.0), DEFAULTS)
    assert isinstance(found.passes, ChainPasses)
    for day in (10.0, 300.0, 700.0):
        found.pmf(day)
    assert "_exact" not in vars(found.passes)

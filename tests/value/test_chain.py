"""One row has two ways to be solved; they agree."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from tallystick.model.flow import Statement
from tallystick.value.chain import ChainPasses
from tallystick.value.passes import RowPasses
from tallystick.value.solution import estimate
from tests.value.ledger import DEFAULTS, dated, says, statements

ALONE = replace(DEFAULTS, budget=replace(DEFAULTS.budget, rows=1))


@given(statements(most=9))
def test_the_quick_way_agrees_with_the_general_one(said: list[Statement]) -> None:
    found = estimate(dated(said), ALONE)
    general = RowPasses(found.passes.line)
    assert isinstance(found.passes, ChainPasses)
    assert found.log_evidence == pytest.approx(general.log_evidence, abs=1e-9)
    for day, when in enumerate(found.days):
        np.testing.assert_allclose(found.pmf(when), general.marginal(day), rtol=1e-9, atol=1e-15)


def test_claims_that_contradict_each_other_over_many_days_do_not_underflow() -> None:
    said = [
        says(f"c{day}", f"o{day}", "A1", (2e3, 2.1e3) if day % 2 else (9e7, 9.9e7), 10.0 * day) for day in range(1, 80)
    ]
    found = estimate(dated(said, 900.0), ALONE)
    general = RowPasses(found.passes.line)
    np.testing.assert_allclose(found.pmf(10.0), general.marginal(0), rtol=1e-9, atol=1e-15)
    assert found.pmf().sum() == pytest.approx(1)

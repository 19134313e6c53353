"""Many series at once give what each gives alone."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.model.flow import Says, Series, Statement
from tallystick.value.batch import solve_all
from tallystick.value.copies import resolve
from tallystick.value.defaults import Defaults
from tallystick.value.posterior import Posterior
from tallystick.value.solution import solve
from tests.value.ledger import DEFAULTS, dated, says, statements, undated

ALONE = replace(DEFAULTS, budget=replace(DEFAULTS.budget, rows=1))


def together(many: list[Series], defaults: Defaults) -> list[Posterior]:
    found = dict(solve_all([(one, resolve(one.statements, defaults)) for one in many], defaults))
    return [found[place] for place in range(len(many))]


def mixed(said: list[list[Statement]]) -> list[Series]:
    """Dated, undated and differently windowed series, some with an absence or a period."""
    absence = replace(says("z", "Z", "B2", (None, 5e4), 90.0), says=Says.ABSENCE)
    period = replace(says("p", "P", "B2", (1e6, 2e6), 365.0), since=30.0)
    kinds = [
        lambda one: dated(one),
        lambda one: undated(one),
        lambda one: replace(dated(one), window=(1e2, 1e9)),
        lambda one: dated([*one, absence]),
        lambda one: dated([*one, period]),
        lambda one: replace(dated(one), begun=False),
    ]
    return [kinds[place % 6](one) for place, one in enumerate(said)]


@settings(max_examples=25)
@given(st.lists(statements(most=5), min_size=1, max_size=7), st.booleans())
def test_a_batch_gives_what_each_series_gives_alone(said: list[list[Statement]], shared: bool) -> None:
    defaults = DEFAULTS if shared else ALONE
    many = mixed(said)
    for found, series in zip(together(many, defaults), many, strict=True):
        alone = solve(series, resolve(series.statements, defaults), defaults)
        assert (found.days, found.notes, found.exists) == (alone.days, alone.notes, alone.exists)
        assert found.log_evidence == pytest.approx(alone.log_evidence, abs=1e-9)
        for day in found.days:
            np.testing.assert_allclose(found.pmf(day), alone.pmf(day), rtol=1e-9)


@settings(max_examples=20)
@given(st.lists(statements(most=4), min_size=2, max_size=4))
def test_another_series_in_the_batch_changes_no_bit(said: list[list[Statement]]) -> None:
    many = mixed(said)
    for defaults in (DEFAULTS, ALONE):
        first, alone = together(many, defaults)[0], together(many[:1], defaults)[0]
        assert np.array_equal(first.pmf(), alone.pmf())
        assert first.log_evidence == alone.log_evidence


def test_a_crowded_day_does_not_underflow() -> None:
    apart = [says(f"c{n}", f"o{n}", "A1", (2e3, 2.1e3) if n % 2 else (9e7, 9.9e7), 30.0) for n in range(200)]
    found = together([dated([replace(one, own=True) for one in apart])], ALONE)[0]
    assert found.pmf(30.0).sum() == pytest.approx(1)


def test_a_batch_of_nothing_is_nothing() -> None:
    assert together([], ALONE) == []
    assert together([dated([])], ALONE)[0].quantified is False

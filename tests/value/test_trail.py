"""A series of many days that changes is taken up on the way, and comes out as from the beginning, to the bit."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.model.flow import Series, Statement
from tallystick.value import batch
from tallystick.value.batch import solve_all
from tallystick.value.copies import resolve
from tallystick.value.defaults import Defaults
from tallystick.value.lattice import Lattice
from tallystick.value.posterior import Posterior
from tallystick.value.readings import Readings, read_off
from tallystick.value.shelf import Shelf
from tallystick.value.sweep import Sweep
from tallystick.value.trail import Table, Trail, Trails, Way
from tests.value.ledger import DEFAULTS, dated, says

ALONE = replace(DEFAULTS, budget=replace(DEFAULTS.budget, rows=1))
DAYS = [10.0 * number for number in range(1, 81)]


def trails() -> Trails:
    return Trails(Shelf[Trail](10**7), Shelf[tuple[Way, Table]](10**7), 0)


def solved(series: Series, known: Trails | None) -> Posterior:
    return next(found for _, found in solve_all([(series, resolve(series.statements, ALONE))], ALONE, known))


def number(day: float, width: float = 1.1, origin: str = "") -> Statement:
    """One source's word on one day; what it counts grows by the day."""
    middle = 2e4 * (1 + day / 100)
    made = says(f"{day:05.0f}{origin}", f"o{day}{origin}", "B2", (middle / width, middle * width), day)
    return replace(made, own=True)


def assert_same_bits(one: Posterior, other: Posterior) -> None:
    assert one.log_evidence == other.log_evidence
    assert one.days == other.days
    for day in one.days:
        assert np.array_equal(one.pmf(day), other.pmf(day))


@st.composite
def ledgers(draw: st.DrawFn) -> Series:
    """Some eighty days, with claims more or less, other days that are reported, another end."""
    missing = draw(st.sets(st.integers(0, len(DAYS) - 1), max_size=3))
    said = [number(day) for place, day in enumerate(DAYS) if place not in missing]
    for day in draw(st.sets(st.sampled_from([5.0, 200.0, 203.0, 555.0, 799.0, 800.0]), max_size=2)):
        said.append(number(day, draw(st.sampled_from([1.02, 3.0])), "new"))
    report = draw(st.sets(st.sampled_from([5.0, 160.0, 333.0, 640.0]), max_size=3))
    end = draw(st.sampled_from([800.0, 850.0]))
    begun = draw(st.integers(0, 5)) > 0
    return replace(dated(draw(st.permutations(said)), *sorted(report), end), begun=begun)


@settings(max_examples=60, deadline=None)
@given(st.lists(ledgers(), min_size=2, max_size=4))
def test_a_long_series_that_changes_gives_the_same_bits_as_starting_over(many: list[Series]) -> None:
    known = trails()
    for one in many:
        assert_same_bits(solved(one, known), solved(one, None))


def test_only_days_on_which_something_else_is_said_are_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    known, read = trails(), list[int]()
    said = [number(day) for day in DAYS]
    solved(dated(said, 10.0, 800.0), known)

    def counted(statements: Sequence[Statement], grid: Lattice, defaults: Defaults) -> Readings:
        read.append(len(statements))
        return read_off(statements, grid, defaults)

    monkeypatch.setattr(batch, "read_off", counted)
    solved(dated([*said, number(605.0), number(300.0, origin="new")], 10.0, 800.0), known)
    solved(dated([one for one in said if one.day != 400.0], 10.0, 800.0), known)
    assert read[0] <= 1 + sum(300.0 <= day <= 605.0 for day in DAYS) + 1
    assert read[1] <= sum(300.0 <= day <= 605.0 for day in DAYS)


def test_only_days_from_the_new_claim_on_are_gone_over_again(monkeypatch: pytest.MonkeyPatch) -> None:
    known, gone = trails(), list[int]()
    said = [number(day) for day in DAYS]
    solved(dated(said, 10.0, 800.0), known)
    carry = Sweep._carry

    def counted(sweep: Sweep, last: int) -> None:
        gone.append(last - sweep._place)
        carry(sweep, last)

    monkeypatch.setattr(Sweep, "_carry", counted)
    solved(dated([*said, number(605.0)], 10.0, 800.0), known)
    assert sum(gone) <= len(DAYS) + 2 * 16  # one way or the other for each day, and back to the last marks


def test_another_law_of_growth_takes_up_nothing() -> None:
    known, one = trails(), dated([number(day) for day in DAYS])
    solved(one, known)
    for other in (replace(one, begun=False), replace(one, start=-30.0), replace(one, window=(1e2, 1e8))):
        assert_same_bits(solved(other, known), solved(other, None))

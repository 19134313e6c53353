"""Where a series starts, and what a number says on its time line."""

from datetime import date

import pytest

from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.claim import Modality
from tallystick.model.flow import Course, Says
from tallystick.model.ident import UnitId
from tallystick.reconcile.dates import number_of
from tests.reconcile.ledger import during, number, of, only, reconciled, repeats, said

SHELLS = "artillery shells"


def test_a_series_starts_with_the_earliest_day_that_has_a_number() -> None:
    bare, denial = said("c", on="2023-05-01"), said("d", on="2023-06-01", modality=Modality.DENIED)
    series = reconciled(said("a", number(20_000), "2024-03-01"), said("b", number(30_000)), bare, denial).of(SHELLS)
    assert series.start == number_of(date(2024, 3, 1))


def test_it_is_reported_at_each_years_end_and_at_the_end() -> None:
    series = reconciled(said("a", number(20_000), "2023-03-01")).of(SHELLS)
    assert series.report == tuple(number_of(date(year, 12, 31)) for year in (2023, 2024, 2025))


def test_what_moved_in_the_first_period_is_the_running_total_at_its_end() -> None:
    series = reconciled(said("a", number(20_000), "2024-08-01", when=during("2024-01/2024-03"))).of(SHELLS)
    assert (only(series).since, only(series).day) == (None, number_of(date(2024, 3, 31)))
    assert series.start == number_of(date(2023, 12, 31))


def test_what_moved_in_a_later_period_stays_an_increment() -> None:
    first, later = said("a", number(20_000), "2023-06-01"), said("b", number(30_000), when=during("2024-01/2024-03"))
    _, moved = reconciled(first, later).of(SHELLS).statements
    assert (moved.since, moved.low, moved.high) == (number_of(date(2023, 12, 31)), 25_000, 35_000)


def test_what_moved_later_at_a_single_day_bounds_the_total_from_below() -> None:
    first, later = said("a", number(20_000), "2023-06-01"), said("b", number(30_000), when=during("2024-03-05"))
    _, moved = reconciled(first, later).of(SHELLS).statements
    assert (moved.since, moved.low, moved.high) == (None, 25_000, None)


def test_an_upper_bound_on_what_moved_at_a_single_day_only_confirms() -> None:
    most = said("b", number(30_000, Qualifier.AT_MOST), when=during("2024-03-05"))
    _, moved = reconciled(said("a", number(20_000), "2023-06-01"), most).of(SHELLS).statements
    assert (moved.says, moved.low, moved.high) == (Says.CONFIRM, None, None)


def test_a_rate_in_the_first_period_is_a_total_of_its_months() -> None:
    rate = Amount(1000.0, 1000.0, 1000.0, Qualifier.EXACT, UnitId("barrels"), Rate.DAY)
    series = reconciled(said("a", rate, "2025-02-01", when=during("2024"), item=of("oil"))).of("oil")
    assert (only(series).low, only(series).months) == (pytest.approx(366 * 500), None)


def test_promises_have_no_time_line() -> None:
    plans = [said(name, number(20_000), f"202{name}-01-01", modality=Modality.PLANNED) for name in "345"]
    series = reconciled(*plans).of(SHELLS, Course.INTENDED)
    assert (series.start, series.report) == (None, ())


def test_a_copy_that_came_before_its_original_moves_no_start() -> None:
    series = reconciled(said("a", number(20_000)), said("b", number(20_000), "2023-01-05", links=repeats("a"))).of(
        SHELLS
    )
    assert series.start == number_of(date(2024, 6, 1)) == min(one.day for one in series.statements)


def test_a_bound_on_the_whole_before_anything_is_said_of_a_part_is_not_lent() -> None:
    whole = said("whole", number(5e6, Qualifier.AT_MOST), "2023-01-05")
    part = said("part", number(2e6, Qualifier.AT_LEAST), item=of("152 mm shells"))
    assert only(reconciled(whole, part).of("152 mm shells")).claim == "part"

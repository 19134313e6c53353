"""Where a series starts, and what a number says on its time line."""

from dataclasses import replace
from datetime import date

import pytest

from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.claim import Modality
from tallystick.model.flow import Course, Says
from tallystick.model.ident import UnitId
from tallystick.model.when import When
from tallystick.reconcile.material.dates import number_of
from tests.reconcile.ledger import PAIR, during, number, of, only, reconciled, repeats, said

SHELLS = "artillery shells"
OPEN = replace(PAIR, window="../..")


def test_a_series_starts_where_the_first_running_total_is_said_to_begin() -> None:
    since = said("a", number(20_000), "2024-03-01", when=When("2023-08/2024-02"))
    series = reconciled(since, said("b", number(30_000)), said("c", number(25_000), "2024-01-15")).of(SHELLS)
    assert series.start == number_of(date(2023, 8, 1))


def test_without_a_beginning_it_starts_a_little_before_the_first_number() -> None:
    claims = said("a", number(20_000), "2024-03-31"), said("b", number(30_000)), said("c", on="2023-05-01")
    assert reconciled(*claims).of(SHELLS).start == number_of(date(2024, 3, 1))


def test_it_starts_no_earlier_than_the_window() -> None:
    claims = said("a", number(20_000), "2023-01-15"), said("b", number(30_000))
    assert reconciled(*claims).of(SHELLS).start == number_of(date(2023, 1, 1))


def test_one_day_alone_makes_no_time_line() -> None:
    series = reconciled(said("a", number(20_000)), said("b", number(30_000))).of(SHELLS)
    assert (series.start, series.report) == (None, ())


def test_a_mere_month_is_no_beginning() -> None:
    series = reconciled(said("a", number(20_000), "2024-03-01", when=When("2024-02"))).of(SHELLS)
    assert series.start is None


def test_it_is_reported_at_each_years_end_and_at_its_end() -> None:
    series = reconciled(said("a", number(20_000), "2023-03-01"), said("b", number(30_000), "2025-05-01")).of(SHELLS)
    assert series.report == tuple(number_of(day) for day in (date(2023, 12, 31), date(2024, 12, 31), date(2025, 5, 1)))


def test_it_ends_with_the_last_number_and_an_old_one_is_told() -> None:
    result = reconciled(said("a", number(20_000), "2023-03-01"), said("b", number(30_000), "2024-06-01"))
    assert result.of(SHELLS).report[-1] == number_of(date(2024, 6, 1))
    assert ["2024-06-01" in one for one in result.stale()] == [True]


def test_it_ends_before_a_number_that_says_no_more_than_was_said() -> None:
    claims = said("a", number(20_000), "2024-01-15"), said("b", number(30_000), "2024-03-01")
    weak = said("c", number(9_000, qualifier=Qualifier.AT_LEAST), "2025-06-01")
    assert reconciled(*claims, weak).of(SHELLS).report[-1] == number_of(date(2024, 3, 1))


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
    assert only(series).months is None
    assert only(series).low == pytest.approx(366 * 500)


def test_promises_have_no_time_line() -> None:
    plans = [said(name, number(20_000), f"202{name}-01-01", modality=Modality.PLANNED) for name in "345"]
    series = reconciled(*plans).of(SHELLS, Course.INTENDED)
    assert (series.start, series.report) == (None, ())


def test_a_copy_that_came_before_its_original_moves_no_start() -> None:
    claims = [said("a", number(20_000)), said("c", number(30_000), "2024-09-01")]
    series = reconciled(*claims, said("b", number(20_000), "2023-01-05", links=repeats("a")), dossier=OPEN).of(SHELLS)
    assert series.start == number_of(date(2024, 5, 2))
    assert min(one.day for one in series.statements) == number_of(date(2024, 6, 1))


def test_a_bound_on_the_whole_before_anything_is_said_of_a_part_is_not_lent() -> None:
    whole = said("whole", number(5e6, Qualifier.AT_MOST), "2023-01-05")
    parts = [said(name, number(2e6, Qualifier.AT_LEAST), f"2024-0{name}-01", item=of("152 mm shells")) for name in "56"]
    series = reconciled(whole, *parts, dossier=OPEN).of("152 mm shells")
    assert [one.claim for one in series.statements] == ["5", "6"]


def test_a_start_that_nobody_names_lies_earlier_the_longer_numbers_go_on() -> None:
    short = said("a", number(20_000), "2024-03-31"), said("b", number(30_000), "2024-05-01")
    long = said("a", number(20_000), "2024-03-31"), said("b", number(30_000), "2026-03-31")
    starts = [reconciled(*one, dossier=OPEN, as_of=date(2026, 6, 30)).of(SHELLS).start for one in (short, long)]
    lead = round(2 ** (61 / 8))  # the step nearest to 0.28 of 730 days
    assert starts == [number_of(date(2024, 3, 1)), number_of(date(2024, 3, 31)) - lead]


def test_a_number_more_shortly_after_the_last_moves_no_start() -> None:
    long = said("a", number(20_000), "2024-03-31"), said("b", number(30_000), "2026-03-31")
    more = reconciled(*long, said("c", number(31_000), "2026-04-03"), dossier=OPEN, as_of=date(2026, 6, 30))
    before = reconciled(*long, dossier=OPEN, as_of=date(2026, 6, 30))
    assert more.of(SHELLS).start == before.of(SHELLS).start


def test_a_start_that_somebody_names_is_told_from_a_supposed_one() -> None:
    since = said("a", number(20_000), "2024-03-01", when=When("2023-08/2024-02"))
    assert reconciled(since, said("b", number(30_000))).of(SHELLS).begun
    assert not reconciled(said("a", number(20_000), "2024-03-31"), said("b", number(30_000))).of(SHELLS).begun

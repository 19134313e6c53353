"""When a claim counts."""

from datetime import date

import pytest

from tallystick.model.amount import Qualifier
from tallystick.model.claim import Claim, Evidence
from tallystick.model.document import Reference
from tallystick.model.flow import Says
from tallystick.model.when import Counting, When
from tallystick.reconcile.material.dates import Timing, timing_of
from tallystick.reconcile.material.scope import Frame, frame_of
from tests.reconcile.ledger import AS_OF, PAIR, during, number, only, reconciled, said

FRAME = frame_of(PAIR, AS_OF)
OPEN = Frame(None, AS_OF, AS_OF, "../..")


def published(day: str | None, when: When) -> Claim:
    return said("a", number(10_000), when=when, evidence=Evidence(reference=Reference("A paper", day)))


def timing(day: str | None, when: When, frame: Frame = FRAME) -> Timing:
    found = timing_of(published(day, when), frame)
    assert found is not None
    return found


def test_a_running_total_is_dated_by_the_last_day_it_can_mean() -> None:
    assert timing("2024-07-01", When("2024-02")).day == date(2024, 2, 29)


def test_a_running_total_is_never_later_than_its_publication() -> None:
    assert timing("2024-07-15", When("2024")).day == date(2024, 7, 15)
    assert timing("2024-07-15", When("2023/..")).day == date(2024, 7, 15)


def test_an_undated_claim_counts_at_its_publication() -> None:
    assert timing("2024-07-15", When()).day == date(2024, 7, 15)


def test_without_any_date_a_claim_counts_at_the_end_and_says_so() -> None:
    assert timing(None, When()) == Timing(AS_OF, dated=False)


def test_what_moved_in_a_period_runs_from_the_day_before() -> None:
    found = timing("2025-02-01", during("2024"))
    assert (found.since, found.day) == (date(2023, 12, 31), date(2024, 12, 31))


def test_a_period_begins_no_earlier_than_the_window() -> None:
    assert timing("2024-02-01", during("2022/2023")).since == date(2023, 1, 1)
    assert timing("2024-02-01", during("2022/2023"), OPEN).since == date(2021, 12, 31)


def test_a_period_of_unknown_start_is_taken_for_its_last_day() -> None:
    found = timing("2024-07-15", When(None, counting=Counting.INCREMENTAL))
    assert (found.since, found.day) == (date(2024, 7, 14), date(2024, 7, 15))


def test_a_stock_bounds_the_total_from_below() -> None:
    claim = said("a", number(10_000), when=When(None, counting=Counting.PRESENT))
    statement = only(reconciled(claim).of("artillery shells"))
    assert (statement.low, statement.high, statement.since) == (5_000, None, None)


@pytest.mark.parametrize("edtf", ["2021", "2020/2022-06", "2026/.."])
def test_a_time_outside_the_window_is_not_counted_and_noticed(edtf: str) -> None:
    claim = published(None, during(edtf))
    result = reconciled(claim, as_of=date(2027, 1, 1))
    assert (result.series, result.words()) == ((), ["OUTSIDE_PERIOD"])


def test_a_study_of_the_window_may_come_out_after_it() -> None:
    found = timing_of(published("2026-03-01", When()), frame_of(PAIR, date(2026, 6, 1)))
    assert found is not None
    assert found.day == date(2025, 12, 31)


def test_words_that_are_no_date_leave_a_claim_undated() -> None:
    assert timing("2024-07-15", When("last winter")).day == date(2024, 7, 15)


def test_an_upper_bound_on_a_stock_only_confirms() -> None:
    claim = said("a", number(10_000, Qualifier.AT_MOST), when=When(None, counting=Counting.PRESENT))
    assert only(reconciled(claim).of("artillery shells")).says is Says.CONFIRM

"""What one claim says about one flow."""

import pytest

from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.claim import Modality
from tallystick.model.flow import Course, Says
from tallystick.model.ident import UnitId
from tallystick.model.when import Counting, When
from tests.reconcile.ledger import during, number, of, only, reconciled, said


def per(rate: Rate, value: float) -> Amount:
    return Amount(value, value, value, Qualifier.EXACT, UnitId("barrels"), rate)


def test_a_rate_over_a_period_is_a_number_per_month_and_the_months() -> None:
    before = said("0", per(Rate.DAY, 1000.0), "2023-02-01", when=during("2023-01"), item=of("oil"))
    claim = said("a", per(Rate.DAY, 1000.0), "2025-02-01", when=during("2024-01/2024-12"), item=of("oil"))
    _, statement = reconciled(before, claim).of("oil").statements
    assert statement.months == pytest.approx(12, abs=0.05)
    assert statement.low == pytest.approx(500 * 30.436875)


@pytest.mark.parametrize("when", [When(), When("2024-03-05"), during("2024-03-05"), during("2024-01/2024-06")])
def test_a_rate_without_a_period_as_long_as_its_unit_says_only_that_it_took_place(when: When) -> None:
    result = reconciled(said("a", per(Rate.YEAR, 1000.0), when=when, item=of("oil")))
    assert only(result.of("oil")).says is Says.CONFIRM
    assert result.words() == ["UNCONVERTIBLE"]


@pytest.mark.parametrize("modality", [Modality.PLEDGED, Modality.PLANNED])
def test_promises_and_plans_are_only_intended(modality: Modality) -> None:
    result = reconciled(said("a", number(20_000), modality=modality))
    assert [one.course for one in result.series] == [Course.INTENDED]


def test_what_is_possible_without_a_number_is_only_intended_and_says_nothing() -> None:
    series = reconciled(said("a", modality=Modality.POSSIBLE)).of("artillery shells", Course.INTENDED)
    assert (series.statements, series.claims) == ((), ("a",))


def test_zero_is_a_denial() -> None:
    assert only(reconciled(said("a", number(0))).of("artillery shells")).says is Says.DENIAL


def test_an_absence_without_a_number_is_a_denial() -> None:
    absent = said("a", modality=Modality.ABSENT)
    assert only(reconciled(absent).of("artillery shells")).says is Says.DENIAL


def test_an_absence_with_a_number_says_what_would_have_been_seen() -> None:
    absent = said("a", number(50_000), modality=Modality.ABSENT)
    statement = only(reconciled(absent).of("artillery shells"))
    assert (statement.says, statement.low, statement.high) == (Says.ABSENCE, None, 55_000)


@pytest.mark.parametrize(
    "when", [during("2024-09"), When("2024-09/2024-10"), during("2024-02-01/2024-12-04", Counting.CUMULATIVE)]
)
def test_a_denial_of_part_of_the_time_does_not_deny_the_whole(when: When) -> None:
    series = reconciled(said("a", modality=Modality.ABSENT, when=when)).of("artillery shells")
    assert (series.statements, series.claims) == ((), ("a",))


def test_a_denial_as_of_a_day_denies_the_whole() -> None:
    absent = said("a", modality=Modality.ABSENT, when=When("2025-09-18", counting=Counting.CUMULATIVE))
    assert only(reconciled(absent).of("artillery shells")).says is Says.DENIAL


def test_an_unknown_item_is_named() -> None:
    result = reconciled(said("a", number(5), item=of("unobtainium")))
    assert (result.series, result.words()) == ((), ["UNKNOWN_ITEM"])


def test_own_collection_is_marked() -> None:
    assert only(reconciled(said("a", number(20_000))).of("artillery shells")).own is False

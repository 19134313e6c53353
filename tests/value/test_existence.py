"""Whether a flow exists at all."""

import pytest

from tallystick.model.flow import Says, Standing, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId
from tallystick.value.existence import existence
from tests.value.ledger import DEFAULTS, says


def odds(*said: Statement) -> float:
    share = existence(0.5, said, DEFAULTS)
    return share / (1 - share)


@pytest.mark.parametrize(
    ("grade", "factor"), [("A1", 50), ("B2", 17), ("C3", 6.5), ("D4", 2.9), ("E5", 1.6), ("F6", 3.1)]
)
def test_a_number_multiplies_the_odds_by_what_its_grade_is_worth(grade: str, factor: float) -> None:
    assert odds(says("a", "A", grade, (1e5, 2e5))) == pytest.approx(factor, rel=0.03)


@pytest.mark.parametrize(
    ("standing", "factor"), [(Standing.PARTY, 0.947), (Standing.ALLY, 0.625), (Standing.INDEPENDENT, 0.0833)]
)
def test_a_denial_weighs_what_its_denier_would_say_anyway(standing: Standing, factor: float) -> None:
    denial = Statement(ClaimId("d"), "D", Says.DENIAL, None, None, 0.0, Grade.parse("C3"), standing=standing)
    assert odds(denial) == pytest.approx(factor, rel=0.01)


def test_one_origin_counts_once_however_often_it_speaks() -> None:
    once, twice = says("a", "A", "C3", (1e5, 2e5)), says("b", "A", "C3", (1e5, 3e5))
    assert odds(once, twice) < odds(once) * odds(twice)


def test_having_seen_nothing_is_no_assertion() -> None:
    absence = Statement(ClaimId("n"), "N", Says.ABSENCE, None, 5e4, 0.0, Grade.parse("B2"))
    assert odds(absence) == pytest.approx(1)


def denies(day: float, standing: Standing = Standing.INDEPENDENT) -> Statement:
    return Statement(ClaimId("d"), "D", Says.DENIAL, None, None, day, Grade.parse("C3"), standing=standing)


def test_a_denial_weighs_little_on_what_is_said_to_have_come_long_after() -> None:
    said = says("a", "A", "B2", (1e5, 2e5), 500.0)
    alone = existence(0.5, [said], DEFAULTS, 0.0)
    at_once, halfway, after = (existence(0.5, [said, denies(day)], DEFAULTS, 0.0) for day in (5.0, 250.0, 600.0))
    assert after < halfway < at_once < alone
    assert at_once == pytest.approx(alone, abs=0.001)


def test_where_nobody_dates_the_start_the_usual_time_of_growth_lies_before_the_first_word() -> None:
    said = says("a", "A", "B2", (1e5, 2e5), 500.0)
    dated = existence(0.5, [said, denies(100.0)], DEFAULTS, 100.0 - DEFAULTS.growth_days)
    assert existence(0.5, [said, denies(100.0)], DEFAULTS) == dated


def test_a_denial_of_the_same_days_weighs_nearly_in_full() -> None:
    said = says("a", "A", "B2", (1e5, 2e5), 500.0)
    days_before, after = (existence(0.5, [said, denies(day)], DEFAULTS, 0.0) for day in (497.0, 500.0))
    assert days_before == pytest.approx(after, abs=0.02)

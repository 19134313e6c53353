"""The stage as a whole."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from os import environ

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.model.finding import Code
from tallystick.model.flow import Course, Says, Series, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId, UnitId
from tallystick.model.outcome import Outcome
from tallystick.model.plan import Plan
from tallystick.model.valued import Valued
from tallystick.value import rows_for, value
from tests.value.ledger import GRADES, LAST, dated, says, statements
from tests.value.market import DOLLARS, EUROS, PLAN, books, counted, flow_of, price

PRICES = (price("p", 900, 1100),)


def worth(*series: Series, plan: Plan = PLAN) -> Outcome[Valued]:
    return value(series, PRICES, plan, books())


def money(measure: UnitId) -> Series:
    said = says("m", "A", "B2", (0.95e9, 1.05e9))
    return replace(counted(said, flow=flow_of(ItemId("financial aid"), measure)), window=(1e6, 1e12))


def test_a_counted_series_is_priced() -> None:
    (made,) = worth(counted()).made
    assert made.value is not None
    assert made.value.unit == DOLLARS
    assert made.value.median == pytest.approx(1e6 * 1000 * 0.69, rel=0.06)
    assert (len(made.draws), made.prices) == (PLAN.draws, ("p",))


def test_a_series_in_money_needs_no_price() -> None:
    (made,) = worth(money(DOLLARS)).made
    assert made.value == made.quantity
    assert np.count_nonzero(made.draws) == pytest.approx(0.944 * PLAN.draws, abs=1)


def test_a_series_in_other_money_is_exchanged_at_the_rate_of_the_day_asked() -> None:
    (made,) = worth(money(EUROS), plan=replace(PLAN, as_of=date(2024, 6, 30))).made
    rate = books().rates.factor(EUROS, DOLLARS, 2024)
    assert rate is not None
    assert made.value is not None
    assert made.value.median == pytest.approx(1e9 * rate.factor, rel=0.01)


def test_a_series_in_money_without_a_rate_is_shown_and_not_summed() -> None:
    found = worth(money(UnitId("KPW")))
    assert found.made[0].value is None
    assert len(found.made[0].draws) == 0
    assert Code.NO_RATE in [finding.code for finding in found.findings]


def test_a_series_without_a_price_is_counted_and_named() -> None:
    found = worth(counted(flow=flow_of(ItemId("tanks"))))
    assert found.made[0].quantity is not None
    assert found.made[0].value is None
    assert [finding.code for finding in found.findings] == [Code.NO_PRICE]


def test_people_lost_are_counted_and_never_priced() -> None:
    found = worth(replace(counted(), course=Course.LOST))
    assert found.made[0].value is None
    assert found.findings == ()


def test_a_series_without_a_number_has_no_quantity() -> None:
    confirm = replace(says("y", "Y", "B2", (None, None)), says=Says.CONFIRM)
    (made,) = worth(counted(confirm)).made
    assert (made.quantity, made.value, len(made.draws)) == (None, None, 0)


def test_a_bad_statement_is_left_out_and_the_rest_goes_on() -> None:
    bad = counted(says("ok", "A", "B2", (1e6, 1.1e6)), says("bad", "B", "B2", (5e6, 1e6)))
    found = worth(bad, counted(flow=flow_of(provider="Q")))
    assert [made.value is not None for made in found.made] == [True, True]
    assert [finding.where for finding in found.findings] == ["claim bad"]


def test_running_totals_are_given_for_the_days_reported_on() -> None:
    said = [says("a", "A", "B2", (9e5, 1.1e6), 60.0), says("b", "B", "B2", (2e6, 2.2e6), 300.0)]
    (made,) = worth(replace(dated(said, 60.0, 200.0, LAST), flow=flow_of())).made
    medians = [estimate.median for _, estimate in made.over_time]
    assert [day for day, _ in made.over_time] == [60.0, 200.0, LAST]
    assert medians == sorted(medians)
    assert made.quantity is not None
    assert made.over_time[-1][1].quantiles == made.quantity.quantiles


@settings(max_examples=25)
@given(st.lists(statements(most=4), min_size=1, max_size=5), st.integers(0, 4))
def test_a_new_flow_leaves_the_draws_of_the_others_alone(said: list[list[Statement]], place: int) -> None:
    many = [replace(dated(one), flow=flow_of(provider=f"P{number}")) for number, one in enumerate(said)]
    new = counted(flow=flow_of(provider="new"))
    before = worth(*many).made
    after = worth(*many[:place], new, *many[place:]).made
    kept = [one for one in after if one.series.flow.provider != "new"]
    assert [one.draws for one in kept] == [one.draws for one in before]
    assert [one.value for one in kept] == [one.value for one in before]


def test_equal_input_gives_equal_bits() -> None:
    assert worth(counted(), money(DOLLARS)) == worth(counted(), money(DOLLARS))


def test_the_seed_moves_the_draws_and_hardly_the_figures() -> None:
    one, other = (worth(counted(), plan=replace(PLAN, seed=seed, draws=16_384)).made[0] for seed in (1, 2))
    assert one.draws != other.draws
    assert one.value is not None
    assert other.value is not None
    assert one.value.median == pytest.approx(other.value.median, rel=0.01)


@pytest.mark.parametrize(("statements", "rows"), [(100, 1024), (500, 256), (2_000, 64), (10_000, 1)])
def test_larger_ledgers_follow_less_shared_bias(statements: int, rows: int) -> None:
    assert rows_for(statements) == rows


def test_a_plan_may_say_how_many_rows() -> None:
    said = [says("a", "A", "C2", (9e5, 1.1e6), 60.0), says("b", "A", "C2", (2.7e6, 3.3e6), 300.0)]
    series = replace(dated(said), flow=flow_of())
    (full,), (less,) = worth(series).made, worth(series, plan=replace(PLAN, rows=1)).made
    assert full.quantity is not None
    assert less.quantity is not None
    assert full.quantity.notes == ()
    assert less.quantity.notes[0].startswith("bias not shared across dates (row budget): A")


NUMBERS = st.none() | st.floats() | st.floats(1, 1e9)
DAYS = st.floats() | st.floats(-100, 1000)
ANYTHING = st.builds(
    Statement,
    claim=st.sampled_from("abcdef").map(ClaimId),
    origin=st.sampled_from("AB"),
    says=st.sampled_from(Says),
    low=NUMBERS,
    high=NUMBERS,
    day=DAYS,
    grade=GRADES.map(Grade.parse),
    since=st.none() | DAYS,
    months=NUMBERS,
    extra=st.floats() | st.floats(0, 1),
    factors=st.lists(st.sampled_from(["f", "g"])).map(tuple),
    copy_of=st.none() | st.sampled_from("abcdef").map(ClaimId),
)


@given(st.lists(ANYTHING, max_size=6), st.none() | st.just(0.0), st.lists(st.floats(0, 1000), max_size=2))
def test_nothing_that_is_said_stops_the_stage(said: list[Statement], start: float | None, report: list[float]) -> None:
    series = Series(flow_of(), tuple(said), (1e3, 1e8), start, tuple(report), factors=(("f", 0.2),))
    found = worth(series, plan=replace(PLAN, draws=64, rows=64))
    left_out = [one for one in found.findings if one.code in (Code.LEFT_OUT, Code.OUT_OF_WINDOW)]
    assert len(found.made[0].series.statements) + len(left_out) == len(said)


def test_nothing_in_gives_nothing_out() -> None:
    assert worth() == Outcome(())


@settings(max_examples=20)
@given(st.lists(statements(most=3), min_size=2, max_size=5), st.randoms())
def test_the_order_of_flows_changes_no_bit(said: list[list[Statement]], random: object) -> None:
    many = [replace(dated(one), flow=flow_of(provider=f"P{number}")) for number, one in enumerate(said)]
    shuffled = list(many)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis does not type its random
    made = {one.series.flow: one for one in worth(*many).made}
    assert {one.series.flow: one for one in worth(*shuffled).made} == made


@pytest.mark.slow
def test_another_process_with_another_hash_seed_gives_the_same_figures() -> None:
    program = (
        "from tests.value.test_valuation import worth, counted, money, DOLLARS;"
        "print([one.value.quantiles for one in worth(counted(), money(DOLLARS)).made])"
    )
    printed = {
        subprocess.run(  # noqa: S603 - this interpreter, a fixed program
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            text=True,
            env=environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_draws_of_a_count_are_those_that_its_worth_was_made_of() -> None:
    (made,) = worth(counted()).made
    assert made.amounts is not None
    assert made.quantity is not None
    there = np.asarray(made.amounts())
    assert np.array_equal(there > 0, np.asarray(made.draws) > 0)
    assert np.median(there[there > 0]) == pytest.approx(made.quantity.median, rel=0.001)
    each = np.asarray(made.draws)[there > 0] / there[there > 0]
    assert np.corrcoef(there[there > 0], each)[0, 1] == pytest.approx(0, abs=0.1)  # what is left is price and state

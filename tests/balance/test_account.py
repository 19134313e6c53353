"""The balance of a few valued series: both sides, their totals, and what is said beside them."""

from dataclasses import replace

import pytest

from tallystick.model.balance import Status, Total
from tallystick.model.dossier import Dossier
from tallystick.model.flow import Course, Says
from tests.balance.ledger import DOLLARS, PLAN, Gift, balanced, intended, line, silent, valued


def test_a_total_is_summed_from_joint_draws_and_not_from_quantiles() -> None:
    parts = [valued(Gift("artillery shells", 4e9, 2.0)), valued(Gift("tanks", 4e9, 2.0))]
    total = balanced(*parts).given.total
    ends = [line(balanced(one).given, one.series.flow.item).value for one in parts]
    assert total is not None
    assert total.low > sum(one.low for one in ends if one)
    assert total.high < sum(one.high for one in ends if one)


def test_both_sides_are_kept_apart() -> None:
    made = balanced(valued(Gift("tanks", 1e9)), valued(Gift("wheat", 2e8, provider="RU", recipient="KP")))
    assert [one.flow.item for one in made.given.lines] == ["tanks"]
    assert [one.flow.item for one in made.received.lines] == ["wheat"]


def test_promises_losses_and_denials_enter_no_total() -> None:
    lost = valued(Gift("killed", 5e9), course=Course.LOST)
    made = balanced(valued(Gift("tanks", 1e9)), intended(Gift("drones", 5e9)), lost, silent(Gift("bombs"), Says.DENIAL))
    assert {one.flow.item: one.status for one in made.given.lines} == {
        "tanks": Status.PRICED,
        "drones": Status.PLEDGED,
        "killed": Status.LOSSES,
        "bombs": Status.DENIED,
    }
    assert made.given.total is not None
    assert made.given.total.high < 2e9


def test_what_is_counted_without_a_price_is_shown_and_not_zero() -> None:
    made = balanced(valued(Gift("tanks", 1e9)), valued(Gift("troops")), silent(Gift("radars"), Says.CONFIRM))
    assert (line(made.given, "troops").status, line(made.given, "radars").status) == (Status.UNPRICED, Status.UNCOUNTED)
    assert line(made.given, "troops").value is None
    assert dict(dict(made.coverage)["given"].lines) == {Status.PRICED: 1, Status.UNPRICED: 1, Status.UNCOUNTED: 1}


def test_without_a_priced_line_the_stated_total_is_the_total() -> None:
    made = balanced(valued(Gift("arms", 5.6e9, measure="USD")), valued(Gift("troops")))
    assert made.given.total_from is Total.STATED
    assert made.given.summed is None
    assert made.given.total is not None
    assert made.given.total.median == pytest.approx(5.6e9, rel=0.02)


def test_a_stated_total_stands_beside_the_sum_and_is_not_added() -> None:
    made = balanced(valued(Gift("arms", 5.6e9, measure="USD")), valued(Gift("artillery shells", 6e9)))
    assert made.given.total_from is Total.SUMMED
    assert [one.flow.item for one in made.given.stated] == ["arms"]
    assert made.given.total is not None
    assert made.given.total.median == pytest.approx(6e9, rel=0.02)


def test_a_fragment_gives_way_to_what_sources_state_as_the_whole() -> None:
    made = balanced(valued(Gift("arms", 5.6e9, measure="USD")), valued(Gift("tanks", 1e7)))
    assert made.given.total_from is Total.STATED
    assert made.given.summed is not None
    assert made.given.summed.median == pytest.approx(1e7, rel=0.02)
    assert [one.code.name for one in made.findings] == ["PARTIAL_COUNT", "NOTHING_KNOWN"]
    assert line(made.given, "tanks").within == "arms"


def test_a_stated_whole_covers_the_finer_lines_that_nobody_counts() -> None:
    whole = Gift("compensation", 8e8, provider="RU", recipient="KP", measure="USD")
    made = balanced(valued(whole), silent(replace(whole, item="food", worth=None), Says.CONFIRM))
    assert line(made.received, "food").within == "compensation"


def test_a_side_without_a_number_is_unknown_and_not_zero() -> None:
    made = balanced(silent(Gift("tanks"), Says.CONFIRM))
    assert (made.given.total, made.given.total_from) == (None, Total.UNKNOWN)
    assert made.asymmetry is None
    assert [one.code.name for one in made.findings] == ["NOTHING_KNOWN", "NOTHING_KNOWN"]


def test_without_sides_the_one_with_more_numbers_gives() -> None:
    plan = replace(PLAN, dossier=Dossier("free", "Any", DOLLARS))
    gifts = [Gift("tanks", 1e9), Gift("drones", 1e9), Gift("wheat", 1e8, provider="RU", recipient="KP")]
    made = balanced(*(valued(one) for one in gifts), plan=plan)
    assert {one.flow.provider for one in made.given.lines} == {"KP"}


def test_the_order_of_series_changes_nothing() -> None:
    series = [valued(Gift("tanks", 1e9)), valued(Gift("arms", 2e9, measure="USD")), valued(Gift("troops"))]
    assert balanced(*series) == balanced(*reversed(series))

"""Claims about sums weigh the draws of what they speak of, and are refused where too few draws fit."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.balance import Told, balance
from tallystick.balance.weights import drawn_again, effective
from tallystick.model.amount import Amount
from tallystick.model.balance import Balance
from tallystick.model.document import Reference
from tallystick.model.finding import Code
from tallystick.model.grade import Grade
from tallystick.model.ident import ItemId, PartyId, UnitId
from tallystick.model.price import Basis
from tallystick.model.study import Study, StudyRow
from tallystick.model.valued import Valued
from tallystick.value import defaults_of, log_likelihood
from tests.balance.ledger import DRAWS, PLAN, Gift, books, line, valued

PARTS = (valued(Gift("artillery shells", 3e9, 1.6)), valued(Gift("tanks", 2e9, 1.6)))
BACK = valued(Gift("wheat", 1e8, provider="RU", recipient="KP"))
HEARING = partial(log_likelihood, defaults=defaults_of(books().wording))


def arms(worth: float, basis: Basis | None = Basis.CONTRACT) -> Valued:
    """What a source states as the worth of all arms on a basis, within a twentieth."""
    made = valued(Gift("arms", worth, measure="USD"))
    first = made.series.statements[0]
    near = replace(first, low=worth * 0.95, high=worth * 1.05)
    said = replace(near, grade=Grade.parse("A1"), origin="a study", basis=basis)
    return replace(made, series=replace(made.series, statements=(said,)))


def weighed(*series: Valued) -> Balance:
    """The balance with claims about sums."""
    return balance(series, (), PLAN, books(), Told(hearing=HEARING))


def total(made: Balance) -> tuple[float, float, float]:
    assert made.given.total is not None
    return made.given.total.low, made.given.total.median, made.given.total.high


def width(made: Balance) -> float:
    low, _, high = total(made)
    return high / low


def test_a_claim_about_a_sum_narrows_it_and_is_not_added() -> None:
    made = weighed(arms(5e9), *PARTS)
    assert width(made) < width(weighed(*PARTS))
    assert total(made)[1] == pytest.approx(5e9, rel=0.15)


def test_a_claim_about_a_sum_draws_it_to_itself() -> None:
    assert total(weighed(arms(4e9), *PARTS))[1] < total(weighed(*PARTS))[1] < total(weighed(arms(8e9), *PARTS))[1]


def test_the_parts_move_with_their_sum() -> None:
    more, less = (line(weighed(arms(worth), *PARTS).given, "tanks").value for worth in (8e9, 4e9))
    assert more is not None
    assert less is not None
    assert more.median > less.median


@pytest.mark.parametrize("basis", [None, Basis.MARKET])
def test_a_worth_that_names_no_basis_or_another_says_nothing_of_what_is_counted_and_priced(
    basis: Basis | None,
) -> None:
    assert weighed(arms(8e9, basis), *PARTS).given.total == weighed(*PARTS).given.total


def test_a_worth_that_names_no_basis_weighs_a_sum_of_worths_that_name_none() -> None:
    stated = [valued(Gift(item, 3e9, 1.6, measure="USD")) for item in ("artillery shells", "tanks")]
    assert width(weighed(arms(6e9, None), *stated)) < width(weighed(*stated))


def test_who_counts_a_part_says_nothing_new_of_the_sum() -> None:
    added_up = arms(8e9)
    by = PARTS[0].series.statements[0].origin
    said = replace(added_up.series.statements[0], origin=by)
    same = replace(added_up, series=replace(added_up.series, statements=(said,)))
    assert weighed(same, *PARTS).given.total == weighed(*PARTS).given.total


def test_a_published_figure_is_set_beside_what_we_would_say_had_nobody_stated_the_whole() -> None:
    theirs = Amount(low=5e9, high=5e9, unit=UnitId("USD"))
    row = StudyRow(PartyId("KP"), PartyId("RU"), ItemId("arms"), Amount(), theirs)
    study = Study("s", "S", "A", Reference("P"), "2023/2025", (row,))
    weighs, alone = (
        balance(series, (study,), PLAN, books(), Told(hearing=HEARING)) for series in ((arms(8e9), *PARTS), PARTS)
    )
    assert weighs.given.total != alone.given.total
    assert [one.ours for one in weighs.checks] == [one.ours for one in alone.checks]


def test_a_claim_that_too_few_draws_fit_is_refused_and_moves_nothing() -> None:
    wide = [valued(Gift(item, 3e9, 5.0)) for item in ("artillery shells", "tanks")]
    made, without = weighed(arms(3e8), *wide), weighed(*wide)
    assert Code.DRAWS in [one.code for one in made.findings]
    assert made.given.total is not None
    assert without.given.total is not None
    assert made.given.total.quantiles == without.given.total.quantiles
    weighs = line(made.given, "arms").weighs
    assert weighs is not None
    assert (weighs.claims, weighs.refused) == ((), ("KP arms USD",))


def test_the_total_without_claims_about_sums_is_kept_beside_it() -> None:
    made, without = weighed(arms(8e9), *PARTS), weighed(*PARTS)
    assert made.given.unweighed is not None
    assert made.given.unweighed.median == total(without)[1]
    assert without.given.unweighed is None


def test_the_whole_says_which_lines_it_weighs_and_how_many_draws_are_left() -> None:
    weighs = line(weighed(arms(6e9), *PARTS).given, "arms").weighs
    assert weighs is not None
    assert [flow.item for flow in weighs.parts] == ["artillery shells", "tanks"]
    assert 0.1 <= weighs.effective < 1


def test_the_other_side_keeps_its_figures_as_far_as_it_shares_nothing() -> None:
    made, without = weighed(arms(6e9), *PARTS, BACK), weighed(*PARTS, BACK)
    assert made.received.total is not None
    assert without.received.total is not None
    assert made.received.total.median == pytest.approx(without.received.total.median, rel=0.03)


@settings(max_examples=20, deadline=None)
@given(st.permutations([arms(6e9), *PARTS, BACK]))
def test_the_order_of_series_changes_nothing(series: Sequence[Valued]) -> None:
    assert weighed(*series) == weighed(arms(6e9), *PARTS, BACK)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(-20, 0), min_size=2, max_size=50))
def test_draws_are_drawn_again_as_often_as_their_weight_says(logs: list[float]) -> None:
    weights = np.array(logs)
    picked = drawn_again(weights, np.arange(len(logs)))
    wanted = len(logs) * np.exp(weights) / np.exp(weights).sum()
    assert np.abs(np.bincount(picked, minlength=len(logs)) - wanted).max() < 1 + 1e-9


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(-50, 0), min_size=1, max_size=50))
def test_the_effective_share_is_between_one_draw_and_all(logs: list[float]) -> None:
    assert 1 / len(logs) - 1e-9 <= effective(np.array(logs)) <= 1 + 1e-9


def test_equal_weights_keep_every_draw_once() -> None:
    assert sorted(drawn_again(np.zeros(DRAWS), np.arange(DRAWS)[::-1]).tolist()) == list(range(DRAWS))

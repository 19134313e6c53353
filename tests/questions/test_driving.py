"""What drives a result: inputs by name, origins left out, claims by what they have at stake."""

import pytest

from tallystick.model.drivers import Drivers, Pull
from tallystick.model.recipe import Sort
from tallystick.questions import drivers, stakes
from tallystick.questions.weighing import counted, summed
from tests.questions.asking import asked, ledger, median


def pull(name: str) -> Pull:
    return next(one for one in found().pulls if one.name == name)


def found() -> Drivers:
    return drivers(asked())


def claim_of(source: str, item: str) -> str:
    return next(one.id for one in ledger().claims if one.said_by == (source,) and one.item == item)


def test_both_sides_and_their_ratio_are_told() -> None:
    assert [one.name for one in found().pulls] == ["given", "received", "ratio"]


def test_shares_of_the_spread_add_up_to_one() -> None:
    for one in found().pulls:
        assert sum(driver.fair for driver in one.inputs) == pytest.approx(1, abs=1e-3)


def test_quantities_prices_condition_and_shared_levels_are_inputs_of_their_own() -> None:
    assert {one.sort for one in pull("given").inputs} == set(Sort) - {Sort.WORTH}


def test_a_total_that_one_statement_makes_has_one_driver() -> None:
    (only,) = pull("received").inputs
    assert (only.sort, only.fair) == (Sort.WORTH, 1.0)
    assert only.next_source is not None
    assert only.next_source < 0.95


def test_the_inputs_make_up_the_total_that_the_balance_shows() -> None:
    """The same recipe, drawn on other points: medians agree."""
    side = asked().balance.given
    assert median(pull("given").figure) == median(side.total)


def test_leaving_an_origin_out_shows_the_total_without_it() -> None:
    without = {one.origin: one for one in pull("given").origins}
    assert set(without) == {"alpha", "beta", "gamma"}
    assert without["beta"].items == ("tanks",)
    assert median(without["beta"].figure) < 0.7 * median(asked().balance.given.total)


def test_a_side_that_rests_on_one_origin_has_no_figure_without_it() -> None:
    (only,) = pull("received").origins
    assert only.figure is None


def test_the_claim_with_most_at_stake_comes_first() -> None:
    ranked = stakes(asked(), [one.id for one in ledger().claims])
    assert ranked[0].claim == claim_of("Alpha", "compensation")
    assert [one.moves for one in ranked] == sorted((one.moves for one in ranked), reverse=True)


def test_a_claim_that_no_total_rests_on_has_nothing_at_stake() -> None:
    (one,) = stakes(asked(), ["nobody knows it"])  # type: ignore[list-item]  # any name will do
    assert one.moves == 0.0


def test_counted_claims_are_those_that_moved_the_total() -> None:
    balance = asked().balance
    assert set(counted(summed(balance.given))) == {
        claim_of("Alpha", "tanks"),
        claim_of("Beta", "tanks"),
        claim_of("Gamma", "mortar rounds"),
    }

"""From a stated unit to the measure of a flow."""

from dataclasses import replace
from datetime import date

import pytest

from tallystick.books import Books
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Kind
from tallystick.model.document import Reference
from tallystick.model.flow import Says, Statement
from tallystick.model.ident import UnitId
from tallystick.model.price import Factor
from tallystick.reconcile import reconcile
from tests.reconcile.ledger import AS_OF, DOLLARS, PAIR, books, number, of, only, reconciled, said, span

CONTAINERS = UnitId("containers")


def boxed(low: float, high: float, name: str = "fill") -> Factor:
    return Factor(name, of("artillery shells"), CONTAINERS, span(low, high), ("a service",), Reference())


def filled(*factors: Factor, item: str = "artillery shells") -> Statement:
    """A thousand containers of an item, with factors of the test's own."""
    shelf: Books = replace(books(), factors=factors)
    (series,) = reconcile((said("a", number(1000, unit="containers"), item=of(item)),), PAIR, AS_OF, shelf).made
    return only(series)


def test_amounts_are_turned_into_the_items_own_unit() -> None:
    flour = only(reconciled(said("a", number(2_000_000, unit="kg"), item=of("flour"))).of("flour"))
    assert (flour.low, flour.high) == (1500, 2500)


def test_a_factor_multiplies_low_by_low_and_high_by_high() -> None:
    statement = filled(boxed(80, 430))
    assert (statement.low, statement.high) == (500 * 80, 1500 * 430)
    assert statement.factors == ("fill",)


def test_claims_that_share_a_factor_share_its_error() -> None:
    shelf = replace(books(), factors=(boxed(80, 430),))
    claims = [said(name, number(1000, unit="containers")) for name in "ab"]
    (series,) = reconcile(claims, PAIR, AS_OF, shelf).made
    assert [name for name, _ in series.factors] == ["fill"]
    assert series.factors[0][1] > 0


def test_several_factors_span_from_the_lowest_to_the_highest() -> None:
    statement = filled(boxed(100, 200, "one"), boxed(150, 400, "two"))
    assert (statement.low, statement.high) == (500 * 100, 1500 * 400)


def test_the_factor_of_a_broader_item_serves_the_finer_one() -> None:
    assert filled(boxed(80, 430), item="152 mm shells").low == 500 * 80


def test_without_a_factor_the_claim_only_confirms_and_says_why() -> None:
    result = reconciled(said("a", number(1000, unit="containers"), item=of("tanks")))
    assert only(result.of("tanks")).says is Says.CONFIRM
    assert result.words() == ["UNCONVERTIBLE"]


def test_another_wording_of_the_amount_may_be_the_one_that_counts() -> None:
    amount = replace(number(30, unit="%"), other=(number(20_000),))
    assert only(reconciled(said("a", amount)).of("artillery shells")).low == 15_000


def test_money_is_converted_at_the_rate_of_its_year() -> None:
    worth = said("a", number(1e9, unit="EUR"), kind=Kind.VALUE)
    series = reconciled(worth).of("artillery shells", measure=DOLLARS)
    rate = books().rates.factor(UnitId("EUR"), DOLLARS, 2024)
    assert rate is not None
    assert only(series).low == pytest.approx(5e8 * rate.factor)
    assert only(series).factors == tuple(name for name, _ in series.factors) != ()


def test_money_without_a_rate_is_shown_and_only_confirms() -> None:
    result = reconciled(said("a", number(1e12, unit="KPW"), kind=Kind.VALUE, item=of("arms")))
    assert only(result.of("arms")).says is Says.CONFIRM
    assert result.words() == ["NO_RATE"]


def test_a_rate_of_another_year_is_taken_and_noticed() -> None:
    old = replace(PAIR, window="2000/..")
    known = books().rates.exchange[UnitId("EUR")]
    year = max(known) + 1
    worth = said("a", number(1e9, unit="EUR"), f"{year}-01-01", kind=Kind.VALUE)
    result = reconciled(worth, dossier=old, as_of=date(year, 12, 31))
    assert result.words() == ["YEAR_GAP"]


def test_the_possible_worth_is_that_of_the_narrowest_item_in_money_that_covers_it() -> None:
    worth = said("a", number(1e9, unit="USD"), kind=Kind.VALUE, item=of("tanks"))
    aid = books().items.get(of("military aid"))
    assert aid is not None
    assert reconciled(worth).of("tanks").window == aid.window


def test_an_unknown_unit_is_named() -> None:
    result = reconciled(said("a", Amount(5, 5, 5, Qualifier.EXACT, UnitId("pood"))))
    assert result.words() == ["UNKNOWN_UNIT"]

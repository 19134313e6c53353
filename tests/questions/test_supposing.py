"""What if: the balance before and after, and nothing written."""

import re
from datetime import date

import pytest

from tallystick.model.amount import Amount
from tallystick.model.price import Basis
from tallystick.model.supposition import Comparison, Supposition
from tallystick.questions import what_if
from tallystick.review import enter_claim
from tests.questions.asking import asked, fields, ledger, median


def supposed(**what: object) -> Comparison:
    return what_if(asked(), Supposition(**what))  # type: ignore[arg-type]  # names checked by the dataclass


def price_of(item: str, basis: Basis = Basis.CONTRACT) -> str:
    return next(one.id for one in ledger().prices if one.item == item and one.basis is basis)


def test_nothing_supposed_moves_nothing() -> None:
    assert supposed().moved == ()


def test_another_basis_takes_other_prices_and_shows_which_lines_lose_theirs() -> None:
    found = supposed(basis=Basis.MARKET)
    lines = {str(one.line.flow.item): one for one in found.moved}
    assert median(found.after.given.total) > median(found.before.given.total)
    assert lines["tanks"].price
    assert lines["mortar rounds"].after is not None
    assert lines["mortar rounds"].after.value is None


def test_without_a_source_its_claims_and_its_prices_are_gone() -> None:
    found = supposed(without=("alpha",))
    lines = {str(one.line.flow.item): one for one in found.moved}
    assert lines["tanks"].gone == (next(one.id for one in ledger().claims if one.said_by == ("Alpha",)),)
    assert lines["mortar rounds"].after is not None
    assert lines["mortar rounds"].after.value is None
    assert found.after.received.total is None


def test_twice_the_price_is_about_twice_the_worth() -> None:
    name = price_of("tanks")
    found = supposed(prices=((name, Amount(2e6, 4e6)),))
    (tanks,) = found.moved
    assert tanks.before
    assert tanks.after
    assert median(tanks.after.value) / median(tanks.before.value) == pytest.approx(2, rel=0.02)


def test_one_more_claim_counts_and_narrows_the_line() -> None:
    more = enter_claim(fields("tanks", 300, "Delta", "2024-10-01", grade="A1"))
    (tanks,) = supposed(claims=(more,)).moved
    assert tanks.new == (more.id,)
    assert tanks.before
    assert tanks.after
    assert tanks.before.quantity
    assert tanks.after.quantity
    assert tanks.after.quantity.high < tanks.before.quantity.high


def test_an_earlier_day_knows_less() -> None:
    found = supposed(as_of=date(2024, 6, 30))
    assert median(found.after.given.total) < median(found.before.given.total)
    assert found.after.received.total is None


def test_several_things_may_be_supposed_at_once() -> None:
    found = supposed(basis=Basis.MARKET, without=("Beta",))
    assert {one.line.flow.item for one in found.moved} >= {"tanks", "mortar rounds"}


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ({"without": ("Omega",)}, "nothing in this balance is from 'Omega' (there are"),
        ({"prices": (("p-1", Amount(1, 2)),)}, "no price has the id 'p-1'"),
        ({"prices": ((price_of("tanks", Basis.MARKET), Amount(1, 2)),)}, "add --basis market"),
        ({"claims": (enter_claim(fields("unicorns", 3, "Delta", "2024-10-01")),)}, "no item is known"),
        ({"claims": (enter_claim(fields("tanks", 3, "Delta", "2024-10-01", provider="FR")),)}, "enters no line"),
    ],
)
def test_what_cannot_be_supposed_is_said_with_the_remedy(what: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        supposed(**what)


def test_asking_leaves_the_weighing_as_it_was() -> None:
    before = asked().balance
    supposed(without=("alpha",), basis=Basis.MARKET)
    assert asked().balance is before
    assert asked().ledger == ledger()

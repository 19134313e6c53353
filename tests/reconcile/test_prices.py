"""Prices that documents state are price evidence of their own."""

from datetime import date

from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.claim import Claim, Kind, Modality
from tallystick.model.ident import UnitId
from tallystick.model.price import Basis
from tallystick.reconcile import price_evidence
from tests.reconcile.ledger import AS_OF, books, number, said


def price(name: str = "p", amount: Amount | None = None, **more: object) -> Claim:
    return said(name, amount or number(1000, unit="USD"), "2024-05-26", kind=Kind.PRICE, **more)


def test_a_stated_price_is_per_piece_and_of_its_year() -> None:
    (made,) = price_evidence([price()], AS_OF, books())
    assert (made.id, made.item, made.per, made.year, made.basis) == (
        "p",
        "artillery shells",
        "count",
        2024,
        Basis.CONTRACT,
    )
    assert made.amount == number(1000, unit="USD")


def test_a_price_that_was_not_yet_known_is_not_used() -> None:
    assert not price_evidence([price()], date(2024, 1, 1), books())


def test_pay_per_month_is_no_unit_price() -> None:
    pay = Amount(2000, 2000, 2000, Qualifier.ABOUT, UnitId("USD"), Rate.MONTH)
    assert not price_evidence([price(amount=pay)], AS_OF, books())


def test_a_price_without_money_or_without_a_number_is_none() -> None:
    assert not price_evidence([price(amount=number(5)), price(amount=Amount(unit=UnitId("USD")))], AS_OF, books())


def test_a_denied_price_is_none() -> None:
    assert not price_evidence([price(modality=Modality.DENIED)], AS_OF, books())


def test_prices_come_in_the_order_of_their_claims_names() -> None:
    assert [one.id for one in price_evidence([price("b"), price("a")], AS_OF, books())] == ["a", "b"]

"""Prices and plans for the tests of worth, said in few words."""

from dataclasses import replace
from datetime import date
from functools import cache

from tallystick.books import Books, read_books
from tallystick.books.page import shelf
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.document import Reference
from tallystick.model.dossier import Dossier
from tallystick.model.flow import Flow, Series, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ItemId, PartyId, UnitId
from tallystick.model.plan import Plan
from tallystick.model.price import Basis, Price
from tests.value.ledger import says

SHELLS, WHEAT = ItemId("artillery shells"), ItemId("wheat")
COUNT, DOLLARS, EUROS = UnitId("count"), UnitId("USD"), UnitId("EUR")
PLAN = Plan(Dossier("d", "Two", DOLLARS, price_year=2024), date(2025, 6, 30), Basis.CONTRACT, draws=1024)


@cache
def books() -> Books:
    """The books that come with the package; worth needs no language."""
    return read_books(shelf(), {})


def price(name: str, low: float, high: float, **more: object) -> Price:
    """A price of shells in dollars of 2024 on the basis of contract, graded B2; `more` are fields of the price."""
    plain = Price(
        id=name,
        item=SHELLS,
        basis=Basis.CONTRACT,
        amount=Amount(low, high, None, Qualifier.BETWEEN, DOLLARS),
        per=COUNT,
        year=2024,
        said_by=(f"who says {name}",),
        reference=Reference("A paper"),
        grade=Grade.parse("B2"),
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # the names are checked by the dataclass


def flow_of(item: ItemId = SHELLS, measure: UnitId = COUNT, provider: str = "P") -> Flow:
    return Flow(PartyId(provider), PartyId("R"), item, measure)


def counted(*said: Statement, flow: Flow | None = None) -> Series:
    """An undated series; a million, within a tenth, unless something else is said."""
    known = said or (says("c1", "A", "B2", (0.95e6, 1.05e6)),)
    return Series(flow or flow_of(), known, (1e3, 1e9), None)

"""A small ledger to ask questions of: two sources on tanks, one on shells, prices of both, and something in return."""

from dataclasses import replace
from datetime import date
from functools import cache

from tallystick.books import Books, read_books
from tallystick.books.page import shelf
from tallystick.model.dossier import Dossier
from tallystick.model.estimate import Estimate
from tallystick.model.ident import PartyId, UnitId
from tallystick.model.ledger import Ledger
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.questions import Weighing, weighing
from tallystick.review import enter_claim, enter_price

DOLLARS = "USD"
DOSSIER = Dossier("pair", "Two states", UnitId(DOLLARS), ours=(PartyId("KP"),), theirs=(PartyId("RU"),))
PLAN = Plan(DOSSIER, date(2025, 6, 30), Basis.CONTRACT, draws=2048)


def fields(item: str, best: float, said_by: str, published: str, **more: str) -> dict[str, str]:
    """A claim as somebody would type it."""
    plain = {"kind": "transfer", "modality": "delivered", "provider": "KP", "recipient": "RU", "title": "a report"}
    said = {"item": item, "best": f"{best:g}", "said_by": said_by, "published": published, "when": published}
    return plain | said | {"qualifier": "about", "unit": "count"} | more


CLAIMS = (
    fields("tanks", 100, "Alpha", "2024-02-10", grade="B2"),
    fields("tanks", 300, "Beta", "2024-08-10", grade="C3"),
    fields("mortar rounds", 50_000, "Gamma", "2024-05-05", grade="B2"),
    fields("compensation", 2e8, "Alpha", "2025-03-01", grade="B2", unit=DOLLARS, provider="RU", recipient="KP")
    | {"kind": "value"},
)
PRICES = (
    {"item": "tanks", "low": "1e6", "high": "2e6", "basis": "contract", "said_by": "Pricer"},
    {"item": "tanks", "low": "4e6", "high": "5e6", "basis": "market", "said_by": "Pricer"},
    {"item": "mortar rounds", "low": "100", "high": "900", "basis": "contract", "said_by": "Alpha"},
)


def ledger() -> Ledger:
    """The ledger of these tests."""
    priced = [enter_price({"unit": DOLLARS, "per": "count", "year": "2024", "title": "list"} | one) for one in PRICES]
    return Ledger(DOSSIER, claims=tuple(enter_claim(one) for one in CLAIMS), prices=tuple(priced))


@cache
def bare_books() -> Books:
    """The books that come with the package, but for their prices; these tests need no language."""
    return replace(read_books(shelf(), {}), prices=())


@cache
def asked() -> Weighing:
    """One weighing that all tests ask."""
    return weighing(ledger(), PLAN, bare_books())


def median(estimate: Estimate | None) -> float:
    """The middle of an estimate that must be there."""
    assert estimate is not None
    return estimate.median

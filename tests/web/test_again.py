"""The same ledger by another plan gives what a fresh weighing gives, without doing again what stays the same."""

from dataclasses import replace
from datetime import date, timedelta

from tallystick.books import load_books
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.questions.weighing import weighing
from tallystick.store import Store
from tests.sites import DOSSIER


def test_another_basis_or_day_gives_what_a_fresh_weighing_gives(site: Store) -> None:
    ledger, books = site.ledger(DOSSIER), load_books()
    plan = Plan(ledger.dossier, date(2025, 6, 30), Basis.CONTRACT, draws=256)
    first = weighing(ledger, plan, books)
    for other in (replace(plan, basis=Basis.MARKET), replace(plan, as_of=plan.as_of - timedelta(days=90))):
        assert first.again(other).balance == weighing(ledger, other, books).balance
    assert first.again(replace(plan, basis=Basis.MARKET)).prepared is first.prepared

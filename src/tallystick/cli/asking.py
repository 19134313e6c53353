"""How commands ask for a balance: as of when, on which basis, from which claims. One place for several commands."""

from datetime import date
from typing import Annotated

import typer

from tallystick.model.ledger import Ledger
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.model.when import earliest, latest

AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Only what was known by then (EDTF). Default: the last claim.")
]
OnBasis = Annotated[Basis | None, typer.Option("--basis", help="What prices measure. Default: the dossier's.")]


def plan_of(ledger: Ledger, as_of: str | None, basis: Basis | None) -> Plan:
    """The plan of a balance. Without a date it is the day of the last claim or document: never the clock's."""
    return Plan(ledger.dossier, _day(as_of) if as_of else last_day(ledger), basis or ledger.dossier.basis)


def last_day(ledger: Ledger) -> date:
    """The latest day by which something in the ledger was published for sure; without any, the window's end.

    A page dated "2026" only counts from 1 January: a later day would let every series run on past what was said.
    """
    published = [document.published for document in ledger.documents]
    published += [one.evidence.reference.published for one in ledger.claims if one.evidence.reference]
    days = [_surely(text) for text in published if text]
    return max((day for day in days if day), default=latest(ledger.dossier.window) or date.max)


def _surely(text: str) -> date | None:
    return latest(text) if len(text) == len("2026-01-31") else earliest(text)


def _day(text: str) -> date:
    try:
        day = latest(text)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--as-of") from wrong
    if day is None:
        raise typer.BadParameter("an open end is no day", param_hint="--as-of")
    return day

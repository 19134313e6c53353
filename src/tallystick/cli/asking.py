"""How commands ask for a balance: as of when, on which basis, from which claims. One place for several commands."""

from datetime import UTC, date, datetime
from typing import Annotated

import typer

from tallystick.model.ledger import Ledger
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.model.when import earliest, latest

DAY = len("2026-01-31")

AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Only what was known by then (EDTF). Default: the last claim.")
]
OnBasis = Annotated[Basis | None, typer.Option("--basis", help="What prices measure. Default: the dossier's.")]


def plan_of(ledger: Ledger, as_of: str | None, basis: Basis | None) -> Plan:
    """The plan of a balance. Without a date it is the day of the last claim or document: never the clock's."""
    return Plan(ledger.dossier, _day(as_of) if as_of else last_day(ledger), basis or ledger.dossier.basis)


def last_day(ledger: Ledger) -> date:
    """The latest day by which something in the ledger was surely published or fetched; without any, the window's end.

    A page dated "2026" only counts from 1 January: a later day would let what was said later slip in. Only a ledger
    that dates nothing at all is balanced as of today.
    """
    told = [text for one in ledger.documents for text in (one.published, (one.fetched or "")[:DAY])]
    told += [one.evidence.reference.published for one in ledger.claims if one.evidence.reference]
    days = [_surely(text) for text in told if text]
    return max((day for day in days if day), default=latest(ledger.dossier.window) or datetime.now(UTC).date())


def _surely(text: str) -> date | None:
    return latest(text) if len(text) == DAY else earliest(text)


def _day(text: str) -> date:
    try:
        day = latest(text)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--as-of") from wrong
    if day is None:
        raise typer.BadParameter("an open end is no day", param_hint="--as-of")
    return day

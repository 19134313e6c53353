"""How commands ask for a balance: as of when, on which basis, from which claims. One place for several commands."""

from datetime import UTC, date, datetime
from typing import Annotated

import typer

from tallystick import pipeline
from tallystick.model.ledger import Ledger
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.model.when import latest

AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Only what was known by then (EDTF). Default: the last claim.")
]
OnBasis = Annotated[Basis | None, typer.Option("--basis", help="What prices measure. Default: the dossier's.")]


def plan_of(ledger: Ledger, as_of: str | None, basis: Basis | None) -> Plan:
    """The plan of a balance. Without a date it is the day of the last claim; the clock's only if nothing is dated."""
    day = day_of(as_of) if as_of else pipeline.last_day(ledger) or datetime.now(UTC).date()
    return Plan(ledger.dossier, day, basis or ledger.dossier.basis)


def day_of(text: str) -> date:
    """The last day that an EDTF text on the command line can mean."""
    try:
        day = latest(text)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--as-of") from wrong
    if day is None:
        raise typer.BadParameter("an open end is no day", param_hint="--as-of")
    return day

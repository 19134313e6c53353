"""`tally why`: the quotes, origins, grades and prices behind a figure."""

from dataclasses import asdict
from typing import Annotated

import typer

from tallystick.books import load_books
from tallystick.cli.asking import AsOf, OnBasis, plan_of
from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.output import say_json, stdout
from tallystick.model.balance import Balance
from tallystick.model.finding import Code, Finding, Stop
from tallystick.publish.terminal import why_view
from tallystick.questions import reasons, weighing

SUBJECT = typer.Argument(help="An item ('artillery shells') or a side ('given', 'received').")
WEIGHTS = typer.Option(
    "--weights", help="Weigh every origin: how far it pulls the line, and what the line would be without it."
)


def why(
    subject: Annotated[str, SUBJECT],
    as_of: AsOf = None,
    basis: OnBasis = None,
    weights: Annotated[bool, WEIGHTS] = False,
    dossier: DossierName = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Explain a figure: who said what, in which words, repeated by whom, priced from what."""
    store = open_store(workspace)
    ledger = store.ledger(store.dossier(dossier).slug)
    books = load_books()
    asked = weighing(ledger, plan_of(ledger, as_of, basis), books)
    answer = reasons(asked, subject, weights=weights)
    if not answer.lines:
        raise Stop(Finding.of(Code.NO_SUBJECT, subject, known=", ".join(_subjects(asked.balance))))
    if as_json:
        say_json(asdict(answer))
    else:
        names = {document.id: document.name for document in ledger.documents}
        stdout().print(why_view(answer, books, names))


def _subjects(result: Balance) -> list[str]:
    lines = (*result.given.lines, *result.given.stated, *result.received.lines, *result.received.stated)
    return sorted({line.flow.item for line in lines} | {"given", "received"})

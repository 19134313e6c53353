"""`tally why`: the quotes, origins, grades and prices behind a figure, and the figures behind which a claim stands."""

from dataclasses import asdict
from typing import Annotated

import typer

from tallystick.books import load_books
from tallystick.cli.asking import AsOf, OnBasis, plan_of
from tallystick.cli.claims import said_of
from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.output import say_json, stdout
from tallystick.cli.pointing import beginning, claim_of
from tallystick.model.balance import Balance
from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.ident import ClaimId
from tallystick.publish.terminal import resting_view, why_view
from tallystick.questions import Weighing, reasons, resting, weighing
from tallystick.review import as_left, read_log

SUBJECT = typer.Argument(help="An item ('artillery shells'), a side ('given', 'received') or a claim's id.")
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
    """Explain a figure by who said what, repeated by whom, priced from what; or a claim, by what rests on it."""
    store = open_store(workspace)
    ledger = store.ledger(store.dossier(dossier).slug)
    books = load_books()
    asked = weighing(ledger, plan_of(ledger, as_of, basis), books)
    answer = reasons(asked, subject, weights=weights)
    if not answer.lines and subject and beginning(ledger.claims, subject):
        _tell(asked, claim_of(ledger.claims, subject).id, as_json=as_json)
        return
    if not answer.lines:
        raise Stop(Finding.of(Code.NO_SUBJECT, subject, known=", ".join(_subjects(asked.balance))))
    if as_json:
        say_json(asdict(answer))
    else:
        names = {document.id: document.name for document in ledger.documents}
        stdout().print(why_view(answer, books, names))


def _tell(asked: Weighing, claim: ClaimId, *, as_json: bool) -> None:
    """Show a claim as people left it, with the lines that rest on it."""
    ledger, behind = asked.ledger, resting(asked, claim)
    found = claim_of(as_left(ledger.claims, ledger.judgements), claim)
    log = read_log([one.id for one in ledger.claims], ledger.judgements)
    if as_json:
        say_json({"claim": asdict(found) | said_of(log, found)} | asdict(behind))
    else:
        stdout().print(resting_view(found, log.words.get(claim, ()), behind, ledger, asked.books))


def _subjects(result: Balance) -> list[str]:
    lines = (*result.given.lines, *result.given.stated, *result.received.lines, *result.received.stated)
    return sorted({line.flow.item for line in lines} | {"given", "received"})

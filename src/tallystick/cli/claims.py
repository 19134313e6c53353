"""`tally claims`: list the claims of a dossier beside their quotes."""

from dataclasses import asdict
from typing import Annotated

import typer

from tallystick.books import load_books
from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.output import say_json, stdout
from tallystick.model.claim import Claim
from tallystick.model.ident import ItemId
from tallystick.publish.terminal import Listing, claims_view
from tallystick.review import Log, as_left, read_log


def claims(
    item: Annotated[str | None, typer.Option(help="Only this item and what it covers.")] = None,
    kind: Annotated[str | None, typer.Option(help="Only this kind (transfer, value, personnel ...).")] = None,
    provider: Annotated[str | None, typer.Option("--from", help="Only from this party.")] = None,
    recipient: Annotated[str | None, typer.Option("--to", help="Only to this party.")] = None,
    to_review: Annotated[bool, typer.Option("--open", help="Only claims that nobody has judged.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say which rules of the reader made each claim.")] = False,
    dossier: DossierName = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """List claims as they stand, with their quotes, their sources and what people said of them."""
    store = open_store(workspace)
    ledger = store.ledger(store.dossier(dossier).slug)
    log = read_log([claim.id for claim in ledger.claims], ledger.judgements)
    books = load_books()
    wanted = {"kind": kind, "provider": provider, "recipient": recipient}

    def fits(claim: Claim) -> bool:
        if to_review and log.verdict(claim.id) is not None:
            return False
        if item is not None and claim.item != item and not books.items.covers(ItemId(item), claim.item):
            return False
        return all(value is None or getattr(claim, name) == value for name, value in wanted.items())

    chosen = [claim for claim in as_left(ledger.claims, ledger.judgements) if fits(claim)]
    if as_json:
        say_json([asdict(claim) | said_of(log, claim) for claim in chosen])
        return
    names = {document.id: document.name for document in ledger.documents}
    stdout().print(claims_view(chosen, Listing(log.words, names, explain), books))


def said_of(log: Log, claim: Claim) -> dict[str, object]:
    """How a claim stands, and the words that hold on it: of corrections with what each field was."""
    verdict = log.verdict(claim.id)
    words = [asdict(word) for word in log.words.get(claim.id, ())]
    return {"standing": verdict.value if verdict else "open", "judgements": words}

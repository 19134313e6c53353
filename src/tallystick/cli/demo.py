"""`tally demo`: the whole way on a shipped dossier: import, add, read, balance, report, and the site on localhost."""

from pathlib import Path
from typing import Annotated

import typer

from tallystick import pipeline
from tallystick.books import load_books
from tallystick.books.shipped import SAMPLES, shipped, shipped_dossiers
from tallystick.cli.add import add_documents
from tallystick.cli.asking import plan_of
from tallystick.cli.balance import show, write_files
from tallystick.cli.exporting import take_in
from tallystick.cli.options import AsJson
from tallystick.cli.output import say, stderr
from tallystick.cli.read import read_waiting
from tallystick.cli.serve import become_site
from tallystick.collect import Limits
from tallystick.publish.record import balance_json
from tallystick.store import Store

SHIPPED = "dprk-russia"
REPORT = "report.html"

NAME = typer.Argument(help="Which shipped dossier: dprk-russia or ukraine-aid.")
SERVE = typer.Option("--serve/--no-serve", help="Serve the dossier as a site on localhost at the end.")


def demo(
    name: Annotated[str, NAME] = SHIPPED,
    folder: Annotated[Path, typer.Option(help="Where the demo's workspace and report go.")] = Path("demo"),
    serve: Annotated[bool, SERVE] = True,
    port: Annotated[int, typer.Option(help="Port on localhost; 0 takes a free one.")] = 8765,
    as_json: AsJson = False,
) -> None:
    """Build a shipped dossier from its claims, documents and prices, print its balance and write the report."""
    if name not in shipped_dossiers():
        raise typer.BadParameter(f"shipped are {' and '.join(shipped_dossiers())}", param_hint="NAME")
    books = load_books()
    store = Store.ensure(folder)
    with shipped(name) as package:
        take_in(store, package, replace=True)
    with shipped(SAMPLES) as samples:
        _say(add_documents(store, name, [str(samples)], Limits()).sentence)
    _say(read_waiting(store, name, books).sentence)
    ledger = store.ledger(name)
    result = pipeline.weigh(ledger, plan_of(ledger, None, None), books)
    if as_json:
        say(balance_json(result, books))
    else:
        show(result, findings=3)
    write_files(result, ledger, folder / REPORT, None, None)
    if serve:
        store.close()
        become_site(folder, [f"--port={port}"])  # listens on this machine only


def _say(sentence: str) -> None:
    stderr().print(sentence, soft_wrap=True)

"""`tally demo`: the whole way on a shipped dossier: import, add, read, balance, report, and the site on localhost."""

from pathlib import Path
from typing import Annotated

import typer

from tallystick.books import load_books
from tallystick.books.shipped import SAMPLES, shipped, shipped_dossiers
from tallystick.cli.add import add_documents
from tallystick.cli.answering import answers_of
from tallystick.cli.asking import plan_of
from tallystick.cli.balance import show, tell, write_files
from tallystick.cli.exporting import take_in
from tallystick.cli.options import AsJson
from tallystick.cli.output import stderr
from tallystick.cli.read import read_waiting
from tallystick.cli.serve import become_site
from tallystick.collect import Limits
from tallystick.questions import weighing
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
    """Build a shipped dossier from its claims, documents and prices; print its balance and what moves it."""
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
    asked = weighing(ledger, plan_of(ledger, None, None), books)
    if not as_json:
        show(asked.balance, findings=3)
    answers = answers_of(asked, bases=True, driven=True, quarters=True)
    tell(answers, asked, books, as_json=as_json)
    write_files(asked.balance, ledger, folder / REPORT, None, None, answers)
    if serve:
        store.close()
        become_site(folder, [f"--port={port}"])  # listens on this machine only


def _say(sentence: str) -> None:
    stderr().print(sentence, soft_wrap=True)

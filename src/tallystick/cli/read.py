"""`tally read`: read documents into proposed claims, or JSON lines into JSON lines without a workspace."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from tallystick import __version__, pipeline
from tallystick.books import Books, load_books
from tallystick.cli.app import LEFT_OUT
from tallystick.cli.lines import opened, records
from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.output import finding_json, progress, say, say_json, show_findings, step
from tallystick.model.finding import Finding, skip_of
from tallystick.read import read_line
from tallystick.store import Store

LINES = typer.Argument(help="With --jsonl: the file of lines; '-' or nothing for standard input.", show_default=False)


def read_command(
    lines: Annotated[Path | None, LINES] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Read lines {"id","lang"?,"text"}, write lines {"id","claims":[...]}.')
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="With --jsonl: say with each claim which rules made it.")
    ] = False,
    dossier: DossierName = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> int:
    """Read what was added since the last reading into proposed claims."""
    if jsonl:
        return _read_lines(lines, explain)
    return read_documents(open_store(workspace), dossier, as_json=as_json)


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a reading: how many documents and claims, and everything noticed on the way."""

    documents: int
    claims: int
    findings: tuple[Finding, ...]

    @property
    def sentence(self) -> str:
        """The result in one line."""
        return f"{self.documents} documents read, {self.claims} claims proposed."


def read_documents(store: Store, name: str | None, *, as_json: bool) -> int:
    """Read what waits and print what came of it."""
    reading = read_waiting(store, store.dossier(name).slug, load_books())
    if as_json:
        findings = [finding_json(one) for one in reading.findings]
        say_json({"read": reading.documents, "claims": reading.claims, "findings": findings})
    else:
        show_findings(reading.findings)
        say(f"{reading.sentence} Next: tally claims, then tally balance.")
    return LEFT_OUT if skip_of(reading.findings) else 0


def read_waiting(store: Store, slug: str, books: Books) -> Reading:
    """Read what this version of the reader has not read yet; each document is kept when it is done."""
    waiting = store.unread(slug, __version__)
    findings: list[Finding] = []
    proposed = 0
    with progress("reading", len(waiting)) as bar:
        for document_id in waiting:
            outcome = pipeline.read_document(store.document(document_id, slug), books)
            findings += outcome.findings
            findings += store.propose(slug, document_id, outcome.made, __version__)
            proposed += len(outcome.made)
            step(bar)
    if waiting:
        findings += pipeline.near_twins(store.ledger(slug).documents, set(waiting))
    return Reading(len(waiting), proposed, tuple(findings))


def _read_lines(path: Path | None, explain: bool) -> int:
    books = load_books()
    left_out: list[Finding] = []
    with opened(path) as source:
        for record in records(source, left_out):
            say(json.dumps(read_line(record, books, explain=explain), ensure_ascii=False))
    show_findings(left_out)
    return LEFT_OUT if left_out else 0

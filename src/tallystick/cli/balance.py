"""`tally balance`: what each side gave, worth how much, how sure; in the terminal, as a report, as tables."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from tallystick.books import Books, load_books
from tallystick.cli.answering import Bases, Quarters, WhatDrives, answer_views, answers_of
from tallystick.cli.asking import AsOf, OnBasis, plan_of
from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.output import say_plain, show_findings, stderr, stdout
from tallystick.cli.writing import check_places
from tallystick.model.answers import Answers
from tallystick.model.balance import Balance
from tallystick.model.ledger import Ledger
from tallystick.publish.answers import answers_record, to_json
from tallystick.publish.record import balance_record
from tallystick.publish.report import report_html
from tallystick.publish.tables import balance_csv
from tallystick.publish.terminal import balance_view
from tallystick.publish.workbook import balance_xlsx
from tallystick.questions import Weighing, weighing
from tallystick.review import accepted_only, as_left, read_log


def balance(
    as_of: AsOf = None,
    basis: OnBasis = None,
    html: Annotated[Path | None, typer.Option(help="Write the report as one HTML file.")] = None,
    csv: Annotated[Path | None, typer.Option(help="Write the lines as CSV.")] = None,
    xlsx: Annotated[Path | None, typer.Option(help="Write a workbook.")] = None,
    reviewed: Annotated[bool, typer.Option("--reviewed", help="Count only accepted claims and those by hand.")] = False,
    findings: Annotated[bool, typer.Option("--findings", help="Print all findings, not only the first.")] = False,
    bases: Bases = False,
    driven: WhatDrives = False,
    quarters: Quarters = False,
    dossier: DossierName = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Balance the dossier: both sides with ranges, their ratio, what is not known, and published studies beside it."""
    check_places((html, csv, xlsx))
    store, books = open_store(workspace), load_books()
    ledger = store.ledger(store.dossier(dossier).slug)
    if reviewed:
        ledger = accepted_only(ledger)
    asked = weighing(ledger, plan_of(ledger, as_of, basis), books)
    if not as_json:
        show(asked.balance, len(asked.balance.findings) if findings else 3)
    answers = answers_of(asked, bases=bases, driven=driven, quarters=quarters)
    tell(answers, asked, books, as_json=as_json)
    write_files(asked.balance, ledger, html, csv, xlsx, answers)


def show(result: Balance, findings: int) -> None:
    """Print a balance and the first of its findings."""
    stdout().print(balance_view(result, load_books()))
    show_findings(result.findings, findings)


def tell(answers: Answers, asked: Weighing, books: Books, *, as_json: bool) -> None:
    """Print what was asked besides the balance, or all of it as JSON."""
    if as_json:
        say_plain(to_json(balance_record(asked.balance, books) | answers_record(answers)))
        return
    for view in answer_views(answers, asked, books):
        stdout().print("", view)


def write_files(
    result: Balance,
    ledger: Ledger,
    html: Path | None,
    csv: Path | None,
    xlsx: Path | None,
    answers: Answers | None = None,
) -> None:
    """Write the files that were asked for and say where they are."""
    books = load_books()
    words = read_log([claim.id for claim in ledger.claims], ledger.judgements).words
    ledger = replace(ledger, claims=as_left(ledger.claims, ledger.judgements))
    if html:
        html.write_text(report_html(result, ledger, books, answers or Answers(), words), encoding="utf-8")
    if csv:
        csv.write_text(balance_csv(result, books), encoding="utf-8", newline="")
    if xlsx:
        xlsx.write_bytes(balance_xlsx(result, ledger, books, words))
    for path in (html, csv, xlsx):
        if path:
            stderr().print(f"written: {path}", soft_wrap=True)

"""`tally export` and `tally import`: a dossier as a plain-text package for git and spreadsheets, and back."""

from pathlib import Path
from typing import Annotated

import typer

from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.output import finding_json, say, say_json, show_findings
from tallystick.model.ledger import Ledger
from tallystick.model.outcome import Outcome
from tallystick.publish.package import package_bytes, read_package, write_package, write_zip
from tallystick.store import Store, is_workspace

TARGET = typer.Argument(help="Folder to write (or a name ending in .zip).")
PACKAGE = typer.Argument(help="Folder or ZIP of a package.", exists=True)


def export(
    target: Annotated[Path, TARGET],
    dossier: DossierName = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Write the whole dossier as a package. An interrupted export leaves what was there before."""
    store = open_store(workspace)
    ledger = store.ledger(store.dossier(dossier).slug)
    write = write_zip if target.suffix == ".zip" else write_package
    write(ledger, store.archive.read, target)
    counts = {"documents": len(ledger.documents), "claims": len(ledger.claims), "judgements": len(ledger.judgements)}
    if as_json:
        say_json({"dossier": ledger.dossier.slug, "written": str(target), **counts})
    else:
        said = ", ".join(f"{count} {name}" for name, count in counts.items())
        say(f"Dossier '{ledger.dossier.slug}' written to {target}: {said}.")


def import_command(
    package: Annotated[Path, PACKAGE],
    edited: Annotated[bool, typer.Option("--edited", help="Take tables that were changed after the export.")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Replace a dossier of the same name.")] = False,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Take a package into this workspace (made if there is none), all of it or nothing."""
    folder = workspace or Path.cwd()
    store = Store.open(folder) if is_workspace(folder) else Store.create(folder)
    outcome = take_in(store, package, edited=edited, replace=replace)
    ledger = outcome.made[0]
    if as_json:
        say_json({"dossier": ledger.dossier.slug, "findings": [finding_json(one) for one in outcome.findings]})
    else:
        show_findings(outcome.findings)
        say(
            f"Dossier '{ledger.dossier.slug}' imported: {len(ledger.claims)} claims, {len(ledger.documents)} documents."
        )


def take_in(store: Store, package: Path, *, edited: bool = False, replace: bool = False) -> Outcome[Ledger]:
    """Put a package into the store: bytes first, then all records in one transaction."""
    outcome = read_package(package, trust_edits=edited)
    ledger = outcome.made[0]
    for document in ledger.documents:
        store.archive.put(package_bytes(package, document.id))
    store.put_ledger(ledger, replace=replace)
    return outcome

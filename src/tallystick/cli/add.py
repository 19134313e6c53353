"""`tally add`: archive documents from files, folders, ZIPs, feeds and addresses, and take their text out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

import typer

from tallystick import pipeline
from tallystick.cli.app import LEFT_OUT
from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.output import finding_json, progress, say, say_json, show_findings, step
from tallystick.collect import Limits
from tallystick.model.finding import Finding, skip_of
from tallystick.store import Store

PLACES = typer.Argument(help="Files, folders, ZIP archives, feeds or http(s) addresses.", show_default=False)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an addition: names of new documents, and everything noticed on the way."""

    names: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def skipped(self) -> int:
        """How many things were left out."""
        return len(skip_of(self.findings))

    @property
    def sentence(self) -> str:
        """The result in one line."""
        return f"{len(self.names)} documents added, {self.skipped} left out."


def add(
    places: Annotated[list[str], PLACES],
    max_bytes: Annotated[int | None, typer.Option(help="Largest file that is read, in bytes.")] = None,
    dossier: DossierName = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> int:
    """Add documents. Adding twice adds nothing; a broken file never stops the rest."""
    store = open_store(workspace)
    limits = Limits() if max_bytes is None else replace(Limits(), file_bytes=max_bytes)
    added = add_documents(store, store.dossier(dossier).slug, places, limits)
    if as_json:
        findings = [finding_json(one) for one in added.findings]
        say_json({"added": list(added.names), "skipped": added.skipped, "findings": findings})
    else:
        show_findings(added.findings)
        say(f"{added.sentence} Next: tally read.")
    return LEFT_OUT if added.skipped else 0


def add_documents(store: Store, slug: str, places: Sequence[str], limits: Limits) -> Added:
    """Archive, extract and keep one document after another; what is kept when this is interrupted stays."""
    known = set(store.document_ids(slug))
    names: list[str] = []
    findings: list[Finding] = []
    with progress("adding", None) as bar:
        for arrival in pipeline.arrivals(places, store.archive, known, limits):
            findings += arrival.findings
            if arrival.document is not None:
                store.add_documents(slug, [arrival.document])
                names.append(arrival.document.name)
            step(bar)
    return Added(tuple(names), tuple(findings))

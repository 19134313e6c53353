"""Options that several commands share, declared once, and how a command finds its workspace and dossier."""

from pathlib import Path
from typing import Annotated

import typer

from tallystick.store import Store, find_workspace

Workspace = Annotated[
    Path | None,
    typer.Option("--workspace", "-w", envvar="TALLY_WORKSPACE", help="Folder of the workspace. Default: the nearest."),
]
DossierName = Annotated[
    str | None, typer.Option("--dossier", "-d", help="Which dossier; needed only where there are several.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for machines instead of text.")]
By = Annotated[str, typer.Option("--by", envvar="TALLY_BY", help="Who says so; kept with every judgement.")]


def open_store(workspace: Path | None) -> Store:
    """Open the workspace that was named, or the nearest one upwards; raises Stop where there is none."""
    return Store.open(workspace or find_workspace(Path.cwd()))

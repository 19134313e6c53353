"""`tally users`: who may sign in to the site, and as what. The site's own program does it, as accounts are its."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from tallystick.cli.options import AsJson, DossierName, Workspace
from tallystick.cli.serve import need_web
from tallystick.store import find_workspace

ACTION = typer.Argument(help="list, add, role, password, close or reopen.")
NAME = typer.Argument(help="Whose account.", show_default=False)
ROLE = typer.Option(help="reader, analyst, editor or admin.")


def users(
    action: Annotated[str, ACTION] = "list",
    name: Annotated[str | None, NAME] = None,
    role: Annotated[str | None, ROLE] = None,
    mail: Annotated[str | None, typer.Option(help="Mail address, for lost passwords.")] = None,
    dossier: DossierName = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> int:
    """List who may sign in, add someone, change a role (for one --dossier or everywhere) or a password."""
    need_web()
    options = (("role", role), ("mail", mail), ("dossier", dossier))
    words = [action, *([name] if name else []), *(f"--{option}={given}" for option, given in options if given)]
    words += ["--json"] if as_json else []
    folder = workspace or find_workspace(Path.cwd())
    environment = {**os.environ, "TALLY_WORKSPACE": str(folder.resolve())}
    command = [sys.executable, "-m", "tallystick.web.people", *words]
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603  # our own program

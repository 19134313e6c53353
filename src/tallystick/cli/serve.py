"""`tally serve`: the ledger on the web, for this machine or, behind a proxy that speaks https, for all."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from tallystick.cli.options import Workspace
from tallystick.cli.output import say_error
from tallystick.store import Store, find_workspace

NEEDED = ("gunicorn", "whitenoise", "csp", "django_htmx", "argon2", "allauth", "ninja")  # what the extra `web` brings
LOCAL = "127.0.0.1"

HOST = typer.Option(help="Address to listen at. Others than this machine should come through a proxy.")


def serve(
    port: Annotated[int, typer.Option(help="Port to listen at; 0 takes a free one.")] = 8765,
    host: Annotated[str, HOST] = LOCAL,
    workers: Annotated[int, typer.Option(min=1, help="Processes; each serves four requests at a time.")] = 2,
    check: Annotated[bool, typer.Option("--check", help="Run the deployment check on the settings, and stop.")] = False,
    workspace: Workspace = None,
) -> None:
    """Serve the workspace as a site until Ctrl-C."""
    folder = workspace or find_workspace(Path.cwd())
    Store.open(folder).close()  # what is wrong with it is said here and not by a server
    become_site(folder, ["--check"] if check else [f"--port={port}", f"--host={host}", f"--workers={workers}"])


def become_site(folder: Path, arguments: list[str]) -> NoReturn:
    """Let the site take the place of this program: signals and the exit code are then its own."""
    need_web()
    sys.stdout.flush()
    # one thread a sum: the batches are small, and requests run side by side already
    environment = {"OPENBLAS_NUM_THREADS": "1", **os.environ, "TALLY_WORKSPACE": str(folder.resolve())}
    os.execve(sys.executable, [sys.executable, "-m", "tallystick.web", *arguments], environment)  # noqa: S606  # our own


def need_web() -> None:
    """End with a sentence where the packages of the site are not installed."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        say_error(f"the site needs more packages ({', '.join(missing)}); install tallystick[web].")
        raise typer.Exit(1)

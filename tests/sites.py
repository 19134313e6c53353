"""A site to try: the shipped dossier with documents read into it, built once for all test processes."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.core.management import call_command
from django.db import connections

from tallystick.books import load_books
from tallystick.books.shipped import SAMPLES, shipped
from tallystick.cli.add import add_documents
from tallystick.cli.exporting import take_in
from tallystick.cli.read import read_waiting
from tallystick.collect import Limits
from tallystick.store import Store
from tallystick.web.workspace import stand_on
from tests.databases import drop, make, pointed_at, remove

DOSSIER = "dprk-russia"
_STOOD_ON: list[Path] = []  # the workspaces stood on now, the last one in earnest
READY = "ready"  # a file that says that a workspace was built to its end


def build(folder: Path) -> None:
    """Make a workspace with the shipped dossier, its sample documents read, and the site's own tables."""
    folder.mkdir()
    make(folder)
    with pointed_at(folder):
        store = Store.create(folder)
        with shipped(DOSSIER) as package:
            take_in(store, package)
        with shipped(SAMPLES) as samples:
            add_documents(store, DOSSIER, [str(samples)], Limits())
        read_waiting(store, DOSSIER, load_books())
        store.close()
        prepare(folder)
        connections.close_all()


def prepare(folder: Path) -> Store:
    """Stand on a workspace and make the site's own tables in it."""
    store = stand_on(folder)
    call_command("migrate", interactive=False, verbosity=0)
    return store


@contextmanager
def shared(place: Path) -> Iterator[Path]:
    """The built workspace, to be copied; whichever test process comes first builds it, the others wait.

    The last to leave takes its database away.
    """
    folder = place / "shared-site"
    with (place / "shared-site.used").open("w") as used:
        fcntl.flock(used, fcntl.LOCK_SH)
        with (place / "shared-site.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (folder / READY).exists():
                shutil.rmtree(folder, ignore_errors=True)
                build(folder)
                (folder / READY).touch()
        yield folder
        with suppress(BlockingIOError):  # somebody else still uses it
            fcntl.flock(used, fcntl.LOCK_EX | fcntl.LOCK_NB)
            (folder / READY).unlink()
            drop(folder)


@contextmanager
def copied(built: Path, folder: Path) -> Iterator[Path]:
    """A copy of a built workspace, with a database of its own."""
    shutil.copytree(built, folder)
    make(folder, built)
    yield folder
    drop(folder)


@contextmanager
def standing(folder: Path) -> Iterator[Store]:
    """Stand on a workspace, and afterwards again where this process stood before: sites that are served overlap."""
    with pointed_at(folder):
        _STOOD_ON.append(folder)
        yield stand_on(folder)
        _STOOD_ON.pop()
        connections.close_all()
    if _STOOD_ON:
        stand_on(_STOOD_ON[-1])


@contextmanager
def founded(folder: Path) -> Iterator[Store]:
    """Stand on a workspace with nothing in it but tables."""
    Store.create(folder).close()
    store = prepare(folder)
    yield store
    connections.close_all()
    remove(store)

"""A site to try: the shipped dossier with documents read into it, built once for all test processes."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
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
from tests.databases import remove

DOSSIER = "dprk-russia"


def build(folder: Path) -> None:
    """Make a workspace with the shipped dossier, its sample documents read, and the site's own tables."""
    store = Store.create(folder)
    with shipped(DOSSIER) as package:
        take_in(store, package)
    with shipped(SAMPLES) as samples:
        add_documents(store, DOSSIER, [str(samples)], Limits())
    read_waiting(store, DOSSIER, load_books())
    store.close()
    prepare(folder)


def prepare(folder: Path) -> Store:
    """Stand on a workspace and make the site's own tables in it."""
    store = stand_on(folder)
    call_command("migrate", interactive=False, verbosity=0)
    return store


def shared(place: Path) -> Path:
    """The built workspace; whichever test process comes first builds it, the others wait."""
    folder = place / "shared-site"
    with (place / "shared-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "ready").exists():
            shutil.rmtree(folder, ignore_errors=True)
            build(folder)
            connections.close_all()
            (folder / "ready").touch()
    return folder


@contextmanager
def standing(folder: Path) -> Iterator[Store]:
    """Stand on a workspace for one test."""
    store = stand_on(folder)
    yield store
    connections.close_all()


@contextmanager
def founded(folder: Path) -> Iterator[Store]:
    """Stand on a workspace with nothing in it but tables."""
    Store.create(folder).close()
    store = prepare(folder)
    yield store
    connections.close_all()
    remove(store)

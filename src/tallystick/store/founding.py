"""Starting and opening workspaces: the database appears whole or not at all, and only a sound one is opened."""

import os
import secrets
from pathlib import Path

from django.db import connections

from tallystick.model.finding import Code, Finding, Stop
from tallystick.store.address import database_of, postgresql, sqlite, unopened
from tallystick.store.connection import connect, sentences, writing
from tallystick.store.dossiers import Database
from tallystick.store.upgrade import upgrade
from tallystick.store.workspace import Workspace


def found(workspace: Workspace) -> None:
    """Start a workspace in a folder, which is made; raises Stop (STORE) where that cannot be."""
    if workspace.exists:
        raise unopened(workspace, "there is one already")
    try:
        workspace.archive.mkdir(parents=True, exist_ok=True)
        url = os.environ.get("DATABASE_URL", "")
        if url:
            _found_postgresql(workspace, url)
        else:
            _found_sqlite(workspace)
    except OSError as problem:
        raise unopened(workspace, problem.strerror or problem) from problem


def open_database(workspace: Workspace) -> Database:
    """Connect to a workspace's database and bring its tables up to date."""
    if not workspace.exists:
        raise Stop(Finding.of(Code.NO_WORKSPACE, str(workspace.folder)))
    where = str(workspace.folder)
    alias = connect(where, database_of(workspace))
    upgrade(alias, where)
    return Database(alias, where)


def _found_sqlite(workspace: Workspace) -> None:
    """Make the file under another name and rename it when its tables are there: a kill leaves no half database."""
    unfinished = workspace.folder / f".tally-{secrets.token_hex(4)}.db"
    alias = connect(str(unfinished), sqlite(unfinished))
    try:
        upgrade(alias, str(workspace.folder), fresh=True)
        connections[alias].close()  # the last to close folds the write-ahead log into the file
        if workspace.exists:  # another program was faster
            raise unopened(workspace, "there is one already")
        unfinished.rename(workspace.database)
        _sync(workspace.folder)
    finally:
        connections[alias].close()
        unfinished.unlink(missing_ok=True)


def _found_postgresql(workspace: Workspace, url: str) -> None:
    """Make a schema of its own, so that several workspaces share a database; the pointer to it is written last."""
    schema = f"tally_{secrets.token_hex(4)}"
    where = str(workspace.folder)
    alias = connect(where, postgresql(workspace, url, schema))
    with writing(alias, where):
        with connections[alias].cursor() as cursor:
            cursor.execute(f'CREATE SCHEMA "{schema}"')
        with sentences(where):
            upgrade(alias, where, fresh=True)
    unfinished = workspace.pointer.with_suffix(".new")
    unfinished.write_text(schema + "\n", encoding="utf-8")
    unfinished.replace(workspace.pointer)
    _sync(workspace.folder)


def _sync(folder: Path) -> None:
    """Have the names in a folder on disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""Databases of their own for tests that run on a PostgreSQL server, and cleaning up after them.

A workspace with a file ADDRESS in its folder is kept in a database of its own, which that file names; without one it
has a schema in the database of DATABASE_URL. On SQLite there is nothing to do: the database lies in the folder.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg.sql import SQL, Composed, Identifier

from tallystick.store import Store

ADDRESS = "database-url"
_VARIABLE = "DATABASE_URL"


def make(folder: Path, pattern: Path | None = None) -> None:
    """Make a database for the workspace in a folder: empty, or a copy of another's, to which nobody is connected."""
    server = os.environ.get(_VARIABLE)
    if not server:
        return
    made = f"tally_test_{secrets.token_hex(6)}"
    as_it_is = SQL(" TEMPLATE {}").format(Identifier(_name(_address(pattern)))) if pattern else SQL("")
    _run(server, SQL("CREATE DATABASE {}").format(Identifier(made)) + as_it_is)
    (folder / ADDRESS).write_text(urlunsplit(urlsplit(server)._replace(path=f"/{made}")), encoding="utf-8")


def drop(folder: Path) -> None:
    """Drop the database that a workspace has of its own, whoever is still connected."""
    if (folder / ADDRESS).is_file():
        gone = Identifier(_name(_address(folder)))
        _run(os.environ[_VARIABLE], SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(gone))


@contextmanager
def pointed_at(folder: Path) -> Iterator[None]:
    """Have the environment name the database of a workspace meanwhile, for programs that are started too."""
    own = {_VARIABLE: _address(folder)} if (folder / ADDRESS).is_file() else {}
    with patch.dict(os.environ, own):
        yield


def remove(store: Store) -> None:
    """Drop the schema of a workspace; a file needs no cleaning up."""
    pointer = store.workspace.pointer
    if pointer.is_file():
        name = Identifier(pointer.read_text(encoding="utf-8").strip())
        _run(os.environ[_VARIABLE], SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(name))


def _address(folder: Path) -> str:
    return (folder / ADDRESS).read_text(encoding="utf-8")


def _name(address: str) -> str:
    return urlsplit(address).path.strip("/")


def _run(address: str, statement: Composed) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement)

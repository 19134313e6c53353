"""Cleaning up after tests that run on a PostgreSQL server."""

import os

import psycopg
from psycopg.sql import SQL, Identifier

from tallystick.store import Store


def remove(store: Store) -> None:
    """Drop the schema of a workspace; a file needs no cleaning up."""
    pointer = store.workspace.pointer
    if pointer.is_file():
        with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
            name = Identifier(pointer.read_text(encoding="utf-8").strip())
            connection.execute(SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(name))

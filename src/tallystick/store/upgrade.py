"""Bringing a database to the tables of this version: all steps in one transaction, newer databases refused."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor

from tallystick.model.finding import Code, Finding, Stop
from tallystick.store.connection import sentences

_APP = "store"
_LOCK = 7_286_119_004  # any number would do; it makes two programs that upgrade one PostgreSQL database take turns


def upgrade(alias: str, where: str, *, fresh: bool = False) -> None:
    """Apply the steps that are missing; raises Stop (STORE) for a database of a newer version, or none of ours."""
    with sentences(where):
        if _missing(alias, where, fresh=fresh):
            with _alone(alias):
                executor = MigrationExecutor(connections[alias])
                executor.migrate([node for node in executor.loader.graph.leaf_nodes() if node[0] == _APP])


def _missing(alias: str, where: str, *, fresh: bool) -> bool:
    loader = MigrationExecutor(connections[alias]).loader
    applied = {name for app, name in loader.applied_migrations if app == _APP}
    known = {name for app, name in loader.disk_migrations if app == _APP}
    if applied - known:
        raise Stop(Finding.of(Code.STORE, where, reason="it is of a newer version of Tallystick; update the program"))
    if not applied and not fresh:
        raise Stop(Finding.of(Code.STORE, where, reason="there are no records in it; restore it from a backup"))
    return applied != known


@contextmanager
def _alone(alias: str) -> Iterator[None]:
    """One transaction around all steps, with other programs kept out."""
    connection = connections[alias]
    connection.disable_constraint_checking()  # SQLite rebuilds tables only so, and cannot switch inside a transaction
    try:
        with transaction.atomic(using=alias):
            _take_turns(connection)
            yield
    finally:
        connection.enable_constraint_checking()


def _take_turns(connection: BaseDatabaseWrapper) -> None:
    """Wait for another program that upgrades the same database; in SQLite the transaction itself waits."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])

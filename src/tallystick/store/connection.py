"""Connections to the databases of workspaces: Django set up when first needed, errors as sentences, transactions."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import django
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections, transaction

from tallystick.model.finding import Code, Finding, Stop

_PLACE = ("ENGINE", "NAME", "HOST", "PORT", "USER", "OPTIONS")  # what makes two databases the same one


def set_up() -> None:
    """Set Django up with the store's own settings, unless a site has done so with its own."""
    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tallystick.store.settings")
        django.setup()


def connect(name: str, settings: Mapping[str, object]) -> str:
    """Make a database known to Django under a name, and return the name. The connection is made when it is used.

    Where a site stands on that database already, its own name is returned: rows of both then share transactions.
    """
    set_up()
    filled = connections.configure_settings({DEFAULT_DB_ALIAS: dict(settings)})[DEFAULT_DB_ALIAS]
    if all(connections.settings[DEFAULT_DB_ALIAS][part] == filled[part] for part in _PLACE):
        return DEFAULT_DB_ALIAS
    if name in connections.settings and connections.settings[name] != filled:
        connections[name].close()
        del connections[name]
    connections.settings[name] = filled
    return name


@contextmanager
def sentences(where: str) -> Iterator[None]:
    """Turn what the database complains of into a Stop (STORE) with its reason."""
    try:
        yield
    except (DatabaseError, ImproperlyConfigured) as problem:
        reason = str(problem).strip().splitlines()[0] if str(problem).strip() else type(problem).__name__
        raise Stop(Finding.of(Code.STORE, where, reason=reason)) from problem


@contextmanager
def writing(alias: str, where: str) -> Iterator[None]:
    """A transaction that writes: all of it is kept, or nothing."""
    with sentences(where), transaction.atomic(using=alias):
        yield


@contextmanager
def reading(alias: str, where: str) -> Iterator[None]:
    """See one state of the ledger across several queries, without keeping writers waiting."""
    connection = connections[alias]
    with sentences(where):
        if connection.in_atomic_block:
            yield
        elif connection.vendor == "sqlite":
            with _deferred(alias):
                yield
        else:
            with transaction.atomic(using=alias), connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                yield


@contextmanager
def _deferred(alias: str) -> Iterator[None]:
    """A transaction of SQLite that takes no write lock; Django itself opens only such as do."""
    with connections[alias].cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")

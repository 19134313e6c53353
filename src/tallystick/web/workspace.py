"""The workspace that the site stands on: its store, opened once a process, and how to stand on another one."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections

from tallystick.store import Store, Workspace
from tallystick.store.address import database_of


@cache
def store() -> Store:
    """The store; its rows come over Django's own connection, so one transaction holds both."""
    return Store.open(settings.ENVIRONMENT.workspace)


def stand_on(folder: Path) -> Store:
    """Turn this process to another workspace, for tests and measurements."""
    connections[DEFAULT_DB_ALIAS].close()
    del connections[DEFAULT_DB_ALIAS]
    wanted = {DEFAULT_DB_ALIAS: dict(database_of(Workspace(folder.resolve())))}
    connections.settings[DEFAULT_DB_ALIAS] = connections.configure_settings(wanted)[DEFAULT_DB_ALIAS]
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, workspace=folder.resolve())
    store.cache_clear()
    return store()

"""Where the rows of a workspace are: SQLite beside the archive, or PostgreSQL where DATABASE_URL says so."""

import os
import re
from collections.abc import Mapping
from importlib.util import find_spec
from urllib.parse import parse_qsl, unquote, urlsplit

from tallystick.model.finding import Code, Finding, Stop
from tallystick.store.workspace import Workspace

BUSY_SECONDS = 60  # how long a writer waits for another; a dossier of 100,000 claims is imported in less
_SCHEMA = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_SQLITE = {
    "timeout": BUSY_SECONDS,
    "transaction_mode": "IMMEDIATE",  # take the write lock at once: a transaction never fails half-way for want of it
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON",
}


def database_of(workspace: Workspace) -> dict[str, object]:
    """Django's settings for the database of a workspace; raises Stop (STORE) where file and DATABASE_URL disagree."""
    url = os.environ.get("DATABASE_URL", "")
    if workspace.pointer.is_file():
        if not url:
            raise unopened(workspace, "it is kept in PostgreSQL; set DATABASE_URL to where that is")
        return postgresql(workspace, url, workspace.pointer.read_text(encoding="utf-8").strip())
    return sqlite(workspace.database)


def sqlite(path: os.PathLike[str]) -> dict[str, object]:
    """Settings for a SQLite file."""
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": dict(_SQLITE)}


def postgresql(workspace: Workspace, url: str, schema: str) -> dict[str, object]:
    """Settings for a schema in the PostgreSQL database of an address."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise unopened(workspace, "DATABASE_URL is not of the form postgresql://user:password@host:5432/database")
    if find_spec("psycopg") is None:
        raise unopened(workspace, "PostgreSQL needs one more package; install tallystick[postgres]")
    if not _SCHEMA.fullmatch(schema):
        raise unopened(workspace, f"{workspace.pointer.name} does not name a schema; restore it from a backup")
    options: Mapping[str, str] = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": {**options, "options": f"-c search_path={schema}"},
    }


def unopened(workspace: Workspace, reason: object) -> Stop:
    """Say why the ledger of a workspace cannot be opened."""
    return Stop(Finding.of(Code.STORE, str(workspace.folder), reason=reason))

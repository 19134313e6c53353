"""The site's secret key: from the environment, or made once and kept in the workspace for its owner's eyes only."""

import os
import secrets
from pathlib import Path

from tallystick.store.workspace import is_workspace

NAME = "site.key"
_BYTES = 48  # 384 bits; Django's check wants 50 characters or more, and these give 64


def secret_key(folder: Path, given: str) -> str:
    """The key that was given, or the one kept in a workspace; one for this run only where there is no workspace yet."""
    if given:
        return given
    if not is_workspace(folder):
        return secrets.token_urlsafe(_BYTES)
    path = folder / NAME
    try:
        return path.read_text(encoding="ascii").strip() or _made(path)
    except FileNotFoundError:
        return _made(path)


def _made(path: Path) -> str:
    """Make a key where nobody else did at the same time; the file is closed to others before it holds anything."""
    path.unlink(missing_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process was faster
        return path.read_text(encoding="ascii").strip()
    except OSError:  # a workspace that may only be read
        return secrets.token_urlsafe(_BYTES)
    key = secrets.token_urlsafe(_BYTES)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key + "\n")
    return key

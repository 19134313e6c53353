"""A workspace: the folder that holds a ledger's database (or says where it is) and the archived bytes.

tally.db          the ledger in SQLite; or else
tally.postgresql  names the schema that holds it in the PostgreSQL database of DATABASE_URL
archive/          the bytes of documents by their SHA-256
"""

from dataclasses import dataclass
from pathlib import Path

from tallystick.model.finding import Code, Finding, Stop


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder and what lies where in it."""

    folder: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.folder / "tally.db"

    @property
    def pointer(self) -> Path:
        """The file that stands there instead when the ledger is kept in PostgreSQL."""
        return self.folder / "tally.postgresql"

    @property
    def archive(self) -> Path:
        """The folder of archived bytes."""
        return self.folder / "archive"

    @property
    def exists(self) -> bool:
        """Whether a ledger was started here."""
        return self.database.is_file() or self.pointer.is_file()


def is_workspace(folder: Path) -> bool:
    """Whether a folder is a workspace itself."""
    return Workspace(folder).exists


def find_workspace(start: Path) -> Path:
    """Find the nearest workspace from a folder upwards; raises Stop (NO_WORKSPACE) where there is none."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if is_workspace(folder):
            return folder
    raise Stop(Finding.of(Code.NO_WORKSPACE, str(start)))

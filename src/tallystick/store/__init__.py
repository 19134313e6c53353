"""The store: rows of the ledger in a database, records to everyone outside. Open it with Store.open(folder)."""

from tallystick.store.store import Store
from tallystick.store.workspace import Workspace, find_workspace, is_workspace

__all__ = ["Store", "Workspace", "find_workspace", "is_workspace"]

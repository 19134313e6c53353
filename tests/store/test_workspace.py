"""Where workspaces are found."""

from pathlib import Path

import pytest

from tallystick.model.finding import Code, Stop
from tallystick.store import Store, find_workspace, is_workspace


def test_a_workspace_is_found_from_any_folder_in_it(store: Store) -> None:
    deep = store.workspace.folder / "reports/2025"
    deep.mkdir(parents=True)
    assert find_workspace(deep) == store.workspace.folder


def test_the_nearest_workspace_is_taken(store: Store) -> None:
    inner = store.workspace.folder / "inner"
    inner.mkdir()
    (inner / "tally.db").touch()
    assert find_workspace(inner) == inner


def test_without_a_workspace_the_search_stops_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="Run 'tally init' first") as stop:
        find_workspace(tmp_path)
    assert stop.value.finding.code is Code.NO_WORKSPACE


def test_a_folder_of_archived_bytes_alone_is_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    assert not is_workspace(tmp_path)

"""Starting and opening workspaces, and what is said where that cannot be."""

import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from django.db import connections

from tallystick.model.finding import Code, Stop
from tallystick.store import Store
from tests.databases import remove
from tests.strategies import dossier

only_sqlite = pytest.mark.skipif(bool(os.environ.get("DATABASE_URL")), reason="about the SQLite file")
only_postgresql = pytest.mark.skipif(not os.environ.get("DATABASE_URL"), reason="about the PostgreSQL server")


def stop_of(folder: Path) -> Stop:
    with pytest.raises(Stop) as stop:
        Store.open(folder)
    return stop.value


def test_what_was_kept_is_there_after_opening_anew(store: Store) -> None:
    store.create_dossier(dossier("korea"))
    store.close()
    assert Store.open(store.workspace.folder).dossiers() == (dossier("korea"),)


def test_a_folder_without_a_workspace_is_not_opened(tmp_path: Path) -> None:
    assert stop_of(tmp_path).finding.code is Code.NO_WORKSPACE


def test_a_workspace_is_not_started_twice(store: Store) -> None:
    with pytest.raises(Stop, match="there is one already"):
        Store.create(store.workspace.folder)


def test_ensure_starts_what_is_not_there_and_opens_what_is(tmp_path: Path) -> None:
    with Store.ensure(tmp_path) as made:
        made.create_dossier(dossier("korea"))
    with Store.ensure(tmp_path) as found:
        assert found.dossier().slug == "korea"
    remove(found)


def test_two_workspaces_do_not_see_each_other(store: Store, tmp_path: Path) -> None:
    with Store.create(tmp_path / "second") as second:
        store.create_dossier(dossier("korea"))
        assert second.dossiers() == ()
    remove(second)


def test_nothing_unfinished_is_left_beside_a_new_workspace(store: Store) -> None:
    database = "tally.postgresql" if os.environ.get("DATABASE_URL") else "tally.db"
    store.close()
    assert {path.name for path in store.workspace.folder.iterdir()} == {"archive", database}


def test_a_workspace_cannot_be_started_where_a_file_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(Stop) as stop:
        Store.create(tmp_path / "taken")
    assert stop.value.finding.code is Code.STORE


@only_sqlite
@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100], ids=["empty", "foreign"])
def test_a_file_that_is_no_ledger_is_not_opened(store: Store, content: bytes) -> None:
    store.close()
    store.workspace.database.write_bytes(content)
    assert stop_of(store.workspace.folder).finding.code is Code.STORE
    assert store.workspace.database.read_bytes()[: len(content)] == content


@only_sqlite
def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "tally.db") as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    assert "there are no records in it" in str(stop_of(tmp_path))
    tables = sqlite3.connect(tmp_path / "tally.db").execute("SELECT name FROM sqlite_master").fetchall()
    assert tables == [("songs",)]


@only_sqlite
def test_a_database_cut_short_stops_with_its_reason(store: Store) -> None:
    store.create_dossier(dossier("korea"))
    store.close()
    whole = store.workspace.database.read_bytes()
    store.workspace.database.write_bytes(whole[: len(whole) // 3])
    assert "malformed" in str(stop_of(store.workspace.folder))


def test_a_database_of_a_newer_version_is_refused(store: Store) -> None:
    alias = str(store.workspace.folder)
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('store', '9999_future', CURRENT_TIMESTAMP)"
        )
    store.close()
    assert "newer version of Tallystick; update the program" in str(stop_of(store.workspace.folder))


@only_sqlite
def test_the_file_is_kept_safe_against_power_cuts_and_other_writers(store: Store) -> None:
    with connections[str(store.workspace.folder)].cursor() as cursor:
        found = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
        found["foreign_keys"] = cursor.execute("PRAGMA foreign_keys").fetchone()[0]
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}  # 2 is FULL


@only_postgresql
def test_without_its_address_a_ledger_in_postgresql_is_not_opened(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL")
    assert "set DATABASE_URL" in str(stop_of(store.workspace.folder))
    monkeypatch.undo()


@only_postgresql
def test_a_pointer_that_names_no_schema_is_refused(store: Store) -> None:
    whole = store.workspace.pointer.read_text(encoding="utf-8")
    store.workspace.pointer.write_text("public -c log_statement=all", encoding="utf-8")
    assert "does not name a schema" in str(stop_of(store.workspace.folder))
    store.workspace.pointer.write_text(whole, encoding="utf-8")


def test_an_address_of_another_sort_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://localhost/tally")
    with pytest.raises(Stop, match="postgresql://user:password@host:5432/database"):
        Store.create(tmp_path)


def test_a_server_that_does_not_answer_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://tally@127.0.0.1:1/tally?connect_timeout=2")
    with pytest.raises(Stop, match="refused"):
        Store.create(tmp_path)


@only_sqlite
def test_a_copied_workspace_opens_elsewhere(store: Store, tmp_path: Path) -> None:
    store.create_dossier(dossier("korea"))
    store.close()
    shutil.copytree(store.workspace.folder, tmp_path / "copy")
    with Store.open(tmp_path / "copy") as copy:
        assert copy.dossier() == dossier("korea")


def test_without_its_driver_postgresql_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://localhost/tally")
    monkeypatch.setattr("tallystick.store.address.find_spec", lambda name: None)
    with pytest.raises(Stop, match=r"install tallystick\[postgres\]"):
        Store.create(tmp_path)

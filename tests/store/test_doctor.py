"""What an examination finds."""

import os
from collections.abc import Sequence

import pytest
from django.db import connections

from tallystick.model.finding import Code
from tallystick.model.ledger import Ledger
from tallystick.store import Store
from tests.strategies import claim, document, dossier, judgement

TEXT = document()
LEDGER = Ledger(
    dossier("a"), documents=(TEXT,), claims=(claim("1", TEXT), claim("2")), judgements=(judgement("j", "1"),)
)


@pytest.fixture(autouse=True)
def _ledger(store: Store) -> None:
    store.archive.put(TEXT.text.encode())
    store.put_ledger(LEDGER)


def change(store: Store, *statements: str, keys: bool = True) -> None:
    """Do to the database what the program itself never does."""
    with connections[str(store.workspace.folder)].cursor() as cursor:
        if not keys:
            cursor.execute("PRAGMA foreign_keys=OFF")
        for statement in statements:
            cursor.execute(statement)


def codes(store: Store) -> Sequence[Code]:
    return [finding.code for finding in store.doctor()]


def test_a_whole_workspace_gives_no_findings(store: Store) -> None:
    assert store.doctor() == ()


def test_missing_bytes_are_found(store: Store) -> None:
    path = next(path for path in store.workspace.archive.rglob("*") if path.name == TEXT.id)
    path.unlink()
    assert codes(store) == [Code.LOST_BYTES]


def test_changed_bytes_are_found(store: Store) -> None:
    path = next(path for path in store.workspace.archive.rglob("*") if path.name == TEXT.id)
    path.chmod(0o644)
    path.write_bytes(b"changed")
    assert codes(store) == [Code.ARCHIVE]


def test_a_text_that_no_longer_has_its_quotes_is_found(store: Store) -> None:
    change(store, "UPDATE tally_document SET text = 'something else'")
    assert codes(store) == [Code.LOST_QUOTE]


def test_a_column_that_disagrees_with_its_record_is_found(store: Store) -> None:
    change(store, "UPDATE tally_claim SET provider = NULL")
    assert codes(store) == [Code.DAMAGE, Code.DAMAGE]


@pytest.mark.parametrize("break_it", ["UPDATE tally_claim SET record = '{}'", "UPDATE tally_document SET record = ''"])
def test_a_record_that_cannot_be_read_is_found(store: Store, break_it: str) -> None:
    change(store, break_it)
    assert set(codes(store)) == {Code.DAMAGE}


def test_a_judgement_on_a_claim_that_is_gone_is_found(store: Store) -> None:
    change(store, "DELETE FROM tally_claim WHERE key = '1'")
    assert codes(store) == [Code.ORPHAN_JUDGEMENT]


@pytest.mark.skipif(bool(os.environ.get("DATABASE_URL")), reason="PostgreSQL lets nobody do this")
def test_a_row_that_points_to_nothing_is_found(store: Store) -> None:
    change(store, "DELETE FROM tally_document", keys=False)
    (finding,) = store.doctor()
    assert finding.code is Code.DAMAGE
    assert "points to nothing in tally_document" in finding.sentence


@pytest.mark.skipif(bool(os.environ.get("DATABASE_URL")), reason="about the SQLite file")
def test_a_damaged_file_is_found(store: Store) -> None:
    store.close()
    data = bytearray(store.workspace.database.read_bytes())
    for page in range(4096, len(data), 4096):  # every page but the first, which Store.open reads
        data[page : page + 8] = b"\xff" * 8
    store.workspace.database.write_bytes(data)
    assert set(codes(store)) == {Code.DAMAGE}

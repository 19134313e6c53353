import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.collect import Archive, name_bytes
from tallystick.model.finding import Code, Stop
from tallystick.model.ident import DocumentId


@given(data=st.binary(min_size=1, max_size=300))
@settings(max_examples=30)
def test_what_was_put_is_given_back(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    archive = Archive(tmp_path_factory.mktemp("archive"))
    document = archive.put(data)
    assert document == name_bytes(data)
    assert archive.has(document)
    assert archive.read(document) == data


def test_putting_twice_keeps_one_file(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    assert archive.put(b"twice") == archive.put(b"twice")
    assert len(list(archive.names())) == 1


def test_files_lie_in_folders_of_two_letters(tmp_path: Path) -> None:
    document = Archive(tmp_path).put(b"fan-out")
    assert (tmp_path / document[:2] / document).read_bytes() == b"fan-out"


def test_changed_bytes_are_refused_when_read(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    path = tmp_path / (document := archive.put(b"evidence"))[:2] / document
    path.chmod(0o644)
    path.write_bytes(b"tampered")
    with pytest.raises(Stop, match="restore them from a backup"):
        archive.read(document)


def test_putting_again_mends_a_damaged_file(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    path = tmp_path / (document := archive.put(b"evidence"))[:2] / document
    path.chmod(0o644)
    path.write_bytes(b"evid")
    archive.put(b"evidence")
    assert archive.read(document) == b"evidence"


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "A" * 64, "0" * 63])
def test_what_is_no_name_of_a_document_never_becomes_a_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(Stop, match="not the name of a document"):
        Archive(tmp_path).has(DocumentId(name))


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    assert not archive.has(DocumentId("0" * 64))
    with pytest.raises(Stop) as stop:
        archive.read(DocumentId("0" * 64))
    assert stop.value.finding.code is Code.ARCHIVE


def test_a_run_killed_before_the_rename_leaves_nothing_under_a_final_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", killed)
    with pytest.raises(KeyboardInterrupt):
        Archive(tmp_path).put(b"half")
    assert list(Archive(tmp_path).names()) == []


def test_a_full_disk_stops_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Stop, match="No space left on device"):
        Archive(tmp_path).put(b"too much")


def test_leftovers_of_killed_runs_can_be_swept(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.put(b"kept")
    (tmp_path / "incoming" / "half").write_bytes(b"ha")
    assert archive.sweep() == 1
    assert len(list(archive.names())) == 1

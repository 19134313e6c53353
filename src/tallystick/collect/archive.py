"""The archive: documents as bytes, named by their SHA-256. What was acknowledged is on the disk, and whole."""

import os
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.ident import DocumentId

_INCOMING = "incoming"  # no name of two letters, so that it is never taken for a fan-out folder
_READ_ONLY = 0o444  # evidence is not edited


def name_bytes(data: bytes) -> DocumentId:
    """The name of a document: SHA-256 (FIPS 180-4) of its bytes, hexadecimal."""
    return DocumentId(sha256(data).hexdigest())


def duplicate(name: str, document: DocumentId) -> Finding:
    """What to say of bytes that the archive has already."""
    return Finding.of(Code.DUPLICATE, name, document=document[:12])


class Archive:
    """A folder of bytes by name, in folders of the name's first two letters.

    A failing disk raises Stop: going on would acknowledge what is not kept.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, data: bytes) -> DocumentId:
        """Keep these bytes. When this returns they have reached the disk; keeping them twice changes nothing."""
        document = name_bytes(data)
        target = self._path(document)
        try:
            if not _holds(target, document):
                self._write(target, data)
        except OSError as error:
            raise _failed(document, error.strerror or str(error)) from error
        return document

    def read(self, document: DocumentId) -> bytes:
        """Give back the bytes, checked against their name."""
        try:
            data = self._path(document).read_bytes()
        except FileNotFoundError as error:
            raise _failed(document, "there is no such document in it") from error
        except OSError as error:
            raise _failed(document, error.strerror or str(error)) from error
        if name_bytes(data) != document:
            raise _failed(document, "its bytes have changed since they were added; restore them from a backup")
        return data

    def has(self, document: DocumentId) -> bool:
        """Whether bytes are kept under this name; `read` tells whether they are still the same."""
        return self._path(document).is_file()

    def names(self) -> Iterator[DocumentId]:
        """The names of all that is kept, in order."""
        for path in sorted(self._root.glob("[0-9a-f][0-9a-f]/*")):
            yield DocumentId(path.name)

    def sweep(self) -> int:
        """Remove what killed runs left half-written; returns how many. Only when nobody else is adding."""
        left = list((self._root / _INCOMING).glob("*"))
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)

    def _path(self, document: DocumentId) -> Path:
        if len(document) != 64 or not set(document) <= set("0123456789abcdef"):
            raise _failed(document, "this is not the name of a document")
        return self._root / document[:2] / document

    def _write(self, target: Path, data: bytes) -> None:
        incoming = self._root / _INCOMING
        for folder in (incoming, target.parent):
            folder.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=incoming)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fchmod(handle, _READ_ONLY)
                os.fsync(handle)
            Path(part).replace(target)
        finally:
            Path(part).unlink(missing_ok=True)
        for folder in (target.parent, self._root):
            _sync_folder(folder)


def _holds(path: Path, document: DocumentId) -> bool:
    """Whether the file is there and whole; a damaged one is written again."""
    return path.is_file() and name_bytes(path.read_bytes()) == document


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder survive a power cut: POSIX wants the folder synced, too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _failed(document: str, reason: str) -> Stop:
    return Stop(Finding.of(Code.ARCHIVE, document[:12], reason=reason))

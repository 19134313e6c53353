"""Where the files of a package stand: a folder or a ZIP. Writing replaces the old one whole or not at all."""

import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from tallystick.model.finding import Code, Finding, Stop

FILE_LIMIT = 512 * 1024 * 1024  # bytes of one file: far above a long scanned report, below what fills a small machine
TOTAL_LIMIT = 8 * FILE_LIMIT  # bytes that one import may take from a ZIP
FILES_LIMIT = 500_000

Put = Callable[[str, bytes], None]
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP can name: a package carries no clock


class Shelf(Protocol):
    """Named files that can be read."""

    def names(self) -> list[str]:
        """Names of all files, with forward slashes."""

    def read(self, name: str) -> bytes:
        """Bytes of a file; raises KeyError where there is none, ValueError where it must not be read."""


class FolderShelf:
    """A package as a folder. Links are not followed: a package from elsewhere must not read this machine's files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> list[str]:
        """Names of all files below the folder."""
        files = (path for path in self._folder.rglob("*") if path.is_symlink() or path.is_file())
        return sorted(path.relative_to(self._folder).as_posix() for path in files)

    def read(self, name: str) -> bytes:
        """Read a file inside the folder."""
        path = self._folder / name
        if path.is_symlink() or path.parent.resolve() != (self._folder.resolve() / name).parent:
            raise ValueError("it is a link; put the file itself there")
        if not path.is_file():
            raise KeyError(name)
        _check_size(path.stat().st_size)
        return path.read_bytes()


class ZipShelf:
    """A package as a ZIP. Nothing is unpacked to the disk."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def names(self) -> list[str]:
        """Names of all members."""
        return sorted(name for name in self._archive.namelist() if not name.endswith("/"))

    def read(self, name: str) -> bytes:
        """Read a member, no further than its declared size."""
        info = self._archive.getinfo(name)
        _check_size(info.file_size)
        try:
            with self._archive.open(info) as member:
                return member.read(info.file_size + 1)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as problem:
            raise ValueError(f"it cannot be unpacked ({problem})") from None


def _check_size(size: int) -> None:
    if size > FILE_LIMIT:
        raise ValueError(f"it is larger than the limit of {FILE_LIMIT} bytes")


@contextmanager
def open_shelf(place: Path) -> Iterator[Shelf]:
    """Open a folder or a ZIP for reading; raises Stop where there is neither."""
    recover(place)
    if place.is_dir():
        yield FolderShelf(place)
        return
    if not place.is_file():
        raise bad_package(place.name, "there is no such folder or ZIP; check the path")
    try:
        archive = zipfile.ZipFile(place)
    except (zipfile.BadZipFile, OSError) as problem:
        raise bad_package(place.name, f"it is neither a folder nor a ZIP ({problem})") from None
    with archive:
        members = archive.infolist()
        if len(members) > FILES_LIMIT or sum(info.file_size for info in members) > TOTAL_LIMIT:
            raise bad_package(place.name, f"it unpacks to more than {TOTAL_LIMIT} bytes or {FILES_LIMIT} files")
        yield ZipShelf(archive)


@contextmanager
def fill_folder(folder: Path, known: Callable[[str], bool]) -> Iterator[Put]:
    """Fill a folder beside the old one and put it in its place once all is written.

    `known` tells a package's own names. A folder that holds anything else is refused: replacing it would delete that.
    """
    recover(folder)
    _refuse_strangers(folder, known)
    fresh, old = _beside(folder, "new"), _beside(folder, "old")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        yield lambda name, data: _put(fresh / name, data)
        _sync(fresh)
        if folder.exists():
            folder.rename(old)
        fresh.rename(folder)
        _sync(folder.parent)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as problem:
        raise no_export(folder, problem) from problem
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        recover(folder)


@contextmanager
def fill_zip(path: Path) -> Iterator[Put]:
    """Fill a ZIP beside the old one and put it in its place once all is written; the same files give the same bytes."""
    fresh = _beside(path, "new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Stored, not deflated: compressors differ between machines, and a package must not.
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_STORED) as archive:
            yield lambda name, data: archive.writestr(_member(name), data)
        _sync(fresh)
        fresh.replace(path)
        _sync(path.parent)
    except OSError as problem:
        raise no_export(path, problem) from problem
    finally:
        fresh.unlink(missing_ok=True)


def recover(folder: Path) -> None:
    """Undo or finish a replacement that was cut off between its two renamings."""
    old = _beside(folder, "old")
    if old.is_dir() and not folder.exists():
        old.rename(folder)
    elif old.is_dir():
        shutil.rmtree(old, ignore_errors=True)


def bad_package(where: str, problem: str) -> Stop:
    """Say why a package cannot be imported."""
    return Stop(Finding.of(Code.BAD_PACKAGE, where, problem=problem))


def no_export(where: Path, problem: object) -> Stop:
    """Say why a package cannot be written."""
    return Stop(Finding.of(Code.EXPORT, where.name, problem=problem))


def _refuse_strangers(folder: Path, known: Callable[[str], bool]) -> None:
    if folder.is_file():
        raise no_export(folder, "a file of this name is in the way; choose another folder")
    strangers = [name for name in FolderShelf(folder).names() if not known(name)] if folder.is_dir() else []
    if strangers:
        problem = f"the folder holds {strangers[0]}, which is no part of a package; choose another or an empty folder"
        raise no_export(folder, problem)


def _beside(path: Path, mark: str) -> Path:
    return path.parent / f".{path.name}.{mark}"


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system = 3  # Unix, whatever machine writes it
    info.external_attr = 0o644 << 16
    return info


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

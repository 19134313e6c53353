"""ZIP files: their members as blobs, nested ones opened, bombs stopped by what really comes out of them."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from tallystick.collect import kinds
from tallystick.collect.blob import Blob
from tallystick.collect.limits import Limits, most_of
from tallystick.collect.places import show
from tallystick.model.finding import Code, Finding

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the two that can be unpacked in bounded steps, and near all use
_LOCKED = 0x1  # flag bit of an encrypted member
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    struct.error,
    NotImplementedError,
    RuntimeError,
)
_TAIL = 22 + 0xFFFF + 76  # bytes at the end in which the directory's size stands, ZIP64 records included
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_ENTRY = 1024  # bytes a name in the directory may take, generously
_CHUNK = 1 << 20


class Unpacker:
    """Unpacks one archive and those within, all on one budget of files and bytes."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._files = limits.archive_files
        self._bytes = limits.archive_bytes

    def unpack(self, file: BinaryIO, name: str, depth: int = 1) -> Iterator[Blob | Finding]:
        """Members in the archive's own order. `name` goes before theirs."""
        try:
            if directory_bytes(file) > self._limits.archive_files * _ENTRY:
                yield _limit(name, f"it lists more than {self._limits.archive_files:,} files")
                return
            archive = zipfile.ZipFile(file)
        except _DAMAGE as error:
            yield Finding.of(Code.BROKEN, name, type="ZIP", reason=show(error))
            return
        with archive:
            passed: set[str] = set()
            for member in archive.infolist():
                if member.is_dir() or _is_passed(member, passed):
                    continue
                if self._files <= 0 or self._bytes <= 0:
                    yield _limit(name, self._spent())
                    return
                yield from self._member(archive, member, name, depth)
            for one in sorted(passed):
                reason = "hidden files and links in archives are not added"
                yield Finding.of(Code.PASSED_OVER, f"{name}/{show(one)}", reason=reason)

    def _member(
        self, archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, depth: int
    ) -> Iterator[Blob | Finding]:
        place = f"{name}/{show(member.filename)}"
        self._files -= 1
        if member.flag_bits & _LOCKED:
            yield Finding.of(Code.LOCKED, place)
            return
        try:
            data = self._read(archive, member, place)
        except _DAMAGE as error:
            yield Finding.of(Code.BROKEN, place, type="ZIP", reason=show(error))
            return
        if isinstance(data, Finding):
            yield data
        elif not data:
            yield Finding.of(Code.EMPTY, place)
        elif (media_type := kinds.tell(data, member.filename)) != kinds.ZIP:
            yield Blob(data, place, media_type)
        elif depth >= self._limits.depth:
            yield _limit(place, f"archives are opened {self._limits.depth} deep at most")
        else:
            yield from self.unpack(io.BytesIO(data), place, depth + 1)

    def _read(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: str) -> bytes | Finding:
        """Unpack in steps and stop at a limit; what the archive says about sizes is not believed."""
        if member.compress_type not in _METHODS:
            return Finding.of(Code.BROKEN, place, type="ZIP", reason="it is packed in an uncommon way")
        most = most_of(member.compress_size, self._limits)
        parts, size = [], 0
        with archive.open(member) as packed:
            while part := packed.read(_CHUNK):
                parts.append(part)
                size += len(part)
                self._bytes -= len(part)
                if size > self._limits.file_bytes:
                    return Finding.of(Code.TOO_LARGE, place, limit=f"{self._limits.file_bytes:,} bytes")
                if size > most:
                    return _limit(place, f"it unpacks to more than {self._limits.archive_ratio} times its size")
                if self._bytes < 0:
                    return _limit(place, self._spent())
        return b"".join(parts)

    def _spent(self) -> str:
        files, size = self._limits.archive_files, self._limits.archive_bytes
        return f"more than {files:,} files or {size:,} bytes came out of it"


def directory_bytes(file: BinaryIO) -> int:
    """Size of an archive's directory as it states it: zipfile would load all of it at once."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _TAIL))
    tail = file.read(_TAIL)
    file.seek(0)
    end, end_64 = tail.rfind(_END), tail.rfind(_END_64)
    if end < 0 or len(tail) < end + 16:
        return 0
    stated = int(struct.unpack_from("<L", tail, end + 12)[0])
    if 0 <= end_64 <= len(tail) - 48:
        stated = max(stated if stated != 0xFFFFFFFF else 0, int(struct.unpack_from("<Q", tail, end_64 + 40)[0]))
    return stated


def _is_passed(member: zipfile.ZipInfo, passed: set[str]) -> bool:
    """Note members that are hidden, of a system's own, or links, once for each folder of such."""
    parts = member.filename.split("/")
    for number, part in enumerate(parts):
        if part.startswith(".") or part == "__MACOSX":
            passed.add("/".join(parts[: number + 1]))
            return True
    if stat.S_ISLNK(member.external_attr >> 16):
        passed.add(member.filename)
        return True
    return False


def _limit(place: str, reason: str) -> Finding:
    return Finding.of(Code.ARCHIVE_LIMIT, place, reason=reason)

"""Gathering: places in, bytes out, one after another. Broken things become findings and never stop the rest."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tallystick.collect.blob import Blob
from tallystick.collect.kinds import tell
from tallystick.collect.limits import Limits
from tallystick.collect.places import Address, find, show
from tallystick.model.finding import Code, Finding


def gather(places: Iterable[str], limits: Limits) -> Iterator[Blob | Finding]:
    """Read what is at the places: files, folders. Holds one file at a time."""
    for place in find(places):
        if isinstance(place, Finding):
            yield place
        elif isinstance(place, Address):
            yield Finding.of(Code.ADDRESS_REFUSED, show(place.url), reason="it is none")
        else:
            yield read_file(place, limits)


def read_file(path: Path, limits: Limits) -> Blob | Finding:
    """One file as a blob, or why not."""
    name = show(path)
    try:
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
    except OSError as error:
        return Finding.of(Code.UNREADABLE, name, reason=error.strerror or error)
    return blob_of(data, name, limits)


def blob_of(data: bytes, name: str, limits: Limits) -> Blob | Finding:
    """Bytes as a blob, unless there are none or too many."""
    if not data:
        return Finding.of(Code.EMPTY, name)
    if len(data) > limits.file_bytes:
        return Finding.of(Code.TOO_LARGE, name, limit=f"{limits.file_bytes:,} bytes")
    return Blob(data, name, tell(data, name))

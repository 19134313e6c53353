"""Gathering: places in, bytes out, one after another. Broken things become findings and never stop the rest."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from tallystick.collect import kinds
from tallystick.collect.blob import Blob
from tallystick.collect.extract import entries
from tallystick.collect.feeds import Entry
from tallystick.collect.fetch import Fetcher
from tallystick.collect.limits import Limits
from tallystick.collect.places import Address, find, show
from tallystick.collect.zips import Unpacker
from tallystick.model.finding import Code, Finding

_TAIL = 64 * 1024  # bytes at the end of a ZIP file that say what sort it is


def gather(places: Iterable[str], limits: Limits, fetcher: Fetcher | None = None) -> Iterator[Blob | Finding]:
    """Read what is at the places: files, folders, ZIP files, addresses, feeds. Holds one file at a time.

    A feed at an address gives the pages that it links to, and an entry's own text where its page cannot be had. A feed
    in a file gives the entries' own texts: a file never makes this machine talk to another.
    """
    fetcher = fetcher or Fetcher(limits)
    for place in find(places):
        if isinstance(place, Finding):
            yield place
        elif isinstance(place, Address):
            yield from _open_address(place.url, limits, fetcher)
        else:
            yield from _open_file(place, limits)


def _open_file(path: Path, limits: Limits) -> Iterator[Blob | Finding]:
    name = show(path)
    try:
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
            if len(data) <= limits.file_bytes:
                yield from _open_bytes(data, name, limits)
            elif _is_archive(file, data[: kinds.HEAD]):  # too large to hold, but its members may not be
                del data
                yield from Unpacker(limits).unpack(file, name)
            else:
                yield Finding.of(Code.TOO_LARGE, name, limit=f"{limits.file_bytes:,} bytes")
    except OSError as error:
        yield Finding.of(Code.UNREADABLE, name, reason=error.strerror or error)


def _open_bytes(data: bytes, name: str, limits: Limits) -> Iterator[Blob | Finding]:
    if data:
        yield from _expand(Blob(data, name, kinds.tell(data, name)), limits)
    else:
        yield Finding.of(Code.EMPTY, name)


def _is_archive(file: BinaryIO, head: bytes) -> bool:
    if not kinds.is_zipped(head):
        return False
    file.seek(max(0, file.seek(0, io.SEEK_END) - _TAIL))
    return kinds.tell(head + file.read(), "") == kinds.ZIP


def _expand(blob: Blob, limits: Limits) -> Iterator[Blob | Finding]:
    """What a blob holds: members of an archive, entries of a feed; else itself."""
    if blob.media_type == kinds.ZIP:
        for member in Unpacker(limits).unpack(io.BytesIO(blob.data), blob.name):
            yield from [member] if isinstance(member, Finding) else _expand(member, limits)
    elif blob.media_type == kinds.FEED:
        for entry in _entries(blob, limits):
            yield entry if isinstance(entry, Finding) else _own_text(entry, blob)
    else:
        yield blob


def _open_address(url: str, limits: Limits, fetcher: Fetcher) -> Iterator[Blob | Finding]:
    blob = fetcher.fetch(url)
    if isinstance(blob, Finding):
        yield blob
    elif blob.media_type != kinds.FEED:
        yield from _expand(blob, limits)
    else:
        for entry in _entries(blob, limits):
            yield from [entry] if isinstance(entry, Finding) else _open_entry(entry, blob, limits, fetcher)


def _open_entry(entry: Entry, feed: Blob, limits: Limits, fetcher: Fetcher) -> Iterator[Blob | Finding]:
    """The page that an entry links to; its own text where that cannot be had, with the finding why."""
    page = fetcher.fetch(entry.facts.url) if entry.facts.url else None
    if isinstance(page, Blob):
        yield from _expand(replace(page, told=entry.facts), limits)
        return
    if page is not None:
        yield page
    own = _own_text(entry, feed)
    if page is None or isinstance(own, Blob):
        yield own


def _own_text(entry: Entry, feed: Blob) -> Blob | Finding:
    name = f"{feed.name}#{show(entry.name)}"
    if entry.page is None:
        return Finding.of(Code.NO_TEXT, name)
    return Blob(entry.page.encode(), name, kinds.HTML, url=entry.facts.url, fetched=feed.fetched)


def _entries(feed: Blob, limits: Limits) -> Iterator[Entry | Finding]:
    outcome = entries(feed, limits)
    yield from outcome.findings
    yield from outcome.made

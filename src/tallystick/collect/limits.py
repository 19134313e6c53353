"""Limits: how much of a stranger's data is taken before it is refused."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What one run may spend. A limit is a reason to leave one thing out, never to stop the rest.

    Time grows with pages, so that a bomb is stopped within `seconds` and a report of a thousand pages is still read.
    """

    file_bytes: int = 100 * MEGABYTE  # ten times the largest report that sanctions monitors have published
    archive_bytes: int = 2_000 * MEGABYTE  # all that comes out of one archive, nested ones included
    archive_files: int = 20_000
    archive_ratio: int = 100  # bytes out for a byte in; prose packs 3 to 10 times, bombs a thousand times
    depth: int = 3  # archives within archives
    pages: int = 5_000
    seconds: float = 10.0  # for one document, on top of what its pages get
    page_seconds: float = 0.5
    memory_bytes: int = 400 * MEGABYTE  # for one document, on top of what the libraries take
    redirects: int = 5
    fetch_seconds: float = 30.0  # for one address, from its name to its last byte
    fetch_bytes: int = 30 * MEGABYTE
    feed_entries: int = 200


def most_of(packed: int, limits: Limits) -> int:
    """Bytes that so many packed ones may unpack to; the first megabyte is free, since small files pack oddly well."""
    return packed * limits.archive_ratio + MEGABYTE

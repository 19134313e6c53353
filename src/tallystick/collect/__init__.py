"""Collecting: places in, archived bytes and documents with frozen text out. The only stage that knows a network."""

from tallystick.collect.archive import Archive, duplicate, name_bytes
from tallystick.collect.blob import Blob, Facts
from tallystick.collect.extract import extract
from tallystick.collect.fetch import Fetcher
from tallystick.collect.gather import gather
from tallystick.collect.limits import Limits
from tallystick.collect.places import count
from tallystick.collect.wire import Net

__all__ = [
    "Archive",
    "Blob",
    "Facts",
    "Fetcher",
    "Limits",
    "Net",
    "count",
    "duplicate",
    "extract",
    "gather",
    "name_bytes",
]

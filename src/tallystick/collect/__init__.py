"""Collecting: places in, archived bytes and documents with frozen text out. The only stage that knows a network."""

from tallystick.collect.archive import Archive, name_bytes
from tallystick.collect.blob import Blob, Facts
from tallystick.collect.extract import extract
from tallystick.collect.gather import gather
from tallystick.collect.limits import Limits
from tallystick.collect.places import count

__all__ = ["Archive", "Blob", "Facts", "Limits", "count", "extract", "gather", "name_bytes"]

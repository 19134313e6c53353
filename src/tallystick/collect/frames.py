"""Frames: what runs between us and the process that parses: a head in JSON and bytes, each after its length.

Nothing that comes back is trusted more than the document it came from: it is data, never pickled objects.
"""

import json
import os
import select
import struct
import time

_LENGTHS = struct.Struct(">QQ")
_CHUNK = 1 << 20
Head = dict[str, object]


class Silence(Exception):
    """The other side said nothing in time, or nothing that makes sense."""


def write_frame(channel: int, head: Head, data: bytes = b"") -> None:
    """Send a head and bytes."""
    packed = json.dumps(head).encode("ascii")
    for part in (_LENGTHS.pack(len(packed), len(data)) + packed, data):
        view = memoryview(part)
        while view:
            view = view[os.write(channel, view[:_CHUNK]) :]


def read_frame(channel: int, most: int, seconds: float | None = None) -> tuple[Head, bytes] | None:
    """Receive a head and bytes; None when the other side has closed. Raises Silence after so many seconds."""
    deadline = None if seconds is None else time.monotonic() + seconds
    lengths = _read(channel, _LENGTHS.size, deadline)
    if lengths is None:
        return None
    head_length, data_length = _LENGTHS.unpack(lengths)
    if head_length + data_length > most:
        raise Silence
    packed, data = _read(channel, head_length, deadline), _read(channel, data_length, deadline)
    if packed is None or data is None:
        return None
    return _plain(packed), data


def _read(channel: int, length: int, deadline: float | None) -> bytes | None:
    parts: list[bytes] = []
    missing = length
    while missing:
        left = None if deadline is None else max(0.0, deadline - time.monotonic())
        if not select.select([channel], [], [], left)[0]:
            raise Silence
        part = os.read(channel, min(missing, _CHUNK))
        if not part:
            return None
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _plain(packed: bytes) -> Head:
    try:
        head = json.loads(packed)
    except ValueError as error:
        raise Silence from error
    if not isinstance(head, dict):
        raise Silence
    return head

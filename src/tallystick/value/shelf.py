"""A shelf of limited size: things by key, of which the first to come is the first to go."""

from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class Shelf(Generic[Kept]):
    """Things by key, of a limited size together; the first to come is the first to go."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._things: dict[Hashable, tuple[Kept, int]] = {}
        self._size = 0
        self._lock = Lock()

    @property
    def size(self) -> int:
        """What all that is here takes together."""
        return self._size

    def get(self, key: Hashable) -> Kept | None:
        """The thing of this key, if it is still here."""
        found = self._things.get(key)
        return found[0] if found else None

    def put(self, key: Hashable, thing: Kept, size: int = 1) -> None:
        """Add a thing, and let go of the oldest where there is no room."""
        with self._lock:
            if key in self._things:
                self._size -= self._things.pop(key)[1]
            self._things[key] = thing, size
            self._size += size
            while self._size > self._room and len(self._things) > 1:
                first = next(iter(self._things))
                self._size -= self._things.pop(first)[1]

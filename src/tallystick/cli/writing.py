"""Files that a command is to write: a place that cannot take one is said before anything is computed."""

import os
from collections.abc import Iterable
from pathlib import Path

from tallystick.model.finding import Code, Finding, Stop


def check_places(places: Iterable[Path | None]) -> None:
    """Stop where a file that was asked for could not be written, so that no work is done in vain."""
    for place in places:
        if place is not None and (problem := _problem(place)):
            raise Stop(Finding.of(Code.EXPORT, str(place), problem=problem))


def _problem(place: Path) -> str | None:
    if place.is_dir():
        return "that is a folder; name a file in it"
    if not place.parent.is_dir():
        return f"there is no folder {place.parent}; make it, or name another place"
    if not os.access(place if place.exists() else place.parent, os.W_OK):
        return "nothing may be written there; change its permissions, or name another place"
    return None

"""Particles behind names: what they mark, where markers follow what they govern."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Scan


def marker_behind(scan: Scan, j: int) -> Marker | None:
    """What the particle behind a name that ends before word j marks."""
    behind = scan.find(particle_at(scan, j), Cat.BEHIND)
    if behind is None or behind.value in (Marker.SUBJECT, Marker.TOPIC):
        return None
    return Marker(str(behind.value))


def marks_subject(scan: Scan, j: int) -> bool:
    """Whether the particle behind a name that ends before word j is that of the subject."""
    behind = scan.find(particle_at(scan, j), Cat.BEHIND)
    return behind is not None and behind.value is Marker.SUBJECT


def particle_at(scan: Scan, j: int) -> int:
    """Where a particle of a name that ends before word j stands: behind the office or title that follows it."""
    return next((k for k in range(j, j + 3) if not scan.cue(k, Cue.BODY, Cue.TITLE)), j)


def other_behind(scan: Scan, j: int, marker: Marker | None) -> Marker | None:
    """What else the particle behind a name may say."""
    at = particle_at(scan, j)
    found = scan.at[at] if at < len(scan.at) else ()
    return next((Marker(str(one.value)) for one in found if one.cat is Cat.BEHIND and one.value is not marker), None)

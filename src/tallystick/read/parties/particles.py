"""Particles behind names: what they mark, where markers follow what they govern."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Cat, Scan

PLACE_REACH = 4  # words of a place or group within a state, with its particle


def marker_behind(scan: Scan, j: int) -> Marker | None:
    """What the particle behind a name that ends before word j marks."""
    behind = scan.find(particle_at(scan, j), Cat.BEHIND)
    entered = scan.find(j, Cat.FRAME) if behind is None and scan.final else None
    if entered and entered.value is Frame.ARRIVE:  # "우크라이나 국경을 넘었다", where the border is of the verb
        return Marker.TO
    if behind is None or behind.value in (Marker.SUBJECT, Marker.TOPIC):
        return None
    return Marker(str(behind.value))


def marks_subject(scan: Scan, j: int) -> bool:
    """Whether the particle behind a name that ends before word j is that of the subject."""
    behind = scan.find(particle_at(scan, j), Cat.BEHIND)
    return behind is not None and behind.value is Marker.SUBJECT


def marks_topic(scan: Scan, j: int) -> bool:
    """Whether the particle behind a name that ends before word j is that of the topic."""
    behind = scan.find(particle_at(scan, j), Cat.BEHIND)
    return behind is not None and behind.value is Marker.TOPIC


def particle_at(scan: Scan, j: int) -> int:
    """Where a particle of a name that ends before word j stands: behind the office or title that follows it, and behind
    the short form in brackets, "即応支援部隊(RSF)に".
    """
    j = _past_bracket(scan, j) if scan.final else j
    at = next((k for k in range(j, j + 3) if not scan.cue(k, Cue.BODY, Cue.TITLE)), j)
    return at if scan.find(at, Cat.BEHIND) or not scan.final else _place_at(scan, at)


def _past_bracket(scan: Scan, j: int) -> int:
    """Behind a bracket of one word that opens at word j, or closes there; word j itself elsewhere."""
    if scan.low(j) == "(" and scan.low(j + 2) == ")":
        return j + 3
    return j + 1 if scan.low(j) == ")" and scan.low(j - 2) == "(" else j


def _place_at(scan: Scan, j: int) -> int:
    """Where the particle of a place or group stands that a name before word j only locates, if things go there:
    "이탈리아 칼라브리아주에"; word j itself elsewhere.
    """
    for k in range(j, min(j + PLACE_REACH, len(scan.words))):
        particle = scan.find(k, Cat.BEHIND)
        if particle:
            return k if k > j and particle.value is Marker.TO else j
        plain = not scan.at[k] or scan.cue(k, Cue.SOURCE, Cue.ADNOMINAL) is not None
        if not (plain and scan.low(k).isalpha()) or scan.find(k, Cat.FRAME, Cat.ITEM, Cat.NAME):
            return j
    return j


def other_behind(scan: Scan, j: int, marker: Marker | None) -> Marker | None:
    """What else the particle behind a name may say."""
    at = particle_at(scan, j)
    found = scan.at[at] if at < len(scan.at) else ()
    return next((Marker(str(one.value)) for one in found if one.cat is Cat.BEHIND and one.value is not marker), None)

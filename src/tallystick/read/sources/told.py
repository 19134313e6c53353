"""Media that were told: who passes on what someone says, between the verb of saying and who speaks, or behind both."""

from typing import NamedTuple

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Scan

LONGEST = 4  # words of a medium's name
QUOTED = {"«": "»", "„": "”", "“": "”", '"': '"'}
CALLED = (Marker.DATIVE, Marker.ACCUSATIVE, Marker.OBLIQUE)  # the case in which a kind of medium is told something


class Told(NamedTuple):
    """A medium: its name, and the word behind all that names it."""

    name: str
    j: int


def told(scan: Scan, k: int, outlets: frozenset[str]) -> Told | None:
    """The medium named from word k on: one that is known, or any name behind a kind of medium in its case."""
    return _known(scan, k, outlets) or _called(scan, k)


def _known(scan: Scan, k: int, outlets: frozenset[str]) -> Told | None:
    for j in range(min(k + LONGEST, len(scan.words)), k, -1):
        if scan.slice(k, j).lower() in outlets:
            return Told(scan.slice(k, j), j)
    return None


def _called(scan: Scan, k: int) -> Told | None:
    """A kind of medium in the case of whom something is told, with its name: "агентству «Спутник»", "agencji PAP"."""
    kind = scan.cue(k, Cue.SOURCE) if scan.cased else None
    if kind is None or kind.case not in CALLED:
        return None
    closing = QUOTED.get(scan.low(kind.j))
    if closing:
        end = next((at for at in range(kind.j + 2, kind.j + 2 + LONGEST) if scan.low(at) == closing), None)
        return Told(scan.slice(kind.j + 1, end), end + 1) if end else None
    end = kind.j
    while end < min(kind.j + LONGEST, len(scan.words)) and scan.words[end].capital and not scan.find(end, Cat.NAME):
        end += 1
    return Told(scan.slice(kind.j, end), end) if end > kind.j else None

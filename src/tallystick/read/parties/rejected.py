"""Parties that a text names only to rule them out: "not Oslo but Copenhagen", "Ankara, not Beijing,"."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.parties.actors import Actor

BETWEEN = 3  # words between a negation and the party it rules out, or from that party to what corrects it


def reject(scan: Scan, actors: list[Actor]) -> tuple[list[Actor], list[Mention]]:
    """The parties that are meant, and the negations that only ruled out another."""
    kept: list[Actor] = []
    spent: list[Mention] = []
    for actor in actors:
        negation = _negation(scan, actor)
        if negation and (_corrected(scan, actor, actors) or _corrects(scan, negation, kept)):
            spent.append(negation)
        else:
            kept.append(actor)
    return kept, spent


def _negation(scan: Scan, actor: Actor) -> Mention | None:
    """The negation right before a party, past its preposition and article."""
    for k in range(actor.i, max(actor.i - BETWEEN, 0), -1):
        found = scan.before(k, Cat.CUE)
        if found and found.value is Cue.NEGATION:
            return None if scan.cue(found.i, Marker.AND) else found  # "neither ... nor" rules out nobody for another
        if not (scan.find(k - 1, Cat.MARKER) or scan.cue(k - 1, Cue.ARTICLE)):
            return None
    return None


def _corrected(scan: Scan, actor: Actor, actors: list[Actor]) -> bool:
    """Whether another party follows behind a word of correction."""
    behind = range(actor.j, actor.j + BETWEEN)
    cut = next((k for k in behind if scan.cue(k, Cue.CORRECTION)), None)
    return cut is not None and any(cut < one.i <= cut + BETWEEN for one in actors)


def _corrects(scan: Scan, negation: Mention, kept: list[Actor]) -> bool:
    """Whether the party that is meant stands right before the comma before the negation, and a comma closes it off."""
    ahead = bool(kept) and kept[-1].j == negation.i - 1 and scan.low(negation.i - 1) == ","
    if scan.cue(negation.i, Cue.AND):
        return False  # "neither X, nor Y"
    after = next((k for k in range(negation.j, negation.j + 6) if scan.low(k) in (",", ".", "")), None)
    return ahead and after is not None

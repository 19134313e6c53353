"""Accusations: "Washington accuses Tehran of having supplied drones" says of Tehran what Washington claims."""

from tallystick.books.language import Cue, Frame
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.parties.actors import Actor, How

REACH = 8  # words from an accusation to the verb of what is alleged
ALLEGED = (Frame.GIVE, Frame.SELL, Frame.GET, Frame.BUY, Frame.TRAIN, Frame.PAY)


def alleged(scan: Scan, predicate: Mention) -> Mention | None:
    """The verb of giving that an accusation governs, as an infinitive or behind a preposition."""
    for k in range(predicate.j, min(predicate.j + REACH, len(scan.words))):
        if not scan.low(k)[:1].isalnum():
            return None
        found = scan.find(k, Cat.FRAME)
        if found and found.value in ALLEGED:
            return found if _governed(scan, k) else None
    return None


def _governed(scan: Scan, k: int) -> bool:
    while scan.cue(k - 1, Cue.AUXILIARY, Cue.PASSIVE) and not scan.cue(k - 1, Cue.INFINITIVE):
        k -= 1
    return scan.cue(k - 1, Cue.INFINITIVE) is not None


def mark_accusers(scan: Scan, actors: list[Actor]) -> None:
    """Who accuses is the source of what is alleged, where the accused stands between the two verbs."""
    for predicate in scan.mentions:
        if predicate.cat is not Cat.FRAME or predicate.value is not Frame.STRAIN:
            continue
        verb = alleged(scan, predicate)
        named = [one for one in actors if one.how in (How.NAME, How.PEOPLE)]
        accused = verb and any(predicate.j <= one.i < verb.i for one in named)
        before = [one for one in named if one.j <= predicate.i]
        if accused and before:
            before[-1].source = True

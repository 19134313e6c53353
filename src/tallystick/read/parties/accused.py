"""Accusations: "Washington accuses Tehran of having supplied drones" says of Tehran what Washington claims."""

from typing import NamedTuple

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.parties.actors import Actor, How

REACH = 8  # words from an accusation to the verb of what is alleged
CLAUSE = 25  # words of a clause of what is alleged, where its verb closes it
ALLEGED = (Frame.GIVE, Frame.SELL, Frame.GET, Frame.BUY, Frame.TRAIN, Frame.PAY)


class Accusation(NamedTuple):
    """Who is accused, and who says that it was done to them: "Dakar accuse Paris de lui avoir livré ..."."""

    accused: Actor
    wronged: Actor | None


def alleged(scan: Scan, predicate: Mention) -> Mention | None:
    """The verb of giving that an accusation governs: an infinitive, one behind a preposition, or the last of the
    clause behind its comma.
    """
    for k in range(predicate.j, min(predicate.j + REACH, len(scan.words))):
        if not scan.low(k)[:1].isalnum():
            return _closing(scan, k + 1) if scan.capital_nouns and scan.low(k) == "," else None
        found = scan.find(k, Cat.FRAME)
        if found and found.value in ALLEGED:
            return found if _governed(scan, k) else None
    return None


def _closing(scan: Scan, k: int) -> Mention | None:
    """The verb of giving that closes the clause which begins at word k: ", Togo Waffen geliefert zu haben"."""
    for at in range(k, min(k + CLAUSE, len(scan.words))):
        if not scan.low(at)[:1].isalnum():
            return None
        found = scan.find(at, Cat.FRAME)
        if found and found.value in ALLEGED:
            last = not scan.low(found.j)[:1].isalnum() or scan.cue(found.j, Cue.INFINITIVE)
            return found if last else None
    return None


def _governed(scan: Scan, k: int) -> bool:
    while scan.cue(k - 1, Cue.AUXILIARY, Cue.PASSIVE) and not scan.cue(k - 1, Cue.INFINITIVE):
        k -= 1
    return scan.cue(k - 1, Cue.INFINITIVE) is not None


def accusation(scan: Scan, actors: list[Actor], verb: Mention) -> Accusation | None:
    """The accusation that governs a verb of giving, where the sentence names both sides of it."""
    for predicate in scan.mentions:
        if predicate.cat is Cat.FRAME and predicate.value is Frame.STRAIN and alleged(scan, predicate) == verb:
            blamed = next((one for one in actors if one.accused), None)
            before = next((one for one in actors if one.source), None)
            told = any(scan.cue(k, Cue.THERE) for k in range(predicate.j, verb.i))
            return Accusation(blamed, before if told else None) if blamed else None
    return None


def mark_accusers(scan: Scan, actors: list[Actor]) -> None:
    """Who accuses is the source of what is alleged, where the accused stands between the two verbs."""
    for predicate in scan.mentions:
        if predicate.cat is not Cat.FRAME or predicate.value is not Frame.STRAIN:
            continue
        verb = alleged(scan, predicate)
        if verb is not None:
            _mark(scan, [one for one in actors if one.how in (How.NAME, How.PEOPLE)], predicate, verb)


def _mark(scan: Scan, named: list[Actor], predicate: Mention, verb: Mention) -> None:
    """Tell who accuses from who is accused, who is the subject of the verb of what is alleged, whatever its case."""
    comma = next((k for k in scan.commas if predicate.j <= k < verb.i), verb.i)
    before = [one for one in named if one.j <= predicate.i][-1:]
    accused = [one for one in named if predicate.j <= one.i < comma]
    if not before and comma < verb.i:
        before, accused = accused[:1], accused[1:]  # "am Montag warf Chad Togo vor, ..."
    if before and accused:
        before[0].source = True
        accused[0].accused = True
        accused[0].marker = None if comma < verb.i else accused[0].marker
        for one in named:
            if comma < one.i < verb.i and one.marker is None:
                one.marker = Marker.TO  # an infinitive has no subject: "..., Togo Waffen auszuliefern"

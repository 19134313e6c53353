"""Whom a sentence goes on about without a name: "It has promised ..." is of the party spoken of just before."""

from dataclasses import dataclass

from tallystick.books.language import Cue, Frame
from tallystick.model.ident import PartyId
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.roles.subjects import subject_of
from tallystick.read.syntax.clauses import Clause

LEAD = 6  # words of a date or place that may stand before the subject, with their comma
STANDING = (How.NAME, How.PEOPLE)
ACTIVE = (  # what a party does that a pronoun stands for
    *(Frame.GIVE, Frame.SELL, Frame.PAY, Frame.PROMISE, Frame.TRAIN, Frame.FORGIVE, Frame.REFUSE),
    *(Frame.GET, Frame.BUY, Frame.ORDER, Frame.RELY),
)


@dataclass(frozen=True, slots=True)
class Topic:
    """Whom a sentence was about, and the only other party that it named."""

    party: PartyId
    other: PartyId | None = None


def goes_on(scan: Scan, *, silent: bool) -> bool:
    """Whether a sentence opens with a pronoun for a party or, where verbs need no subject, with its verb."""
    first = _first(scan)
    if scan.cue(first, Cue.GOES_ON):
        return True
    return silent and (scan.find(first, Cat.FRAME) or scan.cue(first, Cue.AUXILIARY, Cue.NEGATION)) is not None


def _first(scan: Scan) -> int:
    """The first word of a sentence behind a date or place with its comma that names no party."""
    comma = next((k for k in scan.commas if 0 < k < LEAD), None)
    if comma is None or any(scan.find(k, Cat.NAME, Cat.AGENCY, Cat.PEOPLE, Cat.FRAME) for k in range(comma)):
        return 0
    return comma + 1


def topic_of(before: Parse) -> Topic | None:
    """Whom a sentence is about: the subject of its first clause, else whoever speaks in it."""
    named = [one for one in before.actors if one.how in (*STANDING, How.POSSESSIVE)]
    first = next((one for clause in before.clauses if (one := subject_of(before, clause, None))), None)
    first = first or next((one for one in named if one.source), None)
    if first is None:
        return None
    others = {one.party for one in named if one.party != first.party}
    return Topic(first.party, others.pop() if len(others) == 1 else None)


def taken_up(parse: Parse, clause: Clause, predicate: Mention | None) -> Actor | None:
    """The party spoken of before, as the subject of a clause that names none before its verb."""
    if parse.topic is None or predicate is None or clause.relative or predicate.value not in ACTIVE:
        return None
    ahead = [one for one in parse.actors_in(0, predicate.i) if one.marker is None and one.how in STANDING]
    if ahead:
        return None
    return Actor(parse.topic, 0, 0, How.NAME)

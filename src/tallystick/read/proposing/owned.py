"""Goods and people that only belong to someone: nothing says that they go to another."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.claim import Kind
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import How
from tallystick.read.proposing.losses import adjectival
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.roles import Place, nominal

NOMINAL = ("attribute or noun", "negated noun")  # rules of claims without a verb
OWNERS = ("provider: adjective", "provider: possessor", "provider: marker by", "provider: marker of")
SENDING = (Frame.GIVE, Frame.SERVE, Frame.MOVE, Frame.ARRIVE)
NEAR = ("recipient: only other party", "recipient: possessor", "recipient: place of that country")


def owned(parsed: Parse, one: Proposal) -> bool:
    """Whether somebody's goods or people are named, and nothing moves them: "Belarusian tankers fired 40 shells",
    "Chad's oil output fell to 127,000 barrels".
    """
    if one.kind is Kind.CASUALTIES and (_at_war(parsed, one) or _of_place(parsed, one)):
        return True
    idle = any(rule in one.rules for rule in NOMINAL)
    idle = idle or (one.predicate is not None and one.predicate.value is Frame.AMOUNT)
    named = one.kind in (Kind.TRANSFER, Kind.PERSONNEL) and idle and any(rule in one.rules for rule in OWNERS)
    return named and (one.recipient is None or _unmoved(parsed, one))


def _at_war(parsed: Parse, one: Proposal) -> bool:
    """Whether the fallen are of two who fight each other: nobody sent them to the other, who only stands near."""
    if "recipient: only other party" not in one.rules or not parsed.scan.has(Cue.LOSE):
        return False
    sent = any(two.value in SENDING for two in parsed.scan.mentions if two.cat is Cat.FRAME)
    other = one.sides.recipient[:1]
    bare = bool(other) and other[0].marker is None and other[0].how is How.NAME and not other[0].source
    return bare and not sent


def _of_place(parsed: Parse, one: Proposal) -> bool:
    """Whether the dead are only counted by where they died, or served only whose border is near: "31 dead in Chad"."""
    theirs = [actor for actor in one.sides.provider if actor.marker is Marker.AT and actor.how is How.NAME]
    near = [actor for actor in one.sides.recipient if actor.marker is Marker.AT]
    return bool(theirs) or any(adjectival(parsed, actor) for actor in near)


def _unmoved(parsed: Parse, one: Proposal) -> bool:
    """Whether another party is only near what somebody owns, and no word moves it there: "three Swedish jets escorted
    a Russian bomber".
    """
    works = parsed.cues(one.clause.i, one.clause.j, Cue.WORKING)
    if one.predicate is not None or one.inner or works or nominal(parsed, Place(one.clause, None, one.i, one.j)):
        return False
    return any(rule in one.rules for rule in OWNERS[:2]) and any(rule in one.rules for rule in NEAR)

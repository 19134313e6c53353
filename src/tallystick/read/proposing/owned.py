"""Goods and people that only belong to someone: nothing says that they go to another."""

from tallystick.books.language import Cue, Frame
from tallystick.model.claim import Kind
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.roles import Place, nominal

NOMINAL = ("attribute or noun", "negated noun")  # rules of claims without a verb
OWNERS = ("provider: adjective", "provider: possessor", "provider: marker by", "provider: marker of")
NEAR = ("recipient: only other party", "recipient: possessor", "recipient: place of that country")


def owned(parsed: Parse, one: Proposal) -> bool:
    """Whether somebody's goods or people are named, and nothing moves them: "Belarusian tankers fired 40 shells",
    "Chad's oil output fell to 127,000 barrels".
    """
    idle = any(rule in one.rules for rule in NOMINAL)
    idle = idle or (one.predicate is not None and one.predicate.value is Frame.AMOUNT)
    named = one.kind in (Kind.TRANSFER, Kind.PERSONNEL) and idle and any(rule in one.rules for rule in OWNERS)
    return named and (one.recipient is None or _unmoved(parsed, one))


def _unmoved(parsed: Parse, one: Proposal) -> bool:
    """Whether another party is only near what somebody owns, and no word moves it there: "three Swedish jets escorted
    a Russian bomber".
    """
    works = parsed.cues(one.clause.i, one.clause.j, Cue.WORKING)
    if one.predicate is not None or one.inner or works or nominal(parsed, Place(one.clause, None, one.i, one.j)):
        return False
    return any(rule in one.rules for rule in OWNERS[:2]) and any(rule in one.rules for rule in NEAR)

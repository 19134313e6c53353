"""What a state does for itself: it buys what is made at home, or votes money for its own forces (rule 1.2)."""

from tallystick.books.language import Cue, Frame
from tallystick.model.claim import Kind
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal

ACQUIRING = (Frame.GET, Frame.BUY, Frame.ORDER, Frame.SIGN)
GRANTING = (Frame.PROMISE, Frame.PAY)


def at_home(parse: Parse, one: Proposal) -> bool:
    """Whether goods are of the buyer's own make or seller, or for forces of the one who grants the money."""
    if one.predicate is None or not parse.scan.running or (one.provider and one.recipient):
        return False
    home = bool(parse.cues(one.clause.i, one.clause.j, Cue.HOME))
    if one.predicate.value in ACQUIRING or (home and one.recipient is None and _made(parse, one)):
        return home
    granted = one.predicate.value in GRANTING and one.recipient is None and one.kind in (Kind.TRANSFER, Kind.VALUE)
    return granted and len({actor.party for actor in parse.actors}) < 2 and _own_organ(parse, one)


def _made(parse: Parse, one: Proposal) -> bool:
    """Whether it is the making of goods that a clause spends on: 国産潜水艦2隻の建造に2800億円を投じる."""
    return any(
        verb.value is Frame.MAKE for k in range(one.clause.i, one.clause.j) if (verb := parse.scan.find(k, Cat.FRAME))
    )


def _own_organ(parse: Parse, one: Proposal) -> bool:
    """Whether an organ that no party is named with stands before the predicate, as owner or goal of the goods."""
    end = one.predicate.i if one.predicate else one.clause.i
    taken = {k for actor in parse.actors for k in range(actor.i, actor.j + 2)}
    taken |= {k for source in parse.sources for i, j in source.spans for k in range(i, j)}
    organs = [k for k in range(one.clause.i + 1, end) if parse.scan.cue(k, Cue.BODY) and k not in taken]
    return any(not parse.scan.cue(k, Cue.TITLE, Cue.SOURCE) for k in organs)

"""Goods without a number behind a relative clause: what became of them, or whether the sentence is about something
else (rule 1.2).
"""

from tallystick.books.language import Frame
from tallystick.read.material.kinds import MOVING
from tallystick.read.material.words import Mention
from tallystick.read.parse import Parse
from tallystick.read.syntax.clauses import Clause

CAME = (Frame.GIVE, Frame.GET, Frame.ARRIVE)
IDLE = (Frame.USE, Frame.MAKE, Frame.STEAL)


def come_of_it(parse: Parse, mention: Mention, ahead: Mention) -> tuple[Clause, Mention, str] | None:
    """The predicate that says whether goods ordered or promised have come: "発注した潜水艦はまだ引き渡されていない"."""
    if ahead.value not in (Frame.PROMISE, Frame.ORDER):
        return None
    main = parse.clause_at(mention.i)
    moved = [one for one in main.predicates if one.i >= mention.j and one.value in CAME] if main else []
    return (main, moved[-1], "own clause") if main and moved else None


def presupposed(parse: Parse, mention: Mention) -> bool:
    """Whether the clause of the goods only says what they were used for: "the shells that X supplied hit the town"."""
    main = parse.clause_at(mention.i)
    behind = [one.value for one in main.predicates if one.i >= mention.j] if main else []
    return any(one in IDLE for one in behind) and not any(one in MOVING for one in behind)

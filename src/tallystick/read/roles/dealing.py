"""Who deals with whom: partners that act together, and who negotiates a delivery to someone."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor
from tallystick.read.parties.prepositions import MARKER_REACH
from tallystick.read.syntax.clauses import Clause


def jointly(parse: Parse, actor: Actor) -> bool:
    """Whether the words before a party say that it acts together with another: "together with", "wspólnie z"."""
    near = range(max(actor.i - MARKER_REACH, 0), actor.i)
    long = (one for k in near if parse.scan.cased and (one := parse.scan.cue(k, Marker.WITH)))
    return bool(parse.cues(near.start, actor.i, Cue.JOINTLY)) or any(one.j - one.i > 1 for one in long)


def negotiates_for(parse: Parse, clause: Clause, verb: Mention | None, at: int) -> bool:
    """Whether who negotiates a delivery gives it, as whom it goes to is named: "negocian la entrega a Manila"."""
    talks = verb is not None and parse.scan.cue(verb.i, Cue.POSSIBLE) is not None
    named = parse.actors_in(clause.i, clause.j) if talks else []
    return any(one.marker in (Marker.TO, Marker.DATIVE) and one.i >= at for one in named)

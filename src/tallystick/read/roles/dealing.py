"""Who deals with whom: partners that act together, who negotiates a delivery, and where goods were ordered."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.parties.prepositions import MARKER_REACH
from tallystick.read.syntax.clauses import Clause


def jointly(parse: Parse, actor: Actor) -> bool:
    """Whether the words before a party say that it acts together with another: "together with", "wspólnie z"."""
    near = range(max(actor.i - MARKER_REACH, 0), actor.i)
    long = (one for k in near if parse.scan.cased and (one := parse.scan.cue(k, Marker.WITH)))
    said = [one for one in parse.cues(near.start, actor.i, Cue.JOINTLY) if not parse.scan.find(one.i, Cat.FRAME)]
    return bool(said) or any(one.j - one.i > 1 for one in long)


def shares_with(parse: Parse, actor: Actor, verb: Mention | None) -> bool:
    """Whether a party behind the verb is whom something is shared with: "shares satellite imagery with Warsaw"."""
    if verb is None or actor.marker is not Marker.WITH or actor.i < verb.j or parse.scan.running:
        return False
    return parse.scan.cue(verb.i, Cue.JOINTLY) is not None and not jointly(parse, actor)


def negotiates_for(parse: Parse, clause: Clause, verb: Mention | None, at: int) -> bool:
    """Whether who negotiates a delivery gives it, as whom it goes to is named: "negocian la entrega a Manila"."""
    talks = verb is not None and parse.scan.cue(verb.i, Cue.POSSIBLE) is not None
    named = parse.actors_in(clause.i, clause.j) if talks else []
    return any(one.marker in (Marker.TO, Marker.DATIVE) and one.i >= at for one in named)


def borrows(parse: Parse, clause: Clause, verb: Mention) -> bool:
    """Whether a verb that means both lends from someone: "leende Paramaribo van China 545 miljoen"."""
    if not parse.forms.end or not parse.scan.cue(verb.i, Cue.LENDING):
        return False
    behind = parse.actors_in(verb.j, clause.j)
    lenders = [one for one in behind if Marker.FROM in (one.marker, one.second) and one.how is How.NAME]
    lenders = [one for one in lenders if not any(parse.scan.find(k, Cat.ITEM, Cat.NOUN) for k in range(verb.j, one.i))]
    return bool(lenders) and any(one.marker is None for one in parse.actors_in(clause.i, lenders[0].i))


def ordered_there(parse: Parse, actor: Actor) -> bool:
    """Whether a participle right before or behind a place says that goods were ordered there: "96 zamówionych w USA
    śmigłowców", "die in Moskau bestellten Kampfjets".
    """
    beside = (k for k, one in parse.inner.items() if k == actor.j or 0 < actor.i - one.j <= 1)
    return any(parse.inner[k].value in (Frame.ORDER, Frame.BUY) for k in beside)

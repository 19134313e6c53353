"""One proposal that says several claims: givers under one negation, who gives so much each, who gives which number."""

from dataclasses import replace

from tallystick.books.language import Cue
from tallystick.model.claim import Kind
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.roles import Sides


def apart(parsed: Parse, one: Proposal) -> list[Proposal]:
    """Several givers under one negation ("neither X nor Y"), and all who give or get so much "each", are a claim each;
    of as many numbers as parties each party has its own ("respectively"); else they act jointly.
    """
    if one.amount.stated and one.kind is not Kind.PRICE and parsed.cues(one.clause.i, one.clause.j, Cue.EACH):
        givers = _shared_out(parsed, one, one.sides.provider) or [[actor] for actor in one.sides.provider] or [[]]
        getters = _shared_out(parsed, one, one.sides.recipient) or [[actor] for actor in one.sides.recipient] or [[]]
        several = [Sides(a, b, one.sides.rules) for a in givers for b in getters]
        return [replace(one, sides=sides, rules=[*one.rules]) for sides in several]
    negated = parsed.cues(one.clause.i, one.clause.j, Cue.NEGATION)
    if len(one.sides.provider) < 2 or not negated or one.amount.stated:
        return [one]
    alone = [Sides([actor], one.sides.recipient, one.sides.rules) for actor in one.sides.provider]
    return [replace(one, sides=sides, rules=[*one.rules]) for sides in alone]


def _shared_out(parsed: Parse, one: Proposal, side: list[Actor]) -> list[list[Actor]]:
    """The one party of a side whose number this is, where the clause has as many numbers as the side has parties."""
    inside = [two for two in parsed.quantities if one.clause.i <= two.i < one.clause.j and not two.trap]
    numbers = [two for two in inside if two.amount.unit == one.amount.unit]
    if len(side) < 2 or len(numbers) != len(side):
        return []
    at = next((k for k, two in enumerate(numbers) if two.i == one.i), None)
    return [] if at is None else [[sorted(side, key=lambda actor: actor.i)[at]]]

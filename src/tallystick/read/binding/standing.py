"""What is told of goods or people that moves them nowhere: their quality, their leaving a place."""

from tallystick.books.language import Cue, Frame
from tallystick.model.claim import Kind
from tallystick.read.material.quantity import PERCENT
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal


def quality(one: Proposal) -> bool:
    """Whether a share of goods given only says how they are: "60 drones, a quarter of which crashed" (rule 1.4)."""
    own = one.clause.relative and one.amount.unit == PERCENT
    return own and one.predicate is not None and one.predicate not in one.clause.predicates


def departed(parsed: Parse, one: Proposal) -> bool:
    """Whether people only leave the place where they were ("300 Cuban doctors have left Guyana"), or are taken on or
    turned away by who sends them nowhere: "will 300 Lehrer einstellen".
    """
    if one.predicate is None or one.kind is not Kind.PERSONNEL:
        return False
    if one.predicate.value is Frame.SERVE and one.amount.stated and _own_men(parsed, one):
        return True
    if not parsed.scan.cue(one.predicate.i, Cue.LEAVE):
        return one.predicate.value is Frame.REFUSE and one.amount.stated and _kept(one)
    j = one.predicate.j
    place = parsed.scan.find(j + 1 if parsed.scan.cue(j, Cue.ARTICLE) else j, Cat.NAME)
    return one.recipient is None or (place is not None and place.value == one.recipient)


def _own_men(parsed: Parse, one: Proposal) -> bool:
    """Whether a state only posts men of its own somewhere: "stationed 200 of its soldiers near Y" (rule 1.2)."""
    its = any(parsed.scan.cue(k, Cue.PRONOUN) and parsed.scan.cue(k, Cue.ARTICLE) for k in range(one.i, one.j))
    return its and any(rule == "provider: subject" for rule in one.sides.rules)


def _kept(one: Proposal) -> bool:
    """Whether people go nowhere: to nobody named, or they are only stopped at a place that is."""
    return one.recipient is None or all(rule.endswith(": place") for rule in one.sides.rules if "recipient" in rule)

"""Payments that have not come: someone "has yet to pay for the shells", without any sum."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind
from tallystick.read.material.kinds import PAYMENT
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.places import place_of
from tallystick.read.roles.roles import assign
from tallystick.read.syntax.clauses import Clause

NOT_REACH = 4  # words from a negation to the verb of paying
FOR_REACH = 6  # words from the verb of paying to the goods that are to be paid for


def unpaid(parse: Parse, clause: Clause) -> list[Proposal]:
    """The payment that a clause says someone has not made for goods it names."""
    paying = next((one for one in clause.predicates if one.value is Frame.PAY), None)
    if paying is None or parse.scan.final or not _owed(parse, clause, paying):
        return []
    sides = assign(parse, place_of(parse, clause, paying, (paying.i, paying.j)))
    if not sides.provider:
        return []
    rules = ["nothing paid", *sides.rules]
    return [Proposal(Kind.TRANSFER, PAYMENT, paying.i, paying.j, Amount(), clause, paying, sides, rules=rules)]


def _owed(parse: Parse, clause: Clause, paying: Mention) -> bool:
    """Whether paying is negated, without a sum, and for goods."""
    negated = any(0 <= paying.i - one.j <= NOT_REACH for one in parse.cues(clause.i, paying.i, Cue.NEGATION))
    sums = any(one.money and clause.i <= one.i < clause.j for one in parse.quantities)
    if negated and not sums and any(parse.scan.cue(k, Cue.PENNY) for k in range(paying.j - 4, paying.j + 3)):
        return True
    if not negated or sums or not parse.scan.cue(paying.j, Marker.FOR):
        return False
    return any(parse.scan.find(k, Cat.ITEM) for k in range(paying.j, min(paying.j + FOR_REACH, clause.j)))

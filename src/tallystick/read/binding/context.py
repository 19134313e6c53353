"""What one claim leaves open for the next: the running flow of a text, its goods, its speaker."""

from dataclasses import dataclass, field

from tallystick.books.language import Frame
from tallystick.model.claim import Kind, Modality
from tallystick.model.ident import ItemId, PartyId, UnitId
from tallystick.read.binding.heard import Heard
from tallystick.read.material.quantity import PERCENT
from tallystick.read.predicates.governing import MOVING
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.syntax.clauses import Clause

PEOPLE = (Kind.PERSONNEL, Kind.CASUALTIES)
MEMORY = 3  # sentences over which a bare number ("300 have arrived") can take up goods named before
GIVING = (Frame.GIVE, Frame.SELL, Frame.PROMISE)
CARRIED = (*MOVING, Frame.CONTAIN, Frame.DIE, Frame.AMOUNT)


@dataclass(slots=True)
class Context:
    """The last flow that had both sides, and the last goods, modality and source."""

    provider: PartyId | None = None
    recipient: PartyId | None = None
    item: ItemId | None = None
    unit: UnitId | None = None  # of the last amount
    clause: Clause | None = None  # where it was said
    prior: tuple[PartyId | None, PartyId | None] = (None, None)  # the flow before that clause
    modality: Modality | None = None
    first: tuple[PartyId, PartyId] | None = None  # the first whole flow: what a heading means
    sent: tuple[PartyId, PartyId] | None = None  # the last flow of people: only whom somebody sent can fall (rule 2.4)

    heard: Heard = field(default_factory=Heard)  # who spoke, who "he" is, whose "the junta" is
    before: str = ""  # the sentence before, for whom this one goes on about
    age: int = 0  # sentences since the last claim
    last: Proposal | None = None  # the last exchange, for who disputes it

    @property
    def fresh(self) -> bool:
        """Whether goods spoken of before may still be meant by a bare number."""
        return self.item is not None and self.age <= MEMORY

    def note(self, one: Proposal) -> None:
        """Remember a finished proposal."""
        if one.kind is Kind.AGREEMENT and self.provider is None and one.provider and one.recipient:
            self.provider, self.recipient = one.provider, one.recipient  # who agree then give each other
        if one.kind is Kind.EVENT or one.kind is Kind.AGREEMENT:
            return
        self.age = 0
        self.item, self.modality = one.item, one.modality
        self.last = one
        if one.amount.stated and one.amount.unit != PERCENT:
            self.unit = one.amount.unit
        if one.clause is not self.clause:
            self.clause, self.prior = one.clause, (self.provider, self.recipient)
        if one.provider and one.recipient:
            self.provider, self.recipient = one.provider, one.recipient
            self.sent = (one.provider, one.recipient) if one.kind in PEOPLE else self.sent
            self.first = self.first or (one.provider, one.recipient)
        elif one.recipient and self.provider is None:
            self.recipient = one.recipient


def complete(one: Proposal, context: Context, *, reverse: bool, named: bool, there: bool = False) -> None:
    """Fill open sides from the running flow: turned around where the text says "in return", and taken whole only where
    the clause names nobody (`named`). Who gives "there", or more of what the text spoke of, gives to the same.
    """
    if one.kind in (Kind.EVENT, Kind.AGREEMENT) or context.recipient is None:
        return
    pair = _flow(one, context, reverse=reverse)
    if pair is None:
        return
    frame = one.predicate.value if one.predicate else None
    if one.provider is None and one.recipient is None:
        if not named and (frame in CARRIED or one.inner or one.figure or one.kind is Kind.CASUALTIES):
            one.provider, one.recipient = pair[::-1] if reverse else pair
            one.rules.append("sides: running flow")
    else:
        near = frame in GIVING and context.age <= 1  # another giver: "..., and Oslo has sent ten more"
        _other_side(one, pair[::-1] if reverse else pair, further=one.elided or there or near)


def _other_side(one: Proposal, pair: tuple[PartyId, PartyId], *, further: bool) -> None:
    """The open side of a proposal is the other of the running pair; `further`, whom it went to before."""
    if one.provider is None and one.recipient in pair:
        one.provider = pair[1 - pair.index(one.recipient)]
        one.rules.append("provider: running flow")
    elif one.recipient is None and one.provider in pair:
        one.recipient = pair[1 - pair.index(one.provider)]
        one.rules.append("recipient: running flow")
    elif one.recipient is None and one.provider and further:
        one.recipient = pair[1]
        one.rules.append("recipient: as before")


def _flow(one: Proposal, context: Context, *, reverse: bool) -> tuple[PartyId, PartyId] | None:
    """Who gave whom before, where both are known; what merely repeats it "in return" is turned around."""
    if context.provider is None:
        lone = one.provider is not None and one.recipient is None and one.provider != context.recipient
        one.recipient = context.recipient if lone else one.recipient
        return None
    if context.recipient is None:
        return None
    pair = (context.provider, context.recipient)
    if one.kind is Kind.CASUALTIES:
        return context.sent
    before = context.prior if one.clause is context.clause else pair
    if reverse and one.kind is not Kind.PRICE and None not in before and (one.provider, one.recipient) == before:
        one.provider, one.recipient = before[::-1]
    return pair

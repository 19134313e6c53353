"""What one claim leaves open for the next: the running flow of a text, its goods, its speaker."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tallystick.books.language import Frame
from tallystick.books.units import UnitBook
from tallystick.model.claim import Kind, Modality
from tallystick.model.ident import ItemId, PartyId, UnitId
from tallystick.read.binding.heard import Heard
from tallystick.read.goods.running import Running
from tallystick.read.material.kinds import HELP, MOVING, SOLDIERS, TEACHERS
from tallystick.read.material.quantity import PERCENT
from tallystick.read.proposing.losses import LOST
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.syntax.clauses import Clause

MEMORY = 3  # sentences over which a bare number ("300 have arrived") can take up goods named before
MOVED = (Kind.TRANSFER, Kind.VALUE, Kind.PERSONNEL)
FIGHTING = (*SOLDIERS, *TEACHERS)  # whom losses are of that name nobody
GIVING = (Frame.GIVE, Frame.SELL, Frame.PROMISE, Frame.REFUSE)
CARRIED = (*MOVING, Frame.CONTAIN, Frame.DIE, Frame.AMOUNT)


@dataclass(slots=True)
class Context:
    """The last flow that had both sides, and the last goods, modality and source."""

    provider: PartyId | None = None
    recipient: PartyId | None = None
    item: ItemId | None = None
    unit: UnitId | None = None  # of the last amount
    currency: UnitId | None = None  # of the last sum
    clause: Clause | None = None  # where it was said
    prior: tuple[PartyId | None, PartyId | None] = (None, None)  # the flow before that clause
    modality: Modality | None = None
    first: tuple[PartyId, PartyId] | None = None  # the first whole flow: what a heading means

    takers: Counter[PartyId] = field(default_factory=Counter)  # how often each got something
    flows: dict[ItemId, tuple[PartyId, PartyId]] = field(default_factory=dict)  # who last gave whom what
    mourned: int = 0  # sentences since the last people sent or lost
    sent: dict[PartyId, PartyId] = field(default_factory=dict)  # who sent people, and where
    heard: Heard = field(default_factory=Heard)  # who spoke, who "he" is, whose "the junta" is
    before: str = ""  # the sentence before, for whom this one goes on about
    age: int = 0  # sentences since the last claim
    last: Proposal | None = None  # the last exchange, for who disputes it
    summed: list[Proposal] = field(default_factory=list)  # announced without a sum that the next sentence gives

    @property
    def fresh(self) -> bool:
        """Whether goods spoken of before may still be meant by a bare number."""
        return self.item is not None and self.age <= MEMORY

    def running(self, units: UnitBook) -> Running | None:
        """The goods that the text still speaks of."""
        if self.item is None or not self.fresh:
            return None
        money = self.unit is not None and units.is_currency(self.unit)
        return Running(self.item, self.unit, money, self.currency)

    def taker(self, giver: PartyId | None) -> PartyId | None:
        """Whom the sentence, else the text so far says to get things most often, the giver aside."""
        if self.age == 0 and self.recipient != giver:
            return self.recipient
        return next((party for party, _ in self.takers.most_common() if party != giver), None)

    @property
    def main_taker(self) -> PartyId | None:
        """Who gets most of what the text tells, where that is more than half of it, and told more than once."""
        party, often = next(iter(self.takers.most_common(1)), (None, 0))
        return party if often > 1 and 2 * often > self.takers.total() else None

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
        if one.money:
            self.currency = one.amount.unit
        if one.clause is not self.clause:
            self.clause, self.prior = one.clause, (self.provider, self.recipient)
        self._note_sides(one)

    def _note_sides(self, one: Proposal) -> None:
        if one.recipient:
            self.takers[one.recipient] += 1
        if one.provider and one.recipient:
            self.flows[one.item] = (one.provider, one.recipient)
            if (one.kind is Kind.CASUALTIES or one.item in FIGHTING) and one.modality is not Modality.ABSENT:
                self.sent.pop(one.provider, None)
                self.sent[one.provider] = one.recipient
                self.mourned = 0
            self.provider, self.recipient = one.provider, one.recipient
            self.first = self.first or (one.provider, one.recipient)
        elif one.recipient and self.provider is None:
            self.recipient = one.recipient


def complete(one: Proposal, context: Context, *, reverse: bool, named: bool, further: bool = False) -> None:
    """Fill open sides from the running flow: turned around where the text says "in return", and taken whole only where
    the clause names nobody (`named`). Who gives "there" or between "both" (`further`), or more of what the text spoke
    of, gives to the same.
    """
    if one.kind is Kind.CASUALTIES:
        _complete_losses(one, context)
        return
    if one.kind in (Kind.EVENT, Kind.AGREEMENT) or context.recipient is None:
        return
    pair = _flow(one, context, reverse=reverse)
    if pair is None:
        return
    frame = one.predicate.value if one.predicate else None
    if one.provider is None and one.recipient is None:
        if not named and (frame in CARRIED or one.inner or one.figure or one.elided or further):
            one.provider, one.recipient = pair[::-1] if reverse else pair
            one.rules.append("sides: running flow")
    else:
        near = (
            frame in GIVING or one.item in HELP
        ) and context.age <= MEMORY  # another giver: "..., and Oslo has sent ten more"
        further = one.elided or further or near
        if one.provider == pair[1] and frame not in MOVING and not reverse:
            return  # what the receiving side has, and does not give back
        taker = pair[0] if reverse else context.taker(one.provider)
        _other_side(one, pair[::-1] if reverse else pair, taker if further else None)


def _complete_losses(one: Proposal, context: Context) -> None:
    """Losses are of those whom the text said to be sent, and whom it sent them to is whom they served (rule 2.4)."""
    if one.provider is None and context.mourned > MEMORY:
        return
    if one.provider is None:
        served = [(giver, taker) for giver, taker in context.sent.items() if one.recipient in (None, taker)]
        one.provider, one.recipient = served[-1] if served else (None, one.recipient)
    elif one.recipient is None and one.provider in context.sent:
        one.recipient = context.sent[one.provider]
    elif one.recipient is None and one.provider == context.provider:
        one.recipient = context.recipient
    else:
        return
    one.rules.append("sides: those sent")


def look_ahead(proposals: Iterable[Proposal], context: Context) -> None:
    """Who gives something to nobody named, before the text has said to whom anything goes, gives it to whom most goes
    that the text tells of later.
    """
    for one in proposals:
        if one.kind not in MOVED:
            continue
        if one.provider and one.recipient:
            return
        if one.provider and one.provider != context.main_taker:
            one.recipient = context.main_taker
            one.rules.append("recipient: of the whole text")


def stray(one: Proposal, context: Context, *, told: bool) -> bool:
    """Whether losses are of nobody who was sent: without a nation, or unserved, where a text has `told` of more or only
    says who lost them.
    """
    if one.kind is not Kind.CASUALTIES:
        return False
    told = told or LOST in one.rules
    return one.provider is None or (told and one.recipient is None and one.provider not in context.sent)


def _other_side(one: Proposal, pair: tuple[PartyId, PartyId], taker: PartyId | None) -> None:
    """The open side of a proposal is the other of the running pair, else whom the text says to get things."""
    if one.provider is None and one.recipient in pair:
        one.provider = pair[1 - pair.index(one.recipient)]
        one.rules.append("provider: running flow")
    elif one.recipient is None and one.provider in pair:
        one.recipient = pair[1 - pair.index(one.provider)]
        one.rules.append("recipient: running flow")
    elif one.recipient is None and one.provider and taker:
        one.recipient = taker
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
    before = context.prior if one.clause is context.clause else pair
    if reverse and one.kind is not Kind.PRICE and None not in before and (one.provider, one.recipient) == before:
        one.provider, one.recipient = before[::-1]
    return pair if reverse else context.flows.get(one.item, pair)

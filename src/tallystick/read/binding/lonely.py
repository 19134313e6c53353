"""Claims of a text that names one party, or none: what a state spends, trains or loses at home is no exchange."""

from tallystick.books.language import Cue, Frame
from tallystick.model.claim import Kind, Modality
from tallystick.read.goods.carriers import CARRIERS
from tallystick.read.material.kinds import PEOPLE
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.proposing.losses import SENT
from tallystick.read.proposing.owned import SENDING
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.roles import Place, nominal

ANOTHER = (Cue.PARTNER, Cue.BOTH, Cue.COUNTRY, Cue.REVERSE)  # words for someone else whom the text does not name
HOLLOW = (Modality.ABSENT, Modality.DENIED)
LOOSE = (  # what moves nothing from one to another by itself
    *(None, Frame.AMOUNT, Frame.COOPERATE, Frame.MAKE, Frame.USE),
    *(Frame.HOLD, Frame.TRAIN, Frame.SELL),
)
FIRM = (Frame.PROMISE, Frame.ORDER, Frame.WAIT, Frame.REFUSE)  # that need neither side named


def lonely(parsed: Parse, one: Proposal) -> bool:
    """Whether a claim with an open side is none, in a text that names nobody else who could stand on it."""
    if (one.provider and one.recipient) or one.modality in HOLLOW or one.kind is Kind.EVENT:
        return False
    frame = one.predicate.value if one.predicate else None
    if parsed.scan.has(*(ANOTHER[:-1] if frame is Frame.PAY else ANOTHER)):
        return False  # what one pays in return for goods may go to a firm at home
    if one.kind is Kind.PRICE and (frame is Frame.COST or _priced(parsed, one, frame)):
        return False  # "one missile costs Helsinki 1.2 million"
    nobody = one.provider is None and one.recipient is None
    if one.kind is Kind.CASUALTIES:
        return SENT not in one.sides.rules
    if one.kind is Kind.AGREEMENT or one.money:
        return not nobody or one.money  # "the two leaders signed a treaty"
    if one.inner or one.elided:
        return False
    place = Place(one.clause, one.predicate, one.i, one.j)
    bought = one.recipient is None and frame is Frame.PROMISE and nominal(parsed, place) in (Frame.BUY, Frame.ORDER)
    return frame in LOOSE or bought or _stays(one, frame) or (nobody and not one.promised and not _firm(parsed, frame))


def _priced(parsed: Parse, one: Proposal, frame: object) -> bool:
    """Whether more than a place says whose price of goods, not people, is paid or told: "paid $900 for each drone"."""
    placed = all(rule.endswith(": place") for rule in one.sides.rules)
    told = frame in (Frame.PAY, Frame.BUY, Frame.ORDER, Frame.SELL) or parsed.scan.has(Cue.COST)
    return told and one.item not in PEOPLE and bool(one.provider or one.recipient) and not placed


def unsent(parsed: Parse, one: Proposal) -> bool:
    """Whether the fallen served nobody named, and their text names who else was there: those who killed them."""
    if one.kind is not Kind.CASUALTIES or one.recipient is not None:
        return False
    if any(two.value in SENDING for two in parsed.scan.mentions if two.cat is Cat.FRAME):
        return False
    return any(actor.party != one.provider and not actor.source for actor in parsed.actors)


def _stays(one: Proposal, frame: object) -> bool:
    """Whether ships or planes come and go by themselves, or goods are only given at a place that is named."""
    if frame is Frame.ARRIVE:
        return one.item in CARRIERS and one.recipient is None
    placed = all(rule.endswith(": place") for rule in one.sides.rules)
    return frame is Frame.GIVE and one.provider is None and one.recipient is not None and placed


def _firm(parsed: Parse, frame: object) -> bool:
    """Whether a predicate says enough without a side: who promises, or what has come of what was promised."""
    verbs = {two.value for clause in parsed.clauses for two in clause.predicates}
    told = Frame.PROMISE in verbs or bool(parsed.sources) or len({actor.party for actor in parsed.actors}) > 1
    return frame in FIRM or (frame is Frame.ARRIVE and told)

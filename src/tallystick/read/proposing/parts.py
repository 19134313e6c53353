"""Parts of sums: "of the ten billion that Riyadh promised, five have not come" says of both whose they are."""

from tallystick.books.language import Cue
from tallystick.read.material.kinds import FINANCIAL_AID
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal

TRANCHE_REACH = 7  # words from a tranche to the sum that it is a part of
REACH = 6  # words from the word for "of these" to the part


def join_part(parse: Parse, part: Proposal, found: list[Proposal]) -> None:
    """A part of a sum found before is of the same money, between the same two."""
    whole = _whole(parse, part, found) if parse.scan.final or parse.scan.serial else None
    if whole is None:
        return
    part.item = whole.item if part.item == FINANCIAL_AID else part.item
    part.provider = part.provider or (whole.provider if whole.provider != part.recipient else None)
    part.recipient = part.recipient or (whole.recipient if whole.recipient != part.provider else None)
    whole.provider = whole.provider or (part.provider if part.provider != whole.recipient else None)
    whole.recipient = whole.recipient or (part.recipient if part.recipient != whole.provider else None)


def _whole(parse: Parse, part: Proposal, found: list[Proposal]) -> Proposal | None:
    """The larger sum before, in the same money, with a word for "of these" between."""
    larger = [one for one in found if one.j <= part.i and one.amount.unit == part.amount.unit and one.kind is part.kind]
    whole = larger[-1] if larger and part.amount.stated else None
    if whole is None or (whole.amount.low or whole.amount.high or 0) <= (part.amount.low or part.amount.high or 0):
        return None
    among = any(parse.scan.cue(k, Cue.AMONG) for k in range(max(whole.j, part.i - REACH), part.i))
    return whole if among or parse.scan.cue(whole.j, Cue.AMONG) else None


def in_tranches(parse: Parse, one: Proposal) -> bool:
    """Whether a sum is what a tranche is of: "the second tranche of a $1.2 billion grant", not "a tranche of 1 bn"."""
    scan, articled = parse.scan, False
    for k in range(one.i - 1, max(one.i - TRANCHE_REACH, -1), -1):
        if scan.cue(k, Cue.TRANCHE):
            return articled and one.money
        if scan.low(k) in (",", ";", ":") or (scan.find(k, Cat.FRAME, Cat.NAME) and not scan.find(k, Cat.ITEM)):
            return False
        articled = articled or scan.cue(k, Cue.ARTICLE) is not None
    return False

"""Parts of sums: "of the ten billion that Riyadh promised, five have not come" says of both whose they are."""

from tallystick.books.language import Cue
from tallystick.read.material.kinds import FINANCIAL_AID
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal

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

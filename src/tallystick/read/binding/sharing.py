"""Sides that claims of one sentence share: parts and wholes of the same goods move between the same parties."""

from itertools import pairwise

from tallystick.books.language import Cue
from tallystick.model.claim import Kind, Modality
from tallystick.read.material.kinds import FINANCIAL_AID
from tallystick.read.material.quantity import PERCENT
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal


def follow_whole(parsed: Parse, found: list[Proposal]) -> None:
    """A share of what someone promised someone goes between the two: "18 percent of the flour Chad promised Togo"."""
    for one, whole in pairwise(found):
        share = one.amount.unit == PERCENT and whole.modality is Modality.PLEDGED and one.item == whole.item
        near = share and 0 <= whole.i - one.j <= 3 and parsed.scan.cue(one.j, Cue.PARTITIVE) is not None
        if near and whole.provider and whole.recipient and one.recipient == whole.provider:
            one.provider, one.recipient = whole.provider, whole.recipient


def share_sides(found: list[Proposal]) -> None:
    """Parts and wholes of the same goods in one sentence move between the same parties, where all name the same: of a
    whole with parts from two givers neither gave all.
    """
    for one in found:
        if one.kind is Kind.TRANSFER and one.item == FINANCIAL_AID:
            continue
        others = [other for other in found if other is not one and other.item == one.item]
        givers = {other.provider for other in others} - {None, one.recipient}
        takers = {other.recipient for other in others} - {None, one.provider}
        if one.provider is None and len(givers) == 1:
            one.provider = next(iter(givers))
        if one.recipient is None and len(takers) == 1:
            one.recipient = next(iter(takers))

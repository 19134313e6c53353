"""Sums that say what something announced without a number is worth, and headings that say it before the text does."""

from collections.abc import Sequence

from tallystick.books.items import ItemTree
from tallystick.books.language import Frame
from tallystick.model.claim import Kind, Modality
from tallystick.read.binding.context import Context
from tallystick.read.material.kinds import AID, HELP, within
from tallystick.read.proposing.proposals import Proposal

LEANING = (None, Frame.AMOUNT, Frame.CONTAIN, Frame.COST)
WORTH = (Kind.TRANSFER, Kind.VALUE)


def sum_up(one: Proposal, items: ItemTree, context: Context) -> None:
    """A sum that only says how much, right behind aid announced without one, is what that is worth: it is announced as
    that was, and takes its place. "Berlin promised military aid. The package has a value of 40 million."
    """
    last, frame = context.last, one.predicate.value if one.predicate else None
    if last is None or not one.money or one.kind not in WORTH or frame not in LEANING or context.age > 1:
        return
    bare = last.kind is Kind.TRANSFER and last.item in HELP and not last.amount.stated and last.amount.unit is None
    same = (one.provider, one.recipient) == (last.provider, last.recipient) and one.item in (AID, last.item)
    if bare and same and last.modality not in (Modality.ABSENT, Modality.DENIED):
        one.item = last.item
        one.modality = last.modality if one.modality is Modality.DELIVERED else one.modality
        one.rules.append("worth of what was said before")
        context.summed.append(last)


def settle_heading(heading: Sequence[Proposal], body: Sequence[Proposal], items: ItemTree) -> None:
    """A sum in a heading without a verb is what the text says of the same sum: "New package of 40 million euros"."""
    for one in heading:
        if one.predicate is not None or not one.money:
            continue
        amount = (one.amount.low, one.amount.high, one.amount.unit)
        same = (two for two in body if two.money and (two.amount.low, two.amount.high, two.amount.unit) == amount)
        told = next((two for two in same if (two.provider, two.recipient) == (one.provider, one.recipient)), None)
        if told:
            one.modality = told.modality
            one.item = told.item if within(items, told.item, one.item) or one.item == AID else one.item

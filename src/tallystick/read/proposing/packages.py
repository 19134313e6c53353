"""Packages of aid: the goods that stand behind their colon, and what they are worth together."""

from itertools import pairwise

from tallystick.books.items import ItemTree
from tallystick.books.language import Frame
from tallystick.model.claim import Kind, Modality
from tallystick.read.material.kinds import AID, AIDS, ARMS, MILITARY_AID, within
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.syntax.clauses import Clause

LISTED = 5  # words from a colon to the first goods behind it
COMING = (Modality.PLEDGED, Modality.PLANNED)


def lists(scan: Scan, clause: Clause, mention: Mention) -> bool:
    """Whether goods are among those that a package is said to hold behind a colon: "новий пакет: катери, радари"."""
    colon = next((k for k in range(mention.i - 1, max(clause.i - 2, 0), -1) if scan.low(k) == ":"), None)
    package = scan.before(colon, Cat.ITEM) if colon is not None else None
    verbs = colon is not None and any(scan.find(k, Cat.FRAME) for k in range(colon, clause.j))
    return package is not None and package.value in AIDS and not verbs


def listed_behind(scan: Scan, mention: Mention) -> bool:
    """Whether a package is only what the goods behind its colon are in."""
    near = range(mention.j + 1, mention.j + LISTED)
    return mention.value in AIDS and scan.low(mention.j) == ":" and any(scan.find(k, Cat.ITEM) for k in near)


def follow_package(items: ItemTree, found: list[Proposal]) -> None:
    """What a package is worth is as firm as its goods: "will send tanks; the package is worth 1.3 bn"."""
    for goods, one in pairwise(found):
        worth = one.money and one.item in AIDS and one.modality is Modality.DELIVERED
        worth = worth and (one.predicate is None or one.predicate.value is Frame.AMOUNT)
        between = (goods.provider, goods.recipient) == (one.provider, one.recipient)
        if worth and between and goods.kind is Kind.TRANSFER and not goods.money and goods.modality in COMING:
            one.modality = goods.modality
            one.item = MILITARY_AID if one.item == AID and within(items, goods.item, ARMS) else one.item

"""The same amount said again: a sum in another currency, a count as a share of its whole."""

from dataclasses import replace

from tallystick.books.language import Cue
from tallystick.model.amount import Qualifier
from tallystick.read.material.quantity import PERCENT, Quantity
from tallystick.read.material.words import Cat, Scan

SIGNS = ("(", ",")
WITHIN = 3  # words from a share to the goods it would be a share of: "35 percent of the promised shells"


def join_conversions(scan: Scan, found: list[Quantity]) -> list[Quantity]:
    """What says the amount before it again is kept as `other` of that."""
    kept: list[Quantity] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and (_exchanged(scan, last, one) or _shared(scan, last, one)):
            last.amount = replace(last.amount, other=(*last.amount.other, one.amount))
            if last.money and not scan.find(last.j, Cat.ITEM):
                last.j = last.number_j = one.j + (1 if scan.low(one.j) == ")" else 0)
            continue
        kept.append(one)
    return kept


def _exchanged(scan: Scan, last: Quantity, one: Quantity) -> bool:
    """Whether a bracket or a word for "that is" stands between one sum and the next in another currency."""
    if not (last.money and one.money) or last.amount.unit == one.amount.unit:
        return False
    goods = scan.find(last.j, Cat.ITEM)  # "100 millions d'euros de prêts (110 millions de dollars)"
    j = goods.j if goods else last.j
    gap = [scan.low(k) for k in range(j, one.i)]
    if gap[:1] == ["("]:
        return len(gap) <= 3
    if gap == [","] and one.amount.qualifier is Qualifier.ABOUT and not scan.low(one.j)[:1].isalnum():
        return True  # "3.5 billion yuan, roughly 500 million dollars"
    rate = scan.find(j, Cat.RATE)
    j = rate.j if rate else j
    while j < one.i and not scan.low(j).isalnum():
        j += 1
    equal = scan.cue(j, Cue.EQUAL)
    small = equal is not None and all(
        scan.cue(k, Cue.AUXILIARY, Cue.ARTICLE, Cue.PRONOUN) for k in range(equal.j, one.i)
    )
    return equal is not None and (small or one.i - equal.j <= 1) and not scan.cue(one.j, Cue.PER_PIECE, Cue.ARTICLE)


def _shared(scan: Scan, last: Quantity, one: Quantity) -> bool:
    """Whether a share of something else than goods says the count before it again: "524,000, or 52 percent of the
    target".
    """
    if one.amount.unit != PERCENT or last.amount.unit == PERCENT or last.trap:
        return False
    start = one.i - 1 if scan.cue(one.i - 1, Cue.ARTICLE) else one.i
    if scan.cased and any(scan.cue(k, Cue.EQUAL) for k in range(last.j, start)):
        return one.item is None  # the whole stands in the genitive
    sign = next((k for k in range(last.j, start) if scan.low(k) in SIGNS), None)
    link = sign is not None and all(scan.cue(k, Cue.EQUAL, Cue.OR) or scan.low(k) in SIGNS for k in range(sign, start))
    whole = scan.cue(one.j, Cue.PARTITIVE)
    if whole is None or scan.cue(whole.j, Cue.RELATIVE):
        return False  # "60 drones, half of which"
    goods = any(scan.find(k, Cat.ITEM) for k in range(whole.j, whole.j + WITHIN))
    return link and not goods and _alone(scan, last.j, sign or last.j)


def _alone(scan: Scan, j: int, sign: int) -> bool:
    """Whether nothing but the goods that were counted stands between a count and the comma behind it."""
    return sign - j <= WITHIN and not any(scan.find(k, Cat.FRAME, Cat.NAME) for k in range(j, sign))

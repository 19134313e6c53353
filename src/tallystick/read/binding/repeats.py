"""Repetitions within a document: a heading or lead that says what the body says again, or a body that says it twice.

A claim of the heading repeats the body's; elsewhere the later one repeats the earlier (guidelines, rule 11.2).
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from tallystick.books.items import ItemTree
from tallystick.model.amount import Amount
from tallystick.model.claim import Claim, Modality
from tallystick.model.ident import PartyId

CLOSE = 0.05  # relative difference of a rounded number: headings round to one or two digits
NEAREST = 20  # claims of like numbers that are looked at: a text repeats what it said not long ago
NEGATED = (Modality.DENIED, Modality.ABSENT)
Key = tuple[object, ...]


def link_repeats(claims: Sequence[Claim], heading: int, items: ItemTree) -> list[Claim]:
    """Link each claim that repeats another of the same document. `heading` is where the heading ends in the text."""
    title = [one for one in claims if _start(one) < heading]
    said: dict[Key, list[Claim]] = {}
    body = [_linked(one, said, items) for one in claims[len(title) :]]
    return [_linked(one, said, items, keep=False) for one in title] + body


def _linked(one: Claim, said: dict[Key, list[Claim]], items: ItemTree, keep: bool = True) -> Claim:
    """A claim with its link to one of those said before, which it joins."""
    near = (other for key in _keys(one, around=True) for other in said.get(key, ())[:NEAREST])
    known = next((other for other in near if _repeats(one, other, items)), None)
    if known is None and keep:
        for key in _keys(one, around=False):
            said.setdefault(key, []).append(one)
    return replace(one, links=replace(one.links, via=known.id)) if known else one


def _keys(one: Claim, around: bool) -> list[Key]:
    """Where claims of the same kind and about the same number lie; without a number, those of the same item."""
    if not one.amount.stated:
        return [(one.kind, one.item)]
    found: list[Key] = []
    for reading in (one.amount, *one.amount.other):
        number = abs(_number(reading) or 0.0)
        step = math.floor(math.log(number) / math.log1p(CLOSE)) if number else 0
        steps = (step, step - 1, step + 1) if around else (step,)
        found += [(one.kind, reading.unit, reading.rate, at) for at in steps]
    return found


def _start(one: Claim) -> int:
    return one.evidence.span.start if one.evidence.span else 0


def _repeats(one: Claim, other: Claim, items: ItemTree) -> bool:
    if one.kind is not other.kind or (one.modality in NEGATED) is not (other.modality in NEGATED):
        return False
    if not _same_item(one, other, items) or not _same_sides(one, other):
        return False
    dated = one.when.edtf is not None and other.when.edtf is not None and one.when.edtf != other.when.edtf
    return not dated and _same_amount(one.amount, other.amount)


def _same_item(one: Claim, other: Claim, items: ItemTree) -> bool:
    return one.item == other.item or items.descends(one.item, other.item) or items.descends(other.item, one.item)


def _same_sides(one: Claim, other: Claim) -> bool:
    """Whether no side differs and at least one is the same; a heading often leaves one open."""
    pairs = ((one.provider, other.provider), (one.recipient, other.recipient))
    return all(_open(*pair) or pair[0] == pair[1] for pair in pairs) and any(
        pair[0] is not None and pair[0] == pair[1] for pair in pairs
    )


def _open(one: PartyId | None, other: PartyId | None) -> bool:
    return one is None or other is None


def _same_amount(one: Amount, other: Amount) -> bool:
    """The same number in the same unit, perhaps rounded or in the other's bracketed currency; or no number in both."""
    if not (one.stated and other.stated):
        return one.stated is other.stated
    readings = [(mine, yours) for mine in (one, *one.other) for yours in (other, *other.other)]
    return any(mine.unit == yours.unit and mine.rate == yours.rate and _near(mine, yours) for mine, yours in readings)


def _near(one: Amount, other: Amount) -> bool:
    mine, yours = _number(one), _number(other)
    return mine is not None and yours is not None and abs(mine - yours) <= CLOSE * max(abs(mine), abs(yours))


def _number(one: Amount) -> float | None:
    return next((end for end in (one.best, one.high, one.low) if end is not None), None)

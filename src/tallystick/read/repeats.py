"""Repetitions within a document: a heading or lead that says what the body says again, or a body that says it twice.

A claim of the heading repeats the body's; elsewhere the later one repeats the earlier (guidelines, rule 11.2).
"""

from collections.abc import Sequence
from dataclasses import replace

from tallystick.books.items import ItemTree
from tallystick.model.amount import Amount
from tallystick.model.claim import Claim, Modality
from tallystick.model.ident import PartyId

CLOSE = 0.05  # relative difference of a rounded number: headings round to one or two digits
NEGATED = (Modality.DENIED, Modality.ABSENT)


def link_repeats(claims: Sequence[Claim], heading: int, items: ItemTree) -> list[Claim]:
    """Link each claim that repeats another of the same document. `heading` is where the heading ends in the text."""
    found: list[Claim] = []
    for k, one in enumerate(claims):
        titled = _start(one) < heading
        others = [other for other in (claims[k + 1 :] if titled else claims[:k]) if _start(other) >= heading]
        known = next((other for other in others if _repeats(one, other, items)), None)
        found.append(replace(one, links=replace(one.links, via=known.id)) if known else one)
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

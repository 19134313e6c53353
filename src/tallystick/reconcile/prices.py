"""Prices that documents state, as price evidence of their own.

A price between a seller and a buyer is what was agreed between them. It is per piece of the item's own unit; pay and
other prices per time are no unit prices and are left to be shown with their claims.
"""

from collections.abc import Sequence
from datetime import date

from tallystick.books import Books, Treatment
from tallystick.model.claim import Claim, Kind
from tallystick.model.document import Reference
from tallystick.model.price import Basis, Price
from tallystick.reconcile.material.calendar import known
from tallystick.reconcile.material.scope import days_of


def price_evidence(claims: Sequence[Claim], as_of: date, books: Books) -> tuple[Price, ...]:
    """The unit prices that settled claims state and that were known on a day, under their claims' ids."""
    stated = [one for one in known(claims, as_of) if one.kind is Kind.PRICE]
    made = [price_of(one, books) for one in sorted(stated, key=lambda one: one.id)]
    return tuple(one for one in made if one is not None)


def price_of(claim: Claim, books: Books) -> Price | None:
    """The unit price that a claim states; None where it states none."""
    item, amount = books.items.get(claim.item), claim.amount
    counts = books.wording.modality[claim.modality] is Treatment.COUNT
    money = amount.unit is not None and books.units.is_currency(amount.unit)
    if item is None or not counts or not money or not amount.stated or amount.rate is not None:
        return None
    reference = claim.evidence.reference or Reference(url=claim.evidence.document)
    day = days_of(claim.when.edtf)[1] or days_of(reference.published)[1]
    return Price(
        id=claim.id,
        item=item.id,
        basis=Basis.CONTRACT,
        amount=amount,
        per=item.unit,
        year=day.year if day else None,
        said_by=claim.said_by,
        reference=reference,
        source_class=claim.source_class,
        grade=claim.grade,
        via=claim.links.via,
        note=claim.note,
    )

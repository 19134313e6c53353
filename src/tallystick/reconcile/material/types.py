"""What a claim speaks of: the type that its quote names, or its item."""

from tallystick.books.items import ItemTree
from tallystick.model.claim import Claim
from tallystick.model.ident import ItemId


def spoken_of(claim: Claim, items: ItemTree) -> ItemId:
    """The type of its item that a claim's quote names ("24 Su-35", of fighter jets), else the item itself.

    Of a collective item only a count: the worth of a package is not that of the one weapon that is named beside it.
    """
    span = claim.evidence.span
    if span is None:
        return claim.item
    found = items.typed(claim.item, span.exact, span.suffix)
    if found == claim.item:
        return found
    counted = claim.amount.unit == items.items[found].unit
    klass = next((one for one in items.ancestors(found) if one in items.types.within), claim.item)
    return found if counted or claim.item == klass or items.descends(claim.item, klass) else claim.item

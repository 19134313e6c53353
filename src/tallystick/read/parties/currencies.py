"""Currencies that many states call by one name, as crowns: it means the giver's own."""

from dataclasses import replace

from tallystick.model.amount import Amount
from tallystick.model.ident import PartyId, UnitId
from tallystick.read.material.words import Cat, Scan


def localised(scan: Scan, amount: Amount, giver: PartyId | None, span: tuple[int, int]) -> Amount:
    """The amount in the giver's currency where its currency word stands alone and is one that the giver's shares."""
    own = scan.currencies.get(giver) if giver else None
    named = next((one for k in range(*span) if (one := scan.find(k, Cat.CURRENCY))), None)
    named = named or next((one for one in scan.mentions if one.cat is Cat.CURRENCY and one.value == amount.unit), None)
    if own is None or named is None or named.j - named.i > 1 or scan.find(named.i - 1, Cat.ADJECTIVE):
        return amount
    shared = scan.low(named.i).startswith(scan.local) if scan.local else False
    return replace(amount, unit=UnitId(own)) if shared and own in scan.shared and named.value == amount.unit else amount

"""Numbers of goods named in the clause before, behind words that only say that it is about so many: "es geht um 14"."""

from dataclasses import replace

from tallystick.books.language import Cue
from tallystick.read.material.kinds import PEOPLE
from tallystick.read.material.quantity import COUNT, Quantity
from tallystick.read.material.words import Cat, Mention, item_of
from tallystick.read.parse import Parse

ABOUT_REACH = 6  # words from "it is about" to the number
GOODS_REACH = 12  # words from the goods to "it is about", with a source between them


def concerned(parse: Parse, one: Quantity) -> Quantity | None:
    """The number as if it stood at the goods that it counts, or measures, of the clause before."""
    if one.money or one.trap or parse.scan.running or not parse.scan.has(Cue.CONCERNS):
        return None
    near = range(one.i - 1, max(one.i - ABOUT_REACH, 0), -1)
    ends = (said for k in near for said in parse.scan.ends.get(k + 1, ()) if said.value is Cue.CONCERNS)
    said = next(ends, None)
    goods = _before(parse, said.i) if said else None
    if goods is None or (one.item in PEOPLE) != (item_of(goods) in PEOPLE):
        return None
    amount = one.amount if one.amount.unit else replace(one.amount, unit=COUNT)
    return replace(
        one,
        i=goods.i,
        j=goods.j,
        number_i=goods.i,
        number_j=goods.j,
        item=item_of(goods),
        item_at=goods.i,
        amount=amount,
    )


def _before(parse: Parse, i: int) -> Mention | None:
    """The last goods before word i, behind no number of their own."""
    for k in range(i - 1, max(i - GOODS_REACH, -1), -1):
        goods = parse.scan.find(k, Cat.ITEM)
        if goods:
            counted = any(one.i <= k < one.j for one in parse.quantities)
            return None if counted else goods
    return None

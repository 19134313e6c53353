"""Numbers that count a part of what another counts, or more of it."""

from tallystick.books.language import Cue
from tallystick.read.material.quantity import PERCENT, Quantity
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse


def is_part(parse: Parse, one: Quantity, after: Quantity) -> bool:
    """Whether a number is a part of the next: "20 of 60", or with a genitive a percentage, "30% миллиона"."""
    owned = parse.scan.cased and one.amount.unit == PERCENT and after.i - one.j <= 3
    j = one.j + (parse.scan.cue(one.j, Cue.FIRST) is not None)  # "los dos primeros de los seis"
    reach = 3 if parse.scan.cue(j + 1, Cue.ARTICLE) else 2  # "71 of the promised 100"
    return bool(owned or (after.i - j <= reach and parse.scan.cue(j, Cue.PARTITIVE)))


def further(parse: Parse, quantity: Quantity) -> Mention | None:
    """The goods of the number before where a bare number counts more of them: "12 trucks for its army, with a further
    eight to follow".
    """
    scan, plain = parse.scan, quantity.amount.unit is None and quantity.item is None and not quantity.money
    if not plain or scan.running:
        return None
    more = scan.cue(quantity.j, Cue.MORE, Cue.FURTHER) or scan.cue(quantity.i, Cue.FURTHER)
    led = any(one.value is Cue.FURTHER for one in scan.ends.get(quantity.i, ()))
    before = [one for one in parse.quantities if one.j <= quantity.i and one.item_at is not None and not one.trap]
    before = [one for one in before if not one.money and one.amount.unit != PERCENT]
    goods = before[-1].item_at if before and (more or led) else None
    return scan.find(goods, Cat.ITEM) if goods is not None else None

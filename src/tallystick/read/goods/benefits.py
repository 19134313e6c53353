"""People whom goods or pay are for, and goods that others are for: they are counted, but nobody sent them."""

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Marker
from tallystick.model.ident import ItemId
from tallystick.read.material.kinds import AGREEMENTS, MONEY, PEOPLE, TRAINING, WAGES, within
from tallystick.read.material.quantity import COUNT, Quantity
from tallystick.read.material.words import Cat, item_of
from tallystick.read.parse import Parse


def themselves(parse: Parse, items: ItemTree, quantity: Quantity, item: ItemId | None) -> ItemId | None:
    """What is counted, if it is itself what changes hands, and not whom or what other goods are for."""
    return fitted(parse, items, quantity, served(parse, quantity, item))


def served(parse: Parse, quantity: Quantity, item: ItemId | None) -> ItemId | None:
    """What counted people are: training, where they are trained; nothing, where goods or pay are for them ("uniforms
    for 10,000 soldiers", "the salaries of 800 officers"); else themselves.
    """
    if item not in PEOPLE or parse.scan.final or parse.scan.serial:
        return item
    first = quantity.i - 1 if parse.scan.cue(quantity.i - 1, Cue.ARTICLE) else quantity.i
    marker = parse.scan.before(first, Cat.MARKER)
    aim = marker is not None and marker.value is Marker.FOR
    end = marker.i if marker else first
    goods = parse.scan.before(end, Cat.ITEM)
    if goods is None:
        return None if aim and _unlisted(parse, end - 1) else item
    whose = aim or marker is None or marker.value in (Marker.OF, Marker.FROM)
    if item_of(goods) == TRAINING and whose:
        return TRAINING
    idle = item_of(goods) not in PEOPLE and (aim or (whose and item_of(goods) == WAGES))
    return None if idle else item


def fitted(parse: Parse, items: ItemTree, quantity: Quantity, item: ItemId | None) -> ItemId | None:
    """What counted goods are: nothing, where other goods before "for" are for them ("spare parts for 40 tanks")."""
    if item is None or quantity.money or quantity.amount.unit != COUNT or parse.scan.running:
        return item
    first = quantity.i - 1 if parse.scan.cue(quantity.i - 1, Cue.ARTICLE) else quantity.i
    aim = next((one for one in parse.scan.ends.get(first, ()) if one.value is Marker.FOR), None)
    goods = parse.scan.before(aim.i, Cat.ITEM) if aim else None
    if goods is None or item_of(goods) == TRAINING:
        return item
    return item if any(within(items, item_of(goods), root) for root in (MONEY, AGREEMENTS)) else None


def _unlisted(parse: Parse, k: int) -> bool:
    """Whether word k is a noun that no list holds: "housing for 1,200 workers"."""
    scan = parse.scan
    return scan.low(k).isalpha() and not scan.at[k] and (scan.capital_nouns or not scan.capital(k))

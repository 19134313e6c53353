"""People whom goods or pay are for: they are counted, but nobody sent them."""

from tallystick.books.language import Cue, Marker
from tallystick.model.ident import ItemId
from tallystick.read.material.kinds import PEOPLE, TRAINING, WAGES
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Cat, item_of
from tallystick.read.parse import Parse


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


def _unlisted(parse: Parse, k: int) -> bool:
    """Whether word k is a noun that no list holds: "housing for 1,200 workers"."""
    scan = parse.scan
    return scan.low(k).isalpha() and not scan.at[k] and (scan.capital_nouns or not scan.capital(k))

"""Goods that somebody puts at a sum."""

from tallystick.books.language import Cue
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse


def estimated_goods(parse: Parse, quantity: Quantity) -> Mention | None:
    """The goods behind whoever puts them at a sum: "auf 3 Millionen beziffert X die Hilfe"."""
    said = (one for one in parse.sources if one.cue is Cue.ESTIMATE and 0 <= one.i - quantity.j <= 1)
    source = next(said, None)
    ahead = range(source.j, source.j + 4) if source else ()
    return next((one for k in ahead if (one := parse.scan.find(k, Cat.ITEM))), None)

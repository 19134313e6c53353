"""Whether a number counts a part of what the next one counts."""

from tallystick.books.language import Cue
from tallystick.read.material.quantity import PERCENT, Quantity
from tallystick.read.parse import Parse


def is_part(parse: Parse, one: Quantity, after: Quantity) -> bool:
    """Whether a number is a part of the next: "20 of 60", or with a genitive a percentage, "30% миллиона"."""
    owned = parse.scan.cased and one.amount.unit == PERCENT and after.i - one.j <= 3
    j = one.j + (parse.scan.cue(one.j, Cue.FIRST) is not None)  # "los dos primeros de los seis"
    reach = 3 if parse.scan.cue(j + 1, Cue.ARTICLE) else 2  # "71 of the promised 100"
    return bool(owned or (after.i - j <= reach and parse.scan.cue(j, Cue.PARTITIVE)))

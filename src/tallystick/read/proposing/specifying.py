"""Words for goods that only say something of other goods, where words run on: of which sort, or that they are given."""

from tallystick.books.language import Cue
from tallystick.read.material.kinds import AID
from tallystick.read.material.words import Cat, Mention, item_of
from tallystick.read.parse import Parse
from tallystick.read.syntax.closing import specifies

QUOTED = {"」": "「", "』": "『", "”": "“", "》": "《"}


def qualifies(parse: Parse, mention: Mention) -> bool:
    """Goods that only say of which sort the goods behind them are, where the qualifying noun stands first."""
    loaded = parse.scan.find(mention.j, Cat.BEHIND)
    if loaded and parse.scan.cue(loaded.j, Cue.LOADED):
        return True
    number = mention.j + (parse.scan.low(mention.j) == "-")
    typed = number + 1 if parse.scan.low(number).isdigit() else mention.j
    owns = parse.scan.cue(typed, Cue.POSSESSIVE, Cue.ARTICLE)
    at = owns.j if owns else typed
    if owns is None and parse.scan.cue(at, Cue.BODY):
        return True
    made = parse.scan.find(at, Cat.FRAME)
    holder = parse.scan.find(at, Cat.NAME, Cat.AGENCY) if owns else None
    at = holder.j if holder else at
    named = parse.scan.find(at, Cat.ITEM) or (parse.scan.find(made.j, Cat.ITEM) if made else None)
    bare = made is None or specifies(parse.scan, made)
    return named is not None and (owns is not None or bare)


def names(parse: Parse, mention: Mention) -> bool:
    """Whether a word for aid is the giving of what is counted before it, not what is given: "장갑차 15대 지원 약속"."""
    counted = any(one.j == mention.i and one.item for one in parse.quantities)
    return parse.scan.final and item_of(mention) == AID and counted


def only_named(parse: Parse, mention: Mention) -> bool:
    """A type in quotation marks right behind or before its class: "無人機「X」"."""
    end = next((k for k in range(mention.j, mention.j + 4) if parse.scan.low(k) in QUOTED), None)
    opening = QUOTED.get(parse.scan.low(end), "") if end is not None else ""
    start = next((k for k in range(mention.i - 1, mention.i - 4, -1) if opening and parse.scan.low(k) == opening), None)
    if end is None or start is None:
        return False
    return parse.scan.before(start, Cat.ITEM) is not None or parse.scan.find(end + 1, Cat.ITEM) is not None

"""Words for goods that stand for something else: an army for who acts or gets, a word for aid for a verb."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Mention, Scan, item_of
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import How

TYPE_REACH = 4  # words from goods to the name of their type


def stands_in(parse: Parse, mention: Mention) -> bool:
    """Whether goods are none, but who acts or gets, or what is done."""
    acts = _organ(parse, mention) or _acting_body(parse, mention)
    return acts or _supports(parse.scan, mention) or _named_again(parse.scan, mention)


def _organ(parse: Parse, mention: Mention) -> bool:
    """Whether armed forces in the dative are whom something goes to: "den dortigen Streitkräften"."""
    if not parse.scan.cue(mention.i, Cue.BODY):
        return False
    near = next((k for k in range(mention.i - 1, max(mention.i - 4, -1), -1) if parse.scan.cue(k, Cue.ARTICLE)), None)
    return near is not None and parse.scan.cue(near, Marker.OBLIQUE) is not None


def _acting_body(parse: Parse, mention: Mention) -> bool:
    """Whether troops are an organ that stands for its state: 卢旺达军队派出 ..."""
    body = parse.scan.serial and parse.scan.cue(mention.i, Cue.BODY) is not None
    return body and any(one.j == mention.i and one.how is How.NAME for one in parse.actors)


def _supports(scan: Scan, mention: Mention) -> bool:
    """Whether a word for aid is a verb, whose object follows: 派人支援北越."""
    verb = scan.find(mention.i, Cat.FRAME) or scan.cue(mention.i, Marker.FOR)
    return scan.serial and verb is not None and scan.find(mention.j, Cat.NAME, Cat.AGENCY) is not None


def _named_again(scan: Scan, mention: Mention) -> bool:
    """Whether goods are the type of those right before: "Drohnen vom Typ Mohajer-6", "helicopters of the type T129"."""
    for k in range(mention.i - 1, max(mention.i - TYPE_REACH, 0), -1):
        before = scan.before(k, Cat.ITEM)
        if before:
            same = item_of(before) == item_of(mention) or scan.cue(before.j, Cue.TYPED) is not None
            return same and before.j < mention.i and not scan.running
        if not scan.low(k - 1).isalpha() or scan.cue(k - 1, Cue.AND, Cue.OR) or scan.find(k - 1, Cat.FRAME, Cat.NAME):
            return False
    return False

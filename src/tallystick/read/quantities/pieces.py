"""Words for "each": where they stand before goods or people, and where they make a sum a price."""

from tallystick.books.calendar import Dating
from tallystick.books.language import Cue, Frame
from tallystick.read.material.words import Cat, Mention, Scan


def headed(scan: Scan, k: int) -> bool:
    """Whether a word for "each" that is no preposition stands at word k, right before goods or people."""
    found = scan.cue(k, Cue.PER_PIECE)
    plain = found is not None and scan.find(k, Cat.MARKER) is None
    return found is not None and plain and heads(scan, found.j)


def headed_before(scan: Scan, k: int) -> bool:
    """A word for "each" right before people or a verb of getting: "pro Arbeiter ... 800 Dollar", "each earns 800"."""
    found = scan.cue(k, Cue.PER_PIECE)
    return found is not None and (heads(scan, found.j) or earns(scan, found))


def heads(scan: Scan, j: int) -> bool:
    """Whether goods or people begin at word j, or behind the adjective of a state there: "each Rwandan soldier"."""
    adjective = scan.find(j, Cat.ADJECTIVE)
    return scan.find(j, Cat.ITEM, Cat.PEOPLE) is not None or (
        adjective is not None and scan.find(adjective.j, Cat.ITEM) is not None
    )


def earns(scan: Scan, each: Mention) -> bool:
    """Whether a word for "each" is the subject of a verb of getting, where words stand apart."""
    verb = scan.find(each.j, Cat.FRAME) if not (scan.running or scan.find(each.i, Cat.MARKER)) else None
    return verb is not None and verb.value in (Frame.GET, Frame.MAKE)


def long(scan: Scan, k: int) -> bool:
    """Whether words for "each" of more than one word begin at word k."""
    found = scan.cue(k, Cue.PER_PIECE)
    return found is not None and found.j - found.i > 1


def piece(scan: Scan, k: int) -> bool:
    """A word for "each"; a bare preposition of that meaning needs its goods behind it."""
    found = scan.cue(k, Cue.PER_PIECE)
    if found is None or scan.cue(k, Dating.RELATIVE):  # "each quarter"
        return False
    return found.j - found.i > 1 or not scan.find(k, Cat.MARKER) or scan.find(found.j, Cat.ITEM) is not None

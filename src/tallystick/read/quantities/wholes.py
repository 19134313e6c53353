"""Shares of a whole that the sentence counted before: "60 drones, of which half have come", "half of them"."""

from tallystick.books.language import Cue, Frame
from tallystick.read.material.quantity import PERCENT
from tallystick.read.material.words import Cat, Scan

GOT = (Frame.GET, Frame.GIVE, Frame.ARRIVE)
VERB_REACH = 5  # words from a fraction that opens its clause to the verb: "de helft is in januari aangekomen"


def of_the_whole(scan: Scan, i: int, j: int) -> bool:
    """Whether the fraction at words i to j is of what a number before it counts, as a pronoun says."""
    if scan.running or _stands_alone(scan, i, j) or _leads(scan, i, j):
        return not scan.running
    if scan.cased:
        return False
    first = i - 1
    while first > 0 and scan.cue(first, Cue.ARTICLE) and not scan.cue(first - 1, Cue.PARTITIVE):
        first -= 1
    led = scan.cue(first, Cue.RELATIVE) is not None and first < i
    of = scan.cue(j, Cue.PARTITIVE)
    meant = of is not None and scan.cue(of.j, Cue.PRONOUN) is not None and _acts(scan, of.j + 1)
    return (led or meant) and any(_counts(scan, k) for k in range(first))


def _stands_alone(scan: Scan, i: int, j: int) -> bool:
    """Whether a fraction ends its clause as what someone got of a number before, or as a share behind another: "получил
    Бишкек лишь половину", "dziś najwyżej jedną czwartą".
    """
    if scan.low(j) not in (",", ".", ";", "") or scan.final or scan.before(i, Cat.MARKER):
        return False  # "cut supplies by half"
    start = next((k + 1 for k in range(i - 1, -1, -1) if scan.low(k) in (",", ";", ":")), 0)
    got = any((two := scan.find(k, Cat.FRAME)) and two.value in GOT for k in range(start, i))
    shares = [m for m in scan.mentions if m.cat is Cat.UNIT and m.value == PERCENT and m.i < i]
    return start > 0 and ((got and any(_counts(scan, k) for k in range(start))) or bool(shares))


def _leads(scan: Scan, i: int, j: int) -> bool:
    """Whether a fraction opens a clause as what came of a number before: "; la moitié est arrivée en mars"."""
    first = i
    while first > 0 and scan.cue(first - 1, Cue.ARTICLE):
        first -= 1
    if first < 2 or scan.low(first - 1) not in (",", ";", ":") or scan.cue(j, Cue.PARTITIVE, Cue.APPOSITION):
        return False
    stop = next((k for k in range(j, len(scan.words)) if not scan.words[k].text[0].isalnum()), len(scan.words))
    verbs = (two for k in range(j, min(stop, j + VERB_REACH)) if (two := scan.find(k, Cat.FRAME)))
    came = any(two.value in GOT for two in verbs)
    return came and any(_counts(scan, k) for k in range(first - 1))


def _acts(scan: Scan, k: int) -> bool:
    """Whether the share does or suffers something: "half of them have arrived", not "half of it a penalty"."""
    return scan.find(k, Cat.FRAME) is not None or scan.cue(k, Cue.PASSIVE, Cue.AUXILIARY, Cue.FUTURE) is not None


def _counts(scan: Scan, k: int) -> bool:
    return scan.low(k)[:1].isdigit() or scan.find(k, Cat.CARDINAL, Cat.MAGNITUDE) is not None

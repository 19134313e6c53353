"""Numbers that something rises or falls from, to, or by."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tallystick.books.language import Cue
from tallystick.model.amount import Qualifier
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Cat, Scan
from tallystick.read.quantities.rates import is_year

MORE_REACH = 6  # words from a percentage to the words that say that it is so much more
CHANGE_REACH = 10  # words from a verb of rising or falling to the number it leads to


def by_so_much(scan: Scan, i: int) -> bool:
    """Whether a percentage says by how much something rose or fell: "снизил закупки на 12%"."""
    return scan.cue(i - 1, Cue.WORTH) is not None and changed(scan, i)


def more_by(scan: Scan, j: int) -> bool:
    """Whether a percentage that ends before word j only says how much more or less it is: "на 30% больше"."""
    if not scan.has(Cue.MORE_BY):
        return False
    if scan.cue(j, Cue.MORE_BY):
        return True
    for k in range(j, min(j + MORE_REACH, len(scan.words)) if scan.adjectives_behind else j):
        if not scan.low(k)[:1].isalpha() or scan.find(k, Cat.FRAME):
            return False
        two = scan.cue(k, Cue.MORE_BY)
        if two and two.j - two.i > 1:
            return True  # "il 30 per cento di gas in più"
    return False


def only_compared(scan: Scan, i: int, j: int) -> bool:
    """Whether a number at words i to j, with its unit behind it, says how much more or less something is than another:
    "на 15 больше, чем", "o 3 tys. więcej niż", "19.000 minder dan", "vier keer zoveel".
    """
    unit = scan.find(j, Cat.CURRENCY, Cat.UNIT)
    k = unit.j if unit else j
    if scan.running:
        return scan.final and scan.cue(k, Cue.MORE_BY) is not None and scan.before(i, Cat.CUE) is not None
    times = scan.cue(j, Cue.COMPARISON)
    more = scan.cue(k, Cue.MORE_BY, Cue.MORE)
    hedge = scan.find(k, Cat.BEFORE)
    if hedge and hedge.value in (Qualifier.MORE_THAN, Qualifier.LESS_THAN) and hedge.j - hedge.i > 1:
        digits = scan.low(hedge.j)[:1].isdigit() and not is_year(scan.low(hedge.j))  # "zehn mehr als 2020"
        return not digits and scan.find(hedge.j, Cat.CARDINAL, Cat.MAGNITUDE) is None
    if more is None:
        return times is not None and times.j - times.i > 1
    than = more.j + 1 if scan.low(more.j) == "," else more.j
    raised = scan.cased and scan.before(i, Cat.MARKER, Cat.CUE) is not None and scan.cue(k, Cue.MORE_BY) is not None
    return raised or scan.cue(than, Cue.THAN) is not None


def changed(scan: Scan, i: int) -> bool:
    """Whether "up to" at word i says what something rose or fell to."""
    for k in range(i, max(i - CHANGE_REACH, -1), -1):
        if scan.cue(k, Cue.CHANGED):
            return True
        if scan.low(k) in (";", ".", ":"):
            return False
    return False


def raised_from(scan: Scan, i: int, j: int) -> bool:
    """Whether a number at words i to j is what something is raised or cut from: "von 80 auf 130 Millionen"."""
    opening = scan.before(i, Cat.OPENING)
    return opening is not None and scan.find(j, Cat.BETWEEN) is not None and changed(scan, opening.i)


def carry_over(scan: Scan, quantities: Sequence[Quantity]) -> None:
    """What something is raised or cut to counts what it is raised from: "병력은 2500명에서 4000명으로 늘었다"."""
    for one, after in pairwise(quantities):
        if after.i - one.j != 1 or scan.find(one.j, Cat.BETWEEN) is None or not scan.cue(after.j + 1, Cue.CHANGED):
            continue
        if after.item is None and after.people is None:
            after.item, after.item_at, after.people = one.item, one.item_at, one.people
        rate = one.amount.rate if one.amount.unit == after.amount.unit else None
        after.amount = replace(after.amount, rate=after.amount.rate or rate)

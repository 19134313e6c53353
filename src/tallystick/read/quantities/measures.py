"""Prices by the measure: a sum for a tonne, a barrel, or, as gas is sold, for a thousand cubic metres."""

from tallystick.books.language import Cue, Marker
from tallystick.model.ident import UnitId
from tallystick.read.material.quantity import COUNT, PERCENT, Quantity
from tallystick.read.material.words import Cat, Scan

THOUSANDS = ("1000", "1.000", "1,000", "1 000", "1\u00a0000", "1\u202f000")
VOLUME = UnitId("m3")  # the one measure that is priced by the thousand
REACH = 2  # words from a sum to "for a tonne"


def by_the_measure(scan: Scan, one: Quantity) -> bool:
    """Whether a sum is for one measure, said right behind it or earlier in its part of the sentence."""
    return measured_by(scan, one) is not None


def measured_by(scan: Scan, one: Quantity) -> UnitId | None:
    """The measure that a sum is for."""
    if not one.money:
        return None
    start = next((k + 1 for k in range(one.i - 1, -1, -1) if not scan.words[k].text[0].isalnum()), 0)
    near = (*range(start, one.i), *range(one.j, one.j + REACH))
    return next((unit for k in near if (unit := _measure(scan, k))), None)


def is_measure(scan: Scan, one: Quantity) -> bool:
    """Whether a number is only the measure that goods are priced by: "for a thousand cubic metres"."""
    if one.amount.unit != VOLUME or one.amount.best != 1000:
        return False
    pricing = (Marker.FOR, Cue.WORTH, Cue.PER_PIECE, Cue.ARTICLE)
    return scan.cue(one.i, *pricing) is not None or any(two.value in pricing for two in scan.ends.get(one.i, ()))


def _measure(scan: Scan, k: int) -> UnitId | None:
    """The unit that goods are sold by behind "for" at word k, or an article in its place."""
    found = scan.cue(k, Marker.FOR, Cue.WORTH, Cue.PER_PIECE)
    article = scan.cue(k, Cue.ARTICLE)
    if (found is None and article is None) or scan.cue(k, Marker.OF):
        return None
    at = found.j if found else k
    behind = scan.cue(at, Cue.ARTICLE)
    at = behind.j if behind else at
    thousand = scan.find(at, Cat.MAGNITUDE, Cat.CARDINAL)
    if scan.words[at : at + 1] and scan.words[at].text in THOUSANDS:
        return VOLUME if (unit := scan.find(at + 1, Cat.UNIT)) and unit.value == VOLUME else None
    if thousand is not None and thousand.value in (1e3, 1):
        unit = scan.find(thousand.j, Cat.UNIT)
        sold = unit is not None and (
            unit.value == VOLUME if thousand.value != 1 else unit.value not in (COUNT, PERCENT)
        )
        return UnitId(str(unit.value)) if unit and sold else None
    unit = scan.find(at, Cat.UNIT)
    priced = found is not None and (behind is not None or scan.cased or scan.cue(k, Cue.PER_PIECE) is not None)
    return UnitId(str(unit.value)) if unit and unit.value not in (COUNT, PERCENT) and priced else None

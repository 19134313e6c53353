"""Rates: the words before or behind a quantity that say per what time."""

from tallystick.books.calendar import Dating
from tallystick.model.amount import Rate
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Cat, Scan

RATE_REACH = 7
FINAL_REACH = 2  # where a rate stands before its number: only right behind it


def is_year(text: str) -> bool:
    """Whether digits look like a year."""
    return len(text) == 4 and text.isdigit() and "1900" <= text <= "2099"


def year_before_goods(scan: Scan, k: int) -> bool:
    """Whether digits before goods are a year, behind a verb or a party: "schickte Äthiopien 1977 Lastwagen"."""
    text = scan.low(k)
    odd = is_year(text) and text.startswith("19") and not text.endswith("00")
    ahead = scan.before(k, Cat.NAME, Cat.FRAME)
    return odd and ahead is not None and scan.find(k + 1, Cat.ITEM) is not None


def rate_of(scan: Scan, quantity: Quantity) -> Rate | None:
    """The rate that a quantity is given at."""
    if Cat.RATE not in scan.cats:
        return None
    return _rate_behind(scan, quantity.j) or _rate_before(scan, quantity.i)


def _rate_behind(scan: Scan, j: int) -> Rate | None:
    for k in range(j, j + (FINAL_REACH if scan.final else RATE_REACH)):
        if scan.low(k) in (",", ";", "."):
            break
        found = scan.find(k, Cat.RATE)
        if found and not is_year(scan.low(found.j)):
            return Rate(str(found.value))
        if scan.low(k)[:1].isdigit():
            break
    return None


def _rate_before(scan: Scan, i: int) -> Rate | None:
    for k in range(i - 1, i - 1 - (RATE_REACH if scan.serial else 3), -1):
        if scan.serial and scan.low(k) in (",", ";", "."):
            break
        found = scan.find(k, Cat.RATE)
        each = found and found.j <= i and scan.cue(k, Dating.RELATIVE) is not None  # "jeden Monat 500 Mann"
        if found and (found.j - found.i == 1 or scan.final or each):
            return Rate(str(found.value))
    return None

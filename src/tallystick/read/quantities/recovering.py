"""What a number leaves out that another of its sentence says: a currency, a unit of measure."""

from dataclasses import replace

from tallystick.books.language import Cue, Marker
from tallystick.model.ident import UnitId
from tallystick.read.material.kinds import SUMS
from tallystick.read.material.quantity import COUNT, PERCENT, Quantity
from tallystick.read.material.words import Cat, Scan
from tallystick.read.quantities.changes import raised_from
from tallystick.read.quantities.nouns import per_piece

MILLION = 1e6


def _priced(scan: Scan, one: Quantity) -> bool:
    """A bare number with "apiece" or "per unit" right behind it is a price."""
    return scan.cue(one.j, Cue.PER_PIECE) is not None and scan.cue(one.j, Cue.EACH) is None and one.scale >= 1


def recover(scan: Scan, found: list[Quantity]) -> None:
    """Fill in a currency that an earlier amount gives ("1.2 billion dollars ... another 500 million")."""
    last: Quantity | None = None
    for one, after in zip(found, [*found, None][1:], strict=True):
        if one.money:
            last = one
        elif after and not one.amount.unit and _like_next(scan, one, after):
            rate = one.amount.rate or after.amount.rate
            one.amount = replace(one.amount, unit=after.amount.unit, rate=rate)
            one.money, one.item = after.money, after.item
        elif one.amount.unit in (None, COUNT) and (like := _same_money(scan, one, last, found)):
            one.amount, one.money = (
                replace(one.amount, unit=_named_alone(scan) if like is one else like.amount.unit),
                True,
            )
        elif last and one.amount.unit is None and not one.item and _goes_on(scan, last, one):
            one.amount = replace(one.amount, unit=_own_currency(scan, one) or last.amount.unit)
            one.money = True
            one.per_piece = per_piece(scan, one) or (last.per_piece and one.scale < MILLION)
        elif one.amount.unit in (None, COUNT) and (whole := _weighed(scan, one, found)):
            one.amount = replace(one.amount, unit=whole.amount.unit, rate=one.amount.rate or whole.amount.rate)
        elif one.amount.unit is None and one.item is None and not one.trap and not one.people:
            _recover_unit(scan, one, found)


def _same_money(scan: Scan, one: Quantity, last: Quantity | None, found: list[Quantity]) -> Quantity | None:
    """The sum whose currency a large bare number is in: the last before, else the next; itself where nothing says."""
    other = last or next((other for other in found if other.money and other.i > one.i), None)
    return (other or one) if _of_money(one) or _spent(scan, one) else None


def _named_alone(scan: Scan) -> UnitId | None:
    """The only currency that the sentence names, without a number: "not a rouble of the 2 billion loan"."""
    named = {str(one.value) for one in scan.mentions if one.cat is Cat.CURRENCY}
    return UnitId(named.pop()) if len(named) == 1 else None


def _weighed(scan: Scan, one: Quantity, found: list[Quantity]) -> Quantity | None:
    """The whole that a large part of it is measured like: "6.1 million tonnes of grain, of which 2 million maize"."""
    part = scan.cue(one.i - 1, Cue.APPOSITION) or next(
        (m for m in scan.ends.get(one.i, ()) if m.value is Cue.APPOSITION), None
    )
    before = [other for other in found if other.j <= one.i and not (other.trap or other.money)]
    whole = before[-1] if before and part and one.scale > 1 and not one.money else None
    like = whole is not None and one.item in (None, whole.item) and whole.scale >= one.scale
    return whole if whole and like and whole.amount.unit not in (None, COUNT, PERCENT) else None


def _own_currency(scan: Scan, one: Quantity) -> UnitId | None:
    """The currency of the state whose adjective stands for it: "2 billion dollars, Canberra 95 million Australian"."""
    adjective = None if scan.running else scan.find(one.j, Cat.ADJECTIVE)
    if adjective is None or scan.low(adjective.j)[:1].isalnum():
        return None
    own = scan.currencies.get(str(adjective.value))
    return UnitId(own) if own else None


def _goes_on(scan: Scan, last: Quantity, one: Quantity) -> bool:
    """Whether a bare number is a sum as the one before it: a large one, a price, or a price of someone else."""
    named = scan.before(one.i, Cat.NAME) is not None and not scan.low(one.j)[:1].isalpha()
    return one.scale >= MILLION or _priced(scan, one) or (last.per_piece and named)


def _like_next(scan: Scan, one: Quantity, after: Quantity) -> bool:
    """Whether a bare number is measured as the one behind it: a part of a sum, or what it was raised from."""
    if after.i - one.j > 2:  # words of a part
        return False
    part = after.money and scan.cue(one.j, Cue.PARTITIVE) is not None
    return part or (after.amount.unit is not None and raised_from(scan, one.i, one.j))


def _of_money(one: Quantity) -> bool:
    """Whether a large bare number counts aid or a loan, which is money: "a 200-million loan"."""
    return one.item in SUMS and one.scale >= MILLION


def _spent(scan: Scan, one: Quantity) -> bool:
    """Whether a large bare number behind a word for "worth" is a sum whose currency goes without saying: "cannoni per
    150 milioni".
    """
    if one.scale < MILLION or one.item or one.people or scan.final or scan.serial:
        return False
    worth = [two for two in scan.ends.get(one.i, ()) if two.value is Cue.WORTH]
    return bool(worth) and not scan.cue(worth[0].i, Marker.OF) and scan.before(worth[0].i, Cat.ITEM) is not None


def _recover_unit(scan: Scan, one: Quantity, found: list[Quantity]) -> None:
    """Fill in a unit of measure that an earlier number of the same magnitude gives ("1.6 million barrels, in June 2.1
    million").
    """
    start = one.i - 1 if scan.cue(one.i - 1, Cue.ARTICLE) else one.i
    changed = any(m.value is Cue.CHANGE for m in scan.ends.get(start, ()))  # "32,000, down from 56,000"
    for other in found[: found.index(one)]:
        if changed and other.amount.unit and not other.money and not other.trap:
            one.amount = replace(one.amount, unit=other.amount.unit, rate=one.amount.rate or other.amount.rate)
            one.item, one.j = other.item, one.number_j
        if other.amount.unit not in (None, COUNT, PERCENT) and not other.money and other.scale == one.scale >= 1e3:
            one.amount = replace(one.amount, unit=other.amount.unit)
            one.item = other.item

"""Two numbers that say one thing together, where words run on: what one piece costs, and a list with one noun."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tallystick.books.language import Cue, Marker
from tallystick.model.amount import Amount, Qualifier
from tallystick.read.material.quantity import COUNT, Quantity
from tallystick.read.material.words import Cat, Scan
from tallystick.read.quantities.changes import carry_over
from tallystick.read.quantities.numbers import Numeral

TEN = 10
PIECE_REACH = 2  # words from "one piece" to what it costs: "1両120万", "한 대에 120만"


def neighbours(first: Numeral, second: Numeral) -> Amount | None:
    """Two numbers in words that follow each other in counting and in the text are a rough one: 两三百, 七八."""
    if first.digits or second.digits or first.j != second.i or first.scale > 1 or not (first.value and second.value):
        return None
    size: float = 10 ** (len(str(int(second.value))) - 1)
    follows = 1 <= first.value < TEN and second.value == (first.value + 1) * size
    return Amount(first.value * size, second.value, None, Qualifier.BETWEEN) if follows else None


def pair_up(scan: Scan, found: Sequence[Quantity]) -> None:
    """Note the prices of single pieces, and give the noun of a list to all its numbers; that of "one day" is none."""
    for one in found:
        rate = scan.find(one.number_i, Cat.RATE)
        one.trap |= rate is not None and rate.j > one.number_j and one.amount.unit is None
    for one, after in pairwise(found):
        _bounds(scan, one, after)
        _price(scan, one, after)
        _list(scan, one, after)
    carry_over(scan, found)


def _price(scan: Scan, one: Quantity, after: Quantity) -> None:
    """One piece right before a sum is what the sum is for."""
    piece = one.amount.best == 1 and one.amount.unit == COUNT and not one.money and after.money
    gap = range(one.number_j, after.i)
    if not piece or len(gap) > PIECE_REACH or not all(_at_the_piece(scan, k) for k in gap):
        return
    one.trap, after.per_piece = True, True
    if after.item is None:
        after.item, after.item_at = one.item, one.item_at


def _bounds(scan: Scan, one: Quantity, after: Quantity) -> None:
    """A lower and an upper bound of the same goods with a comma between are one number: "최소 100발, 많게는 150발"."""
    alike = one.amount.unit == after.amount.unit and after.item in (None, one.item)
    between = one.amount.qualifier is Qualifier.AT_LEAST and after.amount.qualifier is Qualifier.AT_MOST
    gap = range(one.j, after.i)
    if alike and between and not one.trap and len(gap) <= 1 and all(scan.low(k) == "," for k in gap):
        one.amount = replace(one.amount, high=after.amount.high, best=None, qualifier=Qualifier.BETWEEN)
        one.j, after.trap = after.j, True


def _at_the_piece(scan: Scan, k: int) -> bool:
    """Whether a particle may stand between a piece and its price: none of the object, which is what is bought."""
    particle = scan.find(k, Cat.BEHIND)
    return particle is not None and particle.value is not Marker.OBLIQUE


def _list(scan: Scan, one: Quantity, after: Quantity) -> None:
    """A number with a unit and no noun has that of the next behind "and": "15万トンと30万トンのコメ"."""
    bare = one.item is None and after.item is not None and not (one.trap or one.money or after.money)
    gap = range(one.j, after.i)
    linked = len(gap) == 1 and scan.cue(one.j, Cue.AND) is not None
    if bare and linked and one.amount.unit == after.amount.unit:
        one.item, one.item_at = after.item, after.item_at

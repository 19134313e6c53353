"""What is counted by the head: where the word behind a number counts people only, the noun it counts is people."""

from dataclasses import replace

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Marker
from tallystick.model.ident import ItemId
from tallystick.read.material.kinds import CASUALTIES, PEOPLE, PERSONNEL, TROOPS, within
from tallystick.read.material.quantity import COUNT, Quantity
from tallystick.read.material.words import Cat, Mention, Scan, item_of
from tallystick.read.syntax.senses import STOPS

REACH = 9  # words from goods that only qualify people to the people: 防空、工程和后勤人员


def find_people(scan: Scan, items: ItemTree, found: list[Quantity]) -> None:
    """Give each number that counts by the head, and has no people for its noun, the next people behind it."""
    for one in found:
        _strong(scan, one)
        if one.trap or one.money or one.people:
            continue
        if scan.cased and one.item_at is not None and scan.cue(one.item_at, Cue.HEADS):
            before = _before(scan, items, one.i)
            one.item = item_of(before) if before else one.item
        if not _by_head(scan, one) or _people(items, one.item):
            continue
        start = one.number_j if one.item_at is None else one.item_at + 1
        ahead = _ahead(scan, items, start)
        if ahead is not None:
            one.item, one.item_at, one.j = item_of(ahead), ahead.i, ahead.j
        elif one.item_at is not None and one.item_at >= one.number_i:
            one.item, one.item_at, one.j = None, None, one.number_j


def _strong(scan: Scan, one: Quantity) -> None:
    """A body told by its strength alone is one of troops: "a 56-strong unit of the Spanish army"."""
    at = one.number_j + 1
    if one.item is None and scan.low(one.number_j) == "-" and scan.glued(at) and scan.cue(at, Cue.HEADS):
        one.item, one.item_at, one.j, one.trap = TROOPS, at, min(at + 2, len(scan.words)), False
        one.amount = replace(one.amount, unit=COUNT)


def _people(items: ItemTree, item: ItemId | None) -> bool:
    return item is not None and (within(items, item, PERSONNEL) or within(items, item, CASUALTIES))


def _before(scan: Scan, items: ItemTree, end: int) -> Mention | None:
    """People named before a number of heads in its part of the sentence: "рабочие прибыли в количестве 300 человек"."""
    for k in range(end - 1, max(end - REACH, -1), -1):
        named = scan.find(k, Cat.ITEM)
        if scan.low(k) in STOPS or scan.low(k)[:1].isdigit() or scan.find(k, Cat.CARDINAL):
            return None
        if named and _people(items, item_of(named)) and not scan.find(k, Cat.FRAME):
            return named
    return None


def _ahead(scan: Scan, items: ItemTree, start: int) -> Mention | None:
    """The first people named from word `start` on, before a verb or a stop."""
    for k in range(start, min(start + REACH, len(scan.words))):
        if scan.low(k) in STOPS or (scan.find(k, Cat.FRAME) and not scan.find(k, Cat.NOUN)):
            return None
        named = scan.find(k, Cat.ITEM)
        if named and _people(items, item_of(named)):
            return named
    return None


def _by_head(scan: Scan, quantity: Quantity) -> bool:
    return any(scan.cue(k, Cue.HEADS) for k in range(quantity.number_i, quantity.number_j))


def equipped(scan: Scan, item: Mention) -> Mention | None:
    """The arms that a unit of troops is one of: "trois régiments de S-400", "two batteries of howitzers"."""
    joint = scan.cue(item.j, Marker.OF, Cue.PARTITIVE) if item_of(item) == TROOPS and not scan.running else None
    arms = scan.find(joint.j, Cat.ITEM) if joint else None
    return arms if arms and item_of(arms) not in PEOPLE else None

"""Goods that stand before their number in running text: bare before a counter, as subject or object, or as a whole."""

from dataclasses import replace

from tallystick.books.language import Cue, Marker
from tallystick.model.ident import PartyId, UnitId
from tallystick.read.material.quantity import COUNT, PERCENT, Quantity
from tallystick.read.material.words import Cat, Mention, Scan, item_of

BEFORE_REACH = 9  # words from a number back to goods that stand as subject or object of the same verb


def attach_before(scan: Scan, one: Quantity) -> None:
    """Goods that stand before their number and its counter, bare or as subject or object: "榴弾砲48門"."""
    near = _nearest(scan, _past_corrected(scan, _past_bracket(scan, one)))
    k = near
    while k > max(one.i - BEFORE_REACH, 0):
        direct = k == near or _governed(scan, one, k)
        counted = scan.before(k, Cat.UNIT) if direct and one.amount.unit == COUNT else None
        if counted and counted.value not in (PERCENT, COUNT):
            one.amount, one.i = replace(one.amount, unit=UnitId(str(counted.value))), counted.i
            _name_content(scan, one)
            return
        people = scan.before(k, Cat.PEOPLE) if scan.final and (k == near or _governed(scan, one, k)) else None
        if people:
            one.people, one.item_at = PartyId(str(people.value)), people.i
            one.i = people.i if k == near else one.i
            return
        named = named_at(scan, k)
        item = scan.before(named, Cat.ITEM)
        if item and not _office(scan, item):
            if direct:
                one.item, one.item_at = item_of(item), item.i
                one.i = _first_of(scan, item) if one.i - k <= 1 and not scan.cue(one.i - 1, Cue.AMONG) else one.i
            return
        if named == k and (scan.before(k, Cat.FRAME, Cat.CARDINAL) or not scan.words[k - 1].text[0].isalpha()):
            return
        near = k - 1 if k == near and not scan.at[k - 1] else near  # a type name that no list holds
        k = named if named < k else k - 1


def _office(scan: Scan, item: Mention) -> bool:
    """Whether a word for goods is the office of whoever a name or body before it tells: "헐리 차관은"."""
    particle = scan.find(item.j, Cat.BEHIND) if scan.cue(item.i, Cue.TITLE) else None
    named = item.i > 0 and scan.words[item.i - 1].text.isalpha()
    named = named and (not scan.at[item.i - 1] or scan.cue(item.i - 1, Cue.BODY, Cue.SOURCE) is not None)
    return named and particle is not None and particle.value in (Marker.TOPIC, Marker.SUBJECT)


def _past_corrected(scan: Scan, i: int) -> int:
    """Before the number that one at word i corrects: "백신이 60만 회분이 아니라 6만 회분"."""
    if not scan.cue(i - 1, Cue.CORRECTION):
        return i
    digits = [k for k in range(max(i - BEFORE_REACH, 0), i) if scan.low(k)[:1].isdigit()]
    return digits[0] if digits else i


def _past_bracket(scan: Scan, one: Quantity) -> int:
    """Where words end that a sum in brackets measures: "レーダー5基(約16億円相当)"; the number itself elsewhere."""
    if not one.money or scan.low(one.i - 1) != "(":
        return one.i
    k = one.i - 1
    while k > 0 and (scan.low(k - 1)[:1].isdigit() or scan.before(k, Cat.UNIT, Cat.MAGNITUDE, Cat.AFTER)):
        k -= 1
    return k


def attach_among(scan: Scan, one: Quantity) -> None:
    """The goods that a part is counted among, earlier in the sentence: "戦闘機のうち、最後の2機"."""
    for k in range(one.i - 1, 0, -1):
        item = scan.before(k, Cat.ITEM)
        if item:
            if scan.cue(k, Cue.AMONG):
                one.item, one.item_at = item_of(item), _first_of(scan, item)
            return


def _name_content(scan: Scan, one: Quantity) -> None:
    """What the wagons or boxes before a number hold: "弾薬の貨車70両"."""
    owner = scan.cue(one.i - 1, Cue.POSSESSIVE)
    item = scan.before(owner.i, Cat.ITEM) if owner else None
    if item:
        one.item, one.item_at, one.i = item_of(item), item.i, item.i


def named_at(scan: Scan, k: int) -> int:
    """Before the name in brackets that ends right before word k: "無人機「X」"; k itself where there is none."""
    if scan.low(k - 1) not in _CLOSING:
        return k
    opening = _CLOSING[scan.low(k - 1)]
    return next((at for at in range(k - 2, max(k - 8, -1), -1) if scan.low(at) == opening), k)


_CLOSING = {"」": "「", "』": "『", "”": "“", "》": "《", "）": "（", ")": "("}


def follows_goods(scan: Scan, one: Quantity) -> bool:
    """Whether a counted number stands right behind its goods, and nothing behind it belongs to it."""
    counted = scan.running and one.amount.unit is not None and not one.money
    if not counted:
        return False
    ahead = scan.before(_nearest(scan, one.i), Cat.ITEM, Cat.UNIT)
    if ahead is not None and ahead.cat is Cat.UNIT:
        return ahead.value not in (PERCENT, COUNT)
    return ahead is not None and not scan.cue(one.j, Cue.PARTITIVE)


def _nearest(scan: Scan, i: int) -> int:
    """Where the words end that stand before a number at word i, past dates, and past the word for a part of a whole."""
    small = (Cue.ARTICLE, Cue.AMONG, *((Cue.AUXILIARY,) if scan.serial else ()))  # 小麦仅有60万吨
    while scan.cue(i - 1, *small) or (scan.final and _dated(scan, i)):
        i -= 1
    return i


def _dated(scan: Scan, i: int) -> bool:
    """Whether the word before word i dates or measures something, or is the number that is measured."""
    if scan.before(i, Cat.DATING) or scan.cue(i - 1, Cue.MEASURE):
        return True
    return scan.low(i - 1)[:1].isdigit() and scan.cue(i, Cue.MEASURE) is not None


def _first_of(scan: Scan, item: Mention) -> int:
    """Where the names of goods begin that stand side by side."""
    while (before := scan.before(item.i, Cat.ITEM)) is not None:
        item = before
    return item.i


def _governed(scan: Scan, one: Quantity, k: int) -> bool:
    """Whether a particle at word k makes what stands before it the subject or object, or the whole of a share."""
    particle = scan.find(k, Cat.BEHIND)
    share = one.amount.unit == PERCENT and scan.cue(k, Cue.PARTITIVE) is not None
    share = share or (one.money and scan.cue(k, Cue.WORTH) is not None)
    return share or (particle is not None and particle.value in _GOVERNED)


_GOVERNED = (Marker.OBLIQUE, Marker.SUBJECT, Marker.TOPIC)


def headed_by(scan: Scan, one: Quantity) -> None:
    """Who is paid by the head, or what is sold by the piece, before the word that says so."""
    for k in range(one.i, max(one.i - BEFORE_REACH, 0), -1):
        found = scan.before(k, Cat.ITEM, Cat.PEOPLE)
        if found and found.cat is Cat.PEOPLE:
            one.people, one.item_at = PartyId(str(found.value)), found.i
        elif found:
            one.item, one.item_at = item_of(found), found.i
        if found or scan.find(k - 1, Cat.FRAME):
            return


def paid_for(scan: Scan, j: int) -> bool:
    """Whether goods that end before word j are only what something is given for: "派兵の見返りに"."""
    at = j
    while at < j + 5:
        step = scan.cue(at, Cue.POSSESSIVE) or scan.find(at, Cat.FRAME, Cat.BEHIND)
        if step is None or step.value in (Marker.TOPIC, Marker.SUBJECT):  # "돈은 반대로 흘러간다"
            break
        at = step.j
    return scan.running and at > j and scan.cue(at, Cue.REVERSE) is not None

"""Goods that a text spoke of before, and the numbers that count or measure them without naming them again."""

from dataclasses import dataclass, replace

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.amount import Amount
from tallystick.model.ident import ItemId, UnitId
from tallystick.read.material.kinds import (
    AGREEMENTS,
    FINANCIAL_AID,
    MONEY,
    MOVING,
    PEOPLE,
    PERSONNEL,
    TRAINING,
    TROOPS,
    within,
)
from tallystick.read.material.quantity import COUNT, PERCENT, Quantity
from tallystick.read.material.words import Cat, item_of
from tallystick.read.parse import Parse
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.closing import about

LARGE = 100_000  # a bare number that goes on counting money is at least this; smaller ones count the goods
PART_REACH = 3  # words from a share to the sum that it is of
CUTS = (Cat.MARKER, Cat.CUE, Cat.FRAME, Cat.DATING, Cat.MONTH, Cat.NAME)  # what may follow a number without a noun


@dataclass(frozen=True, slots=True)
class Running:
    """The last goods with their unit; `money` where that is a currency; and the last currency before."""

    item: ItemId
    unit: UnitId | None
    money: bool
    currency: UnitId | None = None


def run_on(
    parse: Parse,
    items: ItemTree,
    place: tuple[Clause, Frame | None],
    found: tuple[Quantity, ItemId | None, Amount],
    running: Running | None,
) -> tuple[Quantity, ItemId | None, Amount]:
    """An amount with what it still lacks, goods or a currency, taken from those of before."""
    one, item, amount = found
    if running is None:
        return found
    if item is not None and _of_contract(parse, items, item):
        made = replace(one, amount=amount)
        if not made.money:
            _measure(made, running)
        return made, running.item, made.amount
    heads = parse.scan.running and heads_in(parse, one)
    if item is None and heads and within(items, running.item, PERSONNEL):
        return one, running.item, amount  # "估计在一千至一千五百人之间"
    if one.item_at is not None and parse.scan.cue(one.item_at, Cue.HEADS) and within(items, running.item, PERSONNEL):
        return one, running.item, amount  # "인원은 2200명": the people spoken of before
    if item is not None:
        return settle_currency(items, one, item, amount, running)
    made = replace(one, amount=amount)
    people = within(items, running.item, PERSONNEL) and pays_them(parse, *place, one)
    item = running.item if people else carried(parse, *place, made, running)
    return made, item, made.amount


def _of_contract(parse: Parse, items: ItemTree, item: ItemId) -> bool:
    """Whether a number is of a contract that names no goods, and so covers those of before: "整份合同涉及42架"."""
    if not within(items, item, AGREEMENTS):
        return False
    goods = (item_of(one) for one in parse.scan.mentions if one.cat is Cat.ITEM)
    return all(within(items, one, AGREEMENTS) or within(items, one, MONEY) for one in goods)


def pays_them(parse: Parse, clause: Clause, frame: Frame | None, one: Quantity) -> bool:
    """Whether a sum is what people spoken of before are paid, each: "they will be paid 1,500 dollars a month"."""
    small = (one.amount.best or one.amount.high or one.amount.low or LARGE) < LARGE
    to_them = parse.cues(clause.i, clause.j, Cue.THERE)
    named = bool(to_them) or (parse.scan.running and one.per_piece)  # "一人当たり月480ドルが支払われた"
    each = one.per_piece and frame in (Frame.PAY, Frame.GIVE, Frame.GET)  # "für jeden von ihnen"
    paid = each or (frame is Frame.PAY and named)
    return paid and one.money and one.amount.rate is not None and small


def carried(parse: Parse, clause: Clause, frame: Frame | None, one: Quantity, running: Running) -> ItemId | None:
    """What a number without a noun counts or measures where the text spoke of goods before; its amount is given their
    unit.
    """
    told = bool(parse.cues(clause.i, clause.j, Cue.FIGURE)) or frame in (Frame.ARRIVE, Frame.GIVE)
    told = told or left_over(parse, clause, one.i)
    if running.item in PEOPLE and one.amount.unit not in (None, COUNT, PERCENT):
        return None
    if running.item in PEOPLE and parse.scan.final and clause.relative and not heads_in(parse, one):
        return None  # "넘긴 두 척": ships, and not the instructors spoken of last
    if (one.amount.unit is None and (told or _bare(parse, clause, one, frame))) or _goes_on(parse, clause, one, frame):
        _measure(one, running)
        return running.item
    if _measured_on(parse, clause, one, frame):
        return running.item
    if running.item == TRAINING and frame is Frame.TRAIN and one.amount.unit in (None, COUNT) and not one.money:
        one.amount = replace(one.amount, unit=COUNT)
        return TROOPS
    if frame is Frame.DIE and one.amount.unit in (None, COUNT) and not one.money and not _fell_to(parse, clause, one):
        one.amount = replace(one.amount, unit=COUNT)
        return TROOPS
    return running.item if frame is Frame.AMOUNT and one.money and not told_apart(parse, clause, one) else None


def told_apart(parse: Parse, clause: Clause, one: Quantity) -> bool:
    """Whether the verb has another number, which a comma parts from this: "fell to 127,000, and a deficit of 9 bn"."""
    verb = next((two.j for two in clause.predicates if two.value is Frame.AMOUNT), one.i)
    last = next((two.j for two in parse.quantities if verb <= two.number_i < one.i), one.i)
    named = any(last <= actor.i < one.i for actor in parse.actors)
    return not named and parse.scan.parted(last, one.i)


def _fell_to(parse: Parse, clause: Clause, one: Quantity) -> bool:
    """Whether a number is how far something fell, and no count of the fallen: "las reservas cayeron a 19 millones"."""
    lost = any(parse.scan.cue(verb.i, Cue.LOSE) for verb in clause.predicates)
    return not lost and parse.scan.cue(one.i - 1, Marker.TO) is not None


def heads_in(parse: Parse, one: Quantity) -> bool:
    """Whether a number is said to count people."""
    return any(parse.scan.cue(k, Cue.HEADS) for k in range(one.number_i, one.j))


def left_over(parse: Parse, clause: Clause, i: int) -> bool:
    """Whether a number at word i counts what is to come of goods spoken of before: "the other 16 are due in May"."""
    rest = any(parse.scan.cue(k, Cue.REST) for k in (i - 1, i - 2))
    named = any(one.cat is Cat.ITEM and clause.i <= one.i < clause.j for one in parse.scan.mentions)
    return rest and not named and bool(parse.cues(clause.i, clause.j, Cue.PLANNED, Cue.FUTURE, Cue.NEGATION))


def settle_currency(
    items: ItemTree, one: Quantity, item: ItemId, amount: Amount, running: Running
) -> tuple[Quantity, ItemId, Amount]:
    """A sum without a currency is in the one of the sum before: "may be followed by aid of up to 900 million"."""
    if one.money and one.amount.unit is None and running.currency:
        made = replace(one, amount=replace(amount, unit=running.currency))
        return made, item, made.amount
    if one.amount.unit not in (None, COUNT) or one.money or not (running.currency and within(items, item, MONEY)):
        return one, item, amount
    made = replace(one)
    _measure(made, replace(running, unit=running.currency, money=True))
    return (made, item, made.amount) if made.money else (one, item, amount)


def _measure(one: Quantity, running: Running) -> None:
    """Give a bare number the unit of what it goes on measuring; a small one counts pieces."""
    size = max(end for end in (one.amount.low, one.amount.high, one.amount.best, 0.0) if end is not None)
    unit = running.unit if running.unit not in (None, PERCENT) and (size >= LARGE or not running.money) else COUNT
    one.amount = replace(one.amount, unit=unit)
    one.money = running.money and unit == running.unit


def _bare(parse: Parse, clause: Clause, one: Quantity, frame: Frame | None) -> bool:
    """Whether a number stands without any noun in a clause that names no goods, and moves something."""
    if parse.scan.final or parse.scan.serial or one.money:
        return False
    goods = any(m.cat in (Cat.ITEM, Cat.UNIT) and clause.i <= m.i < clause.j for m in parse.scan.mentions)
    moved = any(m.cat is Cat.NOUN and clause.i <= m.i < clause.j for m in parse.scan.mentions)
    if goods or not (frame in MOVING or moved) or frame in (Frame.TRAIN, Frame.COST, Frame.PAY):
        return False
    plain = parse.scan.low(one.j)[:1].isalpha() and not parse.scan.find(one.j, *CUTS)
    return not plain


def _measured_on(parse: Parse, clause: Clause, one: Quantity, frame: Frame | None) -> bool:
    """Whether weight or volume without goods is moved in a clause that names none: "from which they bought 474 t"."""
    if parse.scan.final or parse.scan.serial or one.money or one.amount.unit in (None, COUNT, PERCENT):
        return False
    goods = any(m.cat is Cat.ITEM and clause.i <= m.i < clause.j for m in parse.scan.mentions)
    plain = parse.scan.low(one.j)[:1].isalpha() and not parse.scan.find(one.j, *CUTS)
    return frame in MOVING and not goods and not plain


def _goes_on(parse: Parse, clause: Clause, one: Quantity, frame: Frame | None) -> bool:
    """Whether a counted number in a clause that names no other subject counts the goods of before: "2000여 명에
    이른다", "4척이 들어왔다".
    """
    said = parse.scan.final and one.amount.unit == COUNT and frame in (Frame.ARRIVE, Frame.GIVE, Frame.AMOUNT)
    if parse.scan.final and one.amount.unit == COUNT and clause.relative and clause.j == one.i:
        return frame in (Frame.PROMISE, Frame.GIVE, Frame.ORDER, Frame.SELL, Frame.BUY)  # "벨기에가 약속한 30대"
    aside = [(one.j, one.j + 1), *(span for source in parse.sources for span in source.spans)]
    return said and not about(parse.scan, clause.i, clause.j, aside)


def of_a_sum(parse: Parse, quantity: Quantity, frame: Frame | None) -> ItemId | None:
    """What a sum is that a share which has come or was paid is of: 其中一半已经到账, "20 percent of the 7 billion"."""
    paid = frame in (Frame.PAY, Frame.ARRIVE, Frame.GIVE, Frame.GET) and quantity.amount.unit == PERCENT
    sums = [one for one in parse.quantities if one.money and not one.trap] if paid else []
    before = [one for one in sums if one.j <= quantity.i]
    if not parse.scan.running:
        before = [one for one in before if _parted(parse, one)]
        before += [one for one in sums if 0 < one.i - quantity.j <= PART_REACH and _of(parse, quantity.j, one.i)]
    return (before[-1].item or FINANCIAL_AID) if before else None


def _parted(parse: Parse, whole: Quantity) -> bool:
    """Whether a sum stands behind "of" or "out of" at the head of its clause, past what was done with it."""
    clause = parse.clause_at(whole.i)
    first = clause.i if clause else whole.i
    opening = (Cue.PARTITIVE, Cue.OUT_OF, Marker.OF, Marker.FROM)
    return any(parse.scan.cue(k, *opening) for k in (first, first + 1))


def _of(parse: Parse, i: int, j: int) -> bool:
    return any(parse.scan.cue(k, Cue.PARTITIVE, Marker.OF) for k in range(i, j))

"""What an amount counts or measures, where its own words do not say it: goods named before, beside or behind it."""

from dataclasses import replace

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.amount import Amount
from tallystick.model.ident import ItemId, UnitId
from tallystick.read.goods.estimates import estimated_goods
from tallystick.read.goods.parts import further, is_part
from tallystick.read.goods.running import heads_in, of_a_sum, pays_them, told_apart
from tallystick.read.goods.spending import spent_on
from tallystick.read.material.kinds import (
    AID,
    BARRELS,
    CARGO,
    CONTAINERS,
    CUBIC_METRES,
    GAS,
    HELP,
    LOSSES,
    MOVING,
    OIL,
    PEOPLE,
    SOLDIERS,
    TRAINING,
    TROOPS,
    WORKERS,
)
from tallystick.read.material.quantity import COUNT, PERCENT, Quantity
from tallystick.read.material.words import Cat, Mention, Scan, item_of
from tallystick.read.parse import Parse, beside
from tallystick.read.quantities.measures import measured_by
from tallystick.read.syntax.clauses import Clause

MOVED = (Frame.DIE, Frame.GIVE, Frame.ARRIVE)
PRICED = (  # what a sum without a noun of its own may measure
    *(None, Frame.AMOUNT, Frame.SIGN, Frame.CONTAIN),
    *(Frame.COST, Frame.BUY, Frame.SELL, Frame.ORDER),
)
GIVEN = (Frame.GIVE, Frame.PROMISE, Frame.GET, Frame.ARRIVE)
TRADED = (Frame.SELL, Frame.BUY, Frame.ORDER, Frame.GIVE)
SALE_REACH = 4  # words from "sale of" to the goods
HELP_REACH = 4  # words behind a sum that may say what it is
PIECE_REACH = 12  # words from a sum to the goods that it is for each of: "a month for each of the 100 Cuban doctors"
SMALL = 1000  # a bare number below this behind millions is in millions, too
PART_REACH = 3  # words from a part to its whole
GLOSSING = (":", "—", "–")
MEASURED = {BARRELS: OIL, CUBIC_METRES: GAS}  # what is measured where a unit stands alone
UNIT_ITEMS = {CONTAINERS: CARGO}  # what is counted when only its container is named (rule 4.3)


def item_of_amount(
    parse: Parse, quantity: Quantity, clause: Clause, frame: Frame | None
) -> tuple[ItemId | None, Amount]:
    """What the amount counts, with its unit: the noun at the number, else one that the sentence gave before."""
    amount = quantity.amount
    spent = spent_on(parse, clause, quantity, frame) or _sold(parse, quantity)
    if spent:
        return item_of(spent), amount
    item = (
        _taught(parse, quantity)
        or fallen(parse, clause, quantity, frame)
        or _losses_of(parse, clause, quantity)
        or _own_item(parse, quantity)
        or _people(parse, clause, quantity)
    )
    if item:
        return item, amount if quantity.money or amount.unit else replace(amount, unit=COUNT)
    unit = amount.unit
    if unit in UNIT_ITEMS and unit is not None:
        return _content(parse, quantity) or UNIT_ITEMS[unit], amount
    if quantity.money and not quantity.per_piece:
        workers = _people_before(parse, quantity) if pays_them(parse, clause, frame, quantity) else None
        whole = workers or _whole(parse, quantity)
        if whole:
            return whole, amount
        return _goods_measured(parse, clause, quantity, frame) or _help_before(parse, clause, quantity, frame), amount
    near = _item_before(parse, clause, quantity) or _item_beside(parse, clause, quantity)
    if near is None or _of_people(parse, quantity, near):
        return _alone(parse, quantity, frame)
    quantity.counts_at = near.i
    quantity.item_at = near.i if amount.unit == PERCENT or quantity.per_piece else quantity.item_at
    if quantity.per_piece:
        return item_of(near), amount
    unit = unit or _unit_before(parse, quantity) or _share_before(parse, clause, quantity)
    like = _measured_like(parse, quantity, near)
    counted = parse.scan.find(near.i, Cat.UNIT)
    unit = UnitId(str(counted.value)) if counted and unit is None else unit or like.unit or COUNT
    amount = _of_same_size(parse, quantity, replace(amount, unit=unit, rate=amount.rate or like.rate), near)
    named = _item_of_unit(parse, near) if near.cat is Cat.UNIT else item_of(near)
    return UNIT_ITEMS.get(unit) or named, amount


def _own_item(parse: Parse, quantity: Quantity) -> ItemId | None:
    """The noun at a number, unless that is who says it: "according to UN experts worth 267 million"."""
    at = quantity.item_at
    said = at is not None and any(i <= at < j for source in parse.sources for i, j in source.spans)
    return None if said and quantity.money else quantity.item


def _of_people(parse: Parse, quantity: Quantity, near: Mention) -> bool:
    """Whether a number counts people, where goods or money are near: "자금 세탁을 도운 ... 개인 8명"."""
    goods = near.cat is Cat.ITEM and item_of(near) not in (*PEOPLE, *LOSSES, TRAINING)
    return goods and parse.scan.running and heads_in(parse, quantity)


def _taught(parse: Parse, quantity: Quantity) -> ItemId | None:
    """Training, where people hang on a word for it, with cases: "обучение 200 офицеров"."""
    before = parse.scan.before(quantity.i, Cat.ITEM) if parse.scan.cased and not quantity.money else None
    people = quantity.people is not None or quantity.item in PEOPLE
    return TRAINING if before and people and item_of(before) == TRAINING else None


def _sold(parse: Parse, quantity: Quantity) -> Mention | None:
    """The goods of the sale or package that a sum is the worth of: "a $3.5 billion sale of missiles"."""
    scan, j = parse.scan, quantity.j
    if not quantity.money or quantity.per_piece or scan.final or scan.serial:
        return None
    sale = scan.find(j, Cat.NOUN)
    end = sale.j if sale and quantity.item is None and sale.value in TRADED else j if quantity.item == AID else None
    mark = scan.cue(end, Marker.OF, Marker.FOR) if end is not None else None
    begin = mark.j if mark else end if sale and sale.j - sale.i > 1 else None  # "sale of" may be one entry
    for k in range(begin, begin + SALE_REACH) if begin is not None else ():
        goods = scan.find(k, Cat.ITEM)
        if goods:
            return goods
        if scan.find(k, Cat.NAME, Cat.MARKER, Cat.FRAME) or not scan.low(k)[:1].isalnum():
            return None
    return None


def _alone(parse: Parse, quantity: Quantity, frame: Frame | None) -> tuple[ItemId | None, Amount]:
    """What a number counts or measures that has no noun: people where the sentence counted some, oil in barrels; pay
    per head is of the people counted before.
    """
    amount = quantity.amount
    if whole := of_a_sum(parse, quantity, frame):
        return whole, amount
    if parse.scan.running and quantity.per_piece and amount.rate is not None:
        return _people_before(parse, quantity), amount
    if quantity.per_piece and (priced := measured_by(parse.scan, quantity)) in MEASURED:
        return MEASURED[priced], amount
    if amount.unit in MEASURED and amount.unit is not None:
        return MEASURED[amount.unit], amount
    people = any(one.people or one.item in SOLDIERS for one in parse.quantities if one.i < quantity.i)
    people = people or any(one.people and is_part(parse, quantity, one) for one in parse.quantities)
    return (TROOPS, replace(amount, unit=COUNT)) if people and frame in MOVED else (None, amount)


def _people(parse: Parse, clause: Clause, quantity: Quantity) -> ItemId | None:
    """What people are who are named by their nation alone: workers where they work, else soldiers."""
    if not quantity.people:
        return None
    works = any(parse.scan.cue(one.i, Cue.WORKING) for one in clause.predicates)
    return WORKERS if works else TROOPS


def _item_of_unit(parse: Parse, unit: Mention) -> ItemId | None:
    """What was counted in a unit that a later number goes on counting in."""
    counted = next((one.item for one in parse.quantities if one.i <= unit.i < one.j), None)
    goods = [one for one in parse.scan.mentions if one.cat is Cat.ITEM and one.i < unit.i]
    return counted or (item_of(goods[-1]) if goods else None)


def _measured_like(parse: Parse, quantity: Quantity, near: Mention) -> Amount:
    """The amount, with its unit and rate, of an earlier number of the same goods, which a bare one goes on with:
    "55,000 barrels of crude a day, later 27,000".
    """
    earlier = [one for one in parse.quantities if near.i in (one.item_at, one.counts_at) and one.i < quantity.i]
    measured = [one.amount for one in earlier if one.amount.unit not in (None, COUNT, PERCENT) and not one.money]
    return measured[-1] if measured and quantity.amount.unit is None else Amount()


def _of_same_size(parse: Parse, quantity: Quantity, amount: Amount, near: Mention) -> Amount:
    """A bare number behind one of the same goods in millions or billions is in them, too: "... 20 billion cubic metres;
    from Libya came 3" (rule 5.3).
    """
    earlier = [one for one in parse.quantities if one.item_at == near.i and one.i < quantity.i and not one.money]
    earlier = [one for one in earlier if one.amount.unit == amount.unit]
    if not earlier or quantity.amount.unit is not None or amount.unit in (COUNT, PERCENT):
        return amount
    sizes = [one.value for k in range(earlier[-1].i, earlier[-1].j) if (one := parse.scan.find(k, Cat.MAGNITUDE))]
    if not sizes or parse.scan.find(quantity.number_j - 1, Cat.MAGNITUDE):
        return amount
    size = float(str(sizes[-1]))
    low, high, best = (one * size if one and one < SMALL else one for one in (amount.low, amount.high, amount.best))
    return replace(amount, low=low, high=high, best=best)


def _people_before(parse: Parse, quantity: Quantity) -> ItemId | None:
    """The people counted before a sum."""
    found = [one.item for one in parse.quantities if one.j <= quantity.i and one.item in PEOPLE]
    return found[-1] if found else None


def _unit_before(parse: Parse, quantity: Quantity) -> UnitId | None:
    """In a shortened clause the unit of the number before: "... 43 percent, Paris 10"."""
    gap = any(one.gapped and beside(parse.scan, one.j, quantity.i) for one in parse.actors)
    earlier = [one.amount.unit for one in parse.quantities if gap and one.j <= quantity.i and not one.trap]
    return earlier[-1] if earlier else None


def _share_before(parse: Parse, clause: Clause, quantity: Quantity) -> UnitId | None:
    """A bare number beside a word for having a share is one behind another share: "Libyen kam auf 5 Prozent"."""
    held = any(two.value is Frame.HOLD for one in clause.predicates for two in parse.scan.at[one.i])
    held = held or (not clause.predicates and not parse.scan.low(quantity.j)[:1].isalnum())  # "heute sind es zehn."
    shares = held and any(one.amount.unit == PERCENT and one.i < quantity.i for one in parse.quantities)
    small = (quantity.amount.best or quantity.amount.high or quantity.amount.low or 101) <= 100
    return PERCENT if shares and small and quantity.amount.unit is None else None


def fallen(parse: Parse, clause: Clause, quantity: Quantity, frame: Frame | None) -> ItemId | None:
    """What befell the people counted, where the clause says so: killed, wounded, captured."""
    if quantity.money or quantity.amount.unit not in (None, COUNT):
        return None
    reach = min(clause.j, quantity.j + 7) if frame in MOVING else clause.j
    start = quantity.i if frame in MOVING else clause.i
    people = quantity.people or quantity.item is None or quantity.item in SOLDIERS
    words = parse.scan.mentions if people else ()
    found = [one for one in words if one.cat is Cat.ITEM and one.value in LOSSES and start <= one.i < reach]
    after = min((one.i for one in parse.quantities if one.i >= quantity.j and not one.trap), default=reach)
    near = [one for one in found if quantity.i <= one.i < after]  # "121 fell, 536 were wounded"
    found = near if near or frame in MOVING else found  # "of the 900 men sent 54 were killed"
    return item_of(found[0]) if found else None


def _losses_of(parse: Parse, clause: Clause, quantity: Quantity) -> ItemId | None:
    """The losses of a force that a bare number puts into figures: "die Verluste seines Kontingents auf 300"."""
    if quantity.item is not None or quantity.money or quantity.amount.unit not in (None, COUNT):
        return None
    found = [one for k in range(clause.i, quantity.i) if (one := parse.scan.find(k, Cat.ITEM))]
    lost = [one for one in found if one.value in LOSSES]
    return item_of(lost[0]) if lost and all(one in lost or one.value in PEOPLE for one in found) else None


def _goods_measured(parse: Parse, clause: Clause, quantity: Quantity, frame: Frame | None) -> ItemId | None:
    """What goods a sum without a noun of its own measures; of goods behind it the place is kept."""
    near = _measured(parse, clause, quantity, frame)
    if near and near.i >= quantity.j and quantity.item_at is None:
        quantity.item_at = near.i
    return item_of(near) if near else None


def _measured(parse: Parse, clause: Clause, quantity: Quantity, frame: Frame | None) -> Mention | None:
    """The goods that a sum without a noun of its own measures."""
    put = estimated_goods(parse, quantity) or _glossed(parse, clause, quantity)
    if put or (frame is Frame.AMOUNT and told_apart(parse, clause, quantity)):
        return put
    if frame in (Frame.GET, Frame.GIVE) and (goods := _bought_for(parse, quantity)):
        return goods
    if frame not in PRICED and not _for_a_price(parse, clause, quantity, frame):
        return None
    near = _item_before(parse, clause, quantity)
    if near is None and frame is Frame.AMOUNT:
        behind = [m for m in parse.scan.mentions if m.cat is Cat.ITEM and m.i < quantity.i and not _speaks(parse, m)]
        near = behind[-1] if behind else None
    if near is None and frame in (Frame.COST, Frame.BUY, Frame.SELL):
        inside = (m for m in parse.scan.mentions if m.cat is Cat.ITEM and clause.i <= m.i < clause.j)
        near = next(inside, None)
    return near


def _bought_for(parse: Parse, quantity: Quantity) -> Mention | None:
    """The goods counted right behind a sum that "for" stands before: "erhält für 6 Milliarden Euro 26 Rafale"."""
    scan = parse.scan
    if scan.final or scan.serial or not (scan.cue(quantity.i - 1, Marker.FOR) or scan.cue(quantity.i - 2, Marker.FOR)):
        return None
    after = next((one for one in parse.quantities if one.i == quantity.j and not one.money and not one.trap), None)
    return scan.find(after.item_at, Cat.ITEM) if after and after.item_at is not None else None


def _glossed(parse: Parse, clause: Clause, quantity: Quantity) -> Mention | None:
    """The aid or loan that a sum right behind a colon, a dash or a comma puts into figures: "paid out its loan: 600
    million", or whose cost it is: "approved the sale of 96 jets at a cost of 12 billion".
    """
    scan, before = parse.scan, (one for k in range(quantity.i - 1, -1, -1) if (one := parse.scan.find(k, Cat.ITEM)))
    last = next(before, None)
    if last is None or scan.final or scan.serial:
        return None
    part = next((one for one in parse.quantities if one.money and 0 < quantity.i - one.j <= PART_REACH), None)
    first = part.i if part and scan.cue(part.j, Cue.PARTITIVE) else quantity.i
    if scan.low(first - 1) in GLOSSING and not any(scan.find(k, Cat.FRAME) for k in range(quantity.j, clause.j)):
        return last if item_of(last) in HELP else None
    priced = bool(parse.cues(clause.i, quantity.i, Cue.COST)) and not quantity.per_piece
    counted = any(one.i <= last.i < one.j and not one.money for one in parse.quantities)
    return last if priced and counted else None


def _for_a_price(parse: Parse, clause: Clause, quantity: Quantity, frame: Frame | None) -> bool:
    """Whether goods counted before are given or got for a sum, as its particle says: "4隻を14億ユーロで輸出した"."""
    particle = parse.scan.find(quantity.j, Cat.BEHIND) if parse.scan.final else None
    if particle is None or particle.value not in (Marker.AT, Marker.TO) or frame not in (Frame.GIVE, Frame.GET):
        return False
    return any(clause.i <= one.i < quantity.i and not (one.money or one.trap) for one in parse.quantities)


def _whole(parse: Parse, quantity: Quantity) -> ItemId | None:
    """The goods of a sum that this one is a part of: "2 billion of a 5-billion loan", "nearly 3 billion of that"."""
    scan = parse.scan
    part = scan.cue(quantity.j, Cue.PARTITIVE)
    begin = part.j + bool(scan.cue(part.j, Cue.ARTICLE)) if part else None
    behind = next((one.item for one in parse.quantities if one.money and one.i == begin), None)
    if behind:
        return behind
    particle = scan.find(quantity.j, Cat.BEHIND) if scan.final else None
    among = any(scan.cue(k, Cue.AMONG) for k in range(max(quantity.i - PART_REACH, 0), quantity.i))
    about = (Marker.SUBJECT, Marker.TOPIC) if among else (Marker.SUBJECT,)
    flowed = particle is not None and particle.value in about  # "이 가운데 20억 달러가 집행됐다"
    meant = flowed or (part and scan.cue(part.j, Cue.THIS, Cue.PRONOUN))
    if not (meant or scan.cue(quantity.j, Cue.APPOSITION)):
        return None
    earlier = [one.item for one in parse.quantities if one.money and one.i < quantity.i and one.item]
    return earlier[-1] if earlier else None


def _help_before(parse: Parse, clause: Clause, quantity: Quantity, frame: Frame | None) -> ItemId | None:
    """The loan or aid that an earlier sum of the sentence was, where this one is only more of it: "lent 2 billion and
    approved another 500 million".
    """
    part = frame is Frame.PAY and any(parse.scan.cue(k, Cue.RELATIVE) for k in range(clause.i, quantity.i))
    given = frame in GIVEN or part  # "..., of which 600 will be paid out"
    if not given or any(parse.scan.find(k, Cat.ITEM) for k in range(quantity.j, quantity.j + HELP_REACH)):
        return None
    earlier = [one.item for one in parse.quantities if one.money and one.j <= quantity.i and one.item]
    return earlier[-1] if earlier and earlier[-1] in HELP else None


def _content(parse: Parse, quantity: Quantity) -> ItemId | None:
    """An item noun that doubles as the unit ("rounds")."""
    for k in range(quantity.number_i, quantity.j):
        found = parse.scan.find(k, Cat.ITEM)
        if found:
            return item_of(found)
    return None


def _item_before(parse: Parse, clause: Clause, quantity: Quantity) -> Mention | None:
    """The goods named before the number in its clause, or those of an earlier number of the sentence."""
    scan = parse.scan
    if (again := further(parse, quantity)) is not None:
        return again
    found = [one for k in range(quantity.i - 1, clause.i - 1, -1) if (one := _countable(scan, k))]
    found = [one for one in found if not _speaks(parse, one)]
    aside = [one for one in found if scan.cue(one.i - 1, Marker.AT)]
    if found:
        return next((one for one in found if one not in aside), found[0])
    share = quantity.amount.unit == PERCENT and not scan.running  # of money, too: "60 million, of which a third"
    counted = [one for one in parse.quantities if share or not one.money]
    earlier = [one.counts_at if one.item_at is None else one.item_at for one in counted]
    before = [at for at in earlier if at is not None and at < quantity.i]
    measured = quantity.amount.unit not in (None, COUNT) and not quantity.money
    measured = measured or (scan.serial and any(one.value is Frame.AMOUNT for one in clause.predicates))
    moved = any(one.value in MOVING for one in clause.predicates)
    measured = measured or (moved and quantity.amount.unit == COUNT)  # so many pieces of what was named
    measured = measured or scan.cue(quantity.i - 1, Cue.REST) is not None  # "the other 44 are due next year"
    if not before and (quantity.per_piece or quantity.inner or measured):
        goods = (one for one in reversed(scan.mentions) if one.cat is Cat.ITEM and one.i < quantity.i)
        return next((one for one in goods if not _speaks(parse, one)), None)
    return scan.find(before[-1], Cat.ITEM) if before else None


def _speaks(parse: Parse, mention: Mention) -> bool:
    """Whether people are those who say it: "experts put the total at 11 billion"."""
    return any(i <= mention.i < j for source in parse.sources for i, j in source.spans)


def _countable(scan: Scan, k: int) -> Mention | None:
    """Goods at word k, or a unit that counts them."""
    measures = scan.low(k - 1)[:1].isdigit() or scan.find(k - 1, Cat.MAGNITUDE) is not None
    found = scan.find(k, Cat.ITEM) or (scan.find(k, Cat.UNIT) if not measures else None)
    if found and scan.before(k, Cat.ITEM) and any(sign.isdigit() for sign in scan.low(k - 1)):
        return None  # "Su-30 fighters": the type says what they are
    if found is None or found.value in (LOSSES if found.cat is Cat.ITEM else (PERCENT, COUNT)):
        return None
    return found


def _pieces(quantity: Quantity) -> bool:
    """Whether a number counts pieces, money or a share, and not deliveries or the like."""
    return quantity.money or quantity.amount.unit in (None, COUNT, PERCENT)


def _item_beside(parse: Parse, clause: Clause, quantity: Quantity) -> Mention | None:
    """The goods of the whole behind a part: "the first 20 of 60 promised tanks"."""
    after = next((one for one in parse.quantities if one.i >= quantity.j), None)
    if after and after.item_at is not None and is_part(parse, quantity, after):
        return parse.scan.find(after.item_at, Cat.ITEM)
    behind = next((one.j for one in clause.predicates if one.i >= quantity.j), None) if parse.scan.serial else None
    start, end = quantity.j, quantity.j + 6
    if behind and (quantity.per_piece or not _pieces(quantity)):  # 十次向 ... 供应武器
        start, end = start if quantity.per_piece else behind, clause.j
    elif quantity.amount.unit == PERCENT:  # "40% потребности армии в снарядах"
        end = clause.j
    elif not quantity.per_piece:
        return None
    elif any(parse.scan.cue(k, Cue.PER_PIECE) for k in range(start, end)):
        end = next(
            (k for k in range(start, start + PIECE_REACH) if parse.scan.low(k) in (",", ";")), start + PIECE_REACH
        )
    return next((one for k in range(start, end) if (one := parse.scan.find(k, Cat.ITEM))), None)

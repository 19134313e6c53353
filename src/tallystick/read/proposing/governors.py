"""What governs an amount: the predicate of its clause, of one beside it, or what an attribute or noun says of it."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.kinds import LOSSES, MOVING, PEOPLE
from tallystick.read.material.quantity import PERCENT, Quantity
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.predicates.governing import LEANING, attribute, governing
from tallystick.read.syntax.clauses import Clause

SENDING = (Frame.GIVE, Frame.ARRIVE, Frame.SERVE)  # attributes of people that say that they were sent
PART_REACH = 3  # words from a part to the number of its whole
GOODS_REACH = 4  # words from goods to their number within one phrase, where words stand apart


def governor(parse: Parse, clause: Clause, quantity: Quantity) -> tuple[Clause, Mention | None, str]:
    """What governs an amount; where verbs close their clauses also a relative clause before its goods. What is said of
    a part is not said of its whole, of which an attribute may say what moved it: "600 of the 15,000 sent have fallen".
    """
    found = _held(parse, quantity, _main(parse, clause, quantity))
    found = _put_at(parse, quantity, found) or found
    moved = next((one for one in quantity.inner if one.value in SENDING), None)
    fell = found[1] is not None and found[1].value is Frame.DIE
    part = fell and any(0 < quantity.i - one.j <= PART_REACH and not one.trap for one in parse.quantities)
    part = part or (fell and _lost_in_part(parse, quantity, found[0]))
    if found[1] is not None and found[1].value is Frame.COST and not quantity.money:  # "each of the 35 jets ordered"
        part, moved = True, next((one for one in quantity.inner if one.value in MOVING), None)
    if part and not moved:
        moved = _serving(parse, clause, quantity)
    if part and moved:
        return found[0], moved, "attribute of the whole"
    sent = (
        attribute(parse, _first_word(parse, clause, quantity))
        if part and parse.scan.running | parse.scan.final
        else None
    )
    if sent and _lost_in_part(parse, quantity, found[0]):
        return *sent, "relative clause before"
    if fell and _lost_in_part(parse, quantity, found[0]):
        return found[0], None, "whole of the fallen"
    return (found[0], _nominal(parse, quantity), "attribute or noun") if found[1] is None else found


def _put_at(
    parse: Parse, quantity: Quantity, found: tuple[Clause, Mention | None, str]
) -> tuple[Clause, Mention | None, str] | None:
    """What the attribute of goods says moved them, of which the clause only says how many they are, where verbs follow
    each other: 朝鲜运往俄罗斯的炮弹达600万发.
    """
    one = found[1]
    if not parse.scan.serial or one is None or one.value not in LEANING or quantity.i < one.j:
        return None
    near = range(one.i - 1, max(one.i - GOODS_REACH, 0), -1)
    goods = next((two for k in near if (two := parse.scan.find(k, Cat.ITEM, Cat.UNIT))), None)
    ahead = attribute(parse, goods.i) if goods else None
    return (*ahead, "relative clause before") if ahead else None


def _serving(parse: Parse, clause: Clause, quantity: Quantity) -> Mention | None:
    """The participle right behind the whole of the fallen that says whom they serve: "60 of the 900 men fighting for X
    have died".
    """
    behind = (one for one in clause.predicates if one.i == quantity.j and one.value in SENDING)
    return None if parse.scan.running or parse.scan.cased else next(behind, None)


def _nominal(parse: Parse, quantity: Quantity) -> Mention | None:
    """What moves an amount that no verb governs, where names have cases: a participle before its goods, or of money a
    noun of giving: "has eight jets lent by the Americans", "weighs the lending to Warsaw of 6 bn".
    """
    if not parse.scan.cased:
        return None
    inner = next((one for one in quantity.inner if one.value in (Frame.GIVE, Frame.GET, Frame.SELL, Frame.BUY)), None)
    near = range(max(quantity.i - GOODS_REACH, 0), quantity.i) if quantity.money and quantity.item is None else ()
    given = (one for k in near if (one := parse.scan.find(k, Cat.NOUN)) and one.value in (Frame.GIVE, Frame.PAY))
    return inner or next(given, None)


def _lost_in_part(parse: Parse, quantity: Quantity, clause: Clause) -> bool:
    """Whether a number heads its sentence behind "of", or stands before "among", and a part of it follows that fell:
    "Of the 900 volunteers in Laos 70 fell".
    """
    scan = parse.scan
    if quantity.item is not None and quantity.item not in (*PEOPLE, *LOSSES):
        return False  # "in an attack with 40 drones three died"
    first = quantity.i - 1 if scan.cue(quantity.i - 1, Cue.ARTICLE) else quantity.i
    ahead = () if scan.running or scan.final else scan.ends.get(first, ())
    headed = any(one.value in (Cue.PARTITIVE, Marker.FROM) for one in ahead)
    headed = headed or scan.cue(quantity.j, Cue.AMONG) is not None
    parts = [one for one in parse.quantities if quantity.j <= one.i and not (one.trap or one.money)]
    return headed and any(one.item in (None, quantity.item, *LOSSES) for one in parts)


def _held(
    parse: Parse, quantity: Quantity, found: tuple[Clause, Mention | None, str]
) -> tuple[Clause, Mention | None, str]:
    """With a share, a verb that pays or covers says what part of the whole it is; one that closes the clause does so
    past the noun for the whole: "輸入の9割をロシアが占める".
    """
    clause, one, how = found
    if one is None or quantity.amount.unit != PERCENT:
        return found
    closing = (other for other in clause.predicates if other.value is Frame.HOLD and one.j <= quantity.i < other.i)
    if parse.scan.final and (last := next(closing, None)):
        return clause, last, how
    held = (other for other in parse.scan.at[one.i] if other.cat is Cat.FRAME and other.value is Frame.HOLD)
    return clause, next(held, one), how


def _main(parse: Parse, clause: Clause, quantity: Quantity) -> tuple[Clause, Mention | None, str]:
    """The predicate of the clause, or of one beside it."""
    if not (parse.scan.final or parse.scan.serial) or quantity.item_at is None:
        return governing(parse, clause, quantity.i, quantity.j)
    if not quantity.money:
        return governing(parse, clause, _first_word(parse, clause, quantity), quantity.j)
    found = governing(parse, clause, quantity.i, quantity.j)
    ahead = attribute(parse, quantity.item_at) if found[1] is None or found[1].value in LEANING else None
    return (*ahead, "relative clause before") if ahead else found


def _first_word(parse: Parse, clause: Clause, quantity: Quantity) -> int:
    """Where the words of an amount begin that a predicate may hang on; of a share, whose goods an attribute says who
    gets, with its number, if the clause moves it: "러시아가 수입한 기계의 70%를 중국이 공급했다".
    """
    goods = quantity.item_at if quantity.item_at is not None else quantity.i
    moved = any(one.value in MOVING and one.i > quantity.i for one in clause.predicates)
    share = quantity.amount.unit == PERCENT and parse.scan.final and moved
    return quantity.number_i if share else min(quantity.i, goods)

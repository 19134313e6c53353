"""Money spent on goods: the worth of a gift for someone, a payment to a seller, or an army's own purchase."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.syntax.clauses import Clause

RECEIVING = (Marker.TO, Marker.DATIVE, Marker.ACCUSATIVE, Marker.OBLIQUE)
SPENT = (Marker.FOR, Marker.AT, Marker.TO)  # what stands before the goods that money is spent on
QUOTES = ("“", "”", "「", "」")
REACH = 7  # words from a sum to the preposition before what it bought


def spent_on(parse: Parse, clause: Clause, quantity: Quantity, frame: Frame | None) -> Mention | None:
    """The goods whose worth a sum is: those that money was spent on for someone; a seller gets a payment instead. A sum
    that is promised may take up what one before it is for: "..., and Oslo adds another 90 million".
    """
    if not quantity.money or frame not in (Frame.PAY, Frame.GIVE, Frame.PROMISE):
        return None
    given = (Marker.FOR, Marker.AT) if parse.scan.cased else (Marker.FOR,)  # "30 mln koron na agregaty"
    markers = SPENT if frame is Frame.PAY else given
    goods = None if frame is not Frame.PAY and quantity.item else _bought(parse, quantity, markers)
    if goods is None:
        return _spent_before(parse, quantity) if frame is Frame.PROMISE and not quantity.item else None
    payees = [one for one in parse.actors_in(clause.i, quantity.i) if one.marker in (None, *RECEIVING)]
    return None if len(payees) > 1 or _seller(parse, clause, goods) else goods


def _spent_before(parse: Parse, quantity: Quantity) -> Mention | None:
    """What the sum before this one in the sentence is for, where this one is for nothing else."""
    earlier = [one for one in parse.quantities if one.money and one.j <= quantity.i and one.item is None]
    clause = parse.clause_at(earlier[-1].number_i) if earlier else None
    if clause is None or any(parse.scan.cue(k, Marker.FOR) for k in range(quantity.j, quantity.j + REACH)):
        return None
    return spent_on(parse, clause, earlier[-1], Frame.PROMISE) if clause.j <= quantity.i else None


def buys_for_itself(parse: Parse, quantity: Quantity, predicate: Mention | None) -> bool:
    """Whether someone spends on goods, and nobody else is named: own procurement (rule 1.2)."""
    paid = predicate is not None and predicate.value in (Frame.PAY, Frame.PROMISE) and quantity.money
    paid = paid and not quantity.per_piece  # a price is one whoever sells: "paid $193,000 for each Shahed"
    goods = _bought(parse, quantity, SPENT) if paid else None
    return goods is not None and len({one.party for one in parse.actors if not one.source}) < 2


def paid_back(parse: Parse, clause: Clause, quantity: Quantity, predicate: Mention | None) -> Mention | None:
    """The predicate of an amount; who gives someone money back pays: "returned to Qatar the 40 million borrowed". What
    a single piece costs is noted as its price.
    """
    single = _for_one(parse, clause, predicate, quantity) or _stated(parse, clause, predicate, quantity)
    quantity.per_piece = quantity.per_piece or single
    if predicate is None or predicate.value is not Frame.RETURN or not quantity.money:
        return predicate
    lender = any(one.marker in RECEIVING for one in parse.actors_in(clause.i, clause.j))
    return predicate._replace(value=Frame.PAY) if lender else predicate


def _for_one(parse: Parse, clause: Clause, predicate: Mention | None, quantity: Quantity) -> bool:
    """Whether a sum is what a single piece costs: "Одна ракета обошлась Хельсинки в миллион"."""
    if predicate is None or predicate.value is not Frame.COST or not quantity.money:
        return False
    ahead = [one for one in parse.quantities if clause.i <= one.i < quantity.i and one.item is not None]
    measure = any(parse.scan.find(k, Cat.UNIT) for k in range(clause.i, predicate.i))  # "Тонна муки обходится в ..."
    counted = any(one.amount.best != 1 for one in parse.quantities if clause.i <= one.i < predicate.i)
    return any(one.amount.best == 1 and not one.money for one in ahead) or (measure and not counted)


def _stated(parse: Parse, clause: Clause, predicate: Mention | None, quantity: Quantity) -> bool:
    """Whether a clause without a verb says what one piece of goods costs: "The price of a shell from X is $1,000"."""
    silent = predicate is None or predicate.value is Frame.AMOUNT
    for noun in parse.cues(clause.i, quantity.i, Cue.COST) if silent and quantity.money else ():
        first = noun.j + (parse.scan.cue(noun.j, Marker.FOR, Marker.OF) is not None)
        one = parse.scan.find(first, Cat.CARDINAL)
        single = (one is not None and one.value == 1) or parse.scan.cue(first, Cue.PER_PIECE, Cue.EACH)
        ahead = range(first + 1, min(first + REACH, quantity.i))
        if single and any(parse.scan.find(k, Cat.ITEM) for k in ahead):
            return True
    return False


def bought_at(parse: Parse, i: int) -> bool:
    """Whether goods that begin at word i stand behind what they are paid with: "for 32 jets", "for each of the 32"."""
    each = any(parse.scan.cue(k, Cue.PER_PIECE) for k in range(max(i - 4, 0), i))
    worth = parse.scan.cased and parse.scan.cue(i - 1, Cue.WORTH) and any(one.money for one in parse.quantities)
    return each or bool(worth) or parse.scan.cue(i - 1, Marker.FOR) is not None


def builds_for(parse: Parse, clause: Clause, predicate: Mention | None) -> bool:
    """Whether something is built for another state: "212 howitzers for Poland"."""
    if predicate is None or predicate.value is not Frame.MAKE:
        return False
    return any(one.marker is Marker.FOR and one.how is How.NAME for one in parse.actors_in(clause.i, clause.j))


def _bought(parse: Parse, quantity: Quantity, markers: tuple[Marker, ...]) -> Mention | None:
    scan = parse.scan
    for k in range(quantity.j, quantity.j + REACH):
        noun = scan.find(k, Cat.NOUN) if scan.adjectives_behind else None
        if noun and noun.value is Frame.BUY:  # "financiará con 7.000 millones la compra de sistemas"
            return next((m for at in range(noun.j, noun.j + 3) if (m := scan.find(at, Cat.ITEM))), None)
        bought = scan.find(k + 1, Cat.NOUN)
        if scan.cue(k, *markers) or (scan.cue(k, *SPENT) and bought and bought.value is Frame.BUY):
            first = _buys_for(parse, k + 1) if scan.serial else k + 1
            ahead = range(first, first + REACH)
            stop = next((at for at in ahead if not _inside(parse, at)), first + REACH)
            return next((m for at in range(first, stop + 1) if (m := scan.find(at, Cat.ITEM))), None)
    return None


def _buys_for(parse: Parse, k: int) -> int:
    """The word behind whom goods are bought for and the verb of buying: 为乌克兰购买 ...; k where it is not so."""
    named = parse.scan.find(k, Cat.NAME, Cat.AGENCY)
    bought = parse.scan.find(named.j, Cat.FRAME) if named else None
    return bought.j if bought and bought.value in (Frame.BUY, Frame.ORDER) else k


def _inside(parse: Parse, k: int) -> bool:
    """Whether word k stands between a preposition and its noun: an adjective, a number."""
    scan = parse.scan
    stops = scan.find(k, Cat.ITEM, Cat.MARKER, Cat.NAME, Cat.FRAME) is not None
    return (scan.low(k)[:1].isalnum() or (scan.running and scan.low(k) in QUOTES)) and (
        not stops or scan.cue(k, Marker.OF) is not None
    )


def _seller(parse: Parse, clause: Clause, goods: Mention) -> bool:
    """Whether a party at the goods says where they come from, and none says whom they are for."""
    near = [one for one in parse.actors_in(goods.i - REACH, clause.j) if one.j > goods.i - REACH]
    behind = [one for one in near if one.i >= goods.j]
    if any(one.marker in (Marker.FOR, Marker.TO) and one.how is not How.ADJECTIVE for one in behind):
        return False
    return any(_origin(one, goods) for one in near)


def _origin(actor: Actor, goods: Mention) -> bool:
    if actor.i < goods.i:
        return actor.how is How.ADJECTIVE and actor.j <= goods.i <= actor.j + 2
    return actor.marker in (Marker.FROM, Marker.AT, Marker.BY) and actor.how is How.NAME

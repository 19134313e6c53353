"""What a number in a clause is no exchange for: turnover, tariffs, flood victims, what volunteers gave."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.goods.carriers import CARRIERS
from tallystick.read.material.quantity import PERCENT, Quantity
from tallystick.read.material.words import PARTY_CATS, Cat, item_of
from tallystick.read.parse import Parse
from tallystick.read.predicates.governing import wished
from tallystick.read.roles.places import stretch
from tallystick.read.roles.strangers import gives
from tallystick.read.roles.subjects import subject_of
from tallystick.read.syntax.clauses import Clause

DATE_REACH = 1  # words from a number to the date that it is of
CARRIER_REACH = 5  # words from a carrier to its load


def excluded(parse: Parse, clause: Clause, quantity: Quantity) -> bool:
    """Words that say that a number is no exchange: turnover, tariffs, flood victims, readers of a newsletter."""
    i, j = stretch(parse, clause, quantity.i)
    if parse.cues(i, j, Cue.NO_CLAIM) or _same_stranger(parse, clause) or (quantity.people and not clause.predicates):
        return True
    if _frozen(parse, clause, quantity) or _captured(parse, clause, quantity) or _qualified(parse, clause, quantity):
        return True
    main = parse.clause_at(quantity.number_i) if parse.scan.final and quantity.people else None
    verbs = main.predicates if main else clause.predicates if parse.scan.serial else ()
    home = any(one.value is Frame.RETURN and one.i >= quantity.j for one in verbs)
    if home or _ruled(parse, clause) or (parse.scan.final and _no_goods(parse, quantity)):
        return True
    compared = parse.scan.before(quantity.i, Cat.CUE)
    bare = compared is not None and compared.value is Cue.COMPARISON and quantity.item is None
    return bare and not _of_another_time(parse, quantity)


def _of_another_time(parse: Parse, quantity: Quantity) -> bool:
    """Whether what a number is compared with is that of another time, which counts (rule 1.6): "33 percent, compared
    with 19 percent in 2021".
    """
    dated = any(0 <= one.i - quantity.j <= DATE_REACH for one in parse.dates)
    like = (one for one in parse.quantities if one.j <= quantity.i and not one.trap and one.item is not None)
    unit = quantity.amount.unit  # a bare number is measured like the one before
    return dated and any(unit in (None, one.amount.unit) for one in like)


def _qualified(parse: Parse, clause: Clause, quantity: Quantity) -> bool:
    """Whether a comma sets apart a part of which only its quality is told: "..., many of them used" (rule 1.4)."""
    scan = parse.scan
    if scan.serial or scan.final or scan.low(quantity.i - 1) != "," or not scan.cue(quantity.j, Cue.APPOSITION):
        return False
    stop = next((k for k in range(quantity.j, clause.j) if scan.low(k) in (",", ";", ".", ":")), clause.j)
    telling = (Cat.ITEM, Cat.FRAME, Cat.NOUN, *PARTY_CATS)
    return stop > quantity.j + 1 and not any(scan.find(k, *telling) for k in range(quantity.j, stop))


def _frozen(parse: Parse, clause: Clause, quantity: Quantity) -> bool:
    """Whether people are counted whose assets are frozen: "froze the assets of fourteen Georgian officers"."""
    froze = any(one.value is Frame.REFUSE for one in clause.predicates) and not quantity.money
    return froze and any(parse.scan.cue(k, Cue.ASSET) for k in range(clause.i, quantity.i))


def _captured(parse: Parse, clause: Clause, quantity: Quantity) -> bool:
    """Whether goods are the load of a ship or lorry that was seized: "seized a tanker carrying 38,000 tonnes"."""
    behind = parse.scan.final and clause.relative
    main = parse.clause_at(clause.j) if behind else clause
    taken = main is not None and any(one.value is Frame.STEAL for one in main.predicates)
    near = range(clause.j, clause.j + 2) if behind else range(max(quantity.i - CARRIER_REACH, 0), quantity.i)
    return taken and any((one := parse.scan.find(k, Cat.ITEM)) and item_of(one) in CARRIERS for k in near)


def _same_stranger(parse: Parse, clause: Clause) -> bool:
    """Whether the subject of a clause that has none of its own is one that makes no claim: "volunteers ... and"."""
    at = parse.clauses.index(clause) if clause in parse.clauses else 0
    if not at or parse.scan.final or not parse.scan.cue(clause.i, Cue.AND) or subject_of(parse, clause, None):
        return False
    before = parse.clauses[at - 1]
    first = min((one.i for one in before.predicates), default=before.i)
    return bool(parse.cues(before.i, first, Cue.NO_CLAIM)) and subject_of(parse, before, None) is None


def _ruled(parse: Parse, clause: Clause) -> bool:
    """Whether a clause opens with the rule that it is said by: 根据 ... 决议, ..."""
    if not (parse.scan.serial and parse.scan.cue(clause.i, Cue.ACCORDING)):
        return False
    return bool(parse.cues(*stretch(parse, clause, clause.i), Cue.NO_CLAIM))


def _no_goods(parse: Parse, quantity: Quantity) -> bool:
    """A number with what it is no exchange of behind it: a change, something given in return for it; or goods asked for
    of which only a part is counted.
    """
    j, scan = quantity.j, parse.scan
    particle = scan.find(j, Cat.BEHIND)
    level = particle is not None and particle.value is Marker.TO  # "35%로 뛰었다": to so much, not by so much
    changed = quantity.amount.unit == PERCENT and not level and parse.cues(j, j + 4, Cue.COMPARISON, Cue.CHANGED)
    returned = parse.cues(j, j + 3, Cue.REVERSE) and scan.cue(j, Cue.PARTITIVE)
    acting = particle is not None and particle.value is Marker.SUBJECT and gives(parse, quantity.number_i)
    if acting and not quantity.money:
        return True
    return bool(changed or returned or (scan.cue(j, Cue.AMONG) and wished(parse, quantity.i)))

"""Shares by where goods come from: "天然ガスのうち48%はノルウェー産で、オランダ産が25%"."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.ident import ItemId
from tallystick.read.material.quantity import PERCENT, Quantity
from tallystick.read.material.words import Cat, item_of
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.roles.marks import Role
from tallystick.read.roles.places import stretch
from tallystick.read.roles.roles import Sides
from tallystick.read.roles.subjects import subject_of
from tallystick.read.syntax.clauses import Clause

NEED_REACH = 9  # words from a share to whose demand it is of
GOT = (Frame.GET, Frame.BUY, Frame.ORDER, Frame.RELY, Frame.USE)
PRODUCE = "provider: produce"  # the rule by which whose produce it is gives it


def shared_goods(parse: Parse, quantity: Quantity) -> ItemId | None:
    """The goods that the sentence has spoken of before a share that comes from someone."""
    if _origin(parse, quantity) is None:
        return None
    before = [one for one in parse.scan.mentions if one.cat is Cat.ITEM and one.i < quantity.i]
    return item_of(before[-1]) if before else None


def come_from(parse: Parse, quantity: Quantity, sides: Sides) -> None:
    """Whose produce a share is gives it; who imports the goods gets it."""
    origin = _origin(parse, quantity)
    if origin:
        sides.recipient[:] = [one for one in sides.recipient if one.party != origin.party]
        sides.provider[:] = [origin]
        sides.rules.append(PRODUCE)
    _imported(parse, quantity, sides)
    _consumed(parse, quantity, sides)


def _consumed(parse: Parse, quantity: Quantity, sides: Sides) -> None:
    """Whose demand or consumption a share is of gets it: "met 40 percent of Italy's gas demand"."""
    if quantity.amount.unit != PERCENT or parse.scan.final or parse.scan.serial:
        return
    ahead = range(quantity.number_j, min(quantity.number_j + NEED_REACH, len(parse.scan.words)))
    stop = next((k for k in ahead if parse.scan.low(k) in (",", ";", ".", ":")), ahead.stop)
    if not any(parse.scan.cue(k, Cue.NEED) for k in range(ahead.start, stop)):
        return
    named = [one for one in parse.actors_in(quantity.number_j, stop) if one.how is not How.PEOPLE]
    owner = next((one for one in named if one.marker in (None, Marker.OF) or one.how is How.ADJECTIVE), None)
    if owner is None:
        return
    sides.provider[:] = [one for one in sides.provider if one.party != owner.party]
    sides.recipient[:] = [owner]
    sides.rules.append("recipient: whose demand")
    clause = parse.clause_at(quantity.number_i)
    if clause is None or sides.provider:
        return
    giver = subject_of(parse, clause, None) or _maker(parse, clause, quantity)
    if giver and giver is not owner and giver.i < quantity.number_i:
        sides.put(Role.PROVIDER, giver, "who meets the demand")


def _maker(parse: Parse, clause: Clause, quantity: Quantity) -> Actor | None:
    """Whose the goods are that meet a demand, by the adjective beside them: "Il gas algerino copre un terzo ..."."""
    named = [one for one in parse.actors_in(clause.i, quantity.number_i) if one.how in (How.ADJECTIVE, How.PEOPLE)]
    beside = (one for one in named if parse.scan.before(one.i, Cat.ITEM) or parse.scan.find(one.j, Cat.ITEM))
    return next(beside, None)


def _imported(parse: Parse, quantity: Quantity, sides: Sides) -> None:
    """Who gets the goods that a share is of, by the relative clause before them: "인도가 수입한 원유의 35%"."""
    if quantity.amount.unit != PERCENT or sides.recipient or not (parse.scan.final or parse.scan.serial):
        return
    before = [one for one in parse.scan.mentions if one.cat is Cat.ITEM and one.i < quantity.number_i]
    ahead = next((one for one in parse.clauses if one.relative and before and one.j == before[-1].i), None)
    got = next((one for one in ahead.predicates if one.value in GOT), None) if ahead else None
    importer = subject_of(parse, ahead, got) if ahead and got else None
    if importer:
        sides.put(Role.RECIPIENT, importer, "who gets the goods")


def _origin(parse: Parse, quantity: Quantity) -> Actor | None:
    """The party that a share is said to come from, between the same stops."""
    clause = parse.clause_at(quantity.number_i)
    if quantity.amount.unit != PERCENT or clause is None:
        return None
    i, j = stretch(parse, clause, quantity.number_i)
    named = [one for one in parse.actors if i <= one.i < j and not one.source]
    own = next((one for one in named if any(parse.scan.cue(k, Cue.ORIGIN) for k in (one.j - 1, one.j))), None)
    before = [one for one in parse.quantities if one.i < quantity.i and one.amount.unit == PERCENT]
    if own is None and parse.scan.serial and not before:
        return next((one for one in named if one.marker is Marker.FROM), None)
    return own or (_origin(parse, before[-1]) if before and not named else None)  # "..., by last month 35 percent"

"""Goods and sums of contracts: what a contract is worth, who buys under it, and that both are still to come."""

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.ident import ItemId
from tallystick.read.material.kinds import AGREEMENTS, ARMS, ARMS_DEAL, MONEY, within
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Cat, Mention, item_of
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import How
from tallystick.read.roles.marks import Role
from tallystick.read.roles.roles import Place, Sides
from tallystick.read.roles.subjects import subject_of
from tallystick.read.syntax.clauses import Clause

DEALT = (Frame.BUY, Frame.ORDER, Frame.SELL)  # what a contract is about
LAID_DOWN = (Frame.GIVE, Frame.GET, Frame.ARRIVE, Frame.TRAIN, Frame.MAKE)  # what will be done under it
BEFORE = 4  # words from a contract to the sum that it is worth


def goods_of(parse: Parse, items: ItemTree, quantity: Quantity, item: ItemId | None) -> ItemId | None:
    """The goods that the worth of a contract measures: the last before it in the sentence, else the first behind."""
    counted = quantity.money or parse.scan.final
    if not (counted and item and within(items, item, AGREEMENTS)):
        return item
    goods = [one for one in parse.scan.mentions if one.cat is Cat.ITEM and not _other(items, item_of(one))]
    before = [one for one in goods if one.i < quantity.i]
    behind = [one for one in goods if one.i >= quantity.j]
    if not goods and quantity.money:
        return ARMS if item == ARMS_DEAL else item  # "a weapons deal of 335 million"
    return item_of(before[-1]) if before else item_of(behind[0]) if behind else item


def _other(items: ItemTree, item: ItemId) -> bool:
    return within(items, item, AGREEMENTS) or within(items, item, MONEY)


def promised(parse: Parse, items: ItemTree, quantity: Quantity, predicate: Mention | None) -> bool:
    """Whether an amount is what a contract lays down: its worth, what it covers, goods of a signed one."""
    frame = predicate.value if predicate else None
    contract = _contract(parse, items, quantity)
    if contract is None:
        return False
    behind = predicate is not None and (contract.i == predicate.j or _worth_between(parse, predicate.j, contract.i))
    attribute = behind and predicate is not None and parse.scan.cue(predicate.j - 1, Cue.ADNOMINAL)
    if attribute and frame in (*DEALT, *LAID_DOWN):
        return True  # "48機を購入する契約"
    if frame in (Frame.SIGN, Frame.CONTAIN) and predicate is not None:
        ahead = (
            parse.scan.running and frame is Frame.SIGN and parse.clause_at(quantity.i) is parse.clause_at(contract.i)
        )
        return contract.i < quantity.j or ahead  # "전차 180대를 도입하는 계약을 체결했다"
    if frame in DEALT and _signed(parse, quantity):
        return True
    if frame in LAID_DOWN and _under_it(parse, quantity):
        return True
    return quantity.money and (quantity.item_at == contract.i or 0 <= quantity.i - contract.j <= BEFORE)


def _worth_between(parse: Parse, j: int, contract: int) -> bool:
    """Whether a sum right behind a verb that ends at j is the worth of the contract: "購入する24億ドルの契約"."""
    return any(one.money and one.i == j and one.item_at == contract for one in parse.quantities)


def _signed(parse: Parse, quantity: Quantity) -> bool:
    """Whether goods are bought under a contract that the clause concludes, or that is concluded before what is to come:
    "signed a contract to buy 30 lorries", "signed ..., and will buy 16 jets".
    """
    clause = parse.clause_at(quantity.number_i)
    if clause is None:
        return False
    here = any(one.value is Frame.SIGN for one in clause.predicates)
    signed = [other for other in parse.clauses if other.j <= clause.i and _concludes(other)]
    next_ = parse.scan.serial and bool(signed) and signed[-1].j == clause.i and not parse.actors_in(clause.i, clause.j)
    return here or next_ or (bool(signed) and bool(parse.cues(clause.i, clause.j, Cue.FUTURE, Cue.PLANNED)))


def _concludes(clause: Clause) -> bool:
    return any(one.value is Frame.SIGN for one in clause.predicates)


def _under_it(parse: Parse, quantity: Quantity) -> bool:
    """Whether a clause says what comes of a contract concluded in the one before: "..., by which X gets 48 guns"."""
    clause = parse.clause_at(quantity.number_i)
    if clause is None or not parse.cues(clause.i, clause.j, Cue.FUTURE, Cue.PLANNED):
        return False
    before = (one for other in parse.clauses if other.j <= clause.i for one in other.predicates)
    return any(one.value is Frame.SIGN for one in before)


def _contract(parse: Parse, items: ItemTree, quantity: Quantity) -> Mention | None:
    found = [one for one in parse.scan.mentions if one.cat is Cat.ITEM and within(items, item_of(one), AGREEMENTS)]
    return min(found, key=lambda one: abs(one.i - quantity.i), default=None)


def _signed_between(parse: Parse, place: Place, sides: Sides) -> Sides:
    """The two between whom a contract is signed, who sells first: "a contract for 31 drones between X and Y"."""
    named = [one for one in parse.actors_in(place.clause.i, place.clause.j) if one.marker is Marker.OTHER]
    both = len(named) == 2 and named[1].joined and named[0].how is How.NAME
    return Sides(named[:1], named[1:], ["who sign together"]) if both and not parse.scan.running else sides


def turn_buyer(parse: Parse, sides: Sides, place: Place) -> Sides:
    """Who signs a contract for goods buys them, from whom it is signed with."""
    subject = subject_of(parse, place.clause, place.predicate)
    partner = [one for one in parse.actors_in(place.clause.i, place.clause.j) if one.marker is Marker.WITH]
    if subject is None and not (sides.provider or sides.recipient):
        return _signed_between(parse, place, sides)
    if subject is None or not (partner or sides.provider[:1] == [subject]):
        return sides
    owned = [one for one in parse.actors_in(place.i, place.clause.j) if one.how is How.ADJECTIVE]
    if len(sides.provider) == 2 and not (partner or owned or parse.scan.serial):  # who sells is mostly named first
        return Sides(sides.provider[:1], sides.provider[1:], [*sides.rules, "who sign together"])
    made = Sides([], [], [*sides.rules, "who signs buys"])
    for actor in partner[:1]:
        made.put(Role.PROVIDER, actor, "signed with")
    given = [one for one in sides.provider if one is not subject and one.party != subject.party]
    for actor in given:
        made.put(Role.PROVIDER, actor, "whose goods")
    made.put(Role.RECIPIENT, subject, "who signed")
    return made

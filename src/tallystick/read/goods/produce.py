"""Shares by where goods come from: "天然ガスのうち48%はノルウェー産で、オランダ産が25%"."""

from tallystick.books.language import Cue
from tallystick.model.ident import ItemId
from tallystick.read.material.quantity import PERCENT, Quantity
from tallystick.read.material.words import Cat, item_of
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor
from tallystick.read.roles.places import stretch
from tallystick.read.roles.roles import Sides

PRODUCE = "provider: produce"  # the rule by which whose produce it is gives it


def shared_goods(parse: Parse, quantity: Quantity) -> ItemId | None:
    """The goods that the sentence has spoken of before a share that comes from someone."""
    if _origin(parse, quantity) is None:
        return None
    before = [one for one in parse.scan.mentions if one.cat is Cat.ITEM and one.i < quantity.i]
    return item_of(before[-1]) if before else None


def come_from(parse: Parse, quantity: Quantity, sides: Sides) -> None:
    """Whose produce a share is gives it."""
    origin = _origin(parse, quantity)
    if origin:
        sides.recipient[:] = [one for one in sides.recipient if one.party != origin.party]
        sides.provider[:] = [origin]
        sides.rules.append(PRODUCE)


def _origin(parse: Parse, quantity: Quantity) -> Actor | None:
    """The party that a share is said to come from, between the same stops."""
    clause = parse.clause_at(quantity.number_i)
    if quantity.amount.unit != PERCENT or clause is None:
        return None
    i, j = stretch(parse, clause, quantity.number_i)
    named = [one for one in parse.actors if i <= one.i < j and not one.source]
    return next((one for one in named if any(parse.scan.cue(k, Cue.ORIGIN) for k in (one.j - 1, one.j))), None)

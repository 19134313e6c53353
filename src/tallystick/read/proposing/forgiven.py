"""Debts that are forgiven without a sum: "erließ Ghana die restlichen Raten"."""

from tallystick.books.items import ItemTree
from tallystick.books.language import Frame
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind
from tallystick.read.material.kinds import DEBT_RELIEF, MONEY, within
from tallystick.read.material.words import Cat, item_of
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.places import place_of
from tallystick.read.roles.roles import assign
from tallystick.read.syntax.clauses import Clause


def forgiven(parse: Parse, items: ItemTree, clause: Clause) -> list[Proposal]:
    """The relief of a clause that forgives something and names no sum of it."""
    verb = next((one for one in clause.predicates if one.value is Frame.FORGIVE), None)
    sums = any(one.money and clause.i <= one.i < clause.j for one in parse.quantities)
    named = [one for one in parse.scan.mentions if one.cat is Cat.ITEM and clause.i <= one.i < clause.j]
    goods = any(item_of(one) == DEBT_RELIEF or not within(items, item_of(one), MONEY) for one in named)
    if verb is None or sums or goods or parse.scan.final or parse.scan.serial:
        return []
    sides = assign(parse, place_of(parse, clause, verb, (verb.i, verb.j)))
    if not sides.provider:
        return []
    rules = ["debt forgiven", *sides.rules]
    return [Proposal(Kind.TRANSFER, DEBT_RELIEF, verb.i, verb.j, Amount(), clause, verb, sides, rules=rules)]

"""Agreements: treaties and contracts with a predicate of concluding in their clause."""

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind
from tallystick.model.ident import ItemId
from tallystick.read.material.kinds import AGREEMENTS, ARMS, ARMS_DEAL, PLAIN_DEALS, TREATY, within
from tallystick.read.material.words import Cat, Mention, item_of
from tallystick.read.parse import Parse
from tallystick.read.proposing.events import pair
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.places import place_of
from tallystick.read.syntax.clauses import Clause

TRADED = (Frame.GIVE, Frame.SELL, Frame.BUY, Frame.ORDER)  # what a plain agreement on goods is about
GOODS_REACH = 6  # words from a treaty to the goods it is about


def agreement(parse: Parse, items: ItemTree, mention: Mention) -> Proposal | None:
    """A treaty or contract with a predicate of concluding in its clause."""
    clause = parse.clause_at(mention.i)
    item = item_of(mention)
    if clause is None or not within(items, item, AGREEMENTS) or parse.cues(clause.i, clause.j, Cue.NO_CLAIM):
        return None
    predicate = next((one for one in clause.predicates if one.value is Frame.SIGN), None)
    after = None if predicate else _gone_on(parse, clause)
    clause, predicate = after or (clause, predicate or _negotiating(parse, clause, mention))
    if predicate is None:
        return None
    sides = pair(parse, clause)
    speaker = place_of(parse, clause, predicate, (mention.i, mention.j)).subject if parse.scan.final else None
    if speaker and not sides.recipient:
        sides = pair(parse, clause, [speaker, *parse.actors_in(clause.i, clause.j)])
    if not sides.provider or (parse.scan.final and not sides.recipient):
        sides = pair(parse, Clause(0, len(parse.scan.words)), [one for one in parse.actors if not one.source])
    if parse.scan.final and not sides.recipient:  # who says so is the other side
        sides = pair(parse, Clause(0, len(parse.scan.words)), parse.actors)
    i, j = min(predicate.i, mention.i), max(predicate.j, mention.j)
    deeper = (m for m in parse.scan.mentions if m.cat is Cat.ITEM and items.descends(item_of(m), item))
    item = next((item_of(one) for one in deeper), _by_goods(parse, items, mention))
    return Proposal(Kind.AGREEMENT, item, i, j, Amount(), clause, predicate, sides, rules=["agreement", *sides.rules])


def _gone_on(parse: Parse, clause: Clause) -> tuple[Clause, Mention] | None:
    """The clause that says that a treaty was signed, behind an insertion: "the contract, worth 7 bn, was signed"."""
    after = next((one for one in parse.clauses if one.i == clause.j), None)
    if after is None or parse.scan.final or parse.scan.serial or parse.scan.low(clause.j - 1) != ",":
        return None
    signed = next((one for one in after.predicates if one.value is Frame.SIGN), None)
    small = range(after.i, signed.i) if signed else ()
    passive = any(parse.scan.cue(k, Cue.PASSIVE) for k in small)
    bare = passive and all(parse.scan.cue(k, Cue.PASSIVE, Cue.AUXILIARY) or parse.scan.low(k) == "," for k in small)
    return (after, signed) if signed and bare else None


def _negotiating(parse: Parse, clause: Clause, mention: Mention) -> Mention | None:
    """A verb by which the treaty right behind it is only talked of: "verhandeln über ein Gasabkommen"."""
    if parse.scan.final or parse.scan.serial:
        return None
    near = (one for one in clause.predicates if one.i < mention.i and one.value is Frame.BUY)
    talks = [one for one in near if parse.scan.cue(one.i, Cue.POSSIBLE) and mention.i - one.j <= GOODS_REACH]
    return talks[-1] if talks else None


def _by_goods(parse: Parse, items: ItemTree, mention: Mention) -> ItemId:
    """What sort of agreement a mere treaty is, by the goods right behind it: "ein Vertrag über 42 Jets"."""
    item = item_of(mention)
    ahead = range(mention.j, mention.j + GOODS_REACH) if item in PLAIN_DEALS else ()
    goods = next((one for k in ahead if (one := parse.scan.find(k, Cat.ITEM))), None)
    if goods and item != TREATY and not any(_trades(parse, k) for k in range(mention.j, goods.i)):
        return item  # "a memorandum on missile research"
    return ARMS_DEAL if goods and within(items, item_of(goods), ARMS) else item


def _trades(parse: Parse, k: int) -> bool:
    """Whether word k says that goods are delivered, sold or bought."""
    moved = parse.scan.find(k, Cat.NOUN, Cat.FRAME)
    return moved is not None and moved.value in TRADED

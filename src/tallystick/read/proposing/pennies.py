"""Money of which not the smallest piece has moved: "not a dollar has reached Beirut", "pas un dollar saoudien"."""

from tallystick.books.language import Cue
from tallystick.read.material.kinds import FINANCIAL_AID
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import How
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.marks import Role

NONE_REACH = 3  # words from a negation to the coin: "ni un solo euro", "ani jednego dolara"


def coins(parse: Parse) -> list[Mention]:
    """The names of coins right behind a negation, as the money that did not move."""
    if not parse.scan.has(Cue.NEGATION) or parse.scan.running:
        return []
    named = (one for one in parse.scan.mentions if one.cat is Cat.CURRENCY or one.value is Cue.PENNY)
    counted = [q for q in parse.quantities if not q.trap and q.amount.best != 1]
    free = [one for one in named if not any(q.i <= one.i < q.j for q in counted)]
    places = {one.j: one.i for one in free if _none(parse, one)}  # a coin may be listed twice
    return [Mention(Cat.ITEM, FINANCIAL_AID, i, j) for j, i in places.items()]


def _none(parse: Parse, coin: Mention) -> bool:
    """Whether only words for "one" stand between a negation and the coin."""
    first = max(coin.i - NONE_REACH, 0)
    if any(first <= k < coin.i and parse.scan.words[k].text[0].isdigit() for k in range(first, coin.i)):
        return False
    ends = [one.j for k in range(first, coin.i) if (one := parse.scan.cue(k, Cue.NEGATION)) and one.j < coin.j]
    return bool(ends) and all(
        parse.scan.cue(k, Cue.ARTICLE, Cue.AUXILIARY) or parse.scan.find(k, Cat.CARDINAL, Cat.BEFORE)
        for k in range(ends[-1], coin.i)
    )


def owned_by(parse: Parse, one: Proposal, coin: Mention) -> Proposal:
    """The same with whose money it is, where an adjective beside the coin says so."""
    whose = [actor for actor in parse.actors if actor.how is How.ADJECTIVE and actor.i in (coin.j, coin.i - 1)]
    if whose:
        one.sides.put(Role.PROVIDER, whose[0], "whose money")
    return one

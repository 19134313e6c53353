"""Goods in the clause of a predicate that a comma parts from it, and those set against others behind one."""

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.goods.carriers import CARRIERS
from tallystick.read.lexicon.segments import ideographs
from tallystick.read.material.kinds import AGREEMENTS, PEOPLE, within
from tallystick.read.material.words import Cat, Mention, Scan, item_of
from tallystick.read.parse import Parse
from tallystick.read.roles.roles import Place, fixed, is_passive

SPENT = 4  # words from a sum to the goods it is spent on
ACTING = (Frame.GET, Frame.BUY, Frame.ORDER, Frame.PAY)


def severed(parse: Parse, predicate: Mention, mention: Mention) -> bool:
    """A predicate that closes its part of the clause governs nothing behind the comma."""
    if mention.i <= predicate.j:
        return False
    stops = [k for k in parse.scan.commas if predicate.j <= k < mention.i]
    verb = bool(stops) and parse.scan.low(stops[-1] + 1) in parse.auxiliaries
    apart = parse.scan.serial and bool(stops)  # a list has signs of its own there
    named = bool(stops) and parse.scan.cue(stops[-1] + 1, Cue.ARTICLE, Cue.PRONOUN) is not None
    gloss = named and parse.scan.find(mention.j, Cat.NOUN) is not None  # ", its biggest arms purchase ever"
    return parse.scan.low(predicate.j) == "," or verb or apart or gloss  # "Syria, which got tanks, has no fuel"


def set_against(parse: Parse, predicate: Mention, mention: Mention) -> bool:
    """Whether goods behind a comma are set against those before it: "..., but a radar", "..., Waffen dagegen keine"."""
    corrected = any(parse.scan.cue(k, Cue.CORRECTION) for k in range(predicate.j, mention.i))
    none = next((k for k in range(mention.j, mention.j + 3) if parse.scan.cue(k, Cue.NEGATION)), None)
    return corrected or (none is not None and not parse.scan.low(none + 1)[:1].isalnum())


def only_said(parse: Parse, items: ItemTree, mention: Mention, predicate: Mention) -> bool:
    """Whether a predicate only says what something is for or about, or goods are what brings those counted."""
    said = purpose(parse, predicate) or _topic_of_treaty(parse, items, predicate)
    return said or _carries_them(parse, mention, predicate)


def _topic_of_treaty(parse: Parse, items: ItemTree, predicate: Mention) -> bool:
    """Whether a gerund only says what a treaty right before it is about: "signed the accord on sharing gas"."""
    if not parse.scan.low(predicate.j - 1).endswith(parse.forms.active or ("\0",)):
        return False
    before = parse.scan.before(predicate.i - 1, Cat.ITEM)
    led = parse.scan.find(predicate.i - 1, Cat.MARKER)
    return led is not None and before is not None and within(items, item_of(before), AGREEMENTS)


def purpose(parse: Parse, predicate: Mention) -> bool:
    """Whether a predicate only says what something is for: 用于支付 ..., or what an organ that no party is named with
    is helped to do: 帮助政府发放 ...
    """
    if not parse.scan.serial:
        return predicate.value is Frame.PAY and parse.scan.cue(predicate.i - 1, Marker.FOR) is not None
    first = predicate.i
    while parse.scan.cue(first - 1, Cue.BODY) and not parse.scan.find(first - 1, Cat.NAME, Cat.AGENCY):
        first -= 1
    before = parse.scan.before(first, Cat.MARKER)
    return before is not None and before.value is Marker.FOR


def only_of(scan: Scan, j: int) -> bool:
    """Whether goods only own what the text is about, and no word of moving: "護衛艦の数について"."""
    owns = scan.cue(j, Cue.POSSESSIVE)
    at = owns.j if owns else j
    topic = scan.find(at + 1, Cat.BEHIND) if owns else None
    moved = scan.find(at, Cat.NOUN, Cat.FRAME, Cat.ITEM, Cat.NAME)
    return topic is not None and topic.value is Marker.OTHER and moved is None


def specifies(scan: Scan, j: int) -> bool:
    """Whether goods that end before word j only say what the noun behind them is of, where verbs come last."""
    solid = scan.glued(j) and not ideographs(scan.low(j))
    return only_of(scan, j) or (not scan.at[j] and not solid and scan.low(j).isalpha())


def acts(parse: Parse, mention: Mention, predicate: Mention) -> bool:
    """People who get or pay themselves are no goods: "労働者は賃金を受け取る"; nor is what something is given as."""
    if parse.scan.final and parse.scan.cue(mention.j, Cue.WORTH):
        return True
    clause = parse.clause_at(predicate.i) if item_of(mention) in PEOPLE and mention.j <= predicate.i else None
    acting = (*ACTING, Frame.GIVE, Frame.SELL) if fixed(parse) else ACTING
    if clause and not (parse.scan.final or parse.scan.serial or parse.scan.cased) and predicate.value in acting:
        return not is_passive(parse, Place(clause, predicate, mention.i, mention.j))  # "soldiers got 20 tanks"
    particle = parse.scan.find(mention.j, Cat.BEHIND) if item_of(mention) in PEOPLE else None
    return bool(particle and particle.value in (Marker.SUBJECT, Marker.TOPIC) and predicate.value in ACTING)


def _carries_them(parse: Parse, mention: Mention, predicate: Mention) -> bool:
    """Whether a ship or plane right behind its verb, with an article, is what brings the goods counted in its clause:
    "400 Tonnen Mehl brachte ein Schiff", where verbs stand second.
    """
    clause = parse.clause_at(predicate.i) if parse.forms.end and item_of(mention) in CARRIERS else None
    behind = mention.i - predicate.j == 1 and parse.scan.cue(predicate.j, Cue.ARTICLE) is not None
    counted = clause is not None and any(clause.i <= one.i < clause.j and not one.trap for one in parse.quantities)
    return behind and counted and not parse.scan.cue(predicate.j, Marker.OBLIQUE)


def spent_for(parse: Parse, mention: Mention) -> bool:
    """Whether a sum right before is spent on the goods: "500 millions pour des munitions"."""
    cased = parse.scan.cased  # "20 млн на закупку радаров и средств РЭБ"
    dated = {k for date in parse.dates for k in range(date.i, date.j)}
    sums = [one.j for one in parse.quantities if one.money and one.j <= mention.i]
    sums = [j for j in sums if 0 < mention.i - j - len(dated & set(range(j, mention.i))) <= SPENT + cased]
    markers = (Marker.FOR, Marker.AT) if cased else (Marker.FOR,)
    return any(parse.scan.cue(k, *markers) for j in sums for k in range(j, mention.i))


def gets_sum(parse: Parse, mention: Mention) -> bool:
    """Whether people are whom the sum right behind goes to: "lent the Angolan builder 40 million"."""
    return item_of(mention) in PEOPLE and any(one.money and one.i == mention.j for one in parse.quantities)

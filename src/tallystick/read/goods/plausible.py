"""Whether enough speaks for an exchange between someone and someone."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.claim import Kind
from tallystick.read.goods.carriers import CARRIERS
from tallystick.read.goods.running import left_over
from tallystick.read.material.kinds import GOODS, MOVING, Sorted
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import How
from tallystick.read.roles.filling import stranger
from tallystick.read.roles.outsiders import outsider
from tallystick.read.roles.roles import Place, Sides, is_passive, nominal
from tallystick.read.roles.strangers import strange_getter, strange_giver
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.closing import ABOUT

NOUN_REACH = 4  # words between goods and the word of trade that they hang on
DECIDING = (Frame.GIVE, Frame.PROMISE, Frame.ORDER, Frame.PAY, Frame.SERVE)
BARE_BUYER = ("recipient: object", "recipient: marker accusative", "recipient: marker to")  # whom goods cost
ONLY_NEAR = (": place", "only other party")  # ends of rules by which a party is only where a sale goes on, or named
AGENTS = (Frame.PAY, Frame.SELL, Frame.BUY)  # what people do of themselves, and not as what is sent
COSTING = ("recipient: case", "recipient: marker dative", "recipient: marker to")  # whom goods cost so much


def plausible(parse: Parse, sides: Sides, place: Place, found: Sorted) -> bool:
    """Whether enough speaks for an exchange: a predicate that moves things, or a side by a preposition or adjective."""
    frame = Frame(str(place.predicate.value)) if place.predicate else None
    known = bool(sides.provider or sides.recipient)
    nobody = (not known and _some_organ(parse, place)) or _any_goods(parse, place, found)
    if nobody or not _directed(parse, sides, place) or outsider(parse, place):
        return False
    figure = bool(parse.cues(place.clause.i, place.clause.j, Cue.FIGURE)) or left_over(parse, place.clause, place.i)
    if frame in (Frame.CONTAIN, Frame.AMOUNT):
        return not _of_another(parse, place)
    signed = frame is Frame.SIGN and found.kind is Kind.VALUE and not parse.scan.running  # "worth 7 bn, was signed"
    both = not known and (signed or mutual(parse, place.clause, place.predicate))
    if both or found.kind is Kind.CASUALTIES or (frame is None and (figure or nominal(parse, place))):
        return True
    if frame is Frame.COST:
        given = (*COSTING, *(BARE_BUYER if _goods_cost(parse, place, sides) else ()))
        return bool(sides.provider and sides.recipient) or any(rule in given for rule in sides.rules)
    if (found.kind is Kind.PERSONNEL and _agents(parse, place)) or _unloads(parse, place, found):
        return False
    placed = parse.scan.serial and not sides.provider and all(rule.endswith(": place") for rule in sides.rules)
    if (not known or placed) and (stranger(parse, place) or _unknown_noun(parse, place)):
        return False
    if frame in MOVING and place.predicate is not None:
        return known or _told_before(parse, place, place.predicate)
    return known and any(not rule.endswith(": place") for rule in sides.rules)


def _of_another(parse: Parse, place: Place) -> bool:
    """Whether the predicate is that of another number, and a comma parts the two: "the heat reached 41 degrees, 60
    people saw a doctor".
    """
    verb = place.predicate.j if place.predicate else place.i
    stop = next((k for k in parse.scan.commas if verb <= k < place.i), place.i)
    counted = any(verb <= one.i < stop and one.trap for one in parse.quantities)
    return counted and not any(parse.scan.find(k, Cat.ITEM, Cat.CURRENCY) for k in range(verb, stop))


def mutual(parse: Parse, clause: Clause, verb: Mention | None) -> bool:
    """Whether a clause says that the two spoken of before move goods or negotiate them: "both countries are in talks
    on 72 jets".
    """
    deed = verb is not None and verb.value in (*MOVING, Frame.SIGN)
    moves = deed or bool(parse.cues(clause.i, clause.j, Cue.POSSIBLE))
    return moves and bool(parse.cues(clause.i, clause.j, Cue.BOTH))


def _told_before(parse: Parse, place: Place, verb: Mention) -> bool:
    """Whether a predicate that moves things may leave it to the flow before between whom."""
    meant = parse.cues(place.clause.i, verb.i, Cue.COUNTRY)
    of_it = parse.scan.final and parse.scan.cue(place.clause.i, Cue.AMONG) is not None  # "of this, 300 million"
    held = verb.value is Frame.REFUSE and parse.scan.cased and place.j <= verb.i  # "the other five were held up"
    firm = verb.value in (Frame.PROMISE, Frame.ARRIVE, Frame.GIVE, Frame.ORDER)
    return bool(meant) or of_it or held or firm


def _goods_cost(parse: Parse, place: Place, sides: Sides) -> bool:
    """Whether goods are the subject of a verb of costing: "Jedna haubica kosztuje Ateny", "A used Mi-17 cost Kabul"."""
    verb = place.predicate
    return (
        verb is not None
        and not (parse.scan.running or parse.scan.final)
        and any(one.i >= verb.j for one in sides.recipient)
        and any(parse.scan.find(k, Cat.ITEM) for k in range(place.clause.i, verb.i))
    )


def _unknown_noun(parse: Parse, place: Place) -> bool:
    """Where nouns have capitals, an unlisted noun before the verb, behind no preposition, is who acts: a stranger. So
    is a word that nobody listed at the head of the clause, where verbs follow each other.
    """
    if parse.scan.serial:
        first = place.clause.i + (not parse.scan.words[place.clause.i].text[0].isalnum())
        return first in parse.scan.proper
    if not parse.scan.capital_nouns or place.predicate is None or is_passive(parse, place):
        return False
    if place.predicate.value not in (Frame.GIVE, Frame.SELL, Frame.PAY, Frame.PROMISE):
        return False
    words = range(place.clause.i, place.predicate.i)
    return any(parse.scan.words[k].capital and not parse.scan.at[k] and _subject_like(parse, k) for k in words)


def _subject_like(parse: Parse, k: int) -> bool:
    first = k - 1 if parse.scan.cue(k - 1, Cue.ARTICLE) else k
    return parse.scan.words[k].text.isalpha() and parse.scan.find(first - 1, Cat.MARKER, Cat.ITEM) is None


def _some_organ(parse: Parse, place: Place) -> bool:
    """Whether an organ of a state that nobody names does it, to nobody named: "the ministry releases 1.3 bn"."""
    scan, verb = parse.scan, place.predicate
    if verb is None or verb.value not in DECIDING or scan.running or scan.cased:
        return False
    first = place.clause.i
    while first < verb.i and scan.cue(first, Cue.ARTICLE, Cue.AND):
        first += 1
    first += first > place.clause.i and not scan.at[first] and scan.low(first).islower()  # "the national airline"
    organ = scan.cue(first, Cue.BODY) or _before_verb(parse, verb)
    return organ is not None and organ.j <= verb.i and not is_passive(parse, place)


def _before_verb(parse: Parse, verb: Mention) -> Mention | None:
    """The organ with its article right before a verb: "hay colas y el Gobierno ha desplegado ..."."""
    scan, k = parse.scan, verb.i
    while k > 0 and scan.cue(k - 1, Cue.AUXILIARY):
        k -= 1
    organ = next((one for one in scan.ends.get(k, ()) if one.value is Cue.BODY), None)
    return organ if organ and scan.cue(organ.i - 1, Cue.ARTICLE) and not scan.before(organ.i, Cat.MARKER) else None


def _any_goods(parse: Parse, place: Place, found: Sorted) -> bool:
    """Whether trade is in goods of no name, which is a total and no exchange: "imported goods worth 300 billion"."""
    traded = place.predicate is not None and parse.scan.cue(place.predicate.i, Cue.TRADE) is not None
    return traded and found.item == GOODS


def _directed(parse: Parse, sides: Sides, place: Place) -> bool:
    """Whether trade goes from someone to someone, and a sale not only on at a place ("4,000 cars in Norway")."""
    if parse.scan.running and (strange_giver(parse, place) or (not sides.provider and strange_getter(parse, place))):
        return False
    if place.predicate is None:
        near = range(place.clause.i, place.j + NOUN_REACH)
        total = any(parse.scan.find(k, Cat.NOUN) and parse.scan.cue(k, Cue.TRADE) for k in near)
        return not total or bool(sides.provider and sides.recipient)
    if place.predicate.value is Frame.SELL and all(rule.endswith(ONLY_NEAR) for rule in sides.rules):
        return False
    traded = parse.scan.cue(place.predicate.i, Cue.TRADE) is not None
    near = range(place.predicate.j, place.j)
    if place.predicate.value is Frame.PROMISE and any(
        parse.scan.cue(k, Cue.TRADE) for k in near
    ):  # "approved arms exports worth 700 million"
        return bool(sides.provider and sides.recipient)
    if place.predicate.value is Frame.AMOUNT:  # "exports of wheat exceeded 55 million tonnes"
        ahead = range(place.clause.i, place.predicate.i)
        traded = traded or any(parse.scan.find(k, Cat.NOUN) and parse.scan.cue(k, Cue.TRADE) for k in ahead)
    return not traded or bool(sides.provider and sides.recipient)


def _unloads(parse: Parse, place: Place, found: Sorted) -> bool:
    """Ships and planes that bring the goods named behind the verb: "two C-130s had unloaded crates of rifles"."""
    if found.item not in CARRIERS or place.predicate is None or place.predicate.i < place.j or parse.scan.final:
        return False
    if place.predicate.value not in (Frame.GIVE, Frame.ARRIVE) or is_passive(parse, place):
        return False
    ahead = parse.actors_in(place.clause.i, place.predicate.i)
    behind = range(place.predicate.j, place.clause.j)
    named = any(one.marker is None and one.how is How.NAME for one in ahead)
    return not named and any(parse.scan.find(k, Cat.ITEM) for k in behind)


def _agents(parse: Parse, place: Place) -> bool:
    """People who do the giving themselves: "1,200 workers send home ..."."""
    if parse.scan.final:
        particle = parse.scan.find(place.j, Cat.BEHIND)
        return bool(particle and particle.value in ABOUT and place.predicate and place.predicate.value in AGENTS)
    giving = place.predicate is not None and place.predicate.value in (Frame.GIVE, Frame.PAY, Frame.SELL, Frame.BUY)
    if not giving or place.predicate is None or parse.forms.end or place.predicate.i < place.j:
        return False
    gap = range(place.j, place.predicate.i)
    behind = parse.scan.adjectives_behind and parse.scan.low(place.predicate.j - 1).endswith(parse.forms.behind)
    if behind and all(parse.scan.find(k, Cat.ADJECTIVE) for k in gap):
        return False  # "soldats nord-coréens envoyés"
    bare = [one for one in parse.actors_in(place.clause.i, place.predicate.i) if one.how is How.NAME and not one.marker]
    return not bare and not is_passive(parse, place) and not _headline(parse, place.predicate.j)


def _headline(parse: Parse, j: int) -> bool:
    """Whether no object follows a verb that needs one: it is a passive without its auxiliary, "15,000 sent"."""
    led = not parse.scan.adjectives_behind and parse.scan.cue(j, Marker.TO, Marker.FROM, Marker.BY) is not None
    return led or j >= len(parse.scan.words) or parse.scan.low(j) in (",", ";", ".", ":")

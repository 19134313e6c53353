"""Whose the fallen are, and whom they served."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.goods.counted import fallen
from tallystick.read.material.kinds import CAPTURED, LOSSES, PEOPLE
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Cat, item_of
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.predicates.governing import attribute
from tallystick.read.roles.places import place_of
from tallystick.read.roles.roles import Place, Sides, assign
from tallystick.read.syntax.clauses import Clause

SENT_BY = (Frame.GIVE, Frame.SERVE)  # what a participle says of those who fell
LOST = "who lost them"  # who says whose losses they are only by having lost them
SENT = "those who were sent"  # the rule that gives losses to whoever sent them


def soldiers(parse: Parse, sides: Sides, place: Place, quantity: Quantity) -> Sides:
    """Losses are of people named by their nation, or of those who were sent; who only loses or kills is no giver."""
    clause = place.clause
    sent = attribute(parse, quantity.item_at) if parse.scan.final and quantity.item_at is not None else None
    named = [one for one in parse.actors_in(clause.i, clause.j) if one.how in (How.PEOPLE, How.ADJECTIVE)]
    named = [one for one in named if one.how is How.PEOPLE or not (_made_there(parse, one) or _near(parse, one))]
    named += [
        one
        for one in parse.actors_in(clause.i, clause.j)
        if _sent_force(parse, one) or _from_there(one, quantity) or _their_men(parse, one)
    ]
    fell = {one.i for one in parse.scan.mentions if one.cat is Cat.ITEM and one.value in LOSSES}
    people = sorted((one for one in named if one.marker is not Marker.AT), key=lambda one: one.j not in fell)
    if sent:
        service = assign(parse, place_of(parse, *sent, (place.i, place.j)))
        return Sides(service.provider or people[:1], service.recipient, [*sides.rules, SENT])
    people = people or _senders(parse, quantity)
    people = people or (_admitting(parse, clause) if quantity.item in LOSSES else [])
    if not people and place.predicate and parse.scan.cue(place.predicate.i, Cue.LOSE):
        people, sides.rules = sides.provider, [*sides.rules, LOST]
    captors = CAPTURED in (quantity.item, fallen(parse, clause, quantity, None))
    served = [one for one in sides.recipient if one.party not in {two.party for two in people} and not captors]
    there = [one for one in parse.actors_in(clause.i, clause.j) if one.marker is Marker.AT and one.how is How.NAME]
    there = [one for one in there if not adjectival(parse, one)]  # "near the Chadian border"
    served = [one for one in served if one.marker is not Marker.AT or not adjectival(parse, one)]
    served = served or [one for one in there[:1] if not captors and people and one.party != people[0].party]
    return Sides(people[:1], served, [*sides.rules, "people who fell"])


def adjectival(parse: Parse, actor: Actor) -> bool:
    """Whether a party is only whose something is: "the Chadian border"."""
    named = parse.scan.find(actor.i, Cat.NAME, Cat.AGENCY)
    return named is None and parse.scan.find(actor.i, Cat.ADJECTIVE) is not None


def _made_there(parse: Parse, actor: Actor) -> bool:
    """Whether an adjective behind a preposition of goods says where these were made: "missiles of Iranian make"."""
    if parse.scan.running or parse.scan.cased:
        return False
    first = actor.i - 1 if parse.scan.cue(actor.i - 1, Cue.ARTICLE) else actor.i
    marked = parse.scan.before(first, Cat.MARKER)
    goods = parse.scan.before(marked.i, Cat.ITEM) if marked else None
    return goods is not None and goods.value not in LOSSES and parse.scan.find(actor.j, Cat.ITEM) is None


def _from_there(actor: Actor, quantity: Quantity) -> bool:
    """Whether a state right behind the people counted says whose they are: "600 żołnierzy z Korei Północnej"."""
    behind = 0 <= actor.i - quantity.j <= 2 and quantity.item in PEOPLE
    return behind and actor.how is How.NAME and Marker.FROM in (actor.marker, actor.second)


def _near(parse: Parse, actor: Actor) -> bool:
    """Whether what reads as an adjective is a place that a preposition ends with: "під Курськом"."""
    placed = parse.scan.cased and actor.marker in (Marker.OTHER, Marker.AT)
    goods = [one for k in (actor.j, actor.j + 1) if (one := parse.scan.find(k, Cat.ITEM))]
    return placed and all(one.value in LOSSES for one in goods)


def _senders(parse: Parse, quantity: Quantity) -> list[Actor]:
    """Who a participle behind the fallen says that they were sent by: "600 солдат, присланных Пхеньяном"."""
    if not parse.scan.cased:
        return []
    behind = (one for one in parse.clauses if one.relative and 0 <= one.i - quantity.j <= 2)
    sent = next((one for one in behind if any(two.value in SENT_BY for two in one.predicates)), None)
    return [one for one in parse.actors_in(sent.i, sent.j) if one.marker is Marker.BY] if sent else []


def _their_men(parse: Parse, actor: Actor) -> bool:
    """Whether what reads as a state's army are its men: "северокорейских военных", behind the word for the fallen."""
    men = any((one := parse.scan.find(k, Cat.ITEM)) and item_of(one) in PEOPLE for k in range(actor.i, actor.j))
    return men and parse.scan.cased and adjectival(parse, actor)


def _sent_force(parse: Parse, actor: Actor) -> bool:
    """Whether a party owns a force that is abroad by its name: "Kim's contingent"."""
    return actor.how is How.POSSESSIVE and parse.scan.cue(actor.j, Cue.SENT_FORCE) is not None


def _admitting(parse: Parse, clause: Clause) -> list[Actor]:
    """Who admits losses somewhere else: they are its own, "Ankara admitted to 61 dead in Libya"."""
    scan = parse.scan
    said = [(one, span) for one in parse.sources for span in one.spans]
    speaking = [one for one, span in said if any(scan.cue(k, Cue.ADMIT) for k in range(*span))]
    found = [one for one in parse.actors if any(two.i <= one.i < two.j for two in speaking)]
    if not found and parse.cues(clause.i, clause.j, Cue.ADMIT):
        found = [one for one in parse.actors_in(clause.i, clause.j) if one.marker is None and one.how is How.NAME]
    return found[:1]

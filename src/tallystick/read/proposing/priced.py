"""Prices and people: whose people are paid for or sent, and whether a sum is what several goods cost together."""

from tallystick.books.language import Frame, Marker
from tallystick.model.claim import Kind
from tallystick.read.material.kinds import PEOPLE, TROOPS, Sorted
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import How
from tallystick.read.roles.roles import Sides


def cost_of_all(parse: Parse, quantity: Quantity, predicate: Mention | None, found: Sorted | None) -> Sorted | None:
    """A price is a worth where goods counted before the verb cost it together: "the 6,000 drones cost a billion"."""
    if found is None or predicate is None or found.kind is not Kind.PRICE or predicate.value is not Frame.COST:
        return found
    several = (one for one in parse.quantities if one.j <= predicate.i and not (one.money or one.trap) and one.item)
    together = not quantity.per_piece and any((one.amount.best or 0) > 1 for one in several)
    return Sorted(Kind.VALUE, found.item) if together else found


def of_priced(parse: Parse, sides: Sides, quantity: Quantity) -> Sides:
    """Whose people are priced sends them, and who is named besides pays: "pays each Rwandan soldier $2,000 a month"."""
    at = quantity.item_at if quantity.item_at is not None else quantity.counts_at
    if parse.scan.running or parse.scan.final or at is None:
        return sides
    places = (at, at - 1, at + 1) if parse.scan.adjectives_behind else (at - 1,)
    whose = [one for one in parse.actors if one.how is How.ADJECTIVE and one.i in places]
    others = [one for one in (*sides.recipient, *sides.provider) if not whose or one.party != whose[0].party]
    paying = [one for one in others if one.marker is not Marker.AT] or others
    return Sides(whose[:1], paying[:1], [*sides.rules, "provider: whose people"]) if whose else sides


def by_people(parse: Parse, sides: Sides, quantity: Quantity, found: Sorted) -> Sides:
    """The sides of people who are sent, or paid for, by the state whose they are."""
    sides = _of_nation(parse, sides, quantity) if found.item == TROOPS else sides
    return of_priced(parse, sides, quantity) if found.kind is Kind.PRICE and found.item in PEOPLE else sides


def _of_nation(parse: Parse, sides: Sides, quantity: Quantity) -> Sides:
    """Soldiers are sent by the state whose they are, whoever brings them: "Moscow flew in 12,000 Cuban soldiers"."""
    end = quantity.j + parse.scan.adjectives_behind
    named = [one for one in parse.actors_in(quantity.i, end) if one.how is How.ADJECTIVE]
    others = {one.party for one in sides.provider}
    told = any(rule.endswith((f"marker {Marker.BY}", f"marker {Marker.FROM}")) for rule in sides.rules)
    if len(named) != 1 or not others or named[0].party in others or parse.scan.running or told:
        return sides
    served = [one for one in sides.recipient if one.party != named[0].party]
    return Sides(named, served, [*sides.rules, "provider: whose soldiers"])

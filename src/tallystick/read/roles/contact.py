"""Sides around a contact clause: its parties are those of its own verb, and none of the main clause's."""

from dataclasses import replace

from tallystick.books.language import Cue
from tallystick.read.parse import Parse
from tallystick.read.predicates.contact import contact_clause
from tallystick.read.roles.marks import Role
from tallystick.read.roles.roles import Place, Sides, assign


def sides_around(parse: Parse, place: Place) -> Sides:
    """Who gives and gets by the main clause, with its open sides from a contact clause that says of the same goods who
    promised, sold or bought them: "of the 49 tanks Canberra promised Kyiv, 37 have come".
    """
    inner = contact_clause(parse, place.clause, place.predicate) if place.predicate else None
    if inner is None:
        return assign(parse, place)
    outside = [one for one in parse.actors if not inner.i <= one.i < inner.j]
    sides = assign(replace(parse, actors=outside), place)
    taken_up = parse.scan.cue(inner.i, Cue.PRONOUN) is not None  # "the boats it promised Hanoi"
    told = assign(parse, Place(inner, inner.predicates[0], place.i, place.j, borrowed=taken_up))
    for role in Role:
        for actor in [] if sides.get(role) else told.get(role):
            sides.put(role, actor, "contact clause")
    return sides

"""Carriers: ships, planes and lorries that are named for what they bring are no goods themselves."""

from typing import Final

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.ident import ItemId
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import How

CARRIERS: Final = (ItemId("ships"), ItemId("aircraft"), ItemId("vehicles"))
REACH = 2  # words from "with" to the number of the load


def carries(parse: Parse, item: ItemId | None, j: int) -> bool:
    """Whether goods that end at word j only carry those counted right behind: "two ships laden with 900 t of rice"."""
    if item not in CARRIERS:
        return False
    if _unloads(parse, item, j):
        return True
    found = parse.scan.find(j, Cat.FRAME)
    laden = found is not None and found.value is Frame.CONTAIN
    mark = parse.scan.cue(j, Marker.WITH, *((Marker.FROM,) if parse.scan.cased else ()))  # "судно з 25 тисячами тонн"
    mark = None if parse.scan.cue(j, Marker.AND) else mark  # 卡车和炮弹: a list
    end = found.j if laden and found else mark.j if mark else None
    return end is not None and any(
        0 <= one.i - end <= REACH and one.item not in (None, item) for one in parse.quantities
    )


def aboard(parse: Parse, quantity: Quantity) -> bool:
    """Whether planes or ships only say how goods before them came: "flew 11 tonnes of rice in aboard two planes"."""
    first = quantity.i - 1 if parse.scan.cue(quantity.i - 1, Cue.ARTICLE) else quantity.i
    if quantity.item not in CARRIERS or parse.scan.running or parse.scan.cased:
        return False
    mark = parse.scan.before(first, Cat.MARKER)
    brings = mark is not None and mark.value in (Marker.OTHER, Marker.AT)
    clause = parse.clause_at(quantity.number_i) if brings else None
    return clause is not None and any(
        clause.i <= one.i and one.j <= quantity.i and one.item not in (None, quantity.item) and not one.trap
        for one in parse.quantities
    )


def _unloads(parse: Parse, item: ItemId | None, j: int) -> bool:
    """Whether ships or lorries are who brings other goods: "five Iranian tankers have unloaded 300 tonnes of fuel"."""
    clause = parse.clause_at(j - 1)
    verb = next((one for one in clause.predicates if one.i >= j), None) if clause else None
    if clause is None or verb is None or verb.value is not Frame.GIVE or parse.cues(j, verb.i, Cue.PASSIVE):
        return False
    named = any(
        one.marker is None and one.how is How.NAME and one.i < verb.i for one in parse.actors_in(clause.i, verb.i)
    )
    brought = [one for one in parse.quantities if verb.j <= one.i < clause.j and one.item not in (None, item)]
    return not named and bool(brought) and not parse.scan.final and not parse.scan.serial and not parse.scan.cased

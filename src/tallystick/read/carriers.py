"""Carriers: ships, planes and lorries that are named for what they bring are no goods themselves."""

from typing import Final

from tallystick.books.language import Frame, Marker
from tallystick.model.ident import ItemId
from tallystick.read.parse import Parse
from tallystick.read.words import Cat

CARRIERS: Final = (ItemId("ships"), ItemId("aircraft"), ItemId("vehicles"))
REACH = 2  # words from "with" to the number of the load


def carries(parse: Parse, item: ItemId | None, j: int) -> bool:
    """Whether goods that end at word j only carry those counted right behind: "two ships laden with 900 t of rice"."""
    if item not in CARRIERS:
        return False
    found = parse.scan.find(j, Cat.FRAME)
    laden = found is not None and found.value is Frame.CONTAIN
    mark = parse.scan.cue(j, Marker.WITH)
    end = found.j if laden and found else mark.j if mark else None
    return end is not None and any(
        0 <= one.i - end <= REACH and one.item not in (None, item) for one in parse.quantities
    )

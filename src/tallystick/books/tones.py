"""The book of tones: which items of the tree are events of cooperation, and which of friction."""

from collections.abc import Mapping
from functools import cache

from tallystick.books.items import ItemTree
from tallystick.books.page import place, read_yaml, refuse, shelf
from tallystick.books.shape import shape
from tallystick.books.shelf import load_books
from tallystick.model.ident import ItemId
from tallystick.model.strain import Tone


@cache
def load_tones() -> Mapping[ItemId, Tone]:
    """Read data/strain.yaml: the tone of every item below the nodes that it names."""
    file = shelf() / "strain.yaml"
    named = shape(dict[Tone, tuple[ItemId, ...]], read_yaml(file), place(file))
    items = load_books().items
    found: dict[ItemId, Tone] = {}
    for tone, tops in named.items():
        for top in tops:
            if items.get(top) is None:
                refuse(f"{place(file)}, {tone}", f"the item '{top}' is not in data/items/tree.yaml")
            found |= dict.fromkeys(_below(items, top), tone)
    return found


def _below(items: ItemTree, top: ItemId) -> tuple[ItemId, ...]:
    return tuple(one.id for one in items if one.id == top or items.descends(one.id, top))

"""The book of items: the tree of what changes hands, and the names of weapons and systems that stand for a class."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from tallystick.books.page import place, read_yaml, refuse
from tallystick.books.shape import shape
from tallystick.books.types import Types, TypeWords, types_of
from tallystick.model.ident import ItemId, UnitId
from tallystick.model.item import Item


@dataclass(frozen=True, slots=True)
class ItemTree:
    """All items, each below its parent; `designations` maps a weapon's or system's name to its class.

    `types` are parts of classes that have only a name: they are looked up like all items, but not listed among them.
    """

    items: Mapping[ItemId, Item]
    covered: Mapping[ItemId, frozenset[ItemId]]  # all that an item covers, itself left out
    designations: Mapping[str, ItemId]
    above: Mapping[ItemId, tuple[ItemId, ...]]  # the items above each one, nearest first
    types: Types

    def get(self, item: ItemId) -> Item | None:
        """The item of this id, if it is known."""
        return self.items.get(item)

    def ancestors(self, item: ItemId) -> tuple[ItemId, ...]:
        """The items above this one, nearest first; none for an unknown item."""
        return self.above.get(item, ())

    def descends(self, narrow: ItemId, broad: ItemId) -> bool:
        """Whether `narrow` stands somewhere below `broad` in the tree; no item stands below itself."""
        return broad in self.ancestors(narrow)

    def akin(self, one: ItemId, other: ItemId) -> bool:
        """Whether two items are the same, or one stands below the other: what is known of one may serve the other."""
        return one == other or self.descends(one, other) or self.descends(other, one)

    def covers(self, broad: ItemId, narrow: ItemId) -> bool:
        """Whether an amount of `broad` already holds `narrow`: below it, or below something it spans, and so on.

        A strict order: transitive, and no item covers itself.
        """
        return broad in self.covered and narrow in self.covered[broad]

    def covers_name(self, broad: str, narrow: ItemId) -> bool:
        """As `covers`, for a name as a person types it: case and spaces around it do not matter."""
        typed = broad.strip().casefold()
        return any(self.covers(item, narrow) for item in self.items if item.casefold() == typed)

    def typed(self, item: ItemId, exact: str, behind: str) -> ItemId:
        """The type that a quote speaks of within an item, if it names one and no other; `behind` is how it goes on.

        Of a type and a sort of it, the type: "Leopard 2, most of them 2A6" speaks of Leopard 2.
        """
        if item not in self.types.within and not any(self.covers(item, one) for one in self.types.within):
            return item
        told = [one for one in self.types.told(exact, behind) if self.covers(item, one)]
        broadest = (one for one in told if all(one == other or self.covers(one, other) for other in told))
        return next(broadest, item)

    def __iter__(self) -> Iterator[Item]:
        return (one for one in self.items.values() if one.id not in self.types.items)

    def __len__(self) -> int:
        return len(self.items) - len(self.types.items)


@dataclass(frozen=True, slots=True)
class _Row:
    """An item as the file states it. Unit, window and condition are the parent's where they are left out."""

    unit: UnitId | None = None
    window: tuple[float, float] | None = None
    spans: tuple[ItemId, ...] = ()
    register: str | None = None
    hs: str | None = None
    condition: tuple[float, float, float] | None = None
    parts: Mapping[str, "_Row | None"] = field(default_factory=dict)


_NEW = (1.0, 1.0, 1.0)  # as good as new: the price is not marked down


def load_items(data: Traversable) -> ItemTree:
    """Read data/items/tree.yaml, designations.yaml and types.yaml."""
    file = data / "items" / "tree.yaml"
    where = place(file)
    items: dict[ItemId, Item] = {}
    for word, row in shape(dict[str, _Row], read_yaml(file), where).items():
        _plant(items, ItemId(word), row, None, where)
    for item in items.values():
        _check_spans(items, item, where)
    designations = _load_designations(data, items)
    words = data / "items" / "types.yaml"
    types = types_of(designations, shape(TypeWords, read_yaml(words), place(words)), items, place(words))
    items |= types.items
    return ItemTree(items, _cover(items, where), designations, _above(items), types)


def _above(items: Mapping[ItemId, Item]) -> dict[ItemId, tuple[ItemId, ...]]:
    """The items above each one, nearest first."""
    return {name: tuple(_up(items, item)) for name, item in items.items()}


def _up(items: Mapping[ItemId, Item], item: Item) -> Iterator[ItemId]:
    while item.parent is not None:
        yield item.parent
        item = items[item.parent]


def _plant(items: dict[ItemId, Item], name: ItemId, row: _Row, parent: Item | None, where: str) -> None:
    """Add an item and all below it."""
    if name in items:
        refuse(where, f"the item '{name}' stands in the tree twice")
    unit = row.unit or (parent.unit if parent else None)
    window = row.window or (parent.window if parent and parent.unit == unit else None)
    if unit is None or window is None:
        refuse(f"{where}, {name}", "it needs a unit and a window, its own or those of the item above it")
    if not 0 < window[0] < window[1]:
        refuse(f"{where}, {name}", f"a window needs 0 < low < high, got {window[0]:g}, {window[1]:g}")
    condition = row.condition or (parent.condition if parent else _NEW)
    if not 0 < condition[0] <= condition[1] <= condition[2]:
        refuse(f"{where}, {name}", f"a condition needs 0 < low <= likely <= high, got {condition}")
    above = parent.id if parent else None
    item = Item(name, above, unit, window, row.spans, row.register, row.hs, condition)
    items[name] = item
    for word, part in row.parts.items():
        _plant(items, ItemId(word), part or _Row(), item, where)


def _check_spans(items: Mapping[ItemId, Item], item: Item, where: str) -> None:
    for other in item.spans:
        if other not in items:
            refuse(f"{where}, {item.id}", f"it spans '{other}', which is not in the tree")


def _cover(items: Mapping[ItemId, Item], where: str) -> dict[ItemId, frozenset[ItemId]]:
    """All that each item covers: what lies below it or below what it spans, followed to the end."""
    below: dict[ItemId, set[ItemId]] = {name: set(item.spans) for name, item in items.items()}
    for name, item in items.items():
        if item.parent is not None:
            below[item.parent].add(name)
    covered: dict[ItemId, frozenset[ItemId]] = {}
    for name in items:
        reached: set[ItemId] = set()
        ahead = list(below[name])
        while ahead:
            one = ahead.pop()
            if one not in reached:
                reached.add(one)
                ahead.extend(below[one])
        if name in reached:
            refuse(f"{where}, {name}", "it spans something that holds it")
        covered[name] = frozenset(reached)
    return covered


def _load_designations(data: Traversable, items: Mapping[ItemId, Item]) -> dict[str, ItemId]:
    """Names by class in the file, class by name here; a name of two classes is refused."""
    file = data / "items" / "designations.yaml"
    found: dict[str, ItemId] = {}
    for word, names in shape(dict[str, tuple[str, ...]], read_yaml(file), place(file)).items():
        if word not in items:
            refuse(f"{place(file)}, {word}", "there is no such item in data/items/tree.yaml")
        for name in names:
            if name in found:
                refuse(f"{place(file)}, {word}", f"'{name}' already stands for '{found[name]}'")
            found[name] = ItemId(word)
    return found

"""Items: what changes hands, in a small tree."""

from dataclasses import dataclass

from tallystick.model.ident import ItemId, UnitId


@dataclass(frozen=True, slots=True)
class Item:
    """A node of the item tree.

    `unit` is what its quantities are counted in; `window` the physically possible cumulative quantity in that unit.
    `spans` names items that a collective item ("compensation", "military aid") covers besides its descendants.
    `register` is the UN Register of Conventional Arms category, `hs` the Harmonized System heading.
    """

    id: ItemId
    parent: ItemId | None
    unit: UnitId
    window: tuple[float, float]
    spans: tuple[ItemId, ...] = ()
    register: str | None = None
    hs: str | None = None
    condition: tuple[float, float, float] = (1.0, 1.0, 1.0)  # triangular value factor of old stock


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: `factor` turns it into the base unit of its `dimension` (mass: kg, count: 1, volume: m3)."""

    id: UnitId
    dimension: str
    factor: float

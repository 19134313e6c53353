"""The book of units: what amounts are counted in, and what can be turned into what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from tallystick.books.page import place, read_yaml, refuse
from tallystick.books.shape import shape
from tallystick.model.ident import UnitId
from tallystick.model.item import Unit

MONEY = "money"  # the dimension of currencies; their factors change from year to year and are in the book of rates


@dataclass(frozen=True, slots=True)
class UnitBook:
    """All units by id. Two units convert where they share a dimension, money aside."""

    units: Mapping[UnitId, Unit]
    pivot: UnitId  # the currency that others are stated against

    def get(self, unit: UnitId) -> Unit | None:
        """The unit of this id, if it is known."""
        return self.units.get(unit)

    def convert(self, value: float, unit: UnitId, wanted: UnitId) -> float | None:
        """Turn a value into another unit; None where the two do not measure the same thing."""
        if unit == wanted and unit in self.units:
            return value
        one, other = self.units.get(unit), self.units.get(wanted)
        if one is None or other is None or one.dimension != other.dimension or one.dimension == MONEY:
            return None
        return value * one.factor / other.factor

    def is_currency(self, unit: UnitId) -> bool:
        """Whether this unit is money."""
        known = self.units.get(unit)
        return known is not None and known.dimension == MONEY

    @property
    def currencies(self) -> tuple[UnitId, ...]:
        """The ISO 4217 codes of all currencies."""
        return tuple(one.id for one in self if one.dimension == MONEY)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.units.values())


@dataclass(frozen=True, slots=True)
class _Dimension:
    """A dimension as the file states it: the base unit has factor 1."""

    base: UnitId
    units: Mapping[str, float]


def load_units(data: Traversable) -> UnitBook:
    """Read data/units.yaml."""
    file = data / "units.yaml"
    dimensions = shape(dict[str, _Dimension], read_yaml(file), place(file))
    found: dict[UnitId, Unit] = {}
    for name, dimension in dimensions.items():
        if dimension.units.get(dimension.base) != 1.0:
            refuse(f"{place(file)}, {name}", f"the base unit '{dimension.base}' must be listed with factor 1")
        for word, factor in dimension.units.items():
            unit = UnitId(word)
            if unit in found:
                refuse(f"{place(file)}, {name}", f"the unit '{word}' is already {found[unit].dimension}")
            found[unit] = _checked(Unit(unit, name, factor), f"{place(file)}, {name}, {word}")
    if MONEY not in dimensions:
        refuse(place(file), f"there is no dimension '{MONEY}'")
    return UnitBook(found, UnitId(dimensions[MONEY].base))


def _checked(unit: Unit, where: str) -> Unit:
    if unit.factor <= 0:
        refuse(where, f"a factor is above zero, not {unit.factor}")
    return unit

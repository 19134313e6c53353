"""Plain values to typed, frozen values: a dataclass is the schema; what it does not know is refused with its place."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from tallystick.books.page import refuse
from tallystick.model.finding import Code, Finding, Stop

T = TypeVar("T")


def shape(wanted: type[T], raw: object, place: str) -> T:
    """Turn plain values into `wanted`: text, numbers, enums, tuples, mappings by text, dataclasses, or None.

    Nothing is converted on the way but whole numbers to floats and lists to tuples. Mappings stay plain dicts, typed as
    unchangeable: books travel between processes, and a mapping proxy does not pickle. Raises Stop, naming the place.
    """
    return cast("T", _shape(wanted, raw, place))


def _shape(wanted: Any, raw: object, place: str) -> object:
    wanted = getattr(wanted, "__supertype__", wanted)  # NewType
    origin = get_origin(wanted)
    if origin in (Union, UnionType):
        return _option(wanted, raw, place)
    if origin is tuple:
        return _tuple(get_args(wanted), raw, place)
    if origin is not None:
        return _mapping(get_args(wanted), raw, place)
    if is_dataclass(wanted):
        if isinstance(raw, str) and hasattr(wanted, "parse"):
            return _parsed(wanted.parse, raw, place)
        return _record(cast("type[Any]", wanted), raw, place)
    return _scalar(wanted, raw, place)


def _parsed(parse: Callable[[str], object], raw: str, place: str) -> object:
    """A noun with a written form of its own, such as a grade: B2."""
    try:
        return parse(raw)
    except ValueError as error:
        refuse(place, str(error))


def _option(wanted: Any, raw: object, place: str) -> object:
    choices = [one for one in get_args(wanted) if one is not NoneType]
    if raw is None and len(choices) < len(get_args(wanted)):
        return None
    return _shape(choices[0], raw, place)


def _tuple(parts: tuple[Any, ...], raw: object, place: str) -> tuple[object, ...]:
    if not isinstance(raw, list):
        refuse(place, f"a list is wanted here, not {raw!r}")
    if len(parts) == 2 and parts[1] is Ellipsis:
        return tuple(_shape(parts[0], one, f"{place}[{number}]") for number, one in enumerate(raw))
    if len(raw) != len(parts):
        refuse(place, f"{len(parts)} values are wanted here, not {len(raw)}")
    return tuple(_shape(part, one, place) for part, one in zip(parts, raw, strict=True))


def _mapping(parts: tuple[Any, ...], raw: object, place: str) -> Mapping[object, object]:
    key, value = parts
    pairs = as_mapping(raw, place).items()
    return {_shape(key, one, place): _shape(value, two, f"{place} > {one}") for one, two in pairs}


def as_mapping(raw: object, place: str) -> dict[str, object]:
    """Check that plain values are a mapping by text or numbers."""
    if not isinstance(raw, dict):
        refuse(place, f"a mapping is wanted here, not {raw!r}")
    wrong = [key for key in raw if not isinstance(key, str | int | float)]
    if wrong:
        refuse(place, f"the key {wrong[0]!r} is neither text nor a number; put it in quotes")
    return cast("dict[str, object]", raw)


@cache
def _known(wanted: Hashable) -> tuple[Mapping[str, Any], frozenset[str]]:
    """The fields of a dataclass with their types, and the names of those that must be given."""
    hints = get_type_hints(wanted)
    parts = fields(cast("type[Any]", wanted))
    types = {one.name: hints[one.name] for one in parts if one.init}
    must = {one.name for one in parts if one.default is MISSING and one.default_factory is MISSING}
    return types, frozenset(must)


def _record(wanted: type[Any], raw: object, place: str) -> object:
    given = as_mapping(raw, place)
    types, must = _known(cast("Hashable", wanted))
    for key in given:
        if key not in types:
            raise Stop(Finding.of(Code.UNKNOWN_KEY, place, key=key, known=", ".join(types)))
    lacking = sorted(must - given.keys())
    if lacking:
        refuse(place, f"the key '{lacking[0]}' is missing")
    make = cast("Callable[..., object]", wanted)
    return make(**{key: _shape(types[key], value, f"{place} > {key}") for key, value in given.items()})


def _scalar(wanted: Any, raw: object, place: str) -> object:
    if wanted is object:
        return raw
    if issubclass(wanted, Enum):
        return _member(wanted, raw, place)
    if wanted is float and isinstance(raw, int) and not isinstance(raw, bool):
        return float(raw)
    if not isinstance(raw, wanted) or (isinstance(raw, bool) and wanted is not bool):
        refuse(place, f"{_NAMES[wanted]} is wanted here, not {raw!r}")
    return raw


_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def _member(wanted: type[Enum], raw: object, place: str) -> Enum:
    try:
        return wanted(raw)
    except ValueError:
        refuse(place, f"{raw!r} is not one of: {', '.join(str(one.value) for one in wanted)}")

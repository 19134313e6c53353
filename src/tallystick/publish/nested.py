"""Values that hold further values, as JSON inside one cell: amounts in other words, and corrected fields."""

import json
import math
from typing import Any

from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.ident import UnitId
from tallystick.model.judgement import Change
from tallystick.publish.cells import Cell, one_of, read_text, write_number, write_text

_ENDS = ("low", "high", "best")
_WORDS = {"qualifier": one_of(Qualifier).read, "rate": one_of(Rate).read, "unit": UnitId}
_WHOLE = 1e15  # below this every whole float is exact and short when written without a fraction


def _pack(amount: Amount) -> dict[str, object]:
    packed: dict[str, object] = {}
    for name in (*_ENDS, *_WORDS):
        value = getattr(amount, name)
        if value is not None:
            packed[name] = _tidy(value) if name in _ENDS else value
    return packed | ({"other": [_pack(one) for one in amount.other]} if amount.other else {})


def _tidy(value: float) -> float:
    write_number(value)  # refuses what is not finite
    negative_zero = value == 0 and math.copysign(1, value) < 0
    return int(value) if float(value).is_integer() and abs(value) < _WHOLE and not negative_zero else float(value)


def _unpack(packed: object) -> Amount:
    known = (*_ENDS, *_WORDS, "other")
    if not isinstance(packed, dict) or not set(packed) <= set(known):
        raise ValueError(f"an amount is an object with some of the keys {', '.join(known)}")
    fields: dict[str, Any] = {name: _number(packed[name]) for name in _ENDS if name in packed}
    fields |= {name: read(_text(packed[name])) for name, read in _WORDS.items() if name in packed}
    return Amount(**fields, other=tuple(_unpack(one) for one in _array(packed.get("other", []))))


def _number(value: object) -> float:
    if not isinstance(value, float) or not math.isfinite(value):
        raise ValueError(f"{value!r} is not a number")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not a text; put it in quotation marks")
    return value


def _array(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(f"a list is wanted, not {value!r}")
    return value


def _write(packed: list[dict[str, object]]) -> str:
    return write_text(json.dumps(packed, ensure_ascii=False, separators=(",", ":"))) if packed else ""


def _read(cell: str) -> list[object]:
    try:
        return _array(json.loads(read_text(cell), parse_int=float))
    except (json.JSONDecodeError, RecursionError) as problem:
        raise ValueError(f"this is not a JSON list ({problem})") from None


def _unpack_change(packed: object) -> Change:
    if not isinstance(packed, dict) or set(packed) != {"field", "was", "now"}:
        raise ValueError('a change is written {"field":"...","was":"...","now":"..."}')
    return Change(**{name: _text(value) for name, value in packed.items()})


AMOUNTS = Cell(
    lambda amounts: _write([_pack(one) for one in amounts]),
    lambda cell: tuple(_unpack(one) for one in _read(cell)),
    blank=(),
)
CHANGES = Cell(
    lambda changes: _write([{"field": one.field, "was": one.was, "now": one.now} for one in changes]),
    lambda cell: tuple(_unpack_change(one) for one in _read(cell)),
    blank=(),
)

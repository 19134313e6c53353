"""Annotated claims: one flat record of the guidelines ("what a claim is", section 10), typed and normalised."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tallystick.model.amount import Qualifier, bounds

Ends = tuple[float | None, float | None, str | None]  # low, high, unit
MASS = {"t": 1000.0, "kg": 1.0, "g": 0.001}  # units that are compared after conversion to kilograms


@dataclass(frozen=True, slots=True)
class Annotated:
    """A claim as an annotator or the reader writes it down. `accepted` are the ends and units that count as right."""

    kind: str
    provider: str | None
    recipient: str | None
    items: tuple[str, ...]  # the label, then others that a careful annotator could choose
    accepted: tuple[Ends, ...]
    best: float | None
    qualifiers: tuple[str | None, ...]
    rate: str | None
    modalities: tuple[str, ...]
    said_by: tuple[str, ...]
    period: str | None
    start: int | None = None
    end: int | None = None

    @property
    def ends(self) -> Ends:
        """The preferred reading."""
        return self.accepted[0]

    @property
    def numbers(self) -> tuple[float, ...]:
        """The numbers it states."""
        return tuple(one for one in (*self.ends[:2], self.best) if one is not None)

    @property
    def negated(self) -> bool:
        """Whether it says that something did not happen."""
        return self.modalities[0] in ("denied", "absent")


def annotated(record: Mapping[str, object]) -> Annotated:
    """Type one record. Raises ValueError with a sentence where a field is missing or is not what it must be."""
    kind, modality = record.get("kind"), record.get("modality", "delivered")
    if not isinstance(kind, str) or not isinstance(modality, str):
        raise ValueError("a claim needs the words kind and modality")
    unit, rate = _unit(record)
    best = _number(record, "best")
    qualifier = _text(record.get("qualifier"))
    low, high = _number(record, "low"), _number(record, "high")
    if qualifier in (Qualifier.EXACT.value, Qualifier.ABOUT.value) and low is None and high is None:
        low = high = best
    return Annotated(
        kind,
        _party(record.get("provider")),
        _party(record.get("recipient")),
        (str(record.get("item")), *_words(record, "alt_item")),
        (_scaled(low, high, unit), *_others(record, best, unit)),
        _mass(best, unit),
        (qualifier, *_words(record, "alt_qualifier")),
        rate,
        (modality, *_words(record, "alt_modality")),
        tuple(_words(record, "said_by_chain") or _words(record, "said_by")),
        _text(record.get("period")),
        *_place(record),
    )


def _others(record: Mapping[str, object], best: float | None, unit: str | None) -> list[Ends]:
    """Further ends: of other qualifiers around the same number, and of other amounts for the same thing."""
    found: list[Ends] = []
    for name in _words(record, "alt_qualifier"):
        if best is not None and name in set(Qualifier):
            found.append(_scaled(*bounds(Qualifier(name), best), unit))
    others = record.get("alt") or ()
    for other in others if isinstance(others, Sequence) else ():
        found.append(_scaled(_number(other, "low"), _number(other, "high"), _unit(other)[0]))
    return found


def _scaled(low: float | None, high: float | None, unit: str | None) -> Ends:
    return _mass(low, unit), _mass(high, unit), "mass" if unit in MASS else unit


def _mass(number: float | None, unit: str | None) -> float | None:
    return number * MASS[unit] if number is not None and unit in MASS else number


def _unit(record: Mapping[str, object]) -> tuple[str | None, str | None]:
    unit, rate = _text(record.get("unit")), _text(record.get("rate"))
    if unit and "/" in unit:
        unit, _, per = unit.partition("/")
        rate = rate or per
    return unit, rate


def _number(record: Mapping[str, object], name: str) -> float | None:
    value = record.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"'{name}' must be a number or null, not {value!r}")
    return float(value)


def _party(value: object) -> str | None:
    word = _text(value)
    return "+".join(sorted(part.strip() for part in word.split("+"))) if word else None


def _text(value: object) -> str | None:
    return str(value) if value not in (None, "") else None


def _words(record: Mapping[str, object], name: str) -> list[str]:
    value = record.get(name)
    if value in (None, ""):
        return []
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]


def _place(record: Mapping[str, object]) -> tuple[int | None, int | None]:
    start, end = record.get("start"), record.get("end")
    both = isinstance(start, int) and isinstance(end, int) and end > start
    return (start, end) if both and isinstance(start, int) and isinstance(end, int) else (None, None)

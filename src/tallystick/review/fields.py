"""The fields of a claim that a person may correct or enter: one table of how each is read from text and written.

An empty text means "not known". Names are those of the columns in a package's claims.csv.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Any

from tallystick.model.amount import Qualifier, Rate
from tallystick.model.claim import Claim, Kind, Modality
from tallystick.model.document import Reference
from tallystick.model.grade import Grade
from tallystick.model.source import SourceClass
from tallystick.model.when import Counting, check_edtf

BETWEEN_NAMES = ";"  # a comma stands inside many names ("Ministry of Defence, Seoul")


@dataclass(frozen=True, slots=True)
class Field:
    """A field by name: the path to it in a claim, how its text is read (ValueError with the remedy) and written."""

    name: str
    path: tuple[str, ...]
    read: Callable[[str], Any]
    write: Callable[[Any], str] = str
    required: bool = False
    unknown: Any = None

    def text(self, claim: Claim) -> str:
        """What the claim says here, as text."""
        return self.write_out(_reach(claim, self.path))

    def write_out(self, value: Any) -> str:
        """Write a value; what is not known is empty."""
        return "" if value is None else self.write(value)

    def parse(self, text: str) -> Any:
        """Read a value; raises ValueError naming the field and what it takes."""
        text = text.strip()
        if not text and self.required:
            raise ValueError(f"{self.name} cannot be empty")
        try:
            return self.read(text) if text else self.unknown
        except ValueError as wrong:
            raise ValueError(f"{self.name}: {wrong}") from None

    def put(self, claim: Claim, text: str) -> Claim:
        """Say it in the claim; raises ValueError like `parse`."""
        changed: Claim = _set(claim, self.path, self.parse(text))
        return changed


def _reach(record: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        record = None if record is None else getattr(record, name)
    return record


def _set(record: Any, path: tuple[str, ...], value: Any) -> Any:
    name, *rest = path
    if rest:
        inner = getattr(record, name)
        value = _set(Reference() if inner is None else inner, tuple(rest), value)
    return replace(record, **{name: value})


def _word(words: type[StrEnum]) -> Callable[[str], StrEnum]:
    def read(text: str) -> StrEnum:
        if text not in {one.value for one in words}:
            raise ValueError(f"{text!r} is not one of {', '.join(one.value for one in words)}")
        return words(text)

    return read


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(f"{text!r} is not a plain number; write 9000, 0.5 or 9e6") from None
    return number


def _write_number(number: float) -> str:
    return repr(float(number)).removesuffix(".0")


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(BETWEEN_NAMES) if name.strip())


def _write_names(names: tuple[str, ...]) -> str:
    return f"{BETWEEN_NAMES} ".join(names)


AMOUNT = ("low", "high", "best", "qualifier", "unit", "rate")
REFERENCE = ("publisher", "title", "published", "url", "language")

FIELDS: Mapping[str, Field] = {
    field.name: field
    for field in (
        Field("kind", ("kind",), _word(Kind), required=True),
        Field("provider", ("provider",), str),
        Field("recipient", ("recipient",), str),
        Field("item", ("item",), str, required=True),
        Field("modality", ("modality",), _word(Modality), required=True),
        Field("low", ("amount", "low"), _number, _write_number),
        Field("high", ("amount", "high"), _number, _write_number),
        Field("best", ("amount", "best"), _number, _write_number),
        Field("qualifier", ("amount", "qualifier"), _word(Qualifier)),
        Field("unit", ("amount", "unit"), str),
        Field("rate", ("amount", "rate"), _word(Rate)),
        Field("when", ("when", "edtf"), check_edtf),
        Field("counting", ("when", "counting"), _word(Counting)),
        Field("said_by", ("said_by",), _names, _write_names, unknown=()),
        Field("source_class", ("source_class",), _word(SourceClass)),
        Field("grade", ("grade",), Grade.parse),
        Field("either", ("links", "either"), str),
        Field("note", ("note",), str),
        *(Field(name, ("evidence", "reference", name), str) for name in REFERENCE),
    )
}


def field_of(name: str) -> Field:
    """Look up a field; raises ValueError with the names there are."""
    if name not in FIELDS:
        raise ValueError(f"there is no field {name!r}; known are {', '.join(FIELDS)}")
    return FIELDS[name]


def check_order(claim: Claim) -> Claim:
    """Return the claim if its low, best and high are in order; else raise ValueError."""
    ends = [(name, getattr(claim.amount, name)) for name in ("low", "best", "high")]
    stated = [(name, end) for name, end in ends if end is not None]
    for (lower, low), (upper, high) in pairwise(stated):
        if low > high:
            raise ValueError(f"{lower} would be {_write_number(low)}, above {upper} at {_write_number(high)}")
    return claim

"""What people changed in the registers, field by field and in words: who, when and why."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from tallystick.model.grade import Grade
from tallystick.web.desk.fields import as_word
from tallystick.web.registers.models import Edit
from tallystick.web.site.names import FIELDS, field_name, name_of

_WORDS = {"klass": "source_class", "basis": "basis"}  # fields of which the core has short words


@dataclass(frozen=True, slots=True)
class Changed:
    """One field before and after."""

    field: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One change: of what, with which fields; `new` says that it was not there before."""

    edit: Edit
    name: str
    new: bool
    fields: tuple[Changed, ...]


def history(slug: str, noun: str, key: str | None = None, most: int | None = None) -> list[Entry]:
    """The changes of a register, or of one entry of it, the newest first."""
    edits = Edit.objects.filter(slug=slug, noun=noun).order_by("-pk")
    return [_entry(edit) for edit in (edits.filter(key=key) if key is not None else edits)[:most]]


def _entry(edit: Edit) -> Entry:
    before, after = _flat(edit.before), _flat(edit.after)
    changed = (Changed(field_name(one), before.get(one, ""), after.get(one, "")) for one in FIELDS)
    fields = tuple(one for one in changed if one.was != one.now)
    return Entry(edit, after.get("name") or after.get("item") or edit.key, not edit.before, fields)


def _flat(record: str) -> dict[str, str]:
    """A record as it was kept, as words by field."""
    return dict(_fields(json.loads(record))) if record else {}


def _fields(record: dict[str, object]) -> Iterator[tuple[str, str]]:
    for name, value in record.items():
        if name == "grade" and isinstance(value, dict):
            yield name, str(Grade(**value))
        elif isinstance(value, dict):
            yield from _fields(value)
        elif value is not None:
            yield name, _word(name, value)


def _word(name: str, value: object) -> str:
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    if isinstance(value, float):
        return f"{value:.15g}"
    return name_of(str(value), _WORDS[name]) if name in _WORDS else as_word(name, str(value))

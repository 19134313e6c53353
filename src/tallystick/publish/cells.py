r"""One value in one spreadsheet cell, and back, without loss.

A backslash guards what a spreadsheet or a line-based tool would misread: \n, \t, \r and \u2028 for characters that
break lines, \\ for itself, \= for a leading formula sign, \| for the bar that parts a list. An empty cell is an
unknown value; \e is a text that is known and empty. Numbers stand bare, so that they stay numbers.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from tallystick.model.grade import Grade
from tallystick.model.when import check_edtf

LONGEST = 131_072  # characters: the longest field that Python's csv module reads unless told otherwise

_EMPTY = r"\e"
_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"  # what OWASP names as formula starts, full-width forms included
_BREAKS = re.compile("[\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
# A semicolon starts a cell where a spreadsheet takes the comma for a decimal sign, so what follows it is guarded too.
_FORMULA = re.compile(f"(^|;)([\\s\"']*)([{re.escape(_SIGNS)}])")
_GUARDED = re.compile(r"\\(u[0-9a-f]{4}|.?)", re.DOTALL)
_ELEMENTS = re.compile(r"\\.?|[^\\|]+|\|", re.DOTALL)
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_SHORT = {"\\": "\\\\", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
_LONG = {"n": "\n", "r": "\r", "t": "\t"} | {sign: sign for sign in "\\|" + _SIGNS}


@dataclass(frozen=True, slots=True)
class Cell:
    """How one sort of value is written and read; `blank` is what an empty cell stands for.

    Both directions raise ValueError with a remedy. `type`, `known` and `pattern` describe the sort to Frictionless.
    """

    write: Callable[[Any], str]
    read: Callable[[str], Any]
    blank: object = None
    type: str = "string"
    known: tuple[str, ...] = ()
    pattern: str | None = None


def write_text(text: str) -> str:
    """Write a text on one line, with line breaks and formula signs guarded."""
    return guard(_escape(text))


def read_text(cell: str) -> str:
    """Read what write_text wrote; raises ValueError for a backslash that guards nothing known."""
    return "" if cell == _EMPTY else _GUARDED.sub(_plain, cell)


def guard(text: str) -> str:
    """Put a backslash before a sign that a spreadsheet would take for the start of a formula."""
    return _FORMULA.sub(r"\1\2\\\3", text)


def _escape(text: str) -> str:
    return _BREAKS.sub(lambda found: _SHORT.get(found[0]) or f"\\u{ord(found[0]):04x}", text) if text else _EMPTY


def _plain(found: re.Match[str]) -> str:
    mark = found[1]
    if len(mark) == 5:
        return chr(int(mark[1:], 16))
    if mark not in _LONG:
        raise ValueError(f"a backslash before {mark!r} means nothing here; write two backslashes for one")
    return _LONG[mark]


def _write_list(values: tuple[str, ...]) -> str:
    return guard("|".join(_escape(value).replace("|", r"\|") for value in values))


def _read_list(cell: str) -> tuple[str, ...]:
    elements = [""]
    for part in _ELEMENTS.findall(cell):
        if part == "|":
            elements.append("")
        else:
            elements[-1] += part
    if not all(elements):
        raise ValueError(f"the list has an empty element; take the extra bar away, or write {_EMPTY} for an empty text")
    return tuple(read_text(element) for element in elements)


def _read_pair(cell: str) -> tuple[str, str]:
    parts = _read_list(cell)
    if len(parts) != 2:
        raise ValueError("two texts with one bar between them are wanted")
    return parts[0], parts[1]


def write_number(value: float) -> str:
    """The shortest text that reads back as the same number, without a trailing .0."""
    if not math.isfinite(value):
        raise ValueError(f"{value} is no number that can be written")
    return repr(float(value)).removesuffix(".0")


def _read_number(cell: str) -> float:
    if not _NUMBER.fullmatch(cell) or not math.isfinite(float(cell)):
        raise ValueError(f"{cell!r} is not a number; write 1234.5, without separators and without words")
    return float(cell)


def _read_whole(cell: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,18}", cell):
        raise ValueError(f"{cell!r} is not a whole number")
    return int(cell)


def _read_flag(cell: str) -> bool:
    if cell.lower() not in ("true", "false"):
        raise ValueError(f"{cell!r} is neither true nor false")
    return cell.lower() == "true"


def _write_stretches(stretches: tuple[tuple[int, int], ...]) -> str:
    return "|".join(f"{start}..{end}" for start, end in stretches)


def _read_stretches(cell: str) -> tuple[tuple[int, int], ...]:
    one = r"[0-9]{1,18}\.\.[0-9]{1,18}"
    if not re.fullmatch(rf"{one}(\|{one})*", cell):
        raise ValueError(f"{cell!r} is not a list of stretches; write 0..120|300..410")
    pairs = (part.split("..") for part in cell.split("|"))
    return tuple((int(start), int(end)) for start, end in pairs)


def _checked(check: Callable[[str], object], pattern: str | None = None) -> Cell:
    """A text that must pass a check both when it is written and when it is read."""

    def write(value: str) -> str:
        check(value)
        return write_text(value)

    def read(cell: str) -> str:
        value = read_text(cell)
        check(value)
        return value

    return Cell(write, read, pattern=pattern)


def _check_sha(value: str) -> None:
    if not re.fullmatch(r"[0-9a-f]{64}", value):
        raise ValueError(f"{value!r} is not a SHA-256 sum (64 hexadecimal digits)")


def one_of(kind: type[Enum]) -> Cell:
    """A cell that holds one word of a closed list."""
    known = tuple(str(member.value) for member in kind)

    def read(cell: str) -> Enum:
        if cell not in known:
            raise ValueError(f"{cell!r} is not known here; known are {', '.join(known)}")
        return kind(cell)

    return Cell(lambda member: str(member.value), read, known=known)


TEXT = Cell(write_text, read_text)
WORDS = Cell(lambda text: write_text(text) if text else "", read_text, blank="")  # never unknown, often empty
SHA = _checked(_check_sha, pattern="[0-9a-f]{64}")
EDTF = _checked(check_edtf)
GRADE = Cell(str, Grade.parse, pattern="[A-F][1-6]")
NUMBER = Cell(write_number, _read_number, type="number")
WHOLE = Cell(str, _read_whole, type="integer")
FLAG = Cell(lambda value: "true" if value else "", _read_flag, blank=False, type="boolean")
LIST = Cell(_write_list, _read_list, blank=())
PAIR = Cell(_write_list, _read_pair)
STRETCHES = Cell(_write_stretches, _read_stretches, blank=())

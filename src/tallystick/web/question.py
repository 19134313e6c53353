"""What a reader asks of a dossier: as of when, on which basis, how sure, from which sources. It is in the address."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from django.http import QueryDict

from tallystick.model.price import Basis
from tallystick.model.source import SourceClass
from tallystick.model.when import latest

Value = TypeVar("Value")

LEVELS = {50: (2, 4), 80: (1, 5), 90: (0, 6)}  # per cent: places of the ends among an estimate's quantiles
USUAL = 90
MOST_WITHOUT = 20  # sources left out by name; more make no sensible address
_LONGEST = 300  # characters of a source's name in an address


@dataclass(frozen=True, slots=True)
class Question:
    """Choices that differ from the dossier's own; without any, it is the dossier as its makers ask it.

    `without` names sources whose word is left out, by their id or any name they go by; `classes` are sorts of source
    that are left out. `level` only chooses which range is shown; it changes no figure.
    """

    as_of: date | None = None
    basis: Basis | None = None
    level: int = USUAL
    classes: frozenset[SourceClass] = frozenset()
    without: frozenset[str] = frozenset()

    @property
    def weighed(self) -> "Question":
        """The part of it that a balance depends on."""
        return replace(self, level=USUAL)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """What goes into an address, in a fixed order."""
        if self.as_of:
            yield "as_of", self.as_of.isoformat()
        if self.basis:
            yield "basis", self.basis.value
        if self.level != USUAL:
            yield "level", str(self.level)
        yield from (("leave", one.value) for one in sorted(self.classes))
        yield from (("without", one) for one in sorted(self.without))

    @property
    def query(self) -> str:
        """The end of an address that asks this: empty, or beginning with a question mark."""
        written = QueryDict(mutable=True)
        for name, value in self.pairs():
            written.appendlist(name, value)
        return f"?{written.urlencode()}" if written else ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the names of what in the address could not be understood."""

    question: Question
    misread: tuple[str, ...] = ()


def read_question(given: QueryDict) -> Asked:
    """Take a question from an address; what makes no sense is named and otherwise as if it were not there."""
    misread: list[str] = []
    as_of = _read(given.get("as_of", ""), _day, "as_of", misread)
    basis = _read(given.get("basis", ""), Basis, "basis", misread)
    level = _read(given.get("level", ""), _level, "level", misread)
    classes = (_read(one, SourceClass, "leave", misread) for one in given.getlist("leave"))
    return Asked(
        Question(
            as_of,
            basis,
            level or USUAL,
            frozenset(one for one in classes if one),
            frozenset(_names(given.getlist("without"))),
        ),
        tuple(dict.fromkeys(misread)),
    )


def _read(text: str, read: Callable[[str], Value], name: str, misread: list[str]) -> Value | None:
    if not text:
        return None
    try:
        return read(text)
    except ValueError:
        misread.append(name)
        return None


def _names(given: Iterable[str]) -> list[str]:
    return [one for one in given if one and len(one) <= _LONGEST][:MOST_WITHOUT]


def _day(text: str) -> date:
    found = latest(text)
    if found is None:
        raise ValueError("an open end is no day")
    return found


def _level(text: str) -> int:
    if text not in {str(level) for level in LEVELS}:
        raise ValueError(f"{text} is no level")
    return int(text)

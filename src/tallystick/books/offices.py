"""The book of offices: what sorts of speakers are called, whatever the language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tallystick.books.page import place, read_yaml, shelf
from tallystick.books.shape import shape


@dataclass(frozen=True, slots=True)
class Offices:
    """The forms of each office, and forms that may stand for any; * stands for any ending, a dash for any beginning.

    `private` offices are no part of a government.
    """

    anybody: tuple[tuple[str, ...], ...]
    private: tuple[str, ...]
    offices: Mapping[str, tuple[str, ...]]


@cache
def load_offices() -> Offices:
    """Read data/estimation/offices.yaml."""
    file = shelf() / "estimation" / "offices.yaml"
    return shape(Offices, read_yaml(file), place(file))

"""What the endings of names and nouns mark, in languages that have cases."""

from collections.abc import Iterable, Mapping

from tallystick.books.language import Marker, Words
from tallystick.read.lexicon.entries import Entry
from tallystick.read.material.words import Cat

STEM = 2  # letters that two forms of a name share at least
CHANGED = 2  # letters at the end of a name that its other forms may change: Прага, Празі


def by_ending(cases: Mapping[Marker, Words]) -> dict[str, Marker]:
    """What each ending marks."""
    return {ending: marker for marker, endings in cases.items() for ending in endings}


def long_ends(cases: Mapping[Marker, Words]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Endings of two letters and more of whom something goes to, and of what something is done with."""
    told = [cases.get(case, ()) for case in (Marker.DATIVE, Marker.BY)]
    dative, means = (tuple(one for one in ends if len(one) > 1) for ends in told)
    return dative, means


def settle_cases(tables: Iterable[Mapping[str, list[Entry]]], cases: Mapping[str, Marker]) -> None:
    """Give names that are listed in a form of their own, as their stem changes, the case that they end in."""
    datives = tuple(ending for ending, marker in cases.items() if marker is Marker.DATIVE)
    listed = [(low, one, found) for table in tables for low, found in table.items() for one in found] if datives else []
    named = [(low, one, found) for low, one, found in listed if one.cat is Cat.NAME and not one.rest]
    cited: dict[object, list[str]] = {}
    for low, one, _ in named:
        if one.case is Marker.SUBJECT:
            cited.setdefault(one.value, []).append(low)
    for low, one, found in named:
        if one.case is None and low.endswith(datives) and any(_alike(low, base) for base in cited.get(one.value, ())):
            found[found.index(one)] = one._replace(case=Marker.DATIVE)


def _alike(low: str, base: str) -> bool:
    """Whether two words are forms of one name: they differ in their last letters only."""
    shared = len(base) - CHANGED
    return low != base and shared >= STEM and low[:shared] == base[:shared] and len(low) - len(base) in (-1, 0, 1)

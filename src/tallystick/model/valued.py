"""A series after estimating and pricing: what the balance adds up."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from tallystick.model.estimate import Estimate
from tallystick.model.flow import Says, Series, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId

Made = TypeVar("Made")


class Backing(NamedTuple):
    """Who backs a figure with a number, by grade, and whether numbers bound it on both sides."""

    voices: dict[Grade, frozenset[str]]
    bounded: bool


def backing_of(numbers: Iterable[Statement]) -> Backing:
    """What stands behind a figure that these numbers moved."""
    by_grade: dict[int, tuple[Grade, set[str]]] = {}  # by identity: hashing a grade costs more than all else
    low = high = False
    for one in numbers:
        by_grade.setdefault(id(one.grade), (one.grade, set()))[1].add(one.origin)
        low, high = low or one.low is not None, high or one.high is not None
    voices: dict[Grade, set[str]] = defaultdict(set)
    for grade, said in by_grade.values():
        voices[grade] |= said
    return Backing({grade: frozenset(said) for grade, said in voices.items()}, low and high)


@dataclass(frozen=True)  # without slots: what is asked of it again and again is kept
class Valued:
    """One flow's quantity and worth.

    `draws` are joint draws of its worth in the dossier's currency (array of C doubles, existence included as zeros; the
    k-th draw of every flow belongs to the same draw of shared prices and factors), empty where it is not priced.
    `amounts` makes the draws of its quantity that the worth was made of.
    """

    series: Series
    quantity: Estimate | None
    value: Estimate | None
    draws: "array[float]" = field(default_factory=lambda: array("d"))
    over_time: tuple[tuple[float, Estimate], ...] = ()  # (day, cumulative quantity)
    prices: tuple[str, ...] = ()  # ids of the price entries used
    dropped: tuple[tuple[ClaimId, ClaimId], ...] = ()  # copy -> the claim that stands for it
    amounts: Callable[[], Sequence[float]] | None = field(default=None, repr=False, compare=False)
    _once: dict[str, tuple[tuple[object, ...], Any]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, name: str, given: tuple[object, ...], make: Callable[[], Made]) -> Made:
        """What is made of this and of what is `given` besides, made anew only where another thing is given."""
        known = self._once.get(name)
        if known is None or known[0] != given:
            known = self._once[name] = given, make()
        made: Made = known[1]
        return made

    @cached_property
    def used(self) -> frozenset[ClaimId]:
        """The claims that moved the estimate."""
        return frozenset(self.quantity.used) if self.quantity else frozenset()

    @cached_property
    def numbers(self) -> tuple[Statement, ...]:
        """The numbers that moved the estimate."""
        return tuple(one for one in self.series.statements if one.says is Says.QUANTITY and one.claim in self.used)

    @cached_property
    def backing(self) -> Backing:
        """What stands behind the estimate."""
        return backing_of(self.numbers)

    @cached_property
    def origins(self) -> frozenset[str]:
        """The first voices of the claims that moved the estimate."""
        return frozenset(one.origin for one in self.series.statements if one.claim in self.used)

    @cached_property
    def says(self) -> frozenset[Says]:
        """What is said of the flow, copies aside."""
        said = {id(one.says): one.says for one in self.series.statements if one.copy_of is None}
        return frozenset(said.values())

"""A figure as a function of its inputs, each of which runs through its own quantiles as a uniform goes from 0 to 1."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tallystick.model.recipe import Ingredient, Term

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]

LEAST = 0.001  # share of positive totals that a total of nothing is counted with: nothing has no logarithm


class Mix:
    """Sums from uniforms (points, inputs): of terms, or of terms `over` others. Terms that name one input share it."""

    def __init__(self, over: Sequence[Term], under: Sequence[Term] = ()) -> None:
        named = {one.name: one for term in (*over, *under) for one in term.ingredients}
        self.inputs: tuple[Ingredient, ...] = tuple(named[name] for name in sorted(named))
        self._rising = [np.frombuffer(one.rising) for one in self.inputs]
        place = {one.name: index for index, one in enumerate(self.inputs)}
        self._over, self._under = (
            [(term, [place[one.name] for one in term.ingredients]) for term in terms] for terms in (over, under)
        )

    def __len__(self) -> int:
        return len(self.inputs)

    def values(self, uniforms: Floats) -> Floats:
        """The values (points, inputs) that the inputs take."""
        rising = self._rising
        return np.stack([one[_place(uniforms[:, at], len(one))] for at, one in enumerate(rising)], axis=1)

    def totals(self, uniforms: Floats) -> Floats:
        """The sum at each point; of two sums, the first."""
        return _sum(self._over, self.values(uniforms))

    def logs(self, uniforms: Floats) -> Floats:
        """The logarithm at each point, of the sum or of one over the other."""
        values = self.values(uniforms)
        over = logs(_sum(self._over, values))
        return over - logs(_sum(self._under, values)) if self._under else over


def logs(totals: Floats) -> Floats:
    """Logarithms of totals; one of nothing counts as the lowest thousandth of those that are something."""
    there = totals[totals > 0]
    if not len(there):
        return np.zeros(len(totals))
    if len(there) == len(totals):
        return np.asarray(np.log(totals))
    return np.asarray(np.log(np.maximum(totals, np.quantile(there, LEAST))))


def _sum(terms: Sequence[tuple[Term, list[int]]], values: Floats) -> Floats:
    added = np.zeros(len(values))
    for term, used in terms:
        worth = term.constant * values[:, used].prod(axis=1)
        added += worth if term.cap is None else np.minimum(worth, term.cap)
    return added


def _place(uniforms: Floats, count: int) -> Ints:
    return np.minimum((uniforms * count).astype(np.int64), count - 1)

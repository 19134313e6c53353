"""Bias shared across days: nodes on the lattice for each origin or factor, and rows that combine them.

Because nodes are whole lattice steps, a likelihood under a bias is a slice of one computed once.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np

from tallystick.value.lattice import Flags, Floats, Ints
from tallystick.value.readings import Knots, Readings

_APART = 1.25  # node spacing in units of the sharper spread: quantile error below 0.3 % (trapezoid rule)
_REACH = 3.0  # nodes go out to this many spreads


@dataclass(frozen=True, slots=True)
class Nodes:
    """Bias in lattice steps, its log weight, and whether the node means "origin unreliable here"."""

    shift: Ints
    weight: Floats
    wild: Flags


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that share a bias: those of one origin, or those that use one factor."""

    name: str
    of_origin: bool
    members: tuple[int, ...]
    nodes: Nodes


@dataclass(frozen=True, slots=True)
class Rows:
    """All combinations of the nodes of `groups`; arrays are (groups, rows). No groups: one row."""

    groups: tuple[Group, ...]
    shift: Ints
    wild: Flags
    weight: Floats  # (rows,), log
    unshared: tuple[Group, ...] = ()
    by_origin: Mapping[str, int] = field(default_factory=dict)
    by_factor: Mapping[str, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many forward-backward runs there are."""
        return len(self.weight)

    @property
    def reach(self) -> int:
        """The farthest that all shifts together can go, in lattice steps."""
        return int(np.abs(self.shift).sum(axis=0).max()) if self.groups else 0

    def cases(self, origins: Sequence[str], factors: Sequence[str]) -> tuple[Ints, Ints]:
        """Rows that differ in the biases of these origins and factors: one row of each case, and each row's case."""
        used = [self.by_origin[name] for name in origins if name in self.by_origin]
        used += [self.by_factor[name] for name in factors if name in self.by_factor]
        if not used:
            return np.zeros(1, np.int64), np.zeros(self.count, np.int64)
        marks = np.concatenate((self.shift[used], self.wild[used]))
        _, first, case = np.unique(marks, axis=1, return_index=True, return_inverse=True)
        return first, case.reshape(-1)

    def only(self, rows: Ints) -> "Rows":
        """Some of the rows."""
        return replace(self, shift=self.shift[:, rows], wild=self.wild[:, rows], weight=self.weight[rows])

    def shift_of(self, origin: str | None, factors: Sequence[str]) -> Ints:
        """Joint shift per row of statements of this origin (None: not shared) under these factors."""
        shared = [] if origin is None else [self.by_origin[origin]]
        shared += [self.by_factor[name] for name in factors if name in self.by_factor]
        total: Ints = self.shift[shared].sum(axis=0)
        return total


@lru_cache(maxsize=1024)
def nodes(spread: float, sharpest: float, unreliable: float, step: float) -> Nodes:
    """Discretise a normal bias; `sharpest` is the least own spread that meets it."""
    apart = max(1, round(_APART * min(sharpest, spread) / step))
    count = 0 if spread < step / 4 else math.ceil(_REACH * spread / step / apart - 0.5)
    shift = np.arange(-count, count + 1) * apart
    share = np.exp(-0.5 * (shift * step / spread) ** 2) if count else np.ones(1)
    weight = np.log(share / share.sum()) + math.log1p(-unreliable)
    wild = np.zeros(len(shift), bool)
    if unreliable > 0:
        shift, wild = np.append(shift, 0), np.append(wild, True)
        weight = np.append(weight, math.log(unreliable))
    return Nodes(shift, weight, wild)


def widest_shift(spread: float, step: float) -> int:
    """Lattice steps that no node of a bias up to this spread goes beyond."""
    return math.ceil(_REACH * spread / step) + math.ceil(_APART * spread / step)


def share(groups: Sequence[Group], budget: int) -> Rows:
    """Combine groups while the product of their nodes stays within the budget; the rest is named as unshared."""
    taken: list[Group] = []
    unshared: list[Group] = []
    count = 1
    for group in groups:
        if count * len(group.nodes.shift) > budget:
            unshared.append(group)
        else:
            taken.append(group)
            count *= len(group.nodes.shift)
    grid = np.indices([len(group.nodes.shift) for group in taken]).reshape(len(taken), count)
    pairs = list(zip(taken, grid, strict=True))
    shift = np.array([group.nodes.shift[pick] for group, pick in pairs], np.int64).reshape(len(taken), count)
    wild = np.array([group.nodes.wild[pick] for group, pick in pairs], bool).reshape(len(taken), count)
    weight = sum((group.nodes.weight[pick] for group, pick in pairs), np.zeros(count))
    return Rows(tuple(taken), shift, wild, weight, tuple(unshared), _places(taken, True), _places(taken, False))


def candidates(readings: Readings, where: Knots, exact: Flags, factors: Mapping[str, float]) -> list[Group]:
    """Origins that speak at several dates, and factors in use: more dates first, then more statements, then name."""
    origins: dict[str, list[int]] = {}
    users: dict[str, list[int]] = {}
    for row in np.flatnonzero(exact).tolist():
        one = readings.statements[row]
        origins.setdefault(one.origin, []).append(row)
        for name in one.factors:
            users.setdefault(name, []).append(row)
    dates = list(zip(where.at.tolist(), where.since.tolist(), strict=True))
    spread = {name: len({dates[row] for row in rows}) for name, rows in origins.items() if len(rows) > 1}
    groups = [_of_origin(name, origins[name], readings) for name, count in spread.items() if count > 1]
    groups += [_of_factor(name, users[name], readings, factors[name]) for name in users]
    groups.sort(key=lambda one: (-len({dates[row] for row in one.members}), -len(one.members), one.of_origin, one.name))
    return groups


def _of_origin(name: str, rows: list[int], readings: Readings) -> Group:
    grades = readings.grades[rows]
    spread, unreliable = float(grades[:, 2].max()), float(grades[:, 3].max())
    return Group(name, True, tuple(rows), nodes(spread, float(grades[:, 0].min()), unreliable, readings.step))


def _of_factor(name: str, rows: list[int], readings: Readings, spread: float) -> Group:
    sharpest = float(readings.grades[rows, 0].min())
    return Group(name, False, tuple(rows), nodes(spread, sharpest, 0.0, readings.step))


def _places(groups: Sequence[Group], of_origin: bool) -> dict[str, int]:
    return {group.name: place for place, group in enumerate(groups) if group.of_origin is of_origin}

"""The quantity statements of a series as arrays: bounds, spreads, biases, and where on the time line they stand."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

import numpy as np

from tallystick.model.flow import Series, Statement
from tallystick.model.grade import Grade
from tallystick.value.curves import Bounds, Curve, columns, plain
from tallystick.value.defaults import Defaults, Noise
from tallystick.value.lattice import Floats, Ints, Lattice

_HUNDREDTHS = 1e-9  # spreads this near to whole hundredths, as the books write them, are few enough for tables


class View(Enum):
    """How much of an origin's noise a likelihood takes in."""

    FOLDED = "folded"  # bias and reliability of the origin within: exact for an origin with one statement
    OPEN = "open"  # given the origin's bias, and that it is reliable here
    WILD = "wild"  # given that the figure is wrong


@dataclass(frozen=True, slots=True)
class Knots:
    """The days somebody spoke about or wants to know about, and where a statement's day and period start stand."""

    days: tuple[float, ...]
    at: Ints
    since: Ints  # -1: the statement is not about a period


@dataclass(frozen=True, slots=True)
class Readings:
    """One row per statement. `grades` holds (own spread, P(wrong), origin's bias, P(origin unreliable)).

    `widest` is the greatest bias that any grade knows.
    """

    statements: tuple[Statement, ...]
    bounds: Bounds
    grades: Floats
    step: float
    noise: Noise
    widest: float

    def widened(self, rows: Sequence[int], by: float) -> "Readings":
        """The same readings with more own spread on some of them: a shared factor that is not followed jointly."""
        grades = self.grades.copy()
        grades[rows, 0] = np.hypot(grades[rows, 0], by)
        return replace(self, grades=grades)

    def likelihood(self, rows: Sequence[int], view: View, span: Lattice, by: float = 0.0) -> Floats:
        """Likelihood of some statements (rows) over a lattice of truths, each raised by `by`."""
        bounds = Bounds(self.bounds.low[rows] - by, self.bounds.high[rows] - by, self.bounds.chance[rows])
        return columns(*self._curves(self.grades[rows], view), bounds, span)

    def raised(self, row: int, view: View, span: Lattice, by: Floats) -> Floats:
        """Likelihood of one statement over a lattice of truths raised by each of several amounts (rows)."""
        chance = np.full(len(by), self.bounds.chance[row])
        bounds = Bounds(self.bounds.low[row] - by, self.bounds.high[row] - by, chance)
        curves, _ = self._curves(self.grades[[row]], view)
        return columns(curves, [0] * len(by), bounds, span)

    def _curves(self, grades: Floats, view: View) -> tuple[list[Curve], list[int]]:
        """The different curves that these grades call for, and which of them each has."""
        known: dict[tuple[float, ...], int] = {}
        which = [known.setdefault(grade, len(known)) for grade in map(tuple, grades.tolist())]
        return [_curve(view, grade, self.step, self.noise) for grade in known], which

    def at(self, row: int, view: View, truths: Floats) -> Floats:
        """Likelihood of one statement at any truths."""
        curve = _curve(view, tuple(self.grades[row].tolist()), self.step, self.noise)
        own = plain(curve, float(self.bounds.low[row]), float(self.bounds.high[row]), truths)
        return own + curve.floor * float(self.bounds.chance[row])


def read_off(statements: Sequence[Statement], lattice: Lattice, defaults: Defaults) -> Readings:
    """Lay statements out as arrays; an interval narrower than a cell is widened to one about its centre."""
    rate = np.array([one.months or 1.0 for one in statements])
    with np.errstate(divide="ignore"):  # an open lower end is the logarithm of nothing
        low = np.log(rate * [one.low or 0.0 for one in statements])
        high = np.log(rate * [one.high or math.inf for one in statements])
    tight = high - low < lattice.step
    middle = (low[tight] + high[tight]) / 2
    low[tight], high[tight] = middle - lattice.step / 2, middle + lattice.step / 2
    half = lattice.step / 2
    shared = np.minimum(high, lattice.end + half) - np.maximum(low, lattice.start - half)
    chance = np.clip(shared, lattice.step / 4, lattice.width) / lattice.width
    widest = max(bias for bias, _ in defaults.reliability.values())
    bounds = Bounds(low, high, chance)
    return Readings(tuple(statements), bounds, _grades(statements, defaults), lattice.step, defaults.noise, widest)


def knots(series: Series, numbers: Sequence[Statement], others: Sequence[Statement]) -> Knots:
    """Collect the days of a series; an undated series has one knot. `others` are absences, which have a day too."""
    if series.start is None:
        return Knots((0.0,), np.zeros(len(numbers), np.int64), np.full(len(numbers), -1))
    days = {one.day for one in (*numbers, *others)} | set(series.report)
    days |= {one.since for one in numbers if one.since is not None}
    ordered = tuple(sorted(days)) or (series.start,)
    place = {day: index for index, day in enumerate(ordered)}
    at = np.array([place[one.day] for one in numbers], np.int64)
    since = np.array([-1 if one.since is None else place[one.since] for one in numbers], np.int64)
    return Knots(ordered, at, since)


def _grades(statements: Sequence[Statement], defaults: Defaults) -> Floats:
    given = [one.grade for one in statements]
    numbers = [*map(id, given)]  # by identity: hashing a grade costs more than all else
    different = dict(zip(numbers, given, strict=True))
    kinds = np.array([_grade(one, defaults) for one in different.values()]).reshape(-1, 4)
    place = {number: place for place, number in enumerate(different)}
    grades = kinds[[place[number] for number in numbers]]
    grades[:, 0] = np.hypot(grades[:, 0], [one.extra for one in statements])
    return grades


def _grade(grade: Grade, defaults: Defaults) -> tuple[float, float, float, float]:
    """Own spread, P(wrong), origin's bias, P(origin unreliable)."""
    return (*defaults.credibility[grade.credibility], *defaults.reliability[grade.reliability])


@lru_cache(maxsize=4096)
def _curve(view: View, grade: tuple[float, ...], step: float, noise: Noise) -> Curve:
    """The mixture of section "what a claim says": own spread under doubt, and a wrong figure's wide one."""
    spread, wrong, bias, unreliable = grade
    common = abs(round(variance := spread**2 * 1e4) - variance) < _HUNDREDTHS
    match view:
        case View.WILD:
            return Curve(((1 - noise.anywhere, noise.wild),), noise.anywhere)
        case View.FOLDED:
            wrong, far = 1 - (1 - wrong) * (1 - unreliable), noise.wild
        case View.OPEN:  # the wide spread holds the bias already, so what is given is taken out
            bias, far = 0.0, math.sqrt(noise.wild**2 - bias**2)
    own = tuple(((1 - wrong) * weight, math.hypot(max(by * spread, step), bias)) for by, weight in noise.doubt)
    return Curve((*own, (wrong * (1 - noise.anywhere), far)), wrong * noise.anywhere, common)

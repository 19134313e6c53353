"""Ninety per cent means ninety per cent: ranges hold the truth of ledgers drawn from the model itself.

Slow: the share of so many ledgers is known to less than one point.
"""

import math
from functools import cache

import numpy as np
import pytest
from scipy.stats import chisquare

from tallystick.model.flow import Statement
from tallystick.value.batch import solve_all
from tallystick.value.copies import resolve
from tallystick.value.growth import Growth
from tallystick.value.lattice import Floats, lattice
from tests.value.ledger import DEFAULTS, WINDOW, dated, says, undated

SPAN = lattice(WINDOW, DEFAULTS.cells_per_decade)
EDGES = (SPAN.start - SPAN.step / 2, SPAN.end + SPAN.step / 2)
LEDGERS = 2_000
DAYS = (60.0, 240.0, 600.0)


class World:
    """One ledger: a truth by day, and origins that report on it, some biased, some wrong, all rounded."""

    def __init__(self, seed: int, days: tuple[float, ...]) -> None:
        self.chance = np.random.default_rng([11, seed])
        self.days = days
        self.truth = self._path() if len(days) > 1 else np.array([self._start()])
        self.said = [one for number in range(5) for one in self._origin(f"o{number}")]

    def _start(self) -> float:
        return SPAN.start + int(self.chance.integers(SPAN.cells)) * SPAN.step

    def _path(self) -> Floats:
        """A path drawn from the prior: uniform start, gamma growth, kept if it stays inside."""
        growth = Growth(DEFAULTS.growth_days, DEFAULTS.theta, SPAN.step)
        while True:
            steps = [self.chance.gamma(gap / DEFAULTS.theta, DEFAULTS.theta) for gap in growth.gaps(self.days, 0.0)]
            path: Floats = self._start() + np.cumsum(steps)
            if path[-1] <= SPAN.end + 1e-9:
                return path

    def _origin(self, name: str) -> list[Statement]:
        letter = str(self.chance.choice(list("BCD")))
        tau, unreliable = next(DEFAULTS.reliability[known] for known in DEFAULTS.reliability if known.value == letter)
        liar, bias = self.chance.random() < unreliable, self.chance.normal(0, tau)
        count = self.chance.integers(1, len(self.days) + 1)
        days = self.chance.choice(len(self.days), count, replace=False)
        return [self._statement(f"{name}.{day}", name, letter, (int(day), liar, bias)) for day in days]

    def _statement(self, claim: str, origin: str, letter: str, drawn: tuple[int, bool, float]) -> Statement:
        day, liar, bias = drawn
        digit = int(self.chance.integers(2, 5))
        sigma, wrong = next(DEFAULTS.credibility[known] for known in DEFAULTS.credibility if known == digit)
        noise = DEFAULTS.noise
        by = self.chance.choice([one for one, _ in noise.doubt], p=[weight for _, weight in noise.doubt])
        reading = self.truth[day] + bias + self.chance.normal(0, max(by * sigma, SPAN.step))
        if liar or self.chance.random() < wrong:
            wild = self.chance.normal(self.truth[day], noise.wild)
            reading = self.chance.uniform(*EDGES) if self.chance.random() < noise.anywhere else wild
        return says(claim, origin, f"{letter}{digit}", self._rounded(float(reading)), self.days[day])

    def _rounded(self, reading: float) -> tuple[float | None, float | None]:
        """The cell of a log partition of random width and offset that holds the reading."""
        width, offset = float(self.chance.choice([0.1, 0.3, 0.8])), self.chance.random()
        low = (math.floor(reading / width + offset) - offset) * width
        if low + width < EDGES[0]:
            return None, math.exp(EDGES[0])
        return (math.exp(EDGES[1]), None) if low > EDGES[1] else (math.exp(low), math.exp(low + width))


@cache
def ranks(days: tuple[float, ...]) -> Floats:
    """Where in its distribution of the last day each ledger's truth lies, 0 to 1."""
    worlds = [World(seed, days) for seed in range(LEDGERS)]
    series = [dated(one.said, *days) if len(days) > 1 else undated(one.said) for one in worlds]
    made = []
    for place, posterior in solve_all([(one, resolve(one.statements, DEFAULTS)) for one in series], DEFAULTS):
        world = worlds[place]
        truth = world.truth[-1] + world.chance.uniform(-0.5, 0.5) * SPAN.step
        last = posterior.distribution()
        made.append(float(np.interp(truth, last.edges, last.mass)))
    return np.array(made)


@pytest.mark.slow
@pytest.mark.parametrize(("share", "tolerance"), [(0.9, 0.02), (0.5, 0.03)])
@pytest.mark.parametrize("days", [(0.0,), DAYS], ids=["undated", "dated"])
def test_ranges_hold_the_truth_as_often_as_they_say(days: tuple[float, ...], share: float, tolerance: float) -> None:
    held = np.mean(np.abs(ranks(days) - 0.5) <= share / 2)
    assert held == pytest.approx(share, abs=tolerance)


@pytest.mark.slow
@pytest.mark.parametrize("days", [(0.0,), DAYS], ids=["undated", "dated"])
def test_the_truth_lies_anywhere_in_its_distribution_equally_often(days: tuple[float, ...]) -> None:
    counts, _ = np.histogram(ranks(days), bins=20, range=(0, 1))
    assert chisquare(counts).pvalue > 0.001

"""The engine against brute force: every rising path on a one-decade lattice, biases integrated on a fine grid.

Nothing is shared with the engine but the nouns and the table of constants.
"""

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import nbinom, norm, poisson

from tallystick.model.flow import Series, Statement
from tallystick.value.lattice import Floats
from tallystick.value.solution import estimate
from tests.value.ledger import DEFAULTS, flow, says

STEP = math.log(10) / DEFAULTS.cells_per_decade
X = np.arange(DEFAULTS.cells_per_decade + 1) * STEP
WIDTH = len(X) * STEP
FIXED = replace(DEFAULTS, fine_cells=DEFAULTS.cells_per_decade)
FINE = 81  # points of a bias, out to five spreads


def steps(gap: float) -> Floats:
    """P(growth by k cells): single steps and bursts, with mean, variance and third cumulant of a gamma law."""
    wide = DEFAULTS.theta / STEP
    goes_on = wide * (2 * wide - 1) / (2 * (wide - 1)) - 1
    single = wide / (2 * wide**2 - 3 * wide + 2)
    cells, time = np.arange(len(X)), gap / STEP
    bursts = nbinom.pmf(cells, time * (1 - single) / goes_on, 1 / (1 + goes_on))
    found: Floats = np.convolve(bursts, poisson.pmf(cells, time * single))[: len(X)]
    return found


def grown(days: Sequence[float], paths: Floats) -> Floats:
    """Prior log probability of each path: uniform start, then growth."""
    times = [math.log1p(day / DEFAULTS.growth_days) for day in days]
    first = steps(times[0]).cumsum() / len(X)
    total: Floats = np.log(first[paths[:, 0]])
    for day in range(1, len(days)):
        total += np.log(steps(times[day] - times[day - 1]))[paths[:, day] - paths[:, day - 1]]
    return total


def truth(one: Statement, days: Sequence[float], paths: Floats) -> Floats:
    """The log quantity a statement speaks of, on each path."""
    now = paths[:, days.index(one.day)]
    if one.since is None:
        return np.asarray(X[now])
    before = paths[:, days.index(one.since)]
    grown_by: Floats = np.log(np.where(now == before, np.exp(X[now]) * STEP / 3, np.exp(X[now]) - np.exp(X[before])))
    return grown_by


def hold(one: Statement, y: Floats, spread: float) -> Floats:
    """P(the stated bounds hold y and noise of that spread)."""
    rate = math.log(one.months or 1.0)
    low = -math.inf if one.low is None else math.log(one.low) + rate
    high = math.inf if one.high is None else math.log(one.high) + rate
    return np.asarray(norm.cdf((high - y) / spread) - norm.cdf((low - y) / spread))


def wrong(one: Statement, y: Floats, bias: float) -> Floats:
    low, high = X[0] - STEP / 2, X[-1] + STEP / 2
    shared = min(math.log(one.high or 1e9), high) - max(math.log(one.low or 1e-9), low)
    if one.months:
        shared = math.log((one.high or 0) / (one.low or 1))
    chance = min(max(shared, STEP / 4), WIDTH) / WIDTH
    noise = DEFAULTS.noise
    wide = hold(one, y, math.sqrt(noise.wild**2 - bias**2))
    return np.asarray((1 - noise.anywhere) * wide + noise.anywhere * chance)


def right(one: Statement, y: Floats, bias: float) -> Floats:
    spread, share = DEFAULTS.credibility[one.grade.credibility]
    own = math.hypot(spread, one.extra)
    sharp = sum(weight * hold(one, y, max(by * own, STEP)) for by, weight in DEFAULTS.noise.doubt)
    return np.asarray((1 - share) * sharp + share * wrong(one, y, bias))


def said(members: Sequence[Statement], days: Sequence[float], paths: Floats, moved: Floats) -> Floats:
    """Likelihood of one origin's statements on each path, given how far factors move each of them."""
    bias = max(DEFAULTS.reliability[one.grade.reliability][0] for one in members)
    unreliable = max(DEFAULTS.reliability[one.grade.reliability][1] for one in members)
    nodes = np.linspace(-5 * bias, 5 * bias, FINE)
    weights = norm.pdf(nodes, 0, bias) / norm.pdf(nodes, 0, bias).sum()
    truths = [truth(one, days, paths) + by for one, by in zip(members, moved, strict=True)]
    own = [DEFAULTS.reliability[one.grade.reliability][0] for one in members]
    total = np.zeros(len(paths))
    for node, weight in zip(nodes, weights, strict=True):
        each = [right(one, y + node, tau) for one, y, tau in zip(members, truths, own, strict=True)]
        total += weight * np.prod(each, axis=0)
    lost = np.prod([wrong(one, y, 0.0) for one, y in zip(members, truths, strict=True)], axis=0)
    return np.asarray((1 - unreliable) * total + unreliable * lost)


def brute(series: Series) -> tuple[list[float], Floats]:
    """Days and marginals by enumeration; one factor at most, whose spread is integrated outermost."""
    days = sorted(
        {one.day for one in series.statements}
        | {one.since for one in series.statements if one.since}
        | set(series.report)
    )
    paths = np.array(list(itertools.combinations_with_replacement(range(len(X)), len(days))))
    spread = series.factors[0][1] if series.factors else 0.0
    factor = np.linspace(-4 * spread, 4 * spread, 25) if spread else np.zeros(1)
    shares = norm.pdf(factor, 0, spread or 1.0)
    origins = sorted({one.origin for one in series.statements})
    total = np.zeros(len(paths))
    for by, share in zip(factor, shares / shares.sum(), strict=True):
        product = np.full(len(paths), share)
        for origin in origins:
            members = [one for one in series.statements if one.origin == origin]
            product *= said(members, days, paths, np.array([by if one.factors else 0.0 for one in members]))
        total += product
    mass = np.exp(grown(days, paths)) * total
    marginals = np.stack([np.bincount(paths[:, day], mass, len(X)) for day in range(len(days))])
    return days, marginals / mass.sum()


ONE = says("a", "A", "B2", (2, 3), 10)
LATER = replace(says("c", "D", "B2", (2, 2.5), 90), since=10.0)
CASES: dict[str, tuple[tuple[Statement, ...], float]] = {
    "independent": ((ONE, says("b", "B", "C3", (3, 4), 40), says("c", "D", "A1", (5, None), 90)), 1e-6),
    "conflict": ((says("a", "A", "A1", (7, 8), 10), says("b", "B", "A1", (1.4, 1.5), 90)), 1e-6),
    "increment": ((ONE, says("b", "B", "C3", (3, 4), 40), LATER), 1e-6),
    "rate": ((ONE, replace(says("b", "B", "B2", (0.9, 1.1), 90), since=10.0, months=2.6)), 1e-6),
    "one origin, one day": (
        (says("a", "A", "C2", (2, 3), 40), says("b", "A", "C3", (2.5, 4), 40), says("c", "B", "B2", (4, 6), 90)),
        0.005,
    ),
    "shared bias": (
        (says("a", "A", "C2", (2, 3), 10), says("b", "A", "C2", (3, 4), 40), says("d", "E", "B2", (2, 2.1), 10)),
        0.005,
    ),
    "increment of a shared origin": (
        (says("a", "A", "C2", (2, 3), 10), replace(says("b", "A", "C2", (1.5, 2), 90), since=10.0)),
        0.005,
    ),
}
SHARED: dict[str, tuple[Statement, ...]] = {
    "factor at two days": (replace(ONE, factors=("f",)), replace(says("b", "B", "C3", (3, 4), 40), factors=("f",))),
    "factor on one of two of an origin": (
        replace(says("a", "A", "C2", (2, 3), 40), factors=("f",)),
        says("b", "A", "C3", (2.5, 4), 40),
        replace(says("c", "B", "B2", (4, 6), 90), factors=("f",)),
    ),
    "factor on an increment": (ONE, replace(LATER, factors=("f",))),
}


def distance(series: Series) -> float:
    """Greatest total variation between engine and brute force over the days."""
    found = estimate(series, FIXED)
    days, marginals = brute(series)
    pairs = zip(days, marginals, strict=True)
    return max(0.5 * float(np.abs(found.pmf(day) - marginal).sum()) for day, marginal in pairs)


@pytest.mark.parametrize("name", CASES)
def test_the_engine_agrees_with_brute_force(name: str) -> None:
    said_here, tolerance = CASES[name]
    assert distance(Series(flow(), said_here, (1.0, 10.0), 0.0)) < tolerance


@pytest.mark.parametrize("name", SHARED)
def test_shared_factors_agree_with_brute_force(name: str) -> None:
    series = Series(flow(), SHARED[name], (1.0, 10.0), 0.0, factors=(("f", 0.2),))
    assert distance(series) < 0.005

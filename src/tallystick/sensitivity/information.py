"""The value of information: what knowing an input would buy, and what one more source about it would.

Perfect knowledge (EVPPI): the fall of the mean absolute error of the log total, by 64 strata of the input. One more
source (EVSI): the expected factor on the width of the 90 % range, by weighting the same draws with 41 likely readings.
"""

import math
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri

from tallystick.books import Wording
from tallystick.model.grade import Grade
from tallystick.sensitivity.mix import Floats
from tallystick.sensitivity.sobol import SEED

STRATA = 64
READINGS = 41
ENDS = (0.05, 0.95)


@dataclass(frozen=True, slots=True)
class Noise:
    """How a claim of one grade errs, in logs: normal parts (weight, sd), and what it says where there is nothing.

    `nothing` is the probability that all of an origin's word is wrong: the weight of "it does not exist" after it.
    """

    parts: tuple[tuple[float, float], ...]
    nothing: float

    def density(self, error: Floats) -> Floats:
        """Likelihood of errors of this size."""
        return np.asarray(sum(weight / spread * np.exp(-0.5 * (error / spread) ** 2) for weight, spread in self.parts))

    def draws(self, count: int) -> Floats:
        """Errors in an order of chance: each part has its share of equal strata."""
        chance = np.random.Generator(np.random.Philox(SEED))
        ends = np.cumsum([weight for weight, _ in self.parts]) / sum(weight for weight, _ in self.parts)
        part = np.searchsorted(ends, (np.arange(count) + 0.5) / count).clip(max=len(ends) - 1)
        spreads = np.array([spread for _, spread in self.parts])[part]
        normal = ndtri((chance.permutation(count) + 0.5) / count)
        return np.asarray(chance.permutation(spreads * normal))


def noise_of(grade: Grade, wording: Wording) -> Noise:
    """The errors of one independent claim of this grade, as the estimate takes them."""
    trust, own = wording.reliability[grade.reliability], wording.credibility[grade.credibility]
    wrong = 1 - (1 - own.wrong) * (1 - trust.wrong)
    usual = tuple(((1 - wrong) * one.weight, math.hypot(one.times * own.spread, trust.spread)) for one in wording.doubt)
    return Noise((*usual, (wrong, wording.wild)), trust.wrong + (1 - trust.wrong) * own.wrong)


def worth_knowing(uniforms: Floats, logs: Floats) -> float:
    """By which share the mean absolute error of the log total falls once this input is known."""
    before = _error(logs)
    if before == 0.0:
        return 0.0
    strata = np.array_split(logs[np.argsort(uniforms, kind="stable")], STRATA)
    after = sum(_error(one) * len(one) for one in strata) / len(logs)
    return max(0.0, 1 - after / before)


def narrowing(values: Floats, logs: Floats, noise: Noise) -> float:
    """The expected factor on the width of the 90 % range after one more claim about an input with these values."""
    there = values > 0
    order = np.argsort(logs, kind="stable")
    width = _width(logs[order], np.ones(len(logs)))
    if width == 0.0 or not there.any():
        return 1.0
    known = np.log(values[there])
    seen = known + noise.draws(len(known))
    readings = np.quantile(seen, (np.arange(READINGS) + 0.5) / READINGS)
    weights = np.empty(len(values))
    after = 0.0
    for reading in readings:
        weights[there] = noise.density(reading - known)
        weights[~there] = noise.nothing * weights[there].mean()
        after += _width(logs[order], weights[order])
    return min(1.0, after / READINGS / width)


def _error(logs: Floats) -> float:
    return float(np.abs(logs - np.median(logs)).mean())


def _width(rising: Floats, weights: Floats) -> float:
    """Width of the weighted 90 % range of rising numbers."""
    mass = np.cumsum(weights)
    mass = (mass - weights / 2) / mass[-1]
    low, high = np.interp(ENDS, mass, rising)
    return float(high - low)

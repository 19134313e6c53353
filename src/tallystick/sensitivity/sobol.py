"""Sobol indices: the share of a variance that an input explains alone (first), and with all it takes part in (total).

Scrambled Sobol points; estimators of Saltelli 2010 (first order) and Jansen 1999 (total), as scipy has them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from tallystick.sensitivity.mix import Floats

Function = Callable[[Floats], Floats]  # uniforms (points, inputs) to a value each
POINTS = 8_192  # a power of two, as Sobol sequences want it; indices are then good to about 0.01
SEED = 1_789


@dataclass(frozen=True, slots=True)
class Indices:
    """First and total effect of each input, in the order of the inputs."""

    first: Floats
    total: Floats


def sobol(function: Function, inputs: int, count: int = POINTS) -> Indices:
    """Both indices of every input. Where nothing varies all are zero; a single input explains all there is."""
    varies = inputs > 0 and float(np.ptp(function(points(inputs, 64)))) > 0.0
    if inputs < 2 or not varies:
        return Indices(np.full(inputs, float(varies)), np.full(inputs, float(varies)))
    from scipy.stats import sobol_indices, uniform  # noqa: PLC0415  # loading it slows every command

    even: list[Any] = [uniform()] * inputs  # scipy's own laws are not what its stubs ask for
    found = sobol_indices(func=lambda rows: function(rows.T), n=count, dists=even, rng=_chance())
    return Indices(np.clip(found.first_order, 0.0, 1.0), np.clip(found.total_order, 0.0, 1.0))


def points(inputs: int, count: int = POINTS) -> Floats:
    """Scrambled Sobol points (count, inputs), always the same."""
    from scipy.stats import qmc  # noqa: PLC0415  # the same

    return np.asarray(qmc.Sobol(inputs, rng=_chance()).random(count))


def _chance() -> np.random.Generator:
    return np.random.Generator(np.random.Philox(SEED))

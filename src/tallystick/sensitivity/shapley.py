"""Shapley effects: shares of a variance that add up to one, what inputs do together divided fairly between them.

Permutation estimator for independent inputs (Goda 2021): walk from one point to another, one input at a time.
"""

import numpy as np

from tallystick.sensitivity.mix import Floats
from tallystick.sensitivity.sobol import SEED, Function, points

WALKS = 8_192


def shapley(function: Function, inputs: int, count: int = WALKS) -> Floats:
    """The share of each input; all are zero where nothing varies."""
    if not inputs:
        return np.zeros(0)
    both = points(2 * inputs, count)
    here, there = both[:, :inputs].copy(), both[:, inputs:]
    order = np.random.Generator(np.random.Philox(SEED)).permuted(np.tile(np.arange(inputs), (count, 1)), axis=1)
    start = before = function(here)
    share = np.zeros(inputs)
    rows = np.arange(count)
    for step in range(inputs):
        moved = order[:, step]
        here[rows, moved] = there[rows, moved]
        after = function(here)
        share += np.bincount(moved, (start - (before + after) / 2) * (before - after), inputs)
        before = after
    whole = float(share.sum())
    return np.clip(share / whole, 0.0, 1.0) if whole > 0 else np.zeros(inputs)

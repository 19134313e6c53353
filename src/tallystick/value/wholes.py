"""What statements about sums say of draws: their likelihood, given what the lines they speak of come to in each."""

from collections.abc import Sequence

import numpy as np

from tallystick.model.flow import Statement
from tallystick.value.days import local_nodes
from tallystick.value.defaults import Defaults
from tallystick.value.lattice import Floats, lattice
from tallystick.value.readings import Readings, View, read_off

Window = tuple[float, float]


def log_likelihood(said: Sequence[Statement], amounts: Floats, window: Window, defaults: Defaults) -> Floats:
    """Log likelihood by draw of one origin's statements; `amounts` (statement, draw) is what each would be about.

    The origin's bias and whether it is reliable here are summed out over all its statements together.
    """
    grid = lattice(window, defaults.cells_per_decade)
    readings = read_off(said, grid, defaults)
    with np.errstate(divide="ignore"):  # what does not exist comes to the least that is possible
        truths = np.maximum(np.log(amounts), grid.start)
    if len(said) == 1:
        alone: Floats = np.log(readings.at(0, View.FOLDED, truths[0]))
        return alone
    made = local_nodes(readings, range(len(said)))
    terms = [
        weight + (_joint(readings, truths, View.WILD) if wild else _joint(readings, truths + by * grid.step, View.OPEN))
        for by, weight, wild in zip(made.shift.tolist(), made.weight.tolist(), made.wild.tolist(), strict=True)
    ]
    mixed: Floats = np.logaddexp.reduce(np.stack(terms), axis=0)
    return mixed


def _joint(readings: Readings, truths: Floats, view: View) -> Floats:
    """Log likelihood of all statements under one view of their origin."""
    total: Floats = np.sum([np.log(readings.at(row, view, truths[row])) for row in range(len(truths))], axis=0)
    return total

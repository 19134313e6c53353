"""Tables give what the plain formula gives."""

import math
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tallystick.value.curves import Bounds, Curve, columns
from tallystick.value.lattice import Floats, lattice
from tests.value.ledger import WINDOW

SPAN = lattice(WINDOW, 48)
ENDS = st.floats(math.log(1e-3), math.log(1e12))
SPREADS = st.floats(SPAN.step, 1.5)


def both(curve: Curve, low: float, high: float) -> tuple[Floats, Floats]:
    bounds = Bounds(np.array([low] * 2), np.array([high] * 2), np.array([1e-3] * 2))
    found = columns([curve, replace(curve, tabled=False)], [0, 1], bounds, SPAN)
    return found[0], found[1]


@given(ENDS, st.floats(0, 8), SPREADS, SPREADS, st.floats(0.01, 0.6))
def test_a_table_agrees_with_the_formula(low: float, width: float, one: float, other: float, wrong: float) -> None:
    curve = Curve(((1 - wrong, one), (wrong * 0.95, other)), wrong * 0.05)
    tabled, plain = both(curve, low, low + width)
    np.testing.assert_allclose(tabled, plain, rtol=1e-9)


@given(ENDS, SPREADS)
def test_open_ends_agree_too(end: float, spread: float) -> None:
    curve = Curve(((0.9, spread), (0.09, 1.4)), 0.01)
    for low, high in ((end, math.inf), (-math.inf, end), (-math.inf, math.inf)):
        tabled, plain = both(curve, low, high)
        np.testing.assert_allclose(tabled, plain, rtol=1e-9)


@given(ENDS, SPREADS)
def test_a_lower_bound_grows_with_the_quantity(end: float, spread: float) -> None:
    tabled, _ = both(Curve(((0.99, spread),), 0.01), end, math.inf)
    assert (np.diff(tabled) >= -1e-15).all()

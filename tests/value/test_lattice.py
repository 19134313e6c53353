"""The lattice."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.value.lattice import lattice


@given(st.floats(-3, 9), st.floats(0.5, 8))
def test_a_lattice_covers_its_window_with_less_than_a_cell_to_spare(start: float, decades: float) -> None:
    low, high = 10.0**start, 10.0 ** (start + decades)
    found = lattice((low, high), 48)
    assert -1e-6 <= (math.log(low) - found.start) / found.step < 1.001
    assert -1e-6 <= (found.end - math.log(high)) / found.step < 1.001


def test_windows_share_their_points() -> None:
    narrow, wide = lattice((1e3, 1e5), 48), lattice((20.0, 1e7), 48)
    assert np.isin(narrow.points, wide.points).all()


@pytest.mark.parametrize("window", [(0.0, 1.0), (-1.0, 1.0), (2.0, 1.0), (1.0, math.inf), (math.nan, 1.0)])
def test_a_window_without_sense_is_refused(window: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="window must satisfy"):
        lattice(window, 48)

"""Sobol indices and Shapley effects on functions whose answers are known."""

import numpy as np
import pytest

from tallystick.sensitivity import points, shapley, sobol
from tallystick.sensitivity.mix import Floats

FIRST, TOTAL, FAIR = (0.314, 0.442, 0.0), (0.558, 0.442, 0.244), (0.436, 0.442, 0.122)


def ishigami(uniforms: Floats) -> Floats:
    """The usual test function, a = 7, b = 0.1, on (-pi, pi)."""
    one, two, three = (np.pi * (2 * uniforms - 1)).T
    return np.asarray(np.sin(one) + 7 * np.sin(two) ** 2 + 0.1 * three**4 * np.sin(one))


def added(uniforms: Floats) -> Floats:
    """A sum of three uniforms with weights 1, 2 and 0."""
    return np.asarray(uniforms @ np.array((1.0, 2.0, 0.0)))


def test_first_and_total_effects_of_the_ishigami_function_are_found() -> None:
    found = sobol(ishigami, 3)
    assert found.first == pytest.approx(FIRST, abs=0.01)
    assert found.total == pytest.approx(TOTAL, abs=0.01)


def test_shapley_effects_of_the_ishigami_function_are_found() -> None:
    assert shapley(ishigami, 3) == pytest.approx(FAIR, abs=0.01)


def test_where_nothing_interacts_all_three_measures_agree() -> None:
    wanted = pytest.approx((0.2, 0.8, 0.0), abs=0.01)
    found = sobol(added, 3)
    assert found.first == wanted
    assert found.total == wanted
    assert shapley(added, 3) == wanted


def test_shapley_effects_add_up_to_one() -> None:
    assert float(shapley(ishigami, 3).sum()) == pytest.approx(1.0, abs=1e-12)


def test_what_never_varies_has_no_driver() -> None:
    found = sobol(lambda uniforms: np.ones(len(uniforms)), 2)
    assert not found.total.any()
    assert not shapley(lambda uniforms: np.ones(len(uniforms)), 2).any()


def test_the_same_points_come_again() -> None:
    assert np.array_equal(points(4, 256), points(4, 256))

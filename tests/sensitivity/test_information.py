"""What knowing an input buys, and what one more source buys."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import ndtri

from tallystick.books import Wording, load_books
from tallystick.model.grade import Grade
from tallystick.sensitivity import narrowing, noise_of, points, worth_knowing
from tallystick.sensitivity.mix import Floats

UNIFORMS = points(2, 16_384).clip(1e-6, 1 - 1e-6)
NORMALS = np.asarray(ndtri(UNIFORMS))


def wording() -> Wording:
    return load_books().wording


def total(first: float, second: float) -> Floats:
    """Log of a product of two log-normal inputs with these spreads."""
    return np.asarray(NORMALS @ np.array((first, second)))


def test_knowing_everything_leaves_no_error() -> None:
    assert worth_knowing(UNIFORMS[:, 0], total(1.0, 0.0)) > 0.95


def test_knowing_what_does_not_matter_buys_nothing() -> None:
    assert worth_knowing(UNIFORMS[:, 1], total(1.0, 0.0)) < 0.02


def test_of_two_equal_inputs_each_buys_what_theory_says() -> None:
    """Mean absolute errors of normals are in the ratio of their spreads: 1 - 1 / sqrt(2)."""
    assert worth_knowing(UNIFORMS[:, 0], total(1.0, 1.0)) == pytest.approx(1 - 2**-0.5, abs=0.01)


def test_one_more_reading_narrows_as_a_normal_reading_does() -> None:
    """A prior of spread 1 and a reading of spread 1: the range shrinks by sqrt(1 / 2)."""
    plain = noise_of(Grade.parse("B2"), wording())
    normal = type(plain)(((1.0, 1.0),), 1e-9)
    found = narrowing(np.exp(NORMALS[:, 0]), total(1.0, 0.0), normal)
    assert found == pytest.approx(2**-0.5, abs=0.02)


@given(st.sampled_from("ABCDE"), st.sampled_from("12345"))
def test_a_better_source_narrows_more(letter: str, digit: str) -> None:
    values, logs = np.exp(NORMALS[:2048, 0]), total(1.0, 0.3)[:2048]
    best = narrowing(values, logs, noise_of(Grade.parse("A1"), wording()))
    assert best <= narrowing(values, logs, noise_of(Grade.parse(letter + digit), wording())) + 1e-6


def test_a_source_about_what_may_not_exist_speaks_for_its_existence() -> None:
    """Half of the draws are nothing; an asserting source takes most of that doubt away."""
    values = np.where(UNIFORMS[:, 1] < 0.5, 0.0, np.exp(0.1 * NORMALS[:, 0]))
    logs = np.where(values > 0, 0.1 * NORMALS[:, 0], -3.0)
    assert narrowing(values, logs, noise_of(Grade.parse("A1"), wording())) < 0.5

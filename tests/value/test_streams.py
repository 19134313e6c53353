"""Streams of chance."""

import numpy as np
import pytest

from tallystick.value.streams import Streams

STREAMS = Streams(7, 4096)


def test_each_input_takes_every_point_once() -> None:
    assert np.array_equal(np.sort(STREAMS.uniforms("q:a")), STREAMS.points)


def test_a_name_and_a_seed_decide_the_draws() -> None:
    assert np.array_equal(STREAMS.uniforms("q:a"), Streams(7, 4096).uniforms("q:a"))
    assert not np.array_equal(STREAMS.uniforms("q:a"), Streams(8, 4096).uniforms("q:a"))


def test_two_inputs_are_not_correlated() -> None:
    assert abs(np.corrcoef(STREAMS.uniforms("q:a"), STREAMS.uniforms("q:b"))[0, 1]) < 0.06


@pytest.mark.parametrize("spread", [0.02, 0.3])
def test_a_shared_level_is_log_normal_about_one(spread: float) -> None:
    level = np.log(STREAMS.level("f:rate", spread))
    assert np.median(level) == pytest.approx(0, abs=1e-3)
    assert level.std() == pytest.approx(spread, rel=0.01)


def test_a_level_keeps_its_order_whatever_its_spread() -> None:
    wide, narrow = STREAMS.level("f:rate", 0.5), STREAMS.level("f:rate", 0.1)
    assert np.array_equal(np.argsort(wide), np.argsort(narrow))

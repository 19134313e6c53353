"""Why, with weights: how far each origin pulls a line, and what the line would be without it."""

import pytest

from tallystick.model.why import Voice
from tallystick.questions import reasons
from tests.questions.asking import asked, median


def voices(item: str, *, weights: bool = True) -> dict[str, Voice]:
    (line,) = reasons(asked(), item, weights=weights).lines
    return {one.origin: one for one in line.voices}


def test_nothing_is_weighed_that_was_not_asked_for() -> None:
    assert {one.pulled for one in voices("tanks", weights=False).values()} == {None}


def test_a_line_that_rests_on_one_origin_follows_it() -> None:
    (only,) = voices("mortar rounds").values()
    assert only.pulled
    assert only.pulled.pull == pytest.approx(1, abs=0.1)
    assert only.pulled.without is None


def test_origins_share_the_pull_between_them_and_the_last_count_pulls_most() -> None:
    found = {name: one.pulled for name, one in voices("tanks").items()}
    alpha, beta = found["alpha"], found["beta"]
    assert alpha
    assert beta
    assert alpha.pull is not None
    assert beta.pull is not None
    assert 0 <= alpha.pull < beta.pull
    assert alpha.pull + beta.pull == pytest.approx(1, abs=0.25)
    assert median(beta.without) < median(alpha.without)


def test_the_voice_that_pulls_most_comes_first() -> None:
    assert next(iter(voices("tanks"))) == "beta"

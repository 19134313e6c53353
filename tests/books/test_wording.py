from math import isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.books import Treatment, Wording, load_books
from tallystick.books.wording import load_wording
from tallystick.model.amount import Qualifier
from tallystick.model.claim import Modality
from tallystick.model.finding import Stop
from tallystick.model.flow import Standing
from tallystick.model.grade import Credibility, Reliability
from tallystick.model.source import SourceClass
from tests.books.conftest import Spoil

WORDING: Wording = load_books().wording


@given(st.sampled_from(list(Qualifier)), st.floats(min_value=1, max_value=1e12))
def test_the_low_end_of_a_number_never_lies_above_its_high_end(qualifier: Qualifier, number: float) -> None:
    bound = WORDING.bounds[qualifier]
    low = bound.low.at(number, number / 10) if bound.low else 0.0
    high = bound.high.at(number, number / 10) if bound.high else float("inf")
    assert low <= high
    assert (low, high) != (0.0, float("inf"))


def test_a_plain_number_spans_half_a_unit_of_its_last_digit_each_way() -> None:
    bound = WORDING.bounds[Qualifier.EXACT]
    assert bound.low is not None
    assert bound.high is not None
    assert (bound.low.at(4.8e6, 1e5), bound.high.at(4.8e6, 1e5)) == (4.75e6, 4.85e6)


def test_bounds_that_name_one_end_leave_the_other_open() -> None:
    assert WORDING.bounds[Qualifier.AT_LEAST].high is None
    assert WORDING.bounds[Qualifier.AT_MOST].low is None
    assert WORDING.capacity.low is None


def test_weaker_letters_and_digits_never_say_more() -> None:
    for table in (
        [WORDING.reliability[one] for one in list(Reliability)[:5]],
        [WORDING.credibility[one] for one in list(Credibility)[:5]],
    ):
        assert [one.spread for one in table] == sorted(one.spread for one in table)
        assert [one.wrong for one in table] == sorted(one.wrong for one in table)


def test_a_denial_weighs_more_the_less_the_denier_has_to_lose() -> None:
    weights = [WORDING.denial[one].if_so / WORDING.denial[one].if_not for one in Standing]
    assert weights == sorted(weights, reverse=True)
    assert all(weight < 1 for weight in weights)


def test_a_wrong_figure_is_within_a_factor_of_ten_nine_times_in_ten() -> None:
    assert isclose(WORDING.wild * 1.6448536, log(10), rel_tol=1e-4)


def test_promises_and_plans_are_shown_and_not_counted() -> None:
    assert WORDING.modality[Modality.PLEDGED] is Treatment.SHOW
    assert WORDING.modality[Modality.PLANNED] is Treatment.SHOW
    assert WORDING.modality[Modality.DELIVERED] is Treatment.COUNT


def test_a_source_that_nobody_graded_gets_the_grade_of_its_sort() -> None:
    assert str(WORDING.grade_of(SourceClass.STATE_MEDIA)) == "D4"
    assert str(WORDING.grade_of(None)) == "F6"


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (0.0, "almost no chance"),
        (0.05, "very unlikely"),
        (0.5, "roughly even chance"),
        (0.94, "very likely"),
        (1.0, "almost certain"),
    ],
)
def test_a_probability_has_its_estimative_word(probability: float, words: str) -> None:
    assert WORDING.words_for(probability) == words


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("  absent: deny\n", "", "there is no line for absent"),
        ("  state media: D4\n", "", "there is no line for state media"),
        ("weight: 0.5", "weight: 0.9", "add up to 1.4, not to 1"),
        ("media: C3", "media: Q3", "a grade is a letter A-F"),
        ("pledged: show", "pledged: hope", "'hope' is not one of: count, capacity, show, deny"),
    ],
)
def test_a_table_of_meanings_with_a_gap_is_refused(spoil: Spoil, old: str, new: str, says: str) -> None:
    data = spoil("estimation/defaults.yaml", old, new)
    with pytest.raises(Stop, match=says):
        load_wording(data)

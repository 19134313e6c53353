"""Boxes of claims: all of them, or some that stand for the others."""

from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.flow import Says, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId
from tallystick.web.dossiers.courses import spread

days = st.lists(st.integers(0, 5000), max_size=60)


def _said(days: list[int]) -> list[Statement]:
    grade = Grade.parse("B2")
    return [Statement(ClaimId(str(at)), "o", Says.QUANTITY, 1.0, 2.0, float(day), grade) for at, day in enumerate(days)]


@given(days, st.integers(2, 20))
def test_no_more_are_drawn_than_can_be_told_apart_and_the_first_and_last_day_are(days: list[int], most: int) -> None:
    some = spread(_said(days), frozenset(), most)
    assert len({one.claim for one in some}) == len(some) == min(len(days), most)
    if days:
        assert {min(days), max(days)} <= {one.day for one in some} <= set(days)


@given(days, st.integers(2, 20), st.data())
def test_what_counts_goes_before_what_does_not(days: list[int], most: int, data: st.DataObject) -> None:
    said = _said(days)
    used = frozenset(one.claim for one in said if data.draw(st.booleans()))
    some = spread(said, used, most)
    if len(said) > most and len(used) >= most:
        assert {one.claim for one in some} <= used

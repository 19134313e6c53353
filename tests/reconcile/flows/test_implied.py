"""Bounds that a line's own claims imply are not lent to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.flow import Says, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId
from tallystick.reconcile.flows.implied import implied_by


def bound(low: float | None, high: float | None, day: float = 10.0, grade: str = "B2") -> Statement:
    return Statement(ClaimId("a"), "x", Says.QUANTITY, low, high, day, Grade.parse(grade))


def since(low: float) -> Statement:
    return Statement(ClaimId("a"), "x", Says.QUANTITY, low, None, 20.0, Grade.parse("B2"), since=10.0)


@pytest.mark.parametrize(
    ("own", "lent", "implied"),
    [
        (bound(5, None, 10), bound(4, None, 20), True),
        (bound(5, None, 30), bound(4, None, 20), False),  # an earlier day may have had less
        (bound(5, None, 10), bound(6, None, 20), False),
        (bound(5, None, 10, "D4"), bound(4, None, 20), False),  # not as surely
        (bound(5, None, 10, "A1"), bound(4, None, 20), True),
        (bound(5, None, 10, "F6"), bound(4, None, 20, "F6"), True),
        (bound(5, None, 10), since(4), False),  # what moved in a period says more than a running total
        (since(5), bound(4, None, 30), False),
    ],
)
def test_a_lower_bound_is_implied_by_a_higher_one_of_an_earlier_day(
    own: Statement, lent: Statement, implied: bool
) -> None:
    assert implied_by([own]).low(lent) is implied


@pytest.mark.parametrize(
    ("own", "lent", "implied"),
    [
        (bound(None, 5, 30), bound(None, 6, 20), True),
        (bound(None, 5, 10), bound(None, 6, 20), False),  # a later day may have more
        (bound(None, 7, 30), bound(None, 6, 20), False),
    ],
)
def test_an_upper_bound_is_implied_by_a_lower_one_of_a_later_day(
    own: Statement, lent: Statement, implied: bool
) -> None:
    assert implied_by([own]).high(lent) is implied


bounds = st.builds(bound, st.floats(1, 9), st.floats(9, 20), st.floats(0, 9), st.sampled_from(["A1", "B2", "D4", "F6"]))


@given(st.lists(bounds, max_size=8), bounds)
def test_it_is_implied_exactly_where_some_statement_implies_it(own: list[Statement], lent: Statement) -> None:
    sure = [one for one in own if str(one.grade)[0] <= str(lent.grade)[0] and str(one.grade)[1] <= str(lent.grade)[1]]
    assert implied_by(own).low(lent) == any(one.day <= lent.day and (one.low or 0) >= (lent.low or 0) for one in sure)
    assert implied_by(own).high(lent) == any(
        one.day >= lent.day and (one.high or 0) <= (lent.high or 0) for one in sure
    )

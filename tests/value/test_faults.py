"""What cannot be estimated is refused with the claim, what was found, and what to do."""

from dataclasses import replace

import pytest

from tallystick.model.finding import Stop
from tallystick.model.flow import Says, Series, Statement
from tallystick.value.faults import fault
from tallystick.value.solution import estimate
from tests.value.ledger import DEFAULTS, dated, says, undated

GOOD = says("x", "A", "B2", (1e5, 2e5), 30.0)


@pytest.mark.parametrize(
    ("one", "problem"),
    [
        (replace(GOOD, low=None, high=None), "no bound"),
        (replace(GOOD, low=5e5), "needs 0 < lo <= hi, got 500000, 200000"),
        (replace(GOOD, low=0.0), "must be positive"),
        (replace(GOOD, high=float("inf")), "must be positive"),
        (replace(GOOD, high=float("nan")), "must be positive"),
        (replace(GOOD, low=1e12, high=2e12), "lies outside window 1000 to 1e+08; unit error?"),
        (replace(GOOD, low=1.0, high=2.0), "unit error"),
        (replace(GOOD, day=-5.0), "before the series start 0"),
        (replace(GOOD, since=-5.0), "before the series start 0"),
        (replace(GOOD, since=40.0), "period start 40 must precede end 30"),
        (replace(GOOD, months=0.0), "months must be positive"),
        (replace(GOOD, extra=-0.1), "extra must lie between 0 and 3, got -0.1"),
        (replace(GOOD, extra=float("inf")), "extra must lie between 0 and 3"),
        (replace(GOOD, day=1e6), "day 1e+06 is no day within 73050 of the series start"),
        (replace(GOOD, day=float("nan")), "day nan is no day"),
        (replace(GOOD, factors=("fill",)), "no spread is given for the factor fill"),
        (replace(GOOD, says=Says.ABSENCE, high=None), "an absence needs the quantity"),
    ],
)
def test_a_statement_that_cannot_be_used_says_why(one: Statement, problem: str) -> None:
    assert problem in (fault(one, dated([one])) or "")
    with pytest.raises(Stop) as stopped:
        estimate(dated([one]), DEFAULTS)
    assert problem in stopped.value.finding.sentence
    assert stopped.value.finding.where == "x"


@pytest.mark.parametrize(
    ("series", "problem"),
    [
        (replace(dated([GOOD]), window=(5.0, 1.0)), "window must satisfy 0 < lo < hi, got 5, 1"),
        (replace(dated([GOOD]), window=(1.0, 1e20)), "window must not be wider"),
        (replace(dated([GOOD]), prior=1.0), "prior must lie between 0 and 1"),
        (dated([GOOD], -1.0), "report days must lie within 73050 days after the series start 0"),
        (undated([replace(GOOD, since=3.0)]), "needs a series with a start day"),
    ],
)
def test_a_series_that_cannot_be_used_says_why(series: Series, problem: str) -> None:
    with pytest.raises(Stop, match=problem.split(",")[0]):
        estimate(series, DEFAULTS)


def test_an_increment_may_be_small() -> None:
    assert fault(replace(GOOD, low=1.0, high=2.0, since=10.0), dated([GOOD])) is None


def test_denials_and_confirmations_need_no_bounds() -> None:
    for word in (Says.DENIAL, Says.CONFIRM):
        assert fault(replace(GOOD, says=word, low=None, high=None), dated([GOOD])) is None

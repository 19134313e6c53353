"""Laws that hold for the posterior of any ledger."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import logit

from tallystick.model.finding import Stop
from tallystick.model.flow import Says, Series, Standing, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, UnitId
from tallystick.value.posterior import Posterior, nine_digits, summary
from tallystick.value.solution import estimate
from tests.value.ledger import DAYS, DEFAULTS, GRADES, LAST, WINDOW, dated, deep, logs, says, statements, undated

QUANTITIES = st.floats(math.log(2e3), math.log(5e7)).map(math.exp)
ASKED = st.sampled_from((*DAYS, LAST))
WORDS = (Says.CONFIRM, Says.DENIAL)
BOUNDS = ((1 / 1.1, 1.1), (1.0, None), (None, 1.0))  # times the quantity


def solve(said: list[Statement], *report: float) -> Posterior:
    return estimate(dated(said, *report), DEFAULTS)


def same(one: Posterior, other: Posterior) -> bool:
    """Equal to the bit on every day."""
    pairs = [(one.pmf(day), other.pmf(day)) for day in one.days]
    equal = all(np.array_equal(a, b) for a, b in pairs)
    return one.days == other.days and equal and one.exists == other.exists and one.log_evidence == other.log_evidence


@settings(max_examples=40)
@given(statements(), st.integers(0, 6), GRADES)
def test_a_copy_adds_no_evidence(said: list[Statement], which: int, grade: str) -> None:
    root = said[which % len(said)]
    copy = replace(says("zz", "some paper", grade, (root.low, root.high), root.day + 3), copy_of=root.claim)
    assert same(solve(said), solve([*said, copy]))


@settings(max_examples=40)
@given(statements(), st.randoms())
def test_the_order_of_claims_changes_no_bit(said: list[Statement], random: object) -> None:
    shuffled = list(said)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis does not type its random
    assert same(solve(said), solve(shuffled))


@given(statements(), QUANTITIES, st.sampled_from((*DAYS, LAST)), GRADES)
def test_a_lower_bound_lowers_nothing_on_its_day(said: list[Statement], bound: float, day: float, grade: str) -> None:
    new = says("new", "NEW", grade, (bound, None), day)
    assert (logs(solve([*said, new], day, LAST), day) >= logs(solve(said, day, LAST), day) - 1e-9).all()


@given(statements(), QUANTITIES, st.sampled_from((*DAYS, LAST)), GRADES)
def test_an_upper_bound_raises_nothing_on_its_day(said: list[Statement], bound: float, day: float, grade: str) -> None:
    new = says("new", "NEW", grade, (None, bound), day)
    assert (logs(solve([*said, new], day, LAST), day) <= logs(solve(said, day, LAST), day) + 1e-9).all()


def scaled(said: list[Statement], by: float) -> Series:
    """The same ledger in another unit."""
    moved = [replace(one, low=one.low and one.low * by, high=one.high and one.high * by) for one in said]
    return replace(dated(moved), window=(WINDOW[0] * by, WINDOW[1] * by))


@given(statements(), st.integers(-2, 3))
def test_a_unit_ten_times_larger_moves_the_figures_by_exactly_that(said: list[Statement], power: int) -> None:
    one, other = solve(said), estimate(scaled(said, 10.0**power), DEFAULTS)
    np.testing.assert_allclose(logs(one), logs(other) - power * math.log(10), rtol=0, atol=1e-9)
    assert one.exists == pytest.approx(other.exists, abs=1e-9)


@given(statements(), st.floats(0.37, 2.7))
def test_any_other_unit_gives_the_same_probabilities(said: list[Statement], by: float) -> None:
    one, other = solve(said), estimate(scaled(said, by), DEFAULTS)
    edge = max(float(found.pmf()[end]) for found in (one, other) for end in (0, -1))  # windows round to the lattice
    found = one.distribution()
    shares = np.interp(logs(other) - math.log(by), found.edges, found.mass)
    np.testing.assert_allclose(shares, (0.05, 0.25, 0.5, 0.75, 0.95), atol=0.01 + edge)


@given(statements(), st.floats(35, 395).map(lambda day: round(day, 3)))
def test_a_day_nobody_spoke_about_changes_nothing(said: list[Statement], day: float) -> None:
    one, other = solve(said), solve(said, day, LAST)
    for known in one.days:
        np.testing.assert_allclose(one.pmf(known), other.pmf(known), rtol=0, atol=1e-10)
    assert one.log_evidence == pytest.approx(other.log_evidence, abs=1e-10)


@given(statements())
def test_quantities_do_not_fall_over_time(said: list[Statement]) -> None:
    found = solve(said)
    table = np.array([logs(found, day) for day in found.days])
    assert (np.diff(table, axis=0) >= -1e-9).all()
    assert (np.diff(table, axis=1) >= 0).all()


@given(statements())
def test_probabilities_are_probabilities(said: list[Statement]) -> None:
    found = solve(said)
    for day in found.days:
        assert found.pmf(day).min() >= 0
        assert found.pmf(day).sum() == pytest.approx(1, abs=1e-12)
    assert 0 <= found.exists <= 1


@given(statements(most=4), QUANTITIES, st.sampled_from((1.02, 1.1, 1.6)), GRADES, st.tuples(ASKED, ASKED))
def test_the_influence_of_one_claim_is_bounded(
    said: list[Statement], middle: float, wide: float, grade: str, days: tuple[float, float]
) -> None:
    spoken, asked = days
    new = says("new", "NEW", grade, (middle / wide, middle * wide), spoken)
    one, other = solve(said, spoken, asked, LAST), solve([*said, new], spoken, asked, LAST)
    (_, wrong), (_, unreliable) = (
        DEFAULTS.credibility[new.grade.credibility],
        DEFAULTS.reliability[new.grade.reliability],
    )
    chance = 2 * math.log(wide) / one.lattice.width
    most = -math.log((1 - (1 - wrong) * (1 - unreliable)) * DEFAULTS.noise.anywhere * chance)
    before, after = (np.cumsum(found.pmf(asked)) for found in (one, other))
    inside = (before > 1e-9) & (before < 1 - 1e-9)
    moved = np.abs(logit(after[inside]) - logit(before[inside]))
    assert (moved <= most + 1e-6).all()


@st.composite
def anything(draw: st.DrawFn) -> list[Statement]:
    """Numbers, and beside them words that something took place or did not."""
    words = draw(st.lists(st.tuples(st.sampled_from(WORDS), GRADES, ASKED, st.sampled_from(Standing)), max_size=3))
    return draw(statements()) + [
        Statement(ClaimId(f"w{n}"), f"W{n}", word, None, None, day, Grade.parse(grade), standing=standing)
        for n, (word, grade, day, standing) in enumerate(words)
    ]


@settings(max_examples=40)
@given(anything(), QUANTITIES, st.sampled_from(BOUNDS), GRADES, ASKED)
def test_an_assertion_never_lowers_the_probability_of_existence(
    said: list[Statement], middle: float, bounds: tuple[float | None, float | None], grade: str, day: float
) -> None:
    low, high = (middle * one if one else None for one in bounds)
    number = says("new", "NEW", grade, (low, high), day)
    confirm = replace(number, says=Says.CONFIRM, low=None, high=None)
    before = solve(said).exists
    assert solve([*said, number]).exists >= before
    assert solve([*said, confirm]).exists >= before


@settings(max_examples=40)
@given(anything(), st.sampled_from(Standing), GRADES, ASKED)
def test_a_denial_never_raises_the_probability_of_existence(
    said: list[Statement], standing: Standing, grade: str, day: float
) -> None:
    denial = Statement(ClaimId("d"), "NEW", Says.DENIAL, None, None, day, Grade.parse(grade), standing=standing)
    assert solve([*said, denial]).exists <= solve(said).exists


def test_an_echo_changes_nothing_until_it_is_marked_as_own() -> None:
    first = replace(says("a", "A", "C3", (1e5, 2e5), 30.0), own=True)
    echo = says("e", "Paper", "C3", (1e5, 2e5), 40.0)
    alone, echoed, lifted = (
        solve([first], 40.0),
        solve([first, echo], 40.0),
        solve([first, replace(echo, own=True)], 40.0),
    )
    assert same(alone, echoed)
    assert np.ptp(logs(lifted)) < np.ptp(logs(alone))


@given(st.floats(3e4, 1e6), st.floats(1.001, 1.5), GRADES, st.floats(0, 45).map(round))
def test_a_figure_found_by_two_narrows_the_range(low: float, wide: float, grade: str, later: int) -> None:
    first = replace(says("a", "A", grade, (low, low * wide), 30.0), own=True)
    second = replace(first, claim=ClaimId("b"), origin="B", day=30.0 + later)
    one, two = (logs(solve(said, second.day), second.day) for said in ([first], [first, second]))
    assert np.ptp(two) < np.ptp(one)


@settings(max_examples=30)
@given(anything())
def test_equal_input_gives_equal_bits(said: list[Statement]) -> None:
    assert same(solve(said), solve([replace(one) for one in said]))


@pytest.mark.parametrize(
    ("low", "high", "cells", "noted"),
    [(1e6, 1.2e6, 48, False), (6e5, 7e5, 96, False), (1e5, 1.2e5, 48, True)],
    ids=["large", "small", "too small"],
)
def test_a_finer_lattice_is_taken_where_it_resolves_an_increment(
    low: float, high: float, cells: int, noted: bool
) -> None:
    increment = replace(says("i", "I", "B2", (low, high), 180.0), since=90.0)
    found = solve([says("a", "A", "B2", (1.9e6, 2.1e6), 90.0), increment])
    assert found.lattice.step == pytest.approx(math.log(10) / cells)
    assert ("increment near the lattice resolution: i" in found.notes) is noted


def test_a_day_that_is_not_on_the_time_line_is_refused() -> None:
    with pytest.raises(ValueError, match="not in"):
        solve([says("a", "A", "B2", (1e5, 2e5), 30.0)]).pmf(31.0)


def test_a_bad_statement_stops_the_strict_engine() -> None:
    with pytest.raises(Stop, match="x: no bound; let it say 'confirm'"):
        estimate(undated([says("x", "A", "B2", (None, None))]), DEFAULTS)


def test_a_summary_rounds_to_nine_digits_and_counts_origins() -> None:
    said = [says("a", "A", "B2", (9e5, 1.1e6)), says("b", "B", "C3", (9.5e5, 1.15e6))]
    found = summary(estimate(undated(said), DEFAULTS), UnitId("piece"))
    assert (found.low, found.median, found.high) == (793433.973, 1007260.2, 1281131.2)
    assert (found.origins, found.used, found.unit) == (2, ("a", "b"), "piece")
    assert found.exists == nine_digits(found.exists)


@pytest.mark.slow
@deep
@given(statements(most=12, origins="ABC"), st.integers(0, 11), GRADES)
def test_a_copy_adds_no_evidence_in_crowded_ledgers(said: list[Statement], which: int, grade: str) -> None:
    root = said[which % len(said)]
    copy = replace(says("zz", "some paper", grade, (root.low, root.high), root.day + 3), copy_of=root.claim)
    assert same(solve(said), solve([*said, copy]))


@pytest.mark.slow
@deep
@given(statements(most=12, origins="ABC"), QUANTITIES, st.sampled_from((*DAYS, LAST)), GRADES, st.booleans())
def test_bounds_move_crowded_ledgers_the_right_way(
    said: list[Statement], bound: float, day: float, grade: str, lower: bool
) -> None:
    new = says("new", "NEW", grade, (bound, None) if lower else (None, bound), day)
    moved = logs(solve([*said, new], day, LAST), day) - logs(solve(said, day, LAST), day)
    assert (moved >= -1e-9).all() if lower else (moved <= 1e-9).all()


@settings(max_examples=30)
@given(statements(), st.integers(0, 6), GRADES, st.floats(0, 45).map(round))
def test_an_echo_of_no_better_grade_changes_no_bit(said: list[Statement], which: int, grade: str, later: int) -> None:
    first = said[which % len(said)]
    day = min(first.day + later, LAST)
    spread = DEFAULTS.spread
    weaker = Grade.parse(grade) if spread(Grade.parse(grade)) >= spread(first.grade) else first.grade
    echo = replace(first, claim=ClaimId("zz"), origin="some paper", own=False, day=day, grade=weaker)
    assert same(solve([*said], day, LAST), solve([*said, echo], day, LAST))


@settings(max_examples=30)
@given(QUANTITIES, GRADES, st.integers(1, 45))
def test_an_echo_of_a_better_grade_stands_for_both(figure: float, grade: str, later: int) -> None:
    first = says("a", "A", "E5", (figure, 1.2 * figure), 30.0)
    echo = replace(first, claim=ClaimId("zz"), origin="some paper", day=30.0 + later, grade=Grade.parse(grade))
    better = DEFAULTS.spread(echo.grade) < DEFAULTS.spread(first.grade)
    assert same(solve([first, echo], LAST), solve([echo if better else first], LAST))


def test_a_total_below_an_earlier_one_is_no_error_and_the_weaker_claim_yields_more() -> None:
    high, low = says("a", "A", "B2", (1.9e6, 2.1e6), 90.0), says("b", "B", "B2", (0.9e6, 1.1e6), 365.0)
    weak_end = solve([high, replace(low, grade=Grade.parse("D4"))], 400.0)
    weak_start = solve([replace(high, grade=Grade.parse("D4")), low], 400.0)
    assert weak_end.quantile(0.5, 365.0) > 1.8e6
    assert weak_start.quantile(0.5, 365.0) < 1.3e6


@pytest.mark.parametrize("grade", ["A1", "B2", "C3", "D4"])
def test_one_origin_alone_leaves_at_least_its_bias_however_often_it_speaks(grade: str) -> None:
    said = [replace(says(f"c{n}", "A", grade, (1e6, 1.01e6)), own=True, high=1.01e6 + n) for n in range(40)]
    found = estimate(undated(said), DEFAULTS)
    bias, _ = DEFAULTS.reliability[Grade.parse(grade).reliability]
    width = float(np.ptp(np.log(found.quantile((0.05, 0.95)))))
    assert width >= 2 * 1.645 * bias * 0.85  # the nodes of a bias lie up to 1.25 spreads apart
    assert summary(found, UnitId("piece")).origins == 1

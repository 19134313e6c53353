"""No part exceeds its whole in any draw, and the whole does not notice."""

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.balance.account import _lay_out
from tallystick.balance.bounds import fitting, within_wholes
from tallystick.balance.posts import Post
from tallystick.balance.summary import draws_of
from tallystick.model.balance import Status, Total
from tallystick.model.price import Basis
from tallystick.model.valued import Valued
from tests.balance.ledger import DRAWS, Gift, balanced, books, line, valued

WHOLE = Gift("compensation", 7e8, 1.5, measure="USD")
PARTS = ("oil", "grain", "flour", "corn")
GIFTS = st.builds(Gift, st.just("oil"), st.floats(1e6, 5e9), st.floats(1.05, 6.0), exists=st.sampled_from([1.0, 0.8]))
UNPRICED = valued(Gift("animals"))  # known to have come, worth nobody knows what: so the whole stands
OIL = Gift("oil", 3e7, 6.0)  # ranges far beyond what the whole can be


def counted(gift: Gift, pieces: float, spread: float = 1.5) -> Valued:
    """A line with draws of its count beside those of its worth, which go with them."""
    chance = np.random.default_rng(len(gift.item))
    amounts = pieces * spread ** chance.standard_normal(DRAWS)
    made = valued(gift)
    return replace(made, amounts=partial(amounts.tolist))


def posts(*lines: Valued, basis: Basis = Basis.CONTRACT) -> tuple[dict[str, Post], dict[str, Post]]:
    """The posts of a side before and after parts are bounded, by item."""
    laid = _lay_out("given", lines, books())
    after = within_wholes(laid.forest, laid.chosen, basis)
    before, now = ({str(one.flow.item): one for one in some} for some in (laid.posts, after))
    return before, now


@settings(max_examples=60, deadline=None)
@given(st.lists(GIFTS, min_size=1, max_size=4), st.sampled_from([1.0, 0.9]))
def test_in_no_draw_does_a_part_exceed_its_whole(gifts: list[Gift], exists: float) -> None:
    parts = [valued(replace(gift, item=item)) for gift, item in zip(gifts, PARTS, strict=False)]
    whole, lines = valued(replace(WHOLE, exists=exists)), (*parts, UNPRICED)
    before, after = posts(whole, *lines)
    bound = before["compensation"].draws
    assert np.array_equal(after["compensation"].draws, bound)
    stands = balanced(whole, *lines).given.total_from is Total.STATED
    for item in [one.series.flow.item for one in parts]:
        assert np.array_equal(after[item].draws > 0, before[item].draws > 0)
        assert after[item] is before[item] or stands
        if stands:
            assert (after[item].draws <= bound * (1 + 1e-12))[bound > 0].all()


def test_a_part_that_ranges_beyond_its_whole_is_shown_as_far_as_it_fits() -> None:
    before, after = posts(valued(WHOLE), valued(OIL), UNPRICED)
    whole = after["compensation"].draws
    was, now = before["oil"].worth, after["oil"].worth
    assert was is not None
    assert now is not None
    assert (before["oil"].draws > whole).any()
    assert (after["oil"].draws <= whole).all()
    assert now.high < was.high
    side = balanced(valued(WHOLE), valued(OIL), UNPRICED).given
    assert (line(side, "oil").value, line(side, "oil").within) == (now, "compensation")
    assert side.total == balanced(valued(WHOLE)).given.total


def test_the_count_goes_with_the_worth() -> None:
    amounts = draws_of(valued(OIL).draws) / 75
    _, after = posts(valued(WHOLE), replace(valued(OIL), amounts=partial(amounts.tolist)), UNPRICED)
    told = after["oil"].valued.quantity
    assert told is not None
    assert told.high == pytest.approx(np.quantile(after["oil"].draws, 0.95) / 75, rel=1e-6)
    assert all(one.high <= told.high for _, one in after["oil"].valued.over_time)


def test_a_count_fits_a_whole_counted_in_the_same_measure() -> None:
    pieces = counted(Gift("artillery pieces", 5e8, 1.3), 280)
    guns = counted(Gift("artillery guns", 1e8, 1.3), 250)
    before, after = posts(pieces, guns)
    assert before["artillery pieces"].status is Status.PRICED
    now = after["artillery guns"].valued.quantity
    was = before["artillery guns"].valued.quantity
    assert now is not None
    assert was is not None
    assert now.high != was.high


def test_what_fits_already_changes_in_no_bit() -> None:
    before, after = posts(valued(WHOLE), valued(Gift("oil", 1e6, 1.2)), UNPRICED)
    assert after["oil"] is before["oil"]


def test_a_whole_that_gave_way_to_its_parts_bounds_none() -> None:
    before, after = posts(valued(replace(WHOLE, worth=1e8)), valued(Gift("oil", 2e9, 1.3)))
    assert after["oil"] is before["oil"]


def test_a_whole_that_is_priced_otherwise_bounds_none() -> None:
    whole = valued(WHOLE)
    said = replace(whole.series.statements[0], basis=Basis.MARKET)
    otherwise = replace(whole, series=replace(whole.series, statements=(said,)))
    before, after = posts(otherwise, valued(OIL), UNPRICED)
    assert after["oil"] is before["oil"]


def test_a_draw_that_does_not_fit_takes_the_next_that_does() -> None:
    part, whole = np.array([5.0, 1.0, 0.0, 9.0, 2.0]), np.array([2.0, 2.0, 2.0, 2.0, 2.0])
    assert fitting([(part, whole)]).tolist() == [1, 1, 2, 4, 4]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.floats(3e8, 3e9), st.floats(1.2, 3.0)), min_size=2, max_size=5))
def test_what_a_part_came_to_beside_one_whole_is_not_told_beside_another(wholes: list[tuple[float, float]]) -> None:
    part, unpriced = valued(OIL), valued(Gift("animals"))
    for worth, spread in (*wholes, *wholes):
        whole = valued(replace(WHOLE, worth=worth, spread=spread))
        _, again = posts(whole, part, unpriced)
        _, anew = posts(whole, valued(OIL), UNPRICED)
        assert np.array_equal(again["oil"].draws, anew["oil"].draws)
        assert again["oil"].worth == anew["oil"].worth

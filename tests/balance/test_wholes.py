"""Claims about sums: which wholes speak of the lines in a total, of which of them, and as of when."""

from array import array
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from tallystick.balance.cover import Cover
from tallystick.balance.posts import post_of
from tallystick.balance.sums import forest_of, sum_up
from tallystick.balance.wholes import Laid, Whole, amounts_of, wholes_of
from tallystick.model.flow import Says
from tallystick.model.price import Basis
from tallystick.model.valued import Valued
from tests.balance.ledger import Gift, books, estimate, silent, valued

SHELLS, TANKS = valued(Gift("artillery shells", 4.5e9)), valued(Gift("tanks", 2e9))
ARMS = valued(Gift("arms", 5e9, measure="USD"))
ARMS = replace(
    ARMS, series=replace(ARMS.series, statements=(replace(ARMS.series.statements[0], basis=Basis.CONTRACT),))
)


def laid(*series: Valued) -> Laid:
    """One side of a few lines."""
    posts = tuple(post_of(one, books().units.is_currency) for one in series)
    cover = Cover(posts, books())
    forest = forest_of(posts, cover)
    return Laid("given", forest, cover, sum_up(forest))


def wholes(series: Sequence[Valued]) -> list[Whole]:
    return list(wholes_of(laid(*series), Basis.CONTRACT))


def test_a_stated_whole_that_gave_way_speaks_of_its_parts() -> None:
    (found,) = wholes([ARMS, SHELLS, TANKS, valued(Gift("wheat", 1e9))])
    assert (found.place, found.parts) == (0, (1, 2))
    assert [one.claim for one in found.said] == ["KP arms USD"]


def test_a_whole_that_stands_in_the_total_itself_speaks_of_no_others() -> None:
    assert not wholes([ARMS, valued(Gift("tanks", 1e7))])


def test_a_bound_that_a_part_lends_says_nothing_of_the_sum() -> None:
    lent = replace(ARMS.series.statements[0], lent=True)
    assert not wholes([replace(ARMS, series=replace(ARMS.series, statements=(lent,))), SHELLS])


def test_where_a_part_has_no_worth_only_the_upper_end_counts() -> None:
    (found,) = wholes([ARMS, SHELLS, silent(Gift("tanks"), Says.CONFIRM)])
    assert [(one.low, one.high) for one in found.said] == [(None, 1e10)]


def test_a_line_that_holds_a_part_or_lies_in_one_is_no_part_that_lacks_a_worth() -> None:
    (found,) = wholes([ARMS, SHELLS, valued(Gift("ammunition")), valued(Gift("152 mm shells"))])
    assert [one.low for one in found.said] == [2.5e9]


def test_a_claim_speaks_of_what_had_moved_by_its_day() -> None:
    line = ((18_500.0, estimate([1.0, 1.0], "count")), (19_500.0, estimate([4.0, 4.0], "count")))
    early, late = (replace(ARMS.series.statements[0], day=day) for day in (18_500.0, 19_500.0))
    side = laid(ARMS, replace(SHELLS, over_time=line))
    amounts = amounts_of(side.posts, Whole(0, (1,), (early, late)))
    assert amounts[0] == pytest.approx(amounts[1] / 4)


def test_a_claim_about_a_period_speaks_of_what_moved_in_it() -> None:
    line = ((18_500.0, estimate([1.0, 1.0], "count")), (19_500.0, estimate([4.0, 4.0], "count")))
    within = replace(ARMS.series.statements[0], day=19_500.0, since=18_500.0)
    side = laid(ARMS, replace(SHELLS, over_time=line, draws=array("d", [8.0] * 3)))
    assert amounts_of(side.posts, Whole(0, (1,), (within,))) == pytest.approx(np.full((1, 3), 6.0))

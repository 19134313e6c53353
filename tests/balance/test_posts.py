"""The status of a line, and what it is worth at least."""

from dataclasses import replace

import pytest

from tallystick.balance.posts import Post, post_of
from tallystick.model.balance import Status
from tallystick.model.flow import Course, Says
from tallystick.model.ident import ClaimId
from tallystick.model.valued import Valued
from tests.balance.ledger import Gift, books, silent, valued


def post(one: Valued) -> Post:
    return post_of(one, books().units.is_currency)


@pytest.mark.parametrize(
    ("one", "status"),
    [
        (valued(Gift("tanks", 1e9)), Status.PRICED),
        (valued(Gift("arms", 1e9, measure="USD")), Status.STATED),
        (valued(Gift("troops")), Status.UNPRICED),
        (silent(Gift("food"), Says.CONFIRM), Status.UNCOUNTED),
        (silent(Gift("food"), Says.DENIAL), Status.DENIED),
        (silent(Gift("food"), Says.ABSENCE), Status.DENIED),
        (valued(Gift("tanks", 1e9), course=Course.INTENDED), Status.PLEDGED),
        (valued(Gift("killed"), course=Course.LOST), Status.LOSSES),
    ],
)
def test_each_line_has_the_status_of_what_is_known(one: Valued, status: Status) -> None:
    assert post(one).status is status


def test_what_is_confirmed_and_denied_is_uncounted() -> None:
    one = silent(Gift("food"), Says.DENIAL)
    confirmed = replace(one.series.statements[0], claim=ClaimId("x"), says=Says.CONFIRM)
    both = replace(one.series, statements=(*one.series.statements, confirmed))
    assert post(replace(one, series=both)).status is Status.UNCOUNTED


def test_only_what_was_delivered_can_be_summed() -> None:
    assert post(valued(Gift("tanks", 1e9))).summable
    assert not post(valued(Gift("tanks", 1e9), course=Course.INTENDED)).summable


def at_least(gift: Gift, least: float) -> Valued:
    one = valued(gift)
    said = replace(one.series.statements[0], low=least, high=None)
    return replace(one, series=replace(one.series, statements=(said,)))


def test_a_line_with_an_upper_bound_has_no_floor() -> None:
    assert post(valued(Gift("arms", 5e9, measure="USD"))).floor is None


def test_an_open_stated_worth_is_at_least_what_sources_state() -> None:
    one = at_least(Gift("arms", 5e9, measure="USD"), 4e9)
    assert one.quantity is not None
    assert one.value is not None
    assert post(one).floor == pytest.approx(4e9 * one.value.low / one.quantity.low)


def test_an_open_line_enters_a_sum_at_no_more_than_its_floor() -> None:
    one = post(at_least(Gift("arms", 5e9, measure="USD"), 4e9))
    assert one.draws.max() == one.floor == one.ceiling
    assert one.draws.min() < 4e9


def test_an_upper_bound_of_a_copy_closes_nothing() -> None:
    one = at_least(Gift("arms", 5e9, measure="USD"), 4e9)
    copy = replace(one.series.statements[0], claim=ClaimId("copy"), high=9e9, copy_of=one.series.statements[0].claim)
    with_copy = replace(one, series=replace(one.series, statements=(*one.series.statements, copy)))
    assert post(with_copy).floor == post(one).floor

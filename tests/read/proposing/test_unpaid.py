"""Payments that have not come, without any sum."""

from tests.read.reading import lines


def test_goods_that_are_not_paid_for_are_an_absent_payment() -> None:
    assert lines("Ghana has yet to pay for the last batch of shells.") == ["transfer GH>? payment: -, absent"]


def test_wages_that_a_state_owes_at_home_are_no_claim() -> None:
    assert not lines("Ghana has not paid its teachers for months.")

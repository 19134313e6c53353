"""Which line already holds which other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.balance.cover import Cover
from tallystick.balance.posts import post_of
from tests.balance.ledger import Gift, books, valued


def held(*gifts: Gift) -> set[tuple[int, int]]:
    """Pairs of places: the first line is held by the second."""
    posts = [post_of(valued(one), books().units.is_currency) for one in gifts]
    cover = Cover(posts, books())
    return {(place, holder) for place, post in enumerate(posts) for holder in cover.holders(post)}


def holds(broad: Gift, narrow: Gift) -> bool:
    return held(broad, narrow) == {(1, 0)}


@pytest.mark.parametrize(
    ("broad", "narrow"),
    [
        (Gift("arms"), Gift("152 mm shells")),
        (Gift("arms and troops", measure="USD"), Gift("troops")),
        (Gift("compensation", measure="USD"), Gift("food", measure="t")),
        (Gift("tanks", measure="USD"), Gift("tanks")),
        (Gift("tanks", provider="DK+NL"), Gift("tanks", provider="DK")),
        (Gift("arms", provider="DK+NL"), Gift("tanks", provider="DK")),
        (Gift("tanks", provider="EU"), Gift("tanks", provider="DE")),
        (Gift("tanks", provider="Donors"), Gift("tanks", provider="EU")),
    ],
)
def test_the_broader_line_holds_the_narrower(broad: Gift, narrow: Gift) -> None:
    assert holds(broad, narrow)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Gift("tanks"), Gift("wheat")),
        (Gift("tanks", provider="DK"), Gift("tanks", provider="NL")),
        (Gift("tanks", provider="EU"), Gift("tanks", provider="US")),
        (Gift("tanks", provider="DK+NL"), Gift("tanks", provider="DK+DE")),
        (Gift("arms", provider="DK"), Gift("tanks", provider="NL")),
        (Gift("tanks", provider="Europe"), Gift("tanks", provider="Donors")),
        (Gift("tanks", provider="GL"), Gift("tanks", provider="DE")),
        (Gift("tanks", provider="DK"), Gift("arms", provider="DK+NL", recipient="UA")),
    ],
)
def test_lines_that_have_nothing_in_common_do_not_hold_each_other(one: Gift, other: Gift) -> None:
    assert not held(one, other)


ITEMS = (
    "arms",
    "artillery shells",
    "152 mm shells",
    "tanks",
    "military aid",
    "military equipment",
    "food",
    "compensation",
)
GIVERS = ("KP", "DK", "NL", "DK+NL", "EU", "NATO", "Donors", "Europe", "DE")
gifts = st.builds(
    Gift,
    st.sampled_from(ITEMS),
    provider=st.sampled_from(GIVERS),
    measure=st.sampled_from(["count", "USD"]),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(gifts, max_size=10, unique_by=lambda one: (one.item, one.provider, one.measure)))
def test_holding_is_a_strict_order(these: list[Gift]) -> None:
    pairs = held(*these)
    assert not {(one, other) for one, other in pairs if (other, one) in pairs or one == other}
    assert {(one, third) for one, other in pairs for again, third in pairs if other == again} <= pairs

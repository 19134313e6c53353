from tallystick.read.short import shorten
from tests.read.reading import claims, lines


def test_a_claim_in_short_says_all_that_is_compared() -> None:
    text = "According to Reuters, Caracas supplies Havana with about 50,000 barrels of crude a day."
    assert lines(text) == ["transfer VE>CU oil: 50_000..50_000 barrels/day, delivered, Reuters"]


def test_what_is_not_known_is_marked() -> None:
    assert lines("Six jets were promised.") == ["transfer ?>? fighter jets: 6..6 count, pledged"]


def test_sources_may_be_left_out() -> None:
    (one,) = claims("Oslo gave Kyiv 22 howitzers, the ministry said.")
    assert shorten(one, sources=False).endswith("delivered")

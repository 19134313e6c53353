"""What is counted by differences is what is counted from the beginning."""

from hypothesis import given
from hypothesis import strategies as st

from tallystick.balance.counts import KEPT, Counts, NothingKept

SETS = [frozenset(one) for one in ("", "a", "ab", "abc", "bcd", "de", "xyz", "az")]


@given(st.lists(st.lists(st.sampled_from(SETS), max_size=6), max_size=6))
def test_counts_that_are_kept_are_those_of_starting_over(rounds: list[list[frozenset[str]]]) -> None:
    counts = Counts()
    for sets in rounds:
        assert (
            counts.distinct("one", sets) == NothingKept().distinct("one", sets) == len({*"".join(map("".join, sets))})
        )


def test_each_name_has_a_count_of_its_own_and_the_oldest_is_let_go() -> None:
    counts = Counts()
    for number in range(2 * KEPT):
        assert counts.distinct(number, [frozenset("ab"), frozenset("bc")]) == 3
    assert counts.distinct(0, [frozenset("a")]) == 1

"""Words on two claims write links, never a loop."""

from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.claim import Claim, Links
from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Judgement, Verdict
from tallystick.review import settle
from tests.strategies import claim, judgement

NAMES = "12345"
PAIRS = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES))


def same(first: str, other: str) -> Judgement:
    return judgement(f"{first}={other}", first, Verdict.SAME_ORIGIN, other=other)


def different(first: str, other: str | None) -> Judgement:
    return judgement(f"{first}#{other}", first, Verdict.DIFFERENT, other=other)


def after(*words: Judgement, via: dict[str, str] | None = None) -> dict[str, Claim]:
    known = {name: ClaimId(origin) for name, origin in (via or {}).items()}
    claims = [claim(name, links=Links(via=known.get(name))) for name in NAMES]
    return {one.id: one for one in settle(claims, words).made}


def vias(claims: dict[str, Claim]) -> dict[str, str]:
    return {one.id: one.links.via for one in claims.values() if one.links.via is not None}


def root(claims: dict[str, Claim], name: str) -> str:
    seen = [name]
    while (via := claims[seen[-1]].links.via) is not None:
        assert via not in seen, "a loop"
        seen.append(via)
    return seen[-1]


def test_of_two_claims_of_one_origin_the_first_repeats_the_other() -> None:
    assert vias(after(same("1", "2"))) == {"1": "2"}


def test_saying_it_both_ways_makes_no_loop() -> None:
    assert vias(after(same("1", "2"), same("2", "1"))) == {"1": "2"}
    assert vias(after(same("1", "1"))) == {}


def test_a_claim_that_repeats_one_already_keeps_that_and_brings_it_along() -> None:
    found = after(same("1", "3"), via={"1": "2"})
    assert vias(found) == {"1": "2", "3": "1"}


@given(st.lists(PAIRS, max_size=8))
def test_whatever_is_said_to_be_one_has_one_origin(pairs: list[tuple[str, str]]) -> None:
    found = after(*(same(*pair) for pair in pairs))
    for first, other in pairs:
        assert root(found, first) == root(found, other)


@given(st.lists(PAIRS, max_size=8))
def test_whatever_is_said_no_chain_runs_in_a_circle(pairs: list[tuple[str, str]]) -> None:
    words = [(same, different)[place % 3 == 2](*pair) for place, pair in enumerate(pairs)]
    found = after(*words)
    assert all(root(found, name) in NAMES for name in NAMES)


def test_different_origins_cut_the_link_between_two_claims() -> None:
    for word in (different("1", "3"), different("3", "1")):
        found = after(word, via={"1": "2", "2": "3"})
        assert vias(found) == {"2": "3"}
        assert (found["1"].links.own, found["2"].links.own, found["3"].links.own) == (True, False, True)


def test_claims_that_were_not_linked_are_marked_as_no_echo_of_each_other() -> None:
    found = after(different("1", "2"), via={"1": "3"})
    assert vias(found) == {"1": "3"}
    assert found["1"].links.own
    assert found["2"].links.own


def test_a_claim_can_be_called_an_origin_of_its_own() -> None:
    found = after(different("1", None), via={"1": "3"})
    assert (vias(found), found["1"].links.own) == ({}, True)


def test_the_later_of_two_words_on_a_pair_holds() -> None:
    assert vias(after(same("1", "2"), different("1", "2"))) == {}
    assert vias(after(different("1", "2"), same("1", "2"))) == {"1": "2"}
    assert not after(different("1", "2"), same("1", "2"))["1"].links.own


def test_a_loop_that_was_there_before_ends_a_chain() -> None:
    found = after(same("3", "1"), via={"1": "2", "2": "1"})
    assert vias(found) == {"1": "2", "2": "1", "3": "1"}

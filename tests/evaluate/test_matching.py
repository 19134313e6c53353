import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.evaluate import annotated, compare, match
from tests.evaluate.records import Record, claim


def equal(one: str, other: str) -> bool:
    return one == other


def marks(made: Record, **wanted: object) -> set[str]:
    found = compare(annotated(claim(**wanted)), annotated(made), equal)
    return {name for name, right in found.items() if not right}


def test_a_claim_matches_itself_in_every_field() -> None:
    assert marks(claim()) == set()


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"low": None}, {"value", "strict", "full"}),
        ({"provider": "SE"}, {"provider", "strict", "full"}),
        ({"modality": "denied"}, {"modality", "negated", "full"}),
        ({"rate": "month"}, {"rate"}),
        ({"said_by_chain": ["Oslo"]}, {"said_by", "chain", "full"}),
    ],
)
def test_what_differs_is_marked_and_nothing_else(change: Record, wrong: set[str]) -> None:
    assert marks(claim(**change)) == wrong


def test_the_sides_of_an_agreement_have_no_order() -> None:
    made = claim(kind="agreement", provider="UA", recipient="NO")
    assert not {"provider", "recipient"} & marks(made, kind="agreement")


def test_aid_as_money_may_be_a_transfer_or_a_value() -> None:
    aid = {"item": "military aid", "unit": "EUR"}
    wanted, made = annotated(claim(**aid)), annotated(claim(kind="value", **aid))
    assert len(match([wanted], [made], equal)) == 1


def test_numbers_that_do_not_meet_never_match() -> None:
    assert match([annotated(claim())], [annotated(claim(low=50, high=50, best=50))], equal) == []


def test_of_two_candidates_the_nearer_one_is_taken() -> None:
    far, near = annotated(claim(recipient="PL")), annotated(claim())
    (pair,) = match([annotated(claim())], [far, near], equal)
    assert pair.made == 1


@given(st.lists(st.sampled_from([5, 22, 300]), max_size=5), st.lists(st.sampled_from([5, 22, 300]), max_size=5))
def test_no_claim_is_matched_twice_and_equal_numbers_all_match(wanted: list[int], made: list[int]) -> None:
    golds, preds = ([annotated(claim(low=n, high=n, best=n)) for n in side] for side in (wanted, made))
    pairs = match(golds, preds, equal)
    assert len({one.wanted for one in pairs}) == len({one.made for one in pairs}) == len(pairs)
    assert len(pairs) == sum(min(wanted.count(n), made.count(n)) for n in (5, 22, 300))

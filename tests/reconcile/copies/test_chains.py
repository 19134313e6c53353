"""Who repeats whom."""

from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.claim import Claim, Modality
from tallystick.model.flow import Course, Says
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, PartyId
from tallystick.reconcile.copies.chains import trace
from tests.reconcile.ledger import number, of, reconciled, repeats, said


def by_id(claim: Claim) -> tuple[object, ...]:
    return (claim.id,)


def test_every_copy_of_a_chain_is_traced_to_its_first_claim() -> None:
    chain = [said("a"), said("b", links=repeats("a")), said("c", links=repeats("b"))]
    assert trace(chain, by_id).stands_for == {"b": "a", "c": "a"}


def test_a_chain_whose_first_claim_is_lost_keeps_one_member() -> None:
    result = reconciled(
        said("b", number(2e4), links=repeats("gone"), grade=Grade.parse("C3")),
        said("c", number(3e4), links=repeats("gone"), grade=Grade.parse("B2")),
    )
    assert [one.copy_of for one in result.of("artillery shells").statements] == ["c", None]
    assert result.words() == ["LOST_ORIGIN"]


def test_claims_that_repeat_each_other_keep_one_member() -> None:
    chains = trace([said("a", links=repeats("b")), said("b", links=repeats("a"))], by_id)
    assert chains.stands_for == {"b": "a"}


def test_a_copy_about_another_item_is_evidence_of_nothing_and_shown_with_its_original() -> None:
    copy = said("b", number(5e4), item=of("rockets"), links=repeats("a"))
    result = reconciled(said("a", number(2e4)), copy)
    assert [one.flow.item for one in result.series] == ["artillery shells"]
    first, second = result.of("artillery shells").statements
    assert (first.claim, second.claim, second.copy_of) == ("a", "b", "a")
    assert (second.says, second.low, second.high) == (Says.CONFIRM, None, None)


def test_a_copy_of_a_claim_about_others_is_shown_and_says_nothing() -> None:
    series = reconciled(said("a", number(2e4), recipient=PartyId("CN")), said("b", number(3e4), links=repeats("a")))
    assert (series.of("artillery shells").statements, series.of("artillery shells").claims) == ((), ("b",))


def test_a_plan_reported_as_fact_stays_a_plan() -> None:
    plan = said("a", number(3e4), modality=Modality.PLANNED)
    result = reconciled(plan, said("b", number(3e4), links=repeats("a")))
    assert [one.course for one in result.series] == [Course.INTENDED]


links = st.lists(st.integers(0, 9), min_size=1, max_size=10)


@given(links)
def test_every_chain_ends_at_a_claim_that_stands_for_itself(vias: list[int]) -> None:
    claims = [said(str(place), links=repeats(str(via))) for place, via in enumerate(vias)]
    chains = trace(claims, by_id)
    assert not set(chains.stands_for.values()) & set(chains.stands_for)
    assert set(chains.stands_for.values()) <= {claim.id for claim in claims}


@given(links)
def test_claims_linked_to_each_other_have_one_representative(vias: list[int]) -> None:
    claims = [said(str(place), links=repeats(str(via))) for place, via in enumerate(vias)]
    stands_for = trace(claims, by_id).stands_for
    for place, via in enumerate(vias):
        if via < len(vias):
            own, other = ClaimId(str(place)), ClaimId(str(via))
            assert stands_for.get(own, own) == stands_for.get(other, other)

"""Evidence: copies go under what they repeat, and nothing a line names gets lost."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.balance import Line, Status
from tallystick.model.claim import Claim
from tallystick.model.flow import Flow
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.model.repeat import How, Repeat
from tallystick.publish.evidence import evidence_of

NAMES = [ClaimId(name) for name in "abcdef"]
FLOW = Flow(PartyId("KP"), PartyId("RU"), ItemId("food"), UnitId("t"))


def test_a_copy_stands_under_the_statement_it_repeats(example: Any) -> None:
    claims = {claim.id: claim for claim in example.ledger.claims}
    prices = {price.id: price for price in example.ledger.prices}
    found = evidence_of(example.balance.given.lines[0], claims, prices)
    ((told,),) = (origin.testimonies for origin in found.origins)
    assert (found.origins[0].name, told.claim.id, told.counts) == ("the service", "shells", True)
    assert [copy.id for copy in told.copies] == ["shells-copy"]
    assert [price.id for price in found.prices] == ["p-shell"]


def test_a_price_taken_from_a_claim_is_shown_as_that_claim(example: Any) -> None:
    claims = {claim.id: claim for claim in example.ledger.claims}
    line = replace(example.balance.given.lines[0], prices=("oil",))
    assert [claim.id for claim in evidence_of(line, claims, {}).price_claims] == ["oil"]


@given(via=st.lists(st.none() | st.sampled_from(NAMES), min_size=6, max_size=6), lost=st.sets(st.sampled_from(NAMES)))
def test_every_claim_of_a_line_is_shown_once_or_named_as_missing(
    example: Any, via: list[ClaimId | None], lost: set[ClaimId]
) -> None:
    plain: Claim = example.ledger.claims[0]
    held = {name: replace(plain, id=name) for name in NAMES if name not in lost}
    repeats = tuple(Repeat(copy, of, How.LINKED) for copy, of in zip(NAMES, via, strict=True) if of is not None)
    found = evidence_of(Line(FLOW, Status.UNCOUNTED, None, None, tuple(NAMES), repeats=repeats), held, {})
    told = [one for origin in found.origins for one in origin.testimonies]
    shown = [one.claim.id for one in told] + [copy.id for one in told for copy in one.copies]
    assert sorted(shown + list(found.missing)) == NAMES

"""Which claims a dossier asks about."""

from dataclasses import replace
from datetime import date

from tallystick.model.claim import Evidence, Kind
from tallystick.model.document import Reference
from tallystick.model.dossier import Dossier
from tallystick.model.flow import Course
from tallystick.model.ident import PartyId
from tallystick.model.when import When
from tests.reconcile.ledger import AS_OF, DOLLARS, EAST, NORTH, PAIR, number, of, reconciled, said

FREE = Dossier("free", "Any pair", DOLLARS)


def test_without_sides_the_pair_with_the_most_claims_is_looked_at() -> None:
    claims = [said(name, number(20_000)) for name in "ab"]
    back = said("c", number(30_000), provider=EAST, recipient=NORTH)
    other = said("d", number(30_000), provider=PartyId("CN"))
    result = reconciled(*claims, back, other, dossier=FREE)
    assert {(one.flow.provider, one.flow.recipient) for one in result.series} == {(NORTH, EAST), (EAST, NORTH)}


def test_an_empty_side_is_everyone() -> None:
    many = replace(PAIR, ours=(), theirs=(EAST,))
    claims = [said(name, number(20_000), provider=PartyId(name)) for name in ("CN", "IR", "KP")]
    assert len(reconciled(*claims, dossier=many).series) == 3


def test_a_joint_provider_is_a_flow_of_its_own() -> None:
    both = PartyId("DK+NL")
    joint = replace(PAIR, ours=(PartyId("DK"), PartyId("NL")), theirs=(EAST,))
    result = reconciled(said("a", number(20_000), provider=both), dossier=joint)
    assert result.of("artillery shells").flow.provider == both


def test_a_joint_provider_with_a_stranger_is_on_no_side() -> None:
    joint = replace(PAIR, ours=(PartyId("DK"),), theirs=(EAST,))
    assert not reconciled(said("a", number(20_000), provider=PartyId("DK+NL")), dossier=joint).series


def test_a_claim_without_a_recipient_enters_no_flow_and_is_noticed() -> None:
    result = reconciled(said("a", number(20_000), recipient=None))
    assert (result.series, result.words()) == ((), ["NO_PARTY"])


def test_losses_were_suffered_for_the_other_side() -> None:
    lost = said("a", number(600), kind=Kind.CASUALTIES, item=of("killed"), recipient=None)
    assert reconciled(lost).of("killed", Course.LOST).flow.recipient == EAST


def test_time_travel_forgets_what_was_published_later() -> None:
    claims = said("a", number(20_000), "2024-03-01"), said("b", number(30_000), "2024-09-01")
    assert reconciled(*claims, as_of=date(2024, 6, 30)).of("artillery shells").claims == ("a",)
    assert reconciled(*claims, as_of=AS_OF).of("artillery shells").claims == ("a", "b")


def test_a_claim_without_a_date_is_as_late_as_the_last_of_the_ledger() -> None:
    undated = said("x", number(25_000), when=When(), evidence=Evidence(reference=Reference("A paper")))
    claims = said("a", number(20_000), "2024-03-01"), said("b", number(30_000), "2024-09-01"), undated
    assert reconciled(*claims, as_of=date(2024, 6, 30)).of("artillery shells").claims == ("a",)
    assert reconciled(*claims, as_of=date(2024, 9, 1)).of("artillery shells").claims == ("a", "b", "x")


def test_a_claim_published_in_a_vague_year_is_known_when_that_is_over() -> None:
    claim = said("a", number(20_000), "2024")
    assert not reconciled(claim, as_of=date(2024, 6, 30)).series
    assert reconciled(claim, as_of=date(2024, 12, 31)).series

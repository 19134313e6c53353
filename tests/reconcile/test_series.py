"""From claims to series: one per flow, whatever the order of the claims."""

from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.amount import Qualifier
from tallystick.model.claim import Kind, Modality
from tallystick.model.flow import Course, Says
from tallystick.model.ident import PartyId
from tallystick.model.source import SourceClass
from tests.reconcile.ledger import DOLLARS, EAST, NORTH, number, of, only, reconciled, said, span


def test_a_claim_becomes_a_statement_in_the_series_of_its_flow() -> None:
    shells = reconciled(said("a", number(1_000_000))).of("artillery shells")
    assert (shells.flow.provider, shells.flow.recipient, shells.flow.measure) == (NORTH, EAST, "count")
    assert (only(shells).low, only(shells).high) == (500_000, 1_500_000)


def test_claims_in_both_directions_make_two_flows() -> None:
    result = reconciled(said("a", number(10)), said("b", number(20), provider=EAST, recipient=NORTH))
    assert {(one.flow.provider, one.flow.recipient) for one in result.series} == {(NORTH, EAST), (EAST, NORTH)}


def test_worth_and_count_of_one_item_are_two_series() -> None:
    worth = said("b", number(2e9, unit="USD"), kind=Kind.VALUE)
    result = reconciled(said("a", number(1_000_000)), worth)
    assert {one.flow.measure for one in result.series} == {"count", "USD"}
    assert only(result.of("artillery shells", measure=DOLLARS)).low == 1.5e9


def test_a_pledge_is_a_series_of_its_own_and_no_evidence_of_delivery() -> None:
    result = reconciled(said("a", number(10_000)), said("b", number(90_000), modality=Modality.PLEDGED))
    assert only(result.of("artillery shells")).claim == "a"
    assert only(result.of("artillery shells", Course.INTENDED)).claim == "b"


def test_losses_are_a_course_of_their_own() -> None:
    lost = reconciled(said("a", number(2000), kind=Kind.CASUALTIES, item=of("killed"), recipient=None))
    assert lost.of("killed", Course.LOST).flow.recipient == EAST


def test_a_claim_without_a_number_confirms_the_flow_in_every_measure() -> None:
    bare = said("c")
    worth = said("b", number(2e9, unit="USD"), kind=Kind.VALUE)
    result = reconciled(said("a", number(1_000_000)), worth, bare)
    assert all(any(one.says is Says.CONFIRM for one in series.statements) for series in result.series)


def test_agreements_events_and_prices_are_no_quantities() -> None:
    kinds = (Kind.AGREEMENT, Kind.EVENT, Kind.PRICE)
    assert not reconciled(*(said(kind, number(5), kind=kind) for kind in kinds)).series


def test_a_share_is_shown_and_only_confirms() -> None:
    result = reconciled(said("a", number(30, unit="%")))
    assert only(result.of("artillery shells")).says is Says.CONFIRM
    assert result.words() == ["UNCONVERTIBLE"]


def test_an_impossible_number_is_left_out_with_a_finding() -> None:
    result = reconciled(said("a", number(1e12)), said("b", number(1e6)))
    assert only(result.of("artillery shells")).claim == "b"
    assert result.words() == ["OUT_OF_WINDOW"]
    assert result.of("artillery shells").claims == ("a", "b")


def test_a_flow_that_a_study_lists_is_more_probable_from_the_start() -> None:
    result = reconciled(said("a", number(10_000)))
    study = reconciled(said("a", number(10_000), source_class=SourceClass.STUDY))
    assert (result.of("artillery shells").prior, study.of("artillery shells").prior) == (0.5, 0.9)


@given(st.permutations(range(6)))
def test_the_order_of_claims_changes_nothing(order: list[int]) -> None:
    claims = [
        said("a", number(1e6)),
        said("b", number(2e6, Qualifier.AT_LEAST), item=of("152 mm shells")),
        said("c", span(1e9, 2e9, "USD"), kind=Kind.VALUE, item=of("arms")),
        said("d", modality=Modality.DENIED, item=of("arms")),
        said("e", number(3e6, Qualifier.AT_MOST), "2025"),
        said("f", number(7e6), modality=Modality.POSSIBLE),
    ]
    result, other = reconciled(*claims), reconciled(*(claims[place] for place in order))
    assert (result.series, result.findings) == (other.series, other.findings)


def test_a_claim_about_another_pair_is_none_of_the_dossiers_business() -> None:
    claims = [said(str(day), number(day + 10_000)) for day in range(3)]
    other = said("x", number(50_000), recipient=PartyId("CN"))
    assert [one.flow.recipient for one in reconciled(*claims, other).series] == [EAST]

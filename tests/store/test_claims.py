"""Proposals come and go with their reader; what a person entered or judged stays."""

from dataclasses import replace

import pytest

from tallystick.model.claim import Evidence
from tallystick.model.document import Span
from tallystick.model.finding import Code, Stop
from tallystick.model.judgement import Verdict
from tallystick.store import Store
from tests.strategies import claim, document, dossier, judgement

TEXT = document()


@pytest.fixture(autouse=True)
def _dossier(store: Store) -> None:
    store.create_dossier(dossier("a"))
    store.add_documents("a", [TEXT])


def propose(store: Store, *names: str, version: str = "1", **more: object) -> tuple[Code, ...]:
    claims = [claim(name, TEXT, **more) for name in names]
    return tuple(finding.code for finding in store.propose("a", TEXT.id, claims, version))


def ids(store: Store) -> list[str]:
    return [one.id for one in store.claims("a")]


def test_proposals_come_back_in_the_order_of_the_text(store: Store) -> None:
    assert propose(store, "2", "1") == ()
    assert store.claims("a") == (claim("2", TEXT), claim("1", TEXT))


def test_a_later_reading_takes_the_place_of_the_earlier(store: Store) -> None:
    propose(store, "1", "2")
    propose(store, "2", "3", version="2", note="read anew")
    assert store.claims("a") == (claim("2", TEXT, note="read anew"), claim("3", TEXT, note="read anew"))


def test_a_later_reading_leaves_other_documents_alone(store: Store) -> None:
    other = document("Another text.")
    store.add_documents("a", [other])
    store.propose("a", other.id, [claim("other", other)], "1")
    propose(store, "1")
    propose(store, version="2")
    assert ids(store) == ["other"]


@pytest.mark.parametrize("verdict", [Verdict.ACCEPT, Verdict.REJECT, Verdict.UNSURE])
def test_a_judged_claim_outlives_the_reading_that_made_it(store: Store, verdict: Verdict) -> None:
    propose(store, "1", "2")
    store.judge("a", judgement("j", "1", verdict))
    propose(store, "3", version="2")
    assert ids(store) == ["1", "3"]


def test_the_second_of_two_judged_claims_stays_too(store: Store) -> None:
    propose(store, "1", "2")
    store.judge("a", judgement("j", "1", Verdict.SAME_ORIGIN, other="2"))
    propose(store, version="2")
    assert ids(store) == ["1", "2"]


def test_a_judged_claim_stays_as_it_was_judged_and_the_new_reading_is_told(store: Store) -> None:
    propose(store, "1")
    store.judge("a", judgement("j", "1"))
    assert propose(store, "1", version="2") == ()
    assert propose(store, "1", version="3", note="read anew") == (Code.REREAD,)
    assert store.claims("a") == (claim("1", TEXT),)


def test_a_proposal_without_its_quote_is_refused_and_the_others_kept(store: Store) -> None:
    elsewhere = Evidence(Span(TEXT.id, 2, 6, "nine"))
    claims = [claim("1", TEXT, evidence=elsewhere), claim("2", TEXT), replace(claim("3"), rules=("a rule",))]
    found = store.propose("a", TEXT.id, claims, "1")
    assert [finding.code for finding in found] == [Code.NO_QUOTE, Code.NO_QUOTE]
    assert ids(store) == ["2"]


def test_two_proposals_of_one_id_are_one_and_a_finding(store: Store) -> None:
    assert propose(store, "1", "1") == (Code.TWIN,)
    assert ids(store) == ["1"]


def test_a_proposal_does_not_take_the_place_of_a_claim_by_hand(store: Store) -> None:
    store.enter("a", claim("1"))
    assert propose(store, "1") == (Code.TWIN,)
    assert store.claims("a") == (claim("1"),)


def test_a_proposal_names_the_rules_that_made_it(store: Store) -> None:
    with pytest.raises(Stop, match="names the rules"):
        propose(store, "1", rules=())


def test_a_proposal_for_a_document_that_is_not_here_is_refused(store: Store) -> None:
    strange = document("Never added.")
    with pytest.raises(Stop, match="add it first"):
        store.propose("a", strange.id, [], "1")


def test_a_claim_by_hand_rests_on_a_reference_or_a_quote(store: Store) -> None:
    store.enter("a", claim("1"))
    store.enter("a", replace(claim("2", TEXT), rules=()))
    assert ids(store) == ["1", "2"]
    for evidence in (Evidence(), Evidence(Span(TEXT.id, 2, 6, "nine"))):
        with pytest.raises(Stop):
            store.enter("a", claim("3", evidence=evidence))


def test_entering_the_same_claim_again_changes_nothing(store: Store) -> None:
    store.enter("a", claim("1"))
    store.enter("a", claim("1"))
    with pytest.raises(Stop, match="another claim has this id"):
        store.enter("a", claim("1", note="another"))
    assert store.claims("a") == (claim("1"),)


def test_a_claim_by_hand_names_no_rules(store: Store) -> None:
    with pytest.raises(Stop, match="names no rules"):
        store.enter("a", claim("1", rules=("a rule",)))


def test_rebuilding_drops_what_machines_proposed_and_nobody_judged(store: Store) -> None:
    propose(store, "1", "2", "3", "4")
    store.enter("a", claim("hand"))
    store.judge("a", judgement("j", "1"))
    store.judge("a", judgement("k", "2", Verdict.DIFFERENT, other="3"))
    assert store.rebuild("a") == 1
    assert ids(store) == ["1", "2", "3", "hand"]
    assert store.unread("a", "1") == (TEXT.id,)

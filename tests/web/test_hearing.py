"""A source that is left out is left out wholly, whatever it is called and wherever it speaks."""

import pytest
from django.test import Client

from tallystick.model.finding import Code
from tallystick.model.judgement import Verdict
from tallystick.model.source import SourceClass
from tallystick.store import Store
from tallystick.web.question import Question
from tallystick.web.weighing import hearing_of, weighed
from tests.sites import DOSSIER
from tests.strategies import judgement

PAGE = f"/d/{DOSSIER}"


@pytest.mark.parametrize("name", ["nis", "NIS (South Korea)", "National Intelligence Service"])
def test_whoever_is_left_out_by_one_name_is_left_out_by_all(site: Store, name: str) -> None:
    hearing = hearing_of(DOSSIER)
    theirs = {claim for claim, origin in hearing.origins.items() if origin == "nis"}
    spellings = {hearing.claims[claim].said_by for claim in theirs}
    assert len(spellings) > 3  # else this would show nothing
    left = weighed(DOSSIER, Question(without=frozenset({name}))).balance
    told = {said.origin for side in (left.given, left.received) for line in side.lines for said in line.statements}
    assert "nis" not in told
    assert told  # the others still speak


def test_what_only_repeats_a_source_goes_with_it(site: Store) -> None:
    hearing = hearing_of(DOSSIER)
    asked = Question(without=frozenset({"nis"}))
    gone = {one.id for one in hearing.ledger.claims} - {one.id for one in hearing.heard(asked).claims}
    kept = [one for name, one in hearing.claims.items() if name not in gone]
    assert not [one.id for one in kept if one.links.via in gone]


def test_a_sort_that_the_register_knows_counts_where_the_claim_says_none(site: Store) -> None:
    hearing = hearing_of(DOSSIER)
    silent = [
        one.id for name, one in hearing.claims.items() if one.source_class is None and hearing.origins[name] == "nis"
    ]
    assert silent  # the reader leaves the sort to the register
    heard = hearing.heard(Question(classes=frozenset({SourceClass.INTELLIGENCE})))
    assert not {one.id for one in heard.claims} & set(silent)


def test_sources_are_offered_by_name_and_whoever_is_left_out_is_named(client: Client, site: Store) -> None:
    page = client.get(PAGE).content.decode()
    assert 'name="without" value="nis"' in page
    page = client.get(f"{PAGE}?without=NIS+%28South+Korea%29").content.decode()
    assert "Left out is the word of" in page
    assert '<span dir="auto">National Intelligence Service of South Korea</span>' in page
    assert 'name="without" value="nis" checked' in page


def test_by_whatever_name_it_is_asked_the_same_answer_is_kept(site: Store) -> None:
    asked = [Question(without=frozenset(names)) for names in (("nis",), ("NIS (South Korea)", "atlantis"))]
    assert weighed(DOSSIER, asked[0]) is weighed(DOSSIER, asked[1])
    assert weighed(DOSSIER, Question(without=frozenset({"atlantis"}))) is weighed(DOSSIER)


def test_who_is_heard_nowhere_is_told_to_be_that(client: Client, site: Store) -> None:
    page = client.get(f"{PAGE}?without=atlantis").content.decode()
    assert "Nobody of this name is heard here, so nothing was left out for it:" in page
    assert '<span dir="auto">atlantis</span>' in page
    assert "Left out is the word of" not in page


def test_words_on_claims_that_are_not_heard_are_no_oddity(own_site: Store) -> None:
    hearing = hearing_of(DOSSIER)
    theirs = next(claim for claim, origin in hearing.origins.items() if origin == "nis")
    own_site.judge(DOSSIER, judgement("a", theirs, Verdict.REJECT))
    left = weighed(DOSSIER, Question(without=frozenset({"nis"}))).balance
    assert not [one for one in left.findings if one.code is Code.ORPHAN_JUDGEMENT]

"""A claim is found again after it was judged: by the word on it, by its document, and from where it is read."""

from django.test import Client

from tallystick.model.ident import ClaimId, JudgementId
from tallystick.model.judgement import Judgement, Verdict
from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tests.people import signed_in
from tests.sites import DOSSIER

DESK = f"/d/{DOSSIER}/review"


def _proposals(store: Store) -> list[ClaimId]:
    return [one.id for one in store.claims(DOSSIER) if one.rules]


def test_judged_claims_are_listed_by_the_latest_word_on_them(own_site: Store) -> None:
    first, second = _proposals(own_site)[:2]
    for claim, verdict in ((first, Verdict.REJECT), (second, Verdict.ACCEPT)):
        own_site.judge(DOSSIER, Judgement(JudgementId(claim), claim, verdict, "ann", "2025-01-01T00:00:00+00:00"))
    client = signed_in("ben", Role.ANALYST)
    assert 'href="?state=reject"' in client.get(DESK).content.decode()
    page = client.get(f"{DESK}?state=reject").content.decode()
    assert f"{DESK}/claims/{first}" in page
    assert f"{DESK}/claims/{second}" not in page


def test_a_documents_claims_are_listed_with_what_was_said_of_each(own_site: Store) -> None:
    claim = next(one for one in own_site.claims(DOSSIER) if one.rules)
    document = claim.evidence.document
    assert document is not None
    own_site.judge(DOSSIER, Judgement(JudgementId("w"), claim.id, Verdict.UNSURE, "ann", "2025-01-01T00:00:00+00:00"))
    client = signed_in("ben", Role.ANALYST)
    assert f"{DESK}?document={document}" in client.get(f"/d/{DOSSIER}/documents/{document}").content.decode()
    page = client.get(f"{DESK}?document={document}").content.decode()
    theirs = [one.id for one in own_site.claims_in(DOSSIER, document)]
    assert all(f"{DESK}/claims/{one}" in page for one in theirs)
    assert ("unsure" in page, "waits" in page) == (True, len(theirs) > 1)


def test_a_claims_page_leads_to_the_desk_for_those_who_may_judge(client: Client, own_site: Store) -> None:
    claim = _proposals(own_site)[0]
    page = f"/d/{DOSSIER}/claims/{claim}"
    desk = f"{DESK}/claims/{claim}"
    assert desk in signed_in("ben", Role.ANALYST).get(page).content.decode()
    assert desk not in client.get(page).content.decode()


def test_what_no_list_is_of_leads_to_the_queue(own_site: Store) -> None:
    client = signed_in("ben", Role.ANALYST)
    assert "Next in line" in client.get(f"{DESK}?state=gossip").content.decode()
    assert "No claim is here" in client.get(f"{DESK}?document={'0' * 64}").content.decode()
    assert "No claim is here" in client.get(f"{DESK}?state=correct").content.decode()

"""Judging at the desk by plain forms: every word in the log, nobody overwritten, everything taken back."""

import re
from html import unescape

from django.test import Client

from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Verdict
from tallystick.review import settle
from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tallystick.web.desk.queue import follow, next_claim
from tests.people import signed_in
from tests.sites import DOSSIER

REVIEW = f"/d/{DOSSIER}/review"


def _next(store: Store) -> ClaimId:
    found = next_claim(follow(DOSSIER))
    assert found is not None
    return found


def _last(client: Client, claim: str) -> str:
    page = client.get(f"{REVIEW}/claims/{claim}").content.decode()
    found = re.search(r'name="last" value="([^"]*)"><?[^>]*>?\s*<div class="verdicts"', page)
    assert found
    return found[1]


def _fields(client: Client, claim: str) -> dict[str, str]:
    page = client.get(f"{REVIEW}/claims/{claim}").content.decode()
    form = page.split('id="judge"')[1].split("</form>")[0]
    boxes = dict(re.findall(r'<input id="(\w+)" name="\1" value="([^"]*)"', form))
    chosen = re.findall(r'<select id="(\w+)".*?<option value="([^"]*)" selected', form, re.DOTALL)
    return {name: unescape(value) for name, value in {**boxes, **dict(chosen)}.items()}


def test_a_word_goes_into_the_log_and_the_next_claim_comes(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    answer = client.post(f"{REVIEW}/claims/{claim}/judge", {"verdict": "accept", "last": ""})
    said = own_site.words_on(DOSSIER, claim)[-1]
    assert (said.verdict, said.by) == (Verdict.ACCEPT, "ann")
    assert answer["Location"] == f"{REVIEW}/claims/{_next(own_site)}"
    assert claim not in answer["Location"]


def test_a_correction_changes_only_what_was_typed_anew(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    sent = {**_fields(client, claim), "verdict": "correct", "last": "", "note": "as in the table", "reason": "seen"}
    client.post(f"{REVIEW}/claims/{claim}/judge", sent)
    said = own_site.words_on(DOSSIER, claim)[-1]
    assert [(one.field, one.now) for one in said.changes] == [("note", "as in the table")]


def test_fields_hold_names_of_the_readers_language_and_take_them_back_as_ids(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "de"
    fields, before = _fields(client, claim), own_site.claim(DOSSIER, claim)
    assert before is not None
    assert {fields["provider"], fields["recipient"]} == {"Nordkorea", "Russland"}
    other = fields["recipient"] if fields["provider"] == "Nordkorea" else fields["provider"]
    sent = {
        **fields,
        "verdict": "correct",
        "last": "",
        "item": "Artilleriegranaten",
        "provider": "",
        "recipient": other,
    }
    client.post(f"{REVIEW}/claims/{claim}/judge", sent)
    said = own_site.words_on(DOSSIER, claim)[-1]
    assert {one.field: one.now for one in said.changes}["item"] == "artillery shells"
    page = unescape(client.get(f"{REVIEW}/claims/{claim}").content.decode())
    assert '<ins dir="auto">Artilleriegranaten</ins>' in page
    assert "artillery shells" not in page.partition("<datalist")[0]


def test_a_name_that_no_book_knows_is_kept_and_told(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    sent = {**_fields(client, claim), "verdict": "correct", "last": "", "item": "zeppelins"}
    answer = client.post(f"{REVIEW}/claims/{claim}/judge", sent, follow=True)
    assert own_site.words_on(DOSSIER, claim)[-1].changes[0].now == "zeppelins"
    assert "No book knows this name: zeppelins" in answer.content.decode()


def test_a_claim_that_nobody_judged_says_so_where_its_history_will_be(own_site: Store) -> None:
    page = signed_in("ann", Role.ANALYST).get(f"{REVIEW}/claims/{_next(own_site)}").content.decode()
    assert "Nobody has said anything of this claim yet" in page


def test_what_is_wrong_with_a_field_is_told_in_the_readers_language(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    sent = {"verdict": "correct", "last": "", "low": "viele"}
    page = client.post(f"{REVIEW}/claims/{claim}/judge", sent, headers={"Accept-Language": "de"}).content.decode()
    assert "Untergrenze: &#x27;viele&#x27; ist keine gültige Zahl" in page


def test_a_correction_that_makes_no_sense_is_told_and_nothing_typed_is_lost(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    answer = client.post(f"{REVIEW}/claims/{claim}/judge", {"verdict": "correct", "last": "", "low": "many"})
    page = unescape(answer.content.decode())
    assert answer.status_code == 400
    assert "'many' is not a plain number" in page
    assert 'value="many"' in page
    assert own_site.words_on(DOSSIER, claim) == ()


def test_whoever_comes_second_is_shown_the_others_word_and_overwrites_nothing(own_site: Store) -> None:
    claim = _next(own_site)
    ann, bob = signed_in("ann", Role.ANALYST), signed_in("bob", Role.ANALYST)
    ann.post(f"{REVIEW}/claims/{claim}/judge", {"verdict": "reject", "last": "", "reason": "a plan"})
    answer = bob.post(f"{REVIEW}/claims/{claim}/judge", {"verdict": "accept", "last": ""})
    assert answer.status_code == 409
    assert "a plan" in answer.content.decode()
    assert [word.by for word in own_site.words_on(DOSSIER, claim)] == ["ann"]
    bob.post(f"{REVIEW}/claims/{claim}/judge", {"verdict": "accept", "last": _last(bob, claim)})
    assert [word.by for word in own_site.words_on(DOSSIER, claim)] == ["ann", "bob"]


def test_after_a_conflict_only_what_one_typed_oneself_stands_in_the_fields(own_site: Store) -> None:
    claim = _next(own_site)
    ann, bob = signed_in("ann", Role.ANALYST), signed_in("bob", Role.ANALYST)
    seen = _fields(bob, claim)
    ann.post(f"{REVIEW}/claims/{claim}/judge", {**seen, "verdict": "correct", "last": "", "item": "food"})
    answer = bob.post(f"{REVIEW}/claims/{claim}/judge", {**seen, "verdict": "correct", "last": "", "note": "bob's"})
    shown = unescape(answer.content.decode()).split('id="judge"')[1].split("</form>")[0]
    assert answer.status_code == 409
    assert 'name="item" value="food"' in shown
    assert 'name="note" value="bob\'s"' in shown


def test_a_word_taken_back_leaves_the_claim_open_and_stays_in_the_history(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    client.post(f"{REVIEW}/claims/{claim}/judge", {"verdict": "accept", "last": ""})
    said = own_site.words_on(DOSSIER, claim)[-1]
    sent = {"verdict": "undo", "judgement": said.id, "last": said.id}
    client.post(f"{REVIEW}/claims/{claim}/judge", sent)
    assert _next(own_site) == claim
    page = client.get(f"{REVIEW}/claims/{claim}").content.decode()
    assert ("Take back" in page, page.count('class="gone"')) == (False, 1)
    assert len(own_site.words_on(DOSSIER, claim)) == 2


def test_a_claim_is_split_on_the_same_words(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    fields = _fields(client, claim)
    first = {f"a-{name}": value for name, value in {**fields, "note": "the first"}.items()}
    second = {f"b-{name}": value for name, value in {**fields, "note": "the second"}.items()}
    before = len(own_site.claims(DOSSIER))
    answer = client.post(f"{REVIEW}/claims/{claim}/split", {**first, **second, "last": ""})
    made = own_site.claim(DOSSIER, ClaimId(answer["Location"].rsplit("/", 1)[1]))
    old = own_site.claim(DOSSIER, claim)
    assert made is not None
    assert old is not None
    assert (made.note, made.evidence.span, made.rules) == ("the second", old.evidence.span, ())
    assert len(own_site.claims(DOSSIER)) == before + 1


def _split(store: Store, client: Client, claim: ClaimId) -> ClaimId:
    """Split a claim, and give the id of its second half."""
    fields = _fields(client, claim)
    sent = {f"{half}-{name}": value for half in "ab" for name, value in {**fields, "note": half}.items()}
    words = store.words_on(DOSSIER, claim)
    answer = client.post(f"{REVIEW}/claims/{claim}/split", {**sent, "last": words[-1].id if words else ""})
    return ClaimId(answer["Location"].rsplit("/", 1)[1])


def _take_back(store: Store, client: Client, claim: ClaimId) -> str:
    """Take the last word on a claim back, and give what the page says then."""
    last = store.words_on(DOSSIER, claim)[-1].id
    sent = {"verdict": "undo", "judgement": last, "last": last}
    return client.post(f"{REVIEW}/claims/{claim}/judge", sent, follow=True).content.decode()


def test_a_split_that_is_taken_back_leaves_one_claim(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    half = _split(own_site, client, claim)
    assert own_site.words_on(DOSSIER, claim)[-1].other == half
    assert "the claim split off is rejected" in _take_back(own_site, client, claim)
    standing = settle(own_site.claims(DOSSIER), own_site.judgements(DOSSIER)).made
    assert half not in {one.id for one in standing}
    assert next(one for one in standing if one.id == claim).note != "a"


def test_a_half_that_somebody_judged_stays_when_the_split_is_taken_back(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    half = _split(own_site, client, claim)
    client.post(f"{REVIEW}/claims/{half}/judge", {"verdict": "accept", "last": ""})
    assert "rejected" not in _take_back(own_site, client, claim)
    assert [one.verdict for one in own_site.words_on(DOSSIER, half)] == [Verdict.ACCEPT]


def test_a_claim_is_added_on_marked_words(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), own_site.claim(DOSSIER, _next(own_site))
    assert claim is not None
    assert claim.evidence.span is not None
    span = claim.evidence.span
    sent = {"quote": span.exact, "start": str(span.start), "add-kind": "transfer", "add-item": "food"}
    sent |= {"add-modality": "delivered", "back": claim.id}
    answer = client.post(f"{REVIEW}/documents/{span.document}/add", sent)
    made = own_site.claim(DOSSIER, ClaimId(answer["Location"].rsplit("/", 1)[1]))
    assert made is not None
    assert made.evidence.span == span


def test_words_that_do_not_stand_in_the_text_make_no_claim(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), own_site.claim(DOSSIER, _next(own_site))
    assert claim is not None
    sent = {"quote": "never written", "add-kind": "transfer", "add-item": "food", "add-modality": "delivered"}
    answer = client.post(f"{REVIEW}/documents/{claim.evidence.document}/add", {**sent, "back": claim.id})
    assert answer.status_code == 400
    assert "do not stand in the text" in answer.content.decode()


def test_two_claims_are_said_to_share_an_origin(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    other = next(one.id for one in own_site.claims(DOSSIER) if one.id != claim)
    client.post(f"{REVIEW}/claims/{claim}/link", {"other": other, "same": "yes", "last": ""})
    said = own_site.words_on(DOSSIER, claim)[-1]
    assert (said.verdict, said.other) == (Verdict.SAME_ORIGIN, other)


def test_a_claim_cannot_repeat_one_that_is_not_there(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    answer = client.post(f"{REVIEW}/claims/{claim}/link", {"typed": "nowhere", "same": "yes", "last": ""})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "There is no claim of this id: nowhere" in page
    assert 'value="nowhere"' in page
    assert own_site.words_on(DOSSIER, claim) == ()


def test_what_was_typed_to_split_stays_where_it_could_not_be_taken(own_site: Store) -> None:
    client, claim = signed_in("ann", Role.ANALYST), _next(own_site)
    sent = {f"{half}{name}": value for half in ("a-", "b-") for name, value in _fields(client, claim).items()}
    answer = client.post(f"{REVIEW}/claims/{claim}/split", {**sent, "b-note": "typed", "b-low": "many", "last": ""})
    page = unescape(answer.content.decode())
    assert answer.status_code == 400
    assert 'id="split" open' in page
    assert '<input id="b-note" name="b-note" value="typed"' in page


def test_a_second_reader_is_not_told_what_the_first_said(own_site: Store) -> None:
    claim = _next(own_site)
    signed_in("ann", Role.ANALYST).post(
        f"{REVIEW}/claims/{claim}/judge", {"verdict": "reject", "last": "", "reason": "no"}
    )
    bob = signed_in("bob", Role.ANALYST)
    goal = bob.get(f"{REVIEW}/next?second=1")["Location"]
    page = bob.get(goal).content.decode()
    assert claim in goal
    assert "It stands as" not in page
    assert "ann," not in page
    bob.post(f"{REVIEW}/claims/{claim}/judge", {"verdict": "accept", "last": _last(bob, claim), "second": "1"})
    assert "Where they differ" in bob.get(f"{REVIEW}/agreement").content.decode()

"""Why pages fold copies under what they repeat, weigh origins, and show nothing of a source as markup."""

import json
import re
from dataclasses import replace

import pytest
from django.test import Client

from tallystick.model.claim import Modality
from tallystick.model.document import Document
from tallystick.model.ident import JudgementId
from tallystick.model.judgement import Change, Judgement, Verdict
from tallystick.publish.outline import anchor
from tallystick.review import enter_claim
from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tallystick.web.accounts.tokens import make_token
from tallystick.web.evidence import voices
from tallystick.web.evidence.passages import MOST, passages
from tallystick.web.weighing import weighed
from tests.people import join, person, signed_in
from tests.sites import DOSSIER
from tests.strategies import document

PAGE = f"/d/{DOSSIER}"
PRICE = {"kind": "price", "item": "artillery shells", "modality": "delivered", "best": "1500", "unit": "USD"}
SHOWN = re.compile(r'<article class="told" id="claim-([^"]+)"')
AFTER = re.compile(r'<a rel="next" href="([^"#]+)#who">')


def line(client: Client, item: str) -> str:
    """The address of the first line of an item."""
    found = client.get(f"{PAGE}.json").json()
    name = next(one["id"] for side in ("given", "received") for one in found[side]["lines"] if one["item"] == item)
    return f"{PAGE}/why/{name}"


def test_a_line_shows_what_it_would_be_without_each_origin(client: Client, site: Store) -> None:
    page = client.get(line(client, "troops")).content.decode()
    assert "without it, the result would be" in page


def test_copies_stand_under_what_they_repeat(client: Client, site: Store) -> None:
    page = client.get(line(client, "artillery shells")).content.decode()
    assert "which add" in page
    assert page.count('class="copies"') > 0


def test_a_source_can_be_left_out_from_where_it_speaks(client: Client, site: Store) -> None:
    assert f"{PAGE}?without=" in client.get(line(client, "troops")).content.decode()


def test_the_reasons_are_data_too(client: Client, site: Store) -> None:
    found = json.loads(client.get(f"{line(client, 'troops')}.json").content)
    told = found["lines"][0]["origins"][0]["claims"][0]
    assert found["schema"] == "tallystick/why/1"
    assert told["archived"] is (told["quote"] is not None)


def test_a_claim_or_document_of_another_name_is_not_found(client: Client, site: Store) -> None:
    for address in (f"{PAGE}/claims/none", f"{PAGE}/why/nothing-000000", f"{PAGE}/documents/{'0' * 64}"):
        assert client.get(address).status_code == 404


def test_markup_of_a_source_is_shown_as_text(client: Client, own_site: Store) -> None:
    evil = replace(document(), text="<script>alert(1)</script> <b>bold</b>", title='"><img src=x onerror=alert(1)>')
    own_site.add_documents(DOSSIER, [evil])
    page = client.get(f"{PAGE}/documents/{evil.id}").content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<img src=x" not in page


def test_a_hostile_file_name_stays_a_harmless_one(client: Client, own_site: Store) -> None:
    data = b"<html>"
    evil = Document(own_site.archive.put(data), "text/html", "text", 'x/..\r\nSet-Cookie: a="b"\u202e.html')
    own_site.add_documents(DOSSIER, [evil])
    answer = client.get(f"{PAGE}/archive/{evil.id}")
    assert answer["Content-Disposition"] == f'attachment; filename="{evil.id[:12]}-Set-Cookie-a-b-.html"'
    assert "Set-Cookie" not in answer.headers


def test_a_long_text_is_shown_around_the_claim_that_was_asked_for() -> None:
    long = replace(document(), text="a" * (3 * MOST))
    cut = passages(long, (), None)
    assert (cut.before, cut.after, len(cut.passages[0].text)) == (0, 2 * MOST, MOST)


def test_a_long_list_of_origins_comes_in_parts_that_miss_nothing(
    client: Client, site: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = line(client, "artillery shells")
    named = set(SHOWN.findall(client.get(page).content.decode()))
    monkeypatch.setattr(voices, "AT_ONCE", 2)
    parts, address = [], page
    while True:
        text = client.get(address).content.decode()
        parts.append(set(SHOWN.findall(text)))
        after = AFTER.search(text)
        if after is None:
            break
        address = after[1]
    assert len(parts) > 2
    assert set.union(*parts) == named
    last = sorted(parts[-1] - parts[0])[0]
    assert last in SHOWN.findall(client.get(page, {"claim": last}).content.decode())


@pytest.mark.parametrize("wanted", ["0", "-1", "x", "²", "999999"])
def test_a_part_that_is_not_there_is_answered_with_one_that_is(client: Client, site: Store, wanted: str) -> None:
    assert SHOWN.findall(client.get(line(client, "troops"), {"part": wanted}).content.decode())


def test_a_copy_says_what_it_changed_and_why_it_is_taken_for_one(client: Client, site: Store) -> None:
    pages = {language: _unfolded(client, language) for language in ("en", "de")}
    assert "Taken for a copy: " in pages["en"]
    assert "rounded (" in pages["en"]
    assert "Als Kopie angesehen: " in pages["de"]
    assert "gerundet (" in pages["de"]


def _unfolded(client: Client, language: str) -> str:
    return client.get(line(client, "artillery shells"), headers={"Accept-Language": language}).content.decode()


def test_one_of_several_alternatives_is_told_to_be_one(client: Client, site: Store) -> None:
    found = next(one for one in site.claims(DOSSIER) if one.links.either)
    page = client.get(f"{PAGE}/claims/{found.id}", headers={"Accept-Language": "de"}).content.decode()
    assert "Eine von mehreren Möglichkeiten" in page


def test_a_number_that_a_later_count_replaced_leads_to_it(client: Client, site: Store) -> None:
    lines = [one for side in (weighed(DOSSIER).balance.given, weighed(DOSSIER).balance.received) for one in side.lines]
    found = next(one for one in lines if one.replaced)
    page = client.get(f"{PAGE}/why/{anchor(found)}?claim={found.replaced[0][0]}").content.decode()
    assert f'<a href="{PAGE}/claims/{found.replaced[0][1]}">replaced by a later count' in page


def test_a_price_that_a_claim_states_leads_from_the_figure_to_the_claim_and_back(
    client: Client, own_site: Store
) -> None:
    stated = enter_claim(PRICE | {"said_by": "A dealer", "title": "A contract", "published": "2024-03-01"})
    own_site.enter(DOSSIER, stated)
    valued, mine = line(client, "artillery shells"), f"{PAGE}/claims/{stated.id}"
    assert f'href="{mine}"' in client.get(valued).content.decode()
    assert stated.id in client.get(f"{valued}.csv").content.decode()
    (told,) = json.loads(client.get(f"{valued}.json").content)["lines"][0]["price_claims"]
    assert told["claim"] == stated.id
    rests = client.get(mine).content.decode().partition("Figures that rest on it")[2]
    assert f'href="{valued}"' in rests
    assert "valued at this price" in rests


def test_a_corrected_claim_is_shown_as_it_stands_with_who_corrected_it(client: Client, own_site: Store) -> None:
    shells = next(one for one in weighed(DOSSIER).balance.given.lines if one.flow.item == "artillery shells")
    made = {one.id: one for one in own_site.claims(DOSSIER)}
    span = (made[one] for one in shells.claims if made[one].modality is Modality.DELIVERED)
    found = next(one for one in span if one.evidence.span)
    change = (Change("modality", "delivered", "estimated"),)
    word = Judgement(
        JudgementId("j"), found.id, Verdict.CORRECT, "ana", "2026-01-05T10:00:00Z", "a guess", None, change
    )
    own_site.judge(DOSSIER, word)
    mine = f"{PAGE}/claims/{found.id}"
    for address in (mine, f"{PAGE}/why/{anchor(shells)}?claim={found.id}"):
        page = client.get(address).content.decode()
        told = page.partition(f'<article class="told" id="claim-{found.id}">')[2].partition("</article>")[0]
        assert "</strong>; estimated" in told
        assert "Corrected by an analyst, 5 January 2026<" in told
        assert '<del dir="auto">delivered</del> → <ins dir="auto">estimated</ins>' in told
    rows = [(one["field"], one["value"]) for one in client.get(f"{mine}.json").json()["rows"]]
    assert ("modality", "estimated") in rows
    assert ("standing", "correct") in rows
    assert ("corrected", "modality: delivered \u2192 estimated (analyst, 2026-01-05)") in rows
    notes = client.get(f"{PAGE}/documents/{found.evidence.document}").content.decode().partition("<aside")[2]
    note = notes.partition(f'href="{mine}"')[2].partition("</li>")[0]
    assert "<span>estimated" in note


def test_names_of_those_who_judged_are_for_those_who_work_on_the_dossier(own_site: Store) -> None:
    found = own_site.claims(DOSSIER)[0]
    own_site.judge(DOSSIER, Judgement(JudgementId("j"), found.id, Verdict.REJECT, "zora", "2026-01-05T10:00:00Z", "no"))
    log, page = f"/api/v1/dossiers/{DOSSIER}/judgements", f"{PAGE}/claims/{found.id}"
    member = signed_in("mia", Role.READER)
    join("mia", DOSSIER, Role.READER)
    for asker, named in (
        (Client(), False),
        (signed_in("rea", Role.READER), False),
        (member, True),
        (signed_in("bob", Role.ANALYST), True),
    ):
        told = asker.get(page).content.decode()
        assert ("Rejected by zora, 5 January 2026, 10:00" in told, "zora" in told) == (named, named)
        assert ("Rejected by an analyst, 5 January 2026<" in told) is not named
    (word,) = Client().get(log).json()["items"]
    assert (word["by"], word["at"], word["reason"]) == ("analyst", "2026-01-05", "no")
    token = make_token(person("bob", Role.ANALYST), "test", ["read"])
    answer = Client(headers={"Authorization": f"Bearer {token}"}).get(log)
    assert answer.json()["items"][0]["by"] == "zora"
    assert answer["ETag"] != Client().get(log)["ETag"]


def test_an_event_names_the_days_at_which_strain_counts_it_and_is_not_delivered(client: Client, site: Store) -> None:
    strain = weighed(DOSSIER).strain
    event = next(one for one in strain.events if one.copies)
    day = next(day for day, _ in strain.index if event in strain.counted(day))
    for name in (event.claim, event.copies[0]):
        page = client.get(f"{PAGE}/claims/{name}").content.decode()
        assert f"{PAGE}/why/strain-{day.isoformat()}" in page
        assert "delivered" not in page
        assert "no number" not in page


def test_a_picture_of_strain_tells_its_events(client: Client, site: Store) -> None:
    day, _ = weighed(DOSSIER).strain.index[-1]
    drawn = client.get(f"{PAGE}/why/strain-{day.isoformat()}.svg").content.decode()
    assert ">friction<" in drawn
    assert "Kim" in drawn  # what the event is, not only that there was one

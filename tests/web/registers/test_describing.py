"""Editors say where a document is from and when: its claims count from that day, and who said so is kept."""

from django.test import Client

from tallystick.model.ident import DocumentId
from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tallystick.web.registers import working
from tallystick.web.registers.incoming import take_in
from tallystick.web.registers.models import Edit
from tests.people import signed_in
from tests.sites import DOSSIER
from tests.web.registers.test_adding import uploaded

HERE = f"/d/{DOSSIER}/documents"
PAGE = b"<html lang='en'><title>A report</title><p>North Korea sent 300 containers of shells to Russia in May 2024.</p>"


def _added(store: Store) -> DocumentId:
    before = store.document_ids(DOSSIER)
    take_in(DOSSIER, "ed", [uploaded("report.html", PAGE)], [])
    working.work_once()
    (new,) = store.document_ids(DOSSIER) - before
    return new


def test_a_document_without_a_day_says_so_and_editors_are_led_to_give_one(client: Client, own_site: Store) -> None:
    page = f"{HERE}/{_added(own_site)}"
    assert "its claims count last" in client.get(page).content.decode()
    assert f"{page}/describe" not in client.get(page).content.decode()
    assert f"{page}/describe" in signed_in("ed", Role.EDITOR).get(page).content.decode()
    assert f"{page}/describe" in signed_in("eve", Role.EDITOR).get(HERE).content.decode()


def test_claims_count_from_the_day_that_was_given_and_who_gave_it_is_kept(own_site: Store) -> None:
    name = _added(own_site)
    form = {"title": "A report", "published": "2024-06-03", "outlet": "The Gazette", "why": "printed on its cover"}
    client = signed_in("ed", Role.EDITOR)
    assert client.post(f"{HERE}/{name}/describe", form).status_code == 302
    working.work_once()
    found = own_site.document(name, DOSSIER)
    assert (found.published, found.outlet, found.text) == ("2024-06-03", "The Gazette", own_site.document(name).text)
    claims = own_site.claims_in(DOSSIER, name)
    assert claims
    places = [one.evidence.reference for one in claims]
    assert {(one.published, one.publisher) for one in places if one} == {("2024-06-03", "The Gazette")}
    edit = Edit.objects.get()
    assert (edit.by, edit.why, "2024-06-03" in edit.after) == ("ed", "printed on its cover", True)
    page = client.get(f"{HERE}/{name}/describe").content.decode()
    assert "<ins" in page
    assert "2024-06-03" in page


def test_a_day_that_is_none_and_a_change_without_a_reason_change_nothing(own_site: Store) -> None:
    name = next(iter(own_site.document_ids(DOSSIER)))
    before = own_site.document(name, DOSSIER)
    client = signed_in("ed", Role.EDITOR)
    wrong = client.post(f"{HERE}/{name}/describe", {"published": "last spring", "outlet": "Typed", "why": "x"})
    assert (wrong.status_code, "is not an EDTF date" in wrong.content.decode()) == (400, True)
    assert 'value="Typed"' in wrong.content.decode()  # nothing typed is lost
    assert client.post(f"{HERE}/{name}/describe", {"published": "2025", "why": " "}).status_code == 400
    assert own_site.document(name, DOSSIER) == before

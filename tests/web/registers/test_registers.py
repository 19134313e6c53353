"""Sources and prices: shown with how they fared and where they come from, changed with who, when and why."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from tallystick.model.grade import Reliability
from tallystick.review import enter_claim
from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tallystick.web.registers.changes import PRICE, sources_of
from tallystick.web.registers.history import history
from tallystick.web.registers.models import Edit
from tallystick.web.registers.record import tracks
from tallystick.web.weighing import hearing_of, weighed
from tests.people import signed_in
from tests.sites import DOSSIER

SOURCES, PRICES = f"/d/{DOSSIER}/sources", f"/d/{DOSSIER}/prices"


def test_a_sources_track_record_counts_only_what_can_be_compared(site: Store) -> None:
    found = weighed(DOSSIER)
    records = tracks(hearing_of(DOSSIER), found.balance)
    assert sum(track.claims for track in records.values()) == len(found.ledger.claims)
    assert all(track.within <= track.compared <= track.claims for track in records.values())
    assert any(track.compared for track in records.values())


def test_the_register_of_documents_says_how_many_claims_stand_in_each(client: Client, site: Store) -> None:
    page = client.get(f"/d/{DOSSIER}/documents").content.decode()
    counts = [int(number) for number in re.findall(r'data-name="Claims">(\d+)<', page)]
    assert sorted(counts) == sorted(len(site.claims_in(DOSSIER, one.id)) for one in site.documents(DOSSIER))
    assert max(counts) > 1


def test_a_source_is_changed_with_its_history(own_site: Store) -> None:
    source = sources_of(DOSSIER)[0]
    form = {"id": source.id, "name": source.name, "reliability": "B", "why": "three reports were borne out"}
    signed_in("ed", Role.EDITOR).post(f"{SOURCES}/edit", form)
    assert {one.id: one.reliability for one in own_site.sources(DOSSIER)}[source.id] is Reliability.B
    edit = Edit.objects.get()
    assert (edit.by, edit.why, source.name in edit.before) == ("ed", "three reports were borne out", True)


def test_a_change_without_a_reason_changes_nothing(own_site: Store) -> None:
    before = own_site.sources(DOSSIER)
    answer = signed_in("ed", Role.EDITOR).post(f"{SOURCES}/edit", {"name": "Someone", "why": " "})
    assert answer.status_code == 400
    assert own_site.sources(DOSSIER) == before


def test_a_price_is_put_in_and_later_changed_in_its_place(own_site: Store) -> None:
    client = signed_in("ed", Role.EDITOR)
    price = {"item": "food", "best": "500", "unit": "USD", "per": "tonnes", "basis": "market", "publisher": "A market"}
    before = len(own_site.prices(DOSSIER))
    assert client.post(f"{PRICES}/edit", {**price, "why": "new"}).status_code == 302
    made = own_site.prices(DOSSIER)[-1]
    client.post(f"{PRICES}/edit", {**price, "id": made.id, "best": "600", "why": "mistyped"})
    assert len(own_site.prices(DOSSIER)) == before + 1
    assert own_site.prices(DOSSIER)[-1].amount.best == 600
    assert Edit.objects.count() == 2


def test_a_price_that_makes_no_sense_is_told(own_site: Store) -> None:
    answer = signed_in("ed", Role.EDITOR).post(f"{PRICES}/edit", {"item": "food", "unit": "USD", "why": "x"})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()


def test_the_price_book_says_what_the_balance_uses(site: Store, client: Client) -> None:
    assert 'class="tag"' in client.get(PRICES).content.decode()


def test_a_price_that_a_claim_states_is_listed_with_it(own_site: Store, client: Client) -> None:
    said = {"kind": "price", "item": "wheat", "modality": "delivered", "best": "250", "unit": "USD"}
    stated = enter_claim(said | {"said_by": "A trader", "title": "A letter", "published": "2024-03-01"})
    own_site.enter(DOSSIER, stated)
    page = client.get(PRICES, {"item": "wheat"}).content.decode()
    assert f'href="/d/{DOSSIER}/claims/{stated.id}"' in page
    assert '<option value="wheat" selected>' in page
    rows = client.get(f"{PRICES}.json", {"item": "wheat"}).json()["rows"]
    assert [row["id"] for row in rows if row["claim"] == stated.id] == [stated.id]
    listed = client.get(f"/api/v1/dossiers/{DOSSIER}/prices", {"item": "wheat"}).json()["items"]
    assert stated.id in [one["id"] for one in listed]


def test_prices_of_kin_are_listed_with_those_of_an_item(site: Store, client: Client) -> None:
    found = {row["item"] for row in client.get(f"{PRICES}.json", {"item": "drones"}).json()["rows"]}
    assert "Shahed drones" in found
    assert "rice" not in found


def test_a_change_is_told_field_by_field_in_the_readers_language(own_site: Store) -> None:
    client = signed_in("ed", Role.EDITOR)
    price = {
        "item": "Artilleriegranaten",
        "best": "500",
        "unit": "US$",
        "per": "Stück",
        "basis": "market",
        "title": "x",
    }
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "de"
    client.post(f"{PRICES}/edit", {**price, "why": "neu"})
    made = own_site.prices(DOSSIER)[-1]
    assert (made.item, made.amount.unit, made.per) == ("artillery shells", "USD", "count")
    client.post(f"{PRICES}/edit", {**price, "id": made.id, "basis": "production", "why": "verlesen"})
    changed, new = history(DOSSIER, PRICE)
    assert (new.new, changed.new, len(changed.fields)) == (True, False, 1)
    page = client.get(PRICES).content.decode().partition('class="history"')[2]
    assert "Grundlage: <del" in page
    assert "Marktwert</del>" in page
    assert "Herstellungskosten</ins>" in page
    assert "Artilleriegranaten</strong>" in page


@pytest.mark.parametrize(("language", "day"), [("en", "28 November 2026"), ("de", "28. November 2026")])
def test_the_history_says_when_as_the_desk_does(own_site: Store, language: str, day: str) -> None:
    client = signed_in("ed", Role.EDITOR)
    source = sources_of(DOSSIER)[0]
    client.post(f"{SOURCES}/edit", {"id": source.id, "name": source.name, "reliability": "B", "why": "borne out"})
    Edit.objects.update(at=datetime(2026, 11, 28, 6, 44, tzinfo=UTC))
    page = client.get(SOURCES, headers={"accept-language": language}).content.decode()
    assert f"ed, {day}, 06:44 UTC" in page


def test_a_register_that_nobody_changed_says_what_will_be_kept_there(site: Store, client: Client) -> None:
    for path in (SOURCES, PRICES):
        assert "Nothing was changed yet" in client.get(path).content.decode()


def test_all_that_is_wrong_with_a_price_is_told_at_once_each_beside_its_field(own_site: Store) -> None:
    wrong = {"item": "food", "low": "many", "unit": "", "per": "", "basis": "market", "year": "soon", "why": " "}
    answer = signed_in("ed", Role.EDITOR).post(f"{PRICES}/edit", wrong)
    page = answer.content.decode()
    assert answer.status_code == 400
    for name in ("low", "unit", "per", "year", "publisher", "why"):
        assert f'name="{name}"' in page
        assert f'id="{name}" aria-invalid="true" aria-describedby="{name}-fault"' in page
        assert f'<p class="fault" id="{name}-fault">' in page
        assert f'<a href="#{name}">' in page
    assert "item-fault" not in page
    assert 'value="many"' in page


def test_ends_in_the_wrong_order_are_told_of_the_whole_price(own_site: Store) -> None:
    price = {"item": "food", "low": "9", "high": "5", "unit": "USD", "per": "t", "basis": "market", "title": "x"}
    answer = signed_in("ed", Role.EDITOR).post(f"{PRICES}/edit", {**price, "why": "x"})
    assert "<li>low would be 9, above high at 5</li>" in answer.content.decode()


def test_faults_stand_in_the_order_of_the_fields(own_site: Store) -> None:
    page = signed_in("ed", Role.EDITOR).post(f"{PRICES}/edit", {"year": "soon", "basis": "market"}).content.decode()
    names = re.findall(r'<li><a href="#(\w+)">', page)
    assert names == ["item", "best", "unit", "per", "year", "publisher", "why"]

"""All that a source says stands on one page, and its record can be counted there."""

import json

import pytest
from django.test import Client

from tallystick.store import Store
from tallystick.web.registers.record import fared, tracks
from tallystick.web.weighing import hearing_of, weighed
from tests.sites import DOSSIER

SOURCES = f"/d/{DOSSIER}/sources"
HEARD = f"{SOURCES}/heard"


def test_the_register_leads_to_what_each_source_says_whatever_it_is_called(client: Client, site: Store) -> None:
    assert f"{HEARD}?of=nis" in client.get(SOURCES).content.decode()
    page = client.get(HEARD, {"of": "NIS (South Korea)"}).content.decode()
    assert '<h1 dir="auto">National Intelligence Service of South Korea</h1>' in page
    assert f"/d/{DOSSIER}?without=nis" in page


def test_the_numbers_of_a_record_are_those_marked_on_the_page(client: Client, site: Store) -> None:
    track = tracks(hearing_of(DOSSIER), weighed(DOSSIER).balance)["nis"]
    pages = [client.get(HEARD, {"of": "nis", "page": number}).content.decode() for number in (1, 2)]
    assert sum(page.count('<article class="told"') for page in pages) == track.claims
    assert sum(page.count("It meets our range:") for page in pages) == track.within
    assert sum(page.count("It lies outside our range:") for page in pages) == track.compared - track.within


def test_what_a_source_says_is_data_too(client: Client, site: Store) -> None:
    rows = json.loads(client.get(f"{HEARD}.json", {"of": "nis"}).content)["rows"]
    theirs = {claim for claim, origin in hearing_of(DOSSIER).origins.items() if origin == "nis"}
    found = fared(hearing_of(DOSSIER), weighed(DOSSIER).balance)
    assert {one["claim"] for one in rows} == theirs
    assert all((one["within"] is not None) == (one["claim"] in found) for one in rows)
    assert client.get(f"{HEARD}.svg", {"of": "nis"}).content.startswith(b"<svg")


@pytest.mark.parametrize("name", ["", "atlantis", "unattributed"])
def test_who_is_heard_nowhere_has_no_page(client: Client, site: Store, name: str) -> None:
    assert client.get(HEARD, {"of": name}).status_code == 404
    assert client.get(f"{HEARD}.csv", {"of": name}).status_code == 404

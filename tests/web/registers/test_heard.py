"""All that a source says stands on one page, and its record can be counted there."""

import json

import pytest
from django.test import Client

from tallystick.model.balance import Side
from tallystick.store import Store
from tallystick.web.registers.record import fared, tracks
from tallystick.web.weighing import hearing_of, weighed
from tests.sites import DOSSIER

SOURCES = f"/d/{DOSSIER}/sources"
HEARD = f"{SOURCES}/heard"


def _sides() -> tuple[Side, Side]:
    balance = weighed(DOSSIER).balance
    return balance.given, balance.received


def test_the_register_leads_to_what_each_source_says_whatever_it_is_called(client: Client, site: Store) -> None:
    assert f"{HEARD}?of=nis" in client.get(SOURCES).content.decode()
    page = client.get(HEARD, {"of": "NIS (South Korea)"}).content.decode()
    assert '<h1 dir="auto">National Intelligence Service of South Korea</h1>' in page
    assert f"/d/{DOSSIER}?without=nis" in page


def test_the_numbers_of_a_record_are_those_marked_on_the_page(client: Client, site: Store) -> None:
    track = tracks(hearing_of(DOSSIER), weighed(DOSSIER).balance)["nis"]
    pages = [client.get(HEARD, {"of": "nis", "page": number}).content.decode() for number in (1, 2)]
    assert sum(page.count('<article class="told"') for page in pages) == track.claims
    assert sum(page.count("It meets our range of that day:") for page in pages) == track.within
    assert sum(page.count("It lies outside our range of that day:") for page in pages) == track.compared - track.within


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


def test_a_number_is_held_against_what_was_known_to_have_moved_by_its_day(site: Store) -> None:
    found = fared(hearing_of(DOSSIER), weighed(DOSSIER).balance)
    early = [one for one in found.values() if len(one.line.over_time) > 1 and one.line.quantity not in (None, one.then)]
    assert early  # a count of last year is not held against all that came since
    assert all(one.line.quantity and one.then.median <= one.line.quantity.median for one in early)


def test_what_moved_within_a_time_only_may_be_less_than_all_that_had_moved_by_then(site: Store) -> None:
    told = {said.claim: said for side in _sides() for line in side.lines for said in line.statements}
    found = fared(hearing_of(DOSSIER), weighed(DOSSIER).balance)
    less = [one for name, one in found.items() if (said := told.get(name)) and said.high and said.high < one.then.low]
    parts = [one for name, one in found.items() if one in less and told[name].since is not None]
    assert parts
    assert all(one.within for one in parts)
    assert not any(one.within for one in less if one not in parts)

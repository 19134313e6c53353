"""A slash at the end of an address leads to the address without it, and nowhere else."""

import pytest
from django.test import Client

from tallystick.store import Store
from tests.sites import DOSSIER


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        (f"/d/{DOSSIER}/", f"/d/{DOSSIER}"),
        (f"/d/{DOSSIER}///", f"/d/{DOSSIER}"),
        (
            f"/d/{DOSSIER}/why/total-given/?as_of=2024-06-30&basis=market",
            "/why/total-given?as_of=2024-06-30&basis=market",
        ),
        (f"/d/{DOSSIER}.json/", f"/d/{DOSSIER}.json"),
        (f"/d/{DOSSIER}/documents/", f"/d/{DOSSIER}/documents"),
        (f"/d/{DOSSIER}/claims/a%20b%E2%82%AC/", f"/d/{DOSSIER}/claims/a%20b%E2%82%AC"),
        ("/accounts/me/", "/accounts/me"),
    ],
)
def test_a_slash_at_the_end_leads_on_for_good(site: Store, client: Client, asked: str, there: str) -> None:
    answer = client.get(asked)
    assert (answer.status_code, answer["Location"].startswith("/")) == (301, True)
    assert answer["Location"].endswith(there)


def test_of_a_name_that_no_dossier_has_nothing_is_told(site: Store, client: Client) -> None:
    assert client.get("/d/none/")["Location"] == "/d/none"
    assert client.get("/d/none").status_code == 404


@pytest.mark.parametrize(
    "asked", ["/nowhere/", "/api/v1/dossiers/", "/api/v1/nowhere/", "/d/x/y/z/", "/accounts/nobody/"]
)
def test_what_is_no_address_without_it_either_stays_missing(site: Store, client: Client, asked: str) -> None:
    assert client.get(asked).status_code == 404


@pytest.mark.parametrize("asked", ["//example.org/", f"//d/{DOSSIER}/", f"/\\example.org/d/{DOSSIER}/"])
def test_nobody_is_sent_to_another_site(site: Store, client: Client, asked: str) -> None:
    answer = client.get("/", PATH_INFO=asked)
    assert (answer.status_code, "Location" in answer) == (404, False)


def test_an_address_that_has_a_slash_keeps_it_and_forms_are_not_sent_on(site: Store, client: Client) -> None:
    assert client.get("/accounts/login/").status_code == 200
    assert client.post(f"/d/{DOSSIER}/", {"x": "y"}).status_code in (403, 404)

"""The frame of the site: its first page, its languages, its pages for errors, and what it forbids browsers."""

import pytest
from django.test import Client, RequestFactory

from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tallystick.web.site.templatetags.core import lasting
from tallystick.web.weighing import weighed
from tests.people import draft, signed_in
from tests.sites import DOSSIER


def test_the_first_page_lists_the_dossiers(client: Client, site: Store) -> None:
    assert "North Korea and Russia" in client.get("/").content.decode()


def test_the_first_page_says_what_came_out_once_that_was_weighed(client: Client, own_site: Store) -> None:
    weighed(DOSSIER)
    said = "North Korea gave Russia US$"
    assert said in client.get("/").content.decode()
    own_site.put_sources(DOSSIER, ())  # a change: nobody has weighed that yet, and the page waits for no one
    assert said not in client.get("/").content.decode()
    weighed(DOSSIER)
    assert said in client.get("/").content.decode()


def test_a_draft_is_marked_for_those_who_may_read_it(own_site: Store) -> None:
    reader = signed_in("ann", Role.ANALYST)
    assert ">draft<" not in reader.get("/").content.decode()
    draft(DOSSIER)
    assert ">draft<" in reader.get("/").content.decode()


def test_a_site_without_dossiers_says_how_to_start_one(client: Client, bare_site: Store) -> None:
    assert "tally init" in client.get("/").content.decode()


def test_an_unknown_address_is_a_page_with_a_way_on(client: Client, site: Store) -> None:
    answer = client.get("/no/such/page")
    assert (answer.status_code, 'href="/"' in answer.content.decode()) == (404, True)


@pytest.mark.parametrize("goal", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_choosing_a_language_never_leads_away(client: Client, site: Store, goal: str) -> None:
    assert client.get("/language/en", {"next": goal})["Location"] == "/"


def test_pages_may_run_load_and_frame_nothing_but_our_own(client: Client, site: Store) -> None:
    answer = client.get("/")
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert (answer["X-Content-Type-Options"], answer["X-Frame-Options"]) == ("nosniff", "DENY")
    assert "camera=()" in answer["Permissions-Policy"]


def test_a_stranger_host_is_refused(client: Client, site: Store) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize(
    ("came", "back"),
    [
        ("http://testserver/d/x/review/claims/c-1?second=1", "/d/x/review/claims/c-1?second=1"),
        ("http://evil.example/d/x", "/"),
        ("", "/"),
    ],
)
def test_a_refused_form_can_be_read_in_another_language_on_the_page_it_stands_on(came: str, back: str) -> None:
    request = RequestFactory().post("/d/x/review/claims/c-1/judge", headers={"referer": came})
    assert lasting(request) == back


def test_a_page_can_be_read_in_another_language_where_it_is() -> None:
    assert lasting(RequestFactory().get("/d/x?level=50")) == "/d/x?level=50"

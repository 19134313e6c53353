"""The API: the same rights as the pages, typed answers, tags, parts of long lists, and no server errors."""

from dataclasses import replace
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest
import schemathesis
from django.conf import settings as django_settings
from django.core.cache import caches
from django.test import Client
from hypothesis import HealthCheck, given, settings
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.core.result import Ok

from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Verdict
from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tallystick.web.accounts.tokens import make_token
from tallystick.web.api import limit
from tallystick.web.api.limit import MINUTE
from tallystick.web.wsgi import application
from tests.people import draft, person
from tests.sites import DOSSIER

HERE = f"/api/v1/dossiers/{DOSSIER}"


@pytest.fixture
def few_requests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two requests a minute, at a time that stands still."""
    caches["requests"].clear()
    monkeypatch.setattr(django_settings, "ENVIRONMENT", replace(django_settings.ENVIRONMENT, api_limit=2))
    monkeypatch.setattr(limit, "time", SimpleNamespace(time=lambda: 1000.0))


def program(role: Role, scopes: str = "read review edit") -> Client:
    """A program with a token of someone in that role."""
    secret = make_token(person(role.value, role), "test", scopes.split())
    return Client(headers={"Authorization": f"Bearer {secret}"})


def test_a_long_list_comes_in_parts_that_miss_nothing(site: Store, client: Client) -> None:
    seen, after = [], 0
    while after is not None:
        page = client.get(f"{HERE}/claims", {"after": after, "limit": 40}).json()
        seen += [one["id"] for one in page["items"]]
        after = page["next"]
    assert seen == [one.id for one in site.claims(DOSSIER)]


def test_the_balance_and_its_reasons_lead_to_claims(site: Store, client: Client) -> None:
    line = client.get(f"{HERE}/balance").json()["given"]["lines"][0]
    reasons = client.get(f"{HERE}/why/{line['id']}").json()
    told = {witness["claim"] for voice in reasons["lines"][0]["voices"] for witness in voice["witnesses"]}
    assert told
    assert told <= set(line["claims"])
    assert client.get(f"{HERE}/claims/{told.pop()}").status_code == 200


def test_what_has_not_changed_is_not_sent_again(own_site: Store, client: Client) -> None:
    tag = client.get(f"{HERE}/lines")["ETag"]
    same = client.get(f"{HERE}/lines", headers={"If-None-Match": tag})
    assert (same.status_code, same.content) == (304, b"")
    claim = own_site.claims(DOSSIER)[0].id
    sent = {"claim": claim, "verdict": "unsure"}
    assert program(Role.ANALYST).post(f"{HERE}/judgements", sent, "application/json").status_code == 201
    assert client.get(f"{HERE}/lines", headers={"If-None-Match": tag}).status_code == 200


def test_a_balance_is_written_anew_once_something_was_said(own_site: Store, client: Client) -> None:
    before = client.get(f"{HERE}/balance")
    assert client.get(f"{HERE}/balance").content == before.content
    assert client.get(f"{HERE}/balance", headers={"If-None-Match": before["ETag"]}).status_code == 304
    line = next(one for one in before.json()["given"]["lines"] if len(one["claims"]) == 1)
    sent = {"claim": line["claims"][0], "verdict": "reject", "reason": "a plan"}
    assert program(Role.ANALYST).post(f"{HERE}/judgements", sent, "application/json").status_code == 201
    after = client.get(f"{HERE}/balance", headers={"If-None-Match": before["ETag"]})
    assert after.status_code == 200
    assert line["id"] not in {one["id"] for one in after.json()["given"]["lines"]}


def test_a_request_that_is_too_large_is_a_problem_that_names_the_limit(own_site: Store) -> None:
    most = django_settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    sent = {"claim": "a", "verdict": "accept", "reason": "x" * most}
    answer = program(Role.ANALYST).post(f"{HERE}/judgements", sent, "application/json")
    assert (answer.status_code, answer["Content-Type"]) == (413, "application/problem+json")
    assert str(most) in answer.json()["detail"]


@pytest.mark.parametrize("path", ["", "/", "/no/such/thing", "/dossiers/", f"/dossiers/{DOSSIER}/nothing"])
def test_an_address_that_the_api_does_not_have_is_a_problem_and_no_page(site: Store, path: str) -> None:
    client = Client(enforce_csrf_checks=True)
    for answer in (client.get(f"/api/v1{path}"), client.post(f"/api/v1{path}")):
        assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
        assert answer.json()["status"] == 404


def test_a_part_of_a_list_stays_as_it_is_whatever_comes_after(own_site: Store, client: Client) -> None:
    first = client.get(f"{HERE}/claims", {"limit": 10}).json()
    second = client.get(f"{HERE}/claims", {"limit": 10, "after": first["next"]}).json()
    old = own_site.claims(DOSSIER)[0]
    own_site.enter(DOSSIER, replace(old, id=ClaimId("late"), rules=()))
    again = client.get(f"{HERE}/claims", {"limit": 10, "after": first["next"]}).json()
    assert again == second
    seen, after = [], 0
    while after is not None:
        page = client.get(f"{HERE}/claims", {"after": after, "limit": 500}).json()
        seen += [one["id"] for one in page["items"]]
        after = page["next"]
    assert seen[-1] == "late"
    assert len(seen) == len(set(seen)) == len(own_site.claims(DOSSIER))


def test_claims_are_given_as_people_left_them(own_site: Store, client: Client) -> None:
    claim, other = [one for one in own_site.claims(DOSSIER) if one.item == "arms" and not one.links.via][:2]
    assert client.get(f"{HERE}/claims/{claim.id}").json()["standing"] == "open"
    asker = program(Role.ANALYST)
    said = {"claim": claim.id, "verdict": "correct", "changes": {"item": "corn"}, "reason": "a slip"}
    assert asker.post(f"{HERE}/judgements", said, "application/json").status_code == 201
    tied = {"claim": other.id, "verdict": "same origin", "other": claim.id}
    assert asker.post(f"{HERE}/judgements", tied, "application/json").status_code == 201
    page = {one["id"]: one for one in client.get(f"{HERE}/claims", {"limit": 500}).json()["items"]}
    assert (page[claim.id]["item"], page[claim.id]["standing"]) == ("corn", "correct")
    assert (page[other.id]["links"]["via"], page[other.id]["standing"]) == (claim.id, "open")
    assert client.get(f"{HERE}/claims/{claim.id}").json() == page[claim.id]
    for item, there in (("corn", True), ("arms", False)):
        found = client.get(f"{HERE}/claims?item={item}&limit=500").json()["items"]
        assert {one["item"] for one in found} == {item}
        assert (claim.id in {one["id"] for one in found}) is there
    out = {"claim": claim.id, "verdict": "reject", "last": own_site.words_on(DOSSIER, claim.id)[-1].id}
    assert asker.post(f"{HERE}/judgements", out, "application/json").status_code == 201
    assert client.get(f"{HERE}/claims/{claim.id}").json()["standing"] == "reject"


def test_reasons_are_given_as_people_left_them(own_site: Store, client: Client) -> None:
    lines = client.get(f"{HERE}/lines", {"limit": 500}).json()["items"]
    line, behind = next((one["id"], found) for one in lines if (found := _witnesses(client, one["id"])))
    said = {"claim": behind[0]["claim"], "verdict": "correct", "changes": {"note": "Seen at sea."}}
    posted = program(Role.ANALYST).post(f"{HERE}/judgements", {**said, "reason": "a slip"}, "application/json")
    assert posted.status_code == 201
    now = {one["claim"]: one["note"] for one in _witnesses(client, line)}
    assert now[behind[0]["claim"]] == "Seen at sea."


def _witnesses(client: Client, line: str) -> list[dict[str, object]]:
    found = client.get(f"{HERE}/why/{line}").json()
    said = [voice["witnesses"] for one in found["lines"] for voice in one["voices"]]
    return [one for (one, *others) in said if not others and not one["copies"]]


@pytest.mark.parametrize(
    ("path", "known"),
    [
        ("/dossiers", {"after", "limit"}),
        (f"/dossiers/{DOSSIER}", set()),
        (f"/dossiers/{DOSSIER}/balance", {"as_of", "basis"}),
        (f"/dossiers/{DOSSIER}/claims", {"after", "limit", "item", "document"}),
        (f"/dossiers/{DOSSIER}/prices", {"after", "limit", "item"}),
    ],
)
def test_a_parameter_of_no_known_name_is_a_problem_that_names_the_known_ones(
    site: Store, client: Client, path: str, known: set[str]
) -> None:
    answer = client.get(f"/api/v1{path}", {"as_off": "2025", **dict.fromkeys(known, "")})
    told = answer.json()
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert "as_off" in told["detail"]
    assert set(told["known"]) == known
    assert all(name in told["detail"] for name in known)
    described = client.get("/api/v1/openapi.json").json()["paths"]
    address = f"/api/v1{path}".replace(DOSSIER, "{slug}")
    assert {one["name"] for one in described[address]["get"]["parameters"] if one["in"] == "query"} == known
    assert "400" in described[address]["get"]["responses"]


def test_a_word_needs_the_scope_and_the_role(own_site: Store, client: Client) -> None:
    sent = {"claim": own_site.claims(DOSSIER)[0].id, "verdict": "accept"}
    askers = [client, program(Role.READER), program(Role.ANALYST, "read edit"), program(Role.ANALYST)]
    codes = [asker.post(f"{HERE}/judgements", sent, "application/json").status_code for asker in askers]
    assert codes == [401, 403, 403, 201]
    assert [word.verdict for word in own_site.words_on(DOSSIER, own_site.claims(DOSSIER)[0].id)] == [Verdict.ACCEPT]


def test_whoever_has_not_seen_the_latest_word_is_told_it(own_site: Store) -> None:
    sent = {"claim": own_site.claims(DOSSIER)[0].id, "verdict": "reject", "reason": "a plan"}
    asker = program(Role.ANALYST)
    asker.post(f"{HERE}/judgements", sent, "application/json")
    answer = asker.post(f"{HERE}/judgements", {**sent, "verdict": "accept"}, "application/json")
    assert answer.status_code == 409
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["words"][0]["reason"] == "a plan"


def test_sources_and_prices_need_an_editor(own_site: Store) -> None:
    source = {"name": "Someone", "reliability": "C", "why": "heard twice"}
    price = {
        "fields": {"item": "food", "best": "5", "unit": "USD", "per": "tonnes", "basis": "market", "title": "t"},
        "why": "x",
    }
    for role, expected in ((Role.ANALYST, [403, 403]), (Role.EDITOR, [200, 201])):
        asker = program(role)
        put = asker.put(f"{HERE}/sources", source, "application/json")
        posted = asker.post(f"{HERE}/prices", price, "application/json")
        assert [put.status_code, posted.status_code] == expected


def test_a_draft_is_not_there_for_strangers_and_cookies_count_for_nothing(own_site: Store, client: Client) -> None:
    draft(DOSSIER)
    client.force_login(person("root", Role.ADMIN), "django.contrib.auth.backends.ModelBackend")
    assert client.get(f"{HERE}/balance").status_code == 404
    assert client.get("/api/v1/dossiers").json()["items"] == []
    assert program(Role.ANALYST).get(f"{HERE}/balance").status_code == 200


def test_an_unknown_token_is_refused_even_for_what_is_public(site: Store) -> None:
    answer = Client(headers={"Authorization": "Bearer tally_none"}).get("/api/v1/dossiers")
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")


def test_whoever_asks_too_often_is_told_when_to_go_on(site: Store, client: Client, few_requests: None) -> None:
    answers = [client.get("/api/v1/dossiers") for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 429]
    assert 0 < int(answers[-1]["Retry-After"]) <= MINUTE
    assert answers[-1]["Content-Type"] == "application/problem+json"


def test_a_token_has_a_count_of_its_own(own_site: Store, client: Client, few_requests: None) -> None:
    asker = program(Role.READER)
    codes = [one.get("/api/v1/dossiers").status_code for one in (client, client, client, asker, asker, asker)]
    assert codes == [200, 200, 429, 200, 200, 429]


def test_nothing_that_the_description_allows_or_forbids_is_a_server_error(own_site: Store, client: Client) -> None:
    secret = make_token(person("root", Role.ADMIN), "test", ["read", "review", "edit"])
    headers = {"Authorization": f"Bearer {secret}", "Host": "localhost"}
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application, headers={"Host": "localhost"})
    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    described = client.get("/api/v1/openapi.json").json()["paths"]
    assert {(one.method, one.path) for one in operations} == {
        (method, path) for path, methods in described.items() for method in methods
    }
    for operation, mode in product(operations, GenerationMode):
        _try(operation, mode, headers)


def _try(operation: "APIOperation[Any, Any, Any, Any]", mode: GenerationMode, headers: dict[str, str]) -> None:
    @settings(max_examples=4, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def calls(case: "Case[Any]") -> None:
        if case.path_parameters and "slug" in case.path_parameters:
            case.path_parameters["slug"] = DOSSIER
        assert case.call(headers=headers).status_code < 500

    calls()

"""Every address x everyone x public and draft: who is answered what. Generated from the list of addresses."""

from collections.abc import Iterator
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tallystick.publish.outline import anchor
from tallystick.store import Store
from tallystick.web.access import NEEDED, Act
from tallystick.web.accounts.roles import SCOPES, Role
from tallystick.web.accounts.tokens import make_token
from tallystick.web.weighing import ledger_of, weighed
from tests.people import draft, person
from tests.sites import DOSSIER, copied, standing
from tests.web.routes import MISSING, MOVED, NOT_ALLOWED, ROUTES, Route

SECRET = "unseen"
TITLE = "A title that only those who may read this draft ever see"
EVERYONE = (None, *Role)


def names(resolver: URLResolver, space: str = "") -> Iterator[str]:
    """Names of all addresses below a resolver."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from names(entry, f"{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern):
            yield f"{space}{entry.name}"


@pytest.fixture(scope="module")
def both(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A site with the shipped dossier in public, and with a copy of it as a draft."""
    folder = tmp_path_factory.mktemp("routes") / "site"
    with copied(built, folder), standing(folder) as store:
        ledger = store.ledger(DOSSIER)
        store.put_ledger(replace(ledger, dossier=replace(ledger.dossier, slug=SECRET, title=TITLE)))
        draft(SECRET)
        yield store


def _there() -> dict[str, str]:
    """A claim and its document; both dossiers have them."""
    claims = ledger_of(DOSSIER)[0].claims
    found = next(one for one in claims if one.rules and one.evidence.span)
    line = anchor(weighed(DOSSIER).balance.given.lines[0])
    return {"claim": found.id, "document": str(found.evidence.document), "line": line}


def _client(role: Role | None, name: str) -> Client:
    client = Client(raise_request_exception=False)
    if role is not None and name.startswith("api:"):
        secret = make_token(person(role.value, role), "test", SCOPES)
        client = Client(raise_request_exception=False, headers={"Authorization": f"Bearer {secret}"})
    elif role is not None:
        client.force_login(person(role.value, role), "django.contrib.auth.backends.ModelBackend")
    return client


def _ask(client: Client, name: str, route: Route, slug: str) -> HttpResponse:
    known = {**_there(), "state": "no" if slug == SECRET else "yes"}
    values = {key: str(value).format(**known) for key, value in route.values.items()}
    values |= {"slug": slug} if route.act and not route.everywhere else {}
    sent = {key: text.format(**known) for key, text in route.sent.items()}
    answer: HttpResponse = getattr(client, route.method)(reverse(name, kwargs=values), sent)
    return answer


def _expected(route: Route, role: Role | None, slug: str) -> HTTPStatus:
    if route.act is None:
        return route.ok if role else route.strangers
    hidden = slug == SECRET and not route.everywhere and not (role and role.covers(NEEDED[Act.READ]))
    if hidden:
        return MISSING
    if route.act is Act.READ or (role and role.covers(NEEDED[route.act])):
        return route.ok
    return MOVED if role is None and route.method == "get" else NOT_ALLOWED


def test_every_address_has_its_line() -> None:
    assert sorted(set(names(get_resolver()))) == sorted(ROUTES)


@pytest.mark.parametrize("name", ROUTES)
def test_everyone_is_answered_as_the_table_says(both: Store, name: str) -> None:
    route = ROUTES[name]
    for role in EVERYONE:
        for slug in (DOSSIER, SECRET):
            answer = _ask(_client(role, name), name, route, slug)
            expected = _expected(route, role, slug)
            assert (role, slug, answer.status_code) == (role, slug, expected)
            told = not (role and role.covers(NEEDED[Act.READ])) and TITLE in answer.content.decode()
            assert not told, f"{name} tells {role} of a draft"

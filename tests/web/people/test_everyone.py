"""Roles on the whole site: given by its admins in person, and never so that no admin is left."""

import pytest
from django.test import Client

from tallystick.store import Store
from tallystick.web.accounts.models import User
from tallystick.web.accounts.roles import Role
from tests.people import join, person, signed_in
from tests.sites import DOSSIER


def _role(name: str) -> str:
    return User.objects.get(username=name).role


def _give(client: Client, name: str, role: str) -> str:
    return client.post("/people/role", {"user": name, "role": role}, follow=True).content.decode()


def test_an_admin_gives_and_takes_roles_on_the_whole_site(bare_site: Store) -> None:
    client = signed_in("root", Role.ADMIN)
    person("ann", Role.READER)
    assert "Saved" in _give(client, "ann", "editor")
    assert _role("ann") == "editor"
    assert ">ann" in client.get("/people").content.decode()
    _give(client, "ann", "reader")
    assert _role("ann") == "reader"


def test_an_admin_of_one_dossier_says_nothing_about_the_site(own_site: Store) -> None:
    client = signed_in("ann", Role.READER)
    join("ann", DOSSIER, Role.ADMIN)
    assert client.get(f"/d/{DOSSIER}/people").status_code == 200
    assert client.get("/people").status_code == 403
    assert client.post("/people/role", {"user": "ann", "role": "admin"}).status_code == 403
    assert _role("ann") == "reader"


def test_the_last_admin_stays_one(bare_site: Store) -> None:
    client = signed_in("root", Role.ADMIN)
    assert "last admin" in _give(client, "root", "editor")
    assert _role("root") == "admin"
    person("ann", Role.ADMIN)
    _give(client, "root", "editor")
    assert _role("root") == "editor"
    assert client.get("/people").status_code == 403


def test_a_closed_account_is_no_admin_that_is_left(bare_site: Store) -> None:
    client = signed_in("root", Role.ADMIN)
    person("ann", Role.ADMIN)
    User.objects.filter(username="ann").update(is_active=False)
    assert "last admin" in _give(client, "root", "reader")


@pytest.mark.parametrize(("name", "role"), [("nobody", "editor"), ("ann", "owner"), ("ann", "")])
def test_what_is_not_there_changes_nothing(bare_site: Store, name: str, role: str) -> None:
    client = signed_in("root", Role.ADMIN)
    person("ann", Role.ANALYST)
    assert "notice error" in _give(client, name, role)
    assert _role("ann") == "analyst"

"""Accounts from the command line."""

import io
import json

import pytest
from django.test import Client

from tallystick.model.finding import Stop
from tallystick.store import Store
from tallystick.web.accounts.models import User
from tallystick.web.accounts.roles import Role
from tallystick.web.people.roster import roster
from tests.people import PASSWORD
from tests.sites import DOSSIER


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a good password come in."""
    monkeypatch.setattr("sys.stdin", io.StringIO(PASSWORD + "\n"))


@pytest.mark.usefixtures("typed")
def test_the_first_admin_comes_in_by_the_command_line(bare_site: Store, client: Client) -> None:
    roster(["add", "ann", "--role", "admin", "--mail", "ann@example.org"])
    assert client.login(username="ann", password=PASSWORD)
    assert json.loads(roster(["list", "--json"]))[0]["role"] == "admin"


def test_a_password_that_is_easily_guessed_is_refused(bare_site: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("password1234\n"))
    with pytest.raises(ValueError, match="common"):
        roster(["add", "ann"])
    assert not User.objects.exists()


@pytest.mark.usefixtures("typed")
def test_a_role_may_hold_for_one_dossier(own_site: Store) -> None:
    roster(["add", "ann"])
    roster(["role", "ann", "editor", "--dossier", DOSSIER])
    assert json.loads(roster(["list", "--json"]))[0]["dossiers"] == {DOSSIER: Role.EDITOR}
    with pytest.raises(Stop):
        roster(["role", "ann", "editor", "--dossier", "none"])


@pytest.mark.usefixtures("typed")
def test_a_closed_account_opens_no_page(bare_site: Store, client: Client) -> None:
    roster(["add", "ann"])
    client.login(username="ann", password=PASSWORD)
    roster(["close", "ann"])
    assert client.get("/accounts/me").status_code == 302

"""Accounts from the command line."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

from tallystick.model.finding import Stop
from tallystick.store import Store
from tallystick.web.accounts.models import User
from tallystick.web.accounts.roles import Role
from tallystick.web.people.asking import UsageError
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
    roster(["role", "ann", "--role", "editor", "--dossier", DOSSIER])
    assert json.loads(roster(["list", "--json"]))[0]["dossiers"] == {DOSSIER: Role.EDITOR}
    with pytest.raises(Stop):
        roster(["role", "ann", "--role", "editor", "--dossier", "none"])


@pytest.mark.usefixtures("typed")
def test_a_closed_account_opens_no_page(bare_site: Store, client: Client) -> None:
    roster(["add", "ann"])
    client.login(username="ann", password=PASSWORD)
    roster(["close", "ann"])
    assert client.get("/accounts/me").status_code == 302


@pytest.mark.usefixtures("typed")
@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ("drop ann", "there is no action 'drop'; known are list, add, role, password, close, reopen"),
        ("add", "say whose account: tally users add NAME"),
        ("close", "say whose account: tally users close NAME"),
        ("list ann", "list takes no name; leave 'ann' out"),
        ("add ann --role boss", "there is no role 'boss'; known are reader, analyst, editor, admin"),
        ("role ann", "say which role: tally users role ann --role reader|analyst|editor|admin"),
        ("add ann --dossier grain", "add takes no --dossier; leave it out"),
        ("close ann --mail ann@example.org", "close takes no --mail; leave it out"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence_and_does_nothing(bare_site: Store, said: str, remedy: str) -> None:
    with pytest.raises(UsageError) as wrong:
        roster(said.split())
    assert str(wrong.value) == remedy
    assert not User.objects.exists()


def test_the_command_says_it_as_other_commands_do(tmp_path: Path) -> None:
    Store.create(tmp_path).close()
    command = [sys.executable, "-m", "tallystick.web.people", "drop"]
    environment = {**os.environ, "TALLY_WORKSPACE": str(tmp_path)}
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603  # our own program
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("tally: there is no action 'drop'; known are list, ")
    assert ended.stderr.endswith(". See the command's --help.\n")

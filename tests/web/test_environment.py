"""What the environment says is checked, and opens no more than it names."""

from pathlib import Path

import pytest

from tallystick.model.finding import Code, Stop
from tallystick.web.environment import LOOPBACK, read_environment
from tallystick.web.secret import secret_key


def test_without_an_address_only_this_machine_is_served() -> None:
    found = read_environment({})
    assert (found.hosts, found.secure) == (list(LOOPBACK), False)


def test_a_public_address_is_a_host_and_its_https_is_insisted_on() -> None:
    found = read_environment({"TALLY_ADDRESS": "https://ledger.example.org/"})
    assert (found.hosts[-1], found.secure) == ("ledger.example.org", True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TALLY_ADDRESS", "ledger.example.org"),
        ("TALLY_ADDRESS", "ftp://a.example"),
        ("TALLY_HOSTS", "*"),
        ("TALLY_API_LIMIT", "many"),
    ],
)
def test_what_cannot_be_meant_is_refused(name: str, value: str) -> None:
    with pytest.raises(Stop) as stop:
        read_environment({name: value})
    assert stop.value.finding.code is Code.SETTING


def test_a_key_is_made_once_and_kept_for_its_owner_only(tmp_path: Path) -> None:
    (tmp_path / "tally.db").touch()
    first = secret_key(tmp_path, "")
    assert secret_key(tmp_path, "") == first
    assert len(first) >= 50
    assert (tmp_path / "site.key").stat().st_mode & 0o777 == 0o600


def test_no_key_is_left_behind_where_there_is_no_workspace(tmp_path: Path) -> None:
    assert secret_key(tmp_path, "") != secret_key(tmp_path, "")
    assert list(tmp_path.iterdir()) == []

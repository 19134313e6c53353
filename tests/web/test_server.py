"""Serving: what cannot be listened at is said in a sentence, and Ctrl-C ends all of it."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tallystick.model.finding import Code, Stop
from tallystick.store import Store
from tallystick.web.server import Place, look_at


@pytest.mark.parametrize("place", [Place("127.0.0.1", 70_000), Place("192.0.2.1", 0)])
def test_where_nobody_can_listen_is_refused(place: Place) -> None:
    with pytest.raises(Stop) as stop:
        look_at(place)
    assert stop.value.finding.code is Code.SETTING


def test_a_taken_port_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(Stop, match=r"127\.0\.0\.1") as said:
        look_at(Place("127.0.0.1", taken.getsockname()[1]))
    assert str(said.value).startswith("--host and --port: ")  # what to change, and no number of an error


def test_an_interrupt_ends_the_site_and_its_workers(own_site: Store) -> None:
    command = [sys.executable, "-m", "tallystick.web", "--port", "0"]
    environment = {"OPENBLAS_NUM_THREADS": "1", **os.environ, "TALLY_WORKSPACE": str(own_site.workspace.folder)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as site:  # noqa: S603  # our own
        assert site.stdout
        said = site.stdout.readline()
        site.send_signal(signal.SIGINT)
        assert site.wait(60) == 0
    port = int(said.split()[4].rstrip("/").rpartition(":")[2])
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), 2)


@pytest.mark.parametrize(("address", "code"), [("https://ledger.example.org", 0), ("http://ledger.example.org", 1)])
def test_the_check_says_what_is_open_in_public(own_site: Store, address: str, code: int) -> None:
    command = [sys.executable, "-m", "tallystick.web", "--check"]
    environment = {**os.environ, "TALLY_WORKSPACE": str(own_site.workspace.folder), "TALLY_ADDRESS": address}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603  # our own
    assert (done.returncode, "security.W" in done.stderr + done.stdout) == (code, bool(code))

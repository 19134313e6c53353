"""What the site is told by its environment, read once and checked; docs/web.md names every variable."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tallystick.model.finding import Code, Finding, Stop

API_LIMIT = 300
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")  # names of this machine for itself


@dataclass(frozen=True, slots=True)
class Environment:
    """Where the ledger is and how the site is reached. `address` is empty on this machine only."""

    workspace: Path
    address: str = ""
    secret: str = ""
    more_hosts: tuple[str, ...] = ()
    api_limit: int = API_LIMIT  # requests a minute; 0 for as many as come

    @property
    def secure(self) -> bool:
        """Whether readers come by https: a proxy in front of the site speaks it."""
        return self.address.startswith("https://")

    @property
    def hosts(self) -> list[str]:
        """Host names that the site answers to."""
        own = urlsplit(self.address).hostname
        return [*LOOPBACK, *([own] if own else []), *self.more_hosts]


def read_environment(given: Mapping[str, str] = os.environ) -> Environment:
    """Read the variables; raises Stop (SETTING) for one that cannot be meant."""
    address = given.get("TALLY_ADDRESS", "").rstrip("/")
    parts = urlsplit(address)
    if address and (parts.scheme not in ("http", "https") or not parts.hostname or parts.path):
        wanted = "an address such as https://ledger.example.org"
        raise Stop(Finding.of(Code.SETTING, "TALLY_ADDRESS", value=address, wanted=wanted))
    hosts = tuple(host.strip() for host in given.get("TALLY_HOSTS", "").split(",") if host.strip())
    if "*" in hosts:
        wanted = "host names with commas; any host at all would let strangers choose what links say"
        raise Stop(Finding.of(Code.SETTING, "TALLY_HOSTS", value="*", wanted=wanted))
    limit = given.get("TALLY_API_LIMIT") or str(API_LIMIT)
    if not limit.isdecimal():
        wanted = "requests a minute that a program may send, or 0 for as many as come"
        raise Stop(Finding.of(Code.SETTING, "TALLY_API_LIMIT", value=limit, wanted=wanted))
    folder = Path(given.get("TALLY_WORKSPACE") or Path.cwd())
    return Environment(folder.resolve(), address, given.get("SECRET_KEY", ""), hosts, int(limit))

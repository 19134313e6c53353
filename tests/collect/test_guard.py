import socket
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.collect import Fetcher, Limits, Net
from tallystick.collect.guard import Refused, check_url, is_public
from tallystick.model.finding import Code, Finding

# What hostile names resolve to. Numeric hosts resolve as the system's own resolver does it, odd forms included.
NAMES = {
    "loop.example": ["127.0.0.1"],
    "private.example": ["10.1.2.3"],
    "metadata.example": ["169.254.169.254"],
    "both.example": ["93.184.216.34", "192.168.0.1"],
    "six.example": ["::1"],
    "six-both.example": ["2606:2800:220:1::1", "fe80::1"],
    "ula.example": ["fd00:ec2::254"],
    "xn--lop-hoa.example": ["127.0.0.1"],
    "localtest.me": ["127.0.0.1"],
    "10.0.0.1.nip.io": ["10.0.0.1"],
}
TABLE = Path(__file__).with_name("hostile.txt")  # one address a line
UNPRINTABLE = [
    "http://example.com /",
    "http://exam\tple.com/",
    "http://example.com/\r\nHost: 127.0.0.1",
    "http://" + "a" * 64 + ".example/",
    "http://example.com/" + "a" * 2000,
]
HOSTILE = [*TABLE.read_text(encoding="utf-8").splitlines(), *UNPRINTABLE]


class Spy:
    """A net without wires: knows some names, counts connections."""

    def __init__(self) -> None:
        self.connected: list[str] = []

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """Known names; numeric hosts as the system reads them, 0x7f.1 included."""
        if host in NAMES:
            return NAMES[host]
        return [socket.inet_ntoa(socket.inet_aton(host))]

    def connect(self, address: str, port: int, seconds: float) -> httpcore.NetworkStream:
        """Remember the attempt; there is nothing to connect to."""
        self.connected.append(address)
        raise httpcore.ConnectError("no wires here")

    def net(self) -> Net:
        """A net that goes through this spy."""
        return Net(resolve=self.resolve, connect=self.connect, sleep=lambda seconds: None)


def test_the_table_is_long_enough() -> None:
    assert len(set(HOSTILE)) >= 200


@pytest.mark.parametrize("url", HOSTILE)
def test_a_hostile_address_makes_no_connection(url: str) -> None:
    spy = Spy()
    finding = Fetcher(Limits(), spy.net()).fetch(url)
    assert isinstance(finding, Finding)
    assert finding.code in (Code.ADDRESS_REFUSED, Code.FETCH_FAILED)
    assert spy.connected == []


@pytest.mark.parametrize("host", ["93.184.216.34", "8.8.8.8", "[2606:2800:220:1::1]", "[64:ff9b::808:808]"])
def test_a_public_address_is_connected_to(host: str) -> None:
    spy = Spy()
    Fetcher(Limits(), Net(lambda name, port: [name], spy.connect)).fetch(f"http://{host}/")
    assert spy.connected


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("HTTPS://Example.COM/A?b#c", "https://example.com/A?b#c"),
        ("http://example.com./a", "http://example.com/a"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://example.com:443/", "https://example.com/"),
    ],
)
def test_an_ordinary_address_is_brought_into_one_form(text: str, seen: str) -> None:
    assert str(check_url(text)) == seen


def test_the_reason_names_where_it_leads() -> None:
    finding = Fetcher(Limits(), Spy().net()).fetch("http://private.example/report")
    assert isinstance(finding, Finding)
    assert finding.sentence.endswith("not fetched: it leads to 10.1.2.3, which is not a public address.")


@given(st.ip_addresses())
def test_nothing_is_public_that_the_registries_of_python_call_otherwise(address: object) -> None:
    read = ip_address(str(address))
    assert read.is_global or not is_public(read) or str(read).startswith(("64:ff9b:", "192.88.99."))


@given(st.ip_addresses(v=4))
def test_an_address_is_as_public_wrapped_as_bare(address: object) -> None:
    bare = ip_address(str(address))
    assert is_public(ip_address(f"::ffff:{bare}")) == is_public(bare)
    assert is_public(ip_address(f"64:ff9b::{bare}")) == is_public(bare)


@given(st.text(max_size=60))
def test_whatever_stands_behind_the_scheme_is_refused_or_read(text: str) -> None:
    try:
        url = check_url(f"http://{text}")
    except Refused:
        return
    assert url.scheme == "http"
    assert not url.userinfo

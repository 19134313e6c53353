"""The guard: which addresses may be fetched at all, by how they are written and by where they really lead."""

import ipaddress
import re
from ipaddress import IPv4Address, IPv6Address

import httpx

IPAddress = IPv4Address | IPv6Address

_PORTS = frozenset({80, 443})
_LONGEST = 2000  # characters; longer ones carry something else than an address
_ODD = re.compile(r"[\x00-\x20\x7f-\x9f\\\u2028\u2029]")
_AUTHORITY = re.compile(r"[a-zA-Z][\w+.-]*://([^/?#]*)")
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)", re.IGNORECASE)
# Names that never mean a place on the public network: RFC 6761, 6762, 7686, 8375, and what ICANN keeps for inside.
_LOCAL = (".local", ".localhost", ".onion", ".invalid", ".internal", ".home.arpa", ".in-addr.arpa", ".ip6.arpa")
# IANA special-purpose registries, all that is not for everybody, and a metadata service that sits among the public.
_CLOSED_4 = (
    *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"),
    *("192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
    *("224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32"),
)
_NETWORKS_4 = tuple(ipaddress.IPv4Network(one) for one in _CLOSED_4)
_OPEN_6 = ipaddress.IPv6Network("2000::/3")  # all that is given out for the public network
_CLOSED_6 = ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")  # of what is given out: Teredo, 6to4, examples
_NETWORKS_6 = tuple(ipaddress.IPv6Network(one) for one in _CLOSED_6)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # how networks without IPv4 reach it: judged by what it wraps
_ISATAP = (0x00005EFE, 0x02005EFE)  # tunnels to the IPv4 address in the last 32 bits


class Refused(Exception):
    """An address that is not fetched; the text says why, to follow "the address is not fetched: "."""


def check_url(text: str, ports: frozenset[int] = _PORTS) -> httpx.URL:
    """Read an address, or raise Refused for how it is written. Where its name leads is judged at the socket."""
    authority = _AUTHORITY.match(text)
    if len(text) > _LONGEST or _ODD.search(text) or not authority:
        raise Refused("it is not written as an address")
    try:
        url = httpx.URL(text)
        host = url.raw_host.decode("ascii").removesuffix(".")
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise Refused("it is not written as an address") from error
    if url.scheme not in ("http", "https"):
        raise Refused("only http and https are fetched")
    if "@" in authority[1]:
        raise Refused("it holds a user name or password")
    if (url.port or {"http": 80, "https": 443}[url.scheme]) not in ports:
        raise Refused(f"port {url.port} is not one of the web's")
    check_host(host)
    return url.copy_with(host=host)


def check_host(host: str) -> None:
    """Raise Refused for a host that needs no look-up to be refused."""
    if ":" in host or _NUMBER.fullmatch(host.rpartition(".")[2]):
        check_address(_literal(host))
    elif "." not in host or f".{host}".endswith(_LOCAL):
        raise Refused(f"'{host}' is a name for inside a network")
    elif not re.fullmatch(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+", host):
        raise Refused("it is not written as an address")


def check_address(address: IPAddress) -> None:
    """Raise Refused unless the address is public."""
    if not is_public(address):
        raise Refused(f"it leads to {address}, which is not a public address")


def is_public(address: IPAddress) -> bool:
    """Whether an address is everybody's. One that wraps another is judged by both."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _NETWORKS_4)
    if address.ipv4_mapped:
        return is_public(address.ipv4_mapped)
    if address in _NAT64:
        return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
    if (int(address) >> 32) & 0xFFFFFFFF in _ISATAP:
        return False
    return address in _OPEN_6 and not any(address in network for network in _NETWORKS_6)


def _literal(host: str) -> IPAddress:
    """A numeric host in its one plain form; octal, hexadecimal, short and scoped forms are ways to deceive."""
    try:
        return ipaddress.ip_address(host) if "%" not in host else _deceiving(host)
    except ValueError:
        return _deceiving(host)


def _deceiving(host: str) -> IPAddress:
    raise Refused(f"'{host}' is no plain way to write a numeric address")

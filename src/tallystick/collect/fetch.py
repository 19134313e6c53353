"""Fetching: one address after another, politely, within limits, only where the guard and the site let us."""

import ssl
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

import httpcore
import httpx
from protego import Protego

from tallystick import __version__
from tallystick.collect.blob import Blob
from tallystick.collect.guard import Refused, check_url
from tallystick.collect.kinds import tell
from tallystick.collect.limits import Limits
from tallystick.collect.places import show
from tallystick.collect.wire import Deadline, GuardedBackend, Net
from tallystick.model.finding import Code, Finding

AGENT = "Tallystick"
_HEADERS: dict[bytes | str, bytes | str] = {
    "User-Agent": f"{AGENT}/{__version__} (evidence ledger; obeys robots.txt)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip",
}
_PACKED = ("gzip", "x-gzip")
_DELAY = 1.0  # seconds between two pages of one host: what a quick human reader takes
_LONGEST_DELAY = 30.0  # a site that asks for more is waited for so long
_ROBOTS_BYTES = 512_000  # RFC 9309 wants 500 kibibytes read at least
_ANY_FORM_OF_GZIP = 47


@dataclass(frozen=True, slots=True)
class _Page:
    """What a server answered in the end."""

    status: int
    url: httpx.URL
    declared: str | None
    data: bytes


class _Failed(Exception):
    """A fetch that came to nothing; the code and words of its finding."""

    def __init__(self, code: Code, **words: object) -> None:
        super().__init__(code, words)
        self.code, self.words = code, words


class Fetcher:
    """Fetches for one run: remembers what sites ask of programs, and when each was last visited."""

    def __init__(self, limits: Limits, net: Net | None = None) -> None:
        self._limits = limits
        self._net = net or Net()
        self._backend = GuardedBackend(self._net)
        self._pool = httpcore.ConnectionPool(network_backend=self._backend, max_connections=4, retries=0)
        self._robots: dict[str, Protego] = {}
        self._visited: dict[str, float] = {}

    def fetch(self, url: str) -> Blob | Finding:
        """The bytes at an address, or why they are not fetched."""
        name = show(url)
        try:
            page = self._follow(url, Deadline(self._net.clock, self._limits.fetch_seconds), self._limits.fetch_bytes)
        except Refused as refused:
            return Finding.of(Code.ADDRESS_REFUSED, name, reason=refused)
        except _Failed as failed:
            return Finding.of(failed.code, name, **failed.words)
        if page.status != HTTPStatus.OK:
            return Finding.of(Code.FETCH_FAILED, name, reason=_answered(page.status))
        if not page.data:
            return Finding.of(Code.EMPTY, name)
        fetched = self._net.now().isoformat(timespec="seconds")
        found = str(page.url)
        return Blob(page.data, name, tell(page.data, found, page.declared), url=found, fetched=fetched)

    def _follow(self, text: str, deadline: Deadline, most: int) -> _Page:
        """Go to an address and on to where it sends us, checking each step as if it were the first."""
        for _ in range(self._limits.redirects + 1):
            url = check_url(text, self._net.ports)
            deadline = self._await_turn(url, deadline)
            page, onward = self._request(url, deadline, most)
            if onward is None:
                return page
            text = str(_join(url, onward))
        raise _Failed(Code.FETCH_FAILED, reason=f"it leads on more than {self._limits.redirects} times")

    def _await_turn(self, url: httpx.URL, deadline: Deadline) -> Deadline:
        """Ask the site whether we may, and wait until it is our turn; waiting does not use up the time to fetch."""
        robots = self._robots_of(url, deadline)
        if not robots.can_fetch(str(url), AGENT):
            raise _Failed(Code.ROBOTS)
        wanted = min(robots.crawl_delay(AGENT) or _DELAY, _LONGEST_DELAY)
        since = self._net.clock() - self._visited.get(url.host, -_LONGEST_DELAY)
        if since < wanted:
            self._net.sleep(wanted - since)
            deadline = Deadline(self._net.clock, self._limits.fetch_seconds)
        self._visited[url.host] = self._net.clock()
        return deadline

    def _robots_of(self, url: httpx.URL, deadline: Deadline) -> Protego:
        """What a site asks of programs. None means no wishes (4xx); a site that cannot say is left alone (RFC 9309)."""
        origin = str(url.copy_with(raw_path=b"/robots.txt", fragment=None))
        if origin not in self._robots:
            page = self._read_robots(origin, deadline)
            if page.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise _Failed(Code.FETCH_FAILED, reason=f"its robots.txt cannot be read: {_answered(page.status)}")
            wishes = page.data.decode("utf-8", "replace") if page.status == HTTPStatus.OK else ""
            self._robots[origin] = Protego.parse(wishes)
        return self._robots[origin]

    def _read_robots(self, origin: str, deadline: Deadline) -> _Page:
        url = check_url(origin, self._net.ports)
        for _ in range(self._limits.redirects + 1):
            page, onward = self._request(url, deadline, _ROBOTS_BYTES)
            if onward is None:
                return page
            url = check_url(str(_join(url, onward)), self._net.ports)
        return _Page(HTTPStatus.NOT_FOUND, url, None, b"")

    def _request(self, url: httpx.URL, deadline: Deadline, most: int) -> tuple[_Page, str | None]:
        """One request and its answer; with it, where it sends us on to."""
        self._backend.deadline = deadline
        try:
            with self._pool.stream("GET", str(url), headers=_HEADERS) as response:
                headers = {
                    name.decode("latin-1").casefold(): value.decode("latin-1") for name, value in response.headers
                }
                onward = headers.get("location") if 300 <= response.status < 400 else None
                wanted = onward is None and response.status == HTTPStatus.OK
                data = _read(response.iter_stream(), headers, most) if wanted else b""
        except httpcore.TimeoutException as error:
            raise _Failed(
                Code.FETCH_FAILED, reason=f"it took longer than {self._limits.fetch_seconds:g} seconds"
            ) from error
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, ssl.SSLError) as error:
            raise _Failed(Code.FETCH_FAILED, reason=show(error) or "the connection broke off") from error
        declared = headers.get("content-type", "").partition(";")[0].strip().casefold() or None
        return _Page(response.status, url, declared, data), onward


def _read(stream: Iterable[bytes], headers: Mapping[str, str], most: int) -> bytes:
    """The body, unpacked, and never more of it than the limit, however little of it came over the wire."""
    packed = headers.get("content-encoding", "identity").strip().casefold()
    if packed not in (*_PACKED, "identity", ""):
        raise _Failed(
            Code.FETCH_FAILED, reason=f"the server sent it packed as '{show(packed)}', which was not asked for"
        )
    parts: list[bytes] = []
    left = most
    unpack = zlib.decompressobj(_ANY_FORM_OF_GZIP) if packed in _PACKED else None
    for chunk in stream:
        try:
            part = unpack.decompress(chunk, left + 1) if unpack else chunk
        except zlib.error as error:
            raise _Failed(Code.FETCH_FAILED, reason="what the server sent cannot be unpacked") from error
        left -= len(part)
        if left < 0:
            raise _Failed(Code.TOO_LARGE, limit=f"{most:,} bytes")
        parts.append(part)
    return b"".join(parts)


def _join(url: httpx.URL, onward: str) -> httpx.URL:
    try:
        return url.join(onward)
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise _Failed(Code.FETCH_FAILED, reason="it leads on to something that is no address") from error


def _answered(status: int) -> str:
    known = {one.value: one.phrase for one in HTTPStatus}
    return f"the server answered {status} ({known[status]})" if status in known else f"the server answered {status}"

"""The wire: connections that go only where the guard lets them, and end when the time is over.

Names are looked up here, once, and the very address that was checked is connected to: what a name server says later
cannot change it. Every byte read or written asks how much time is left, so that dripping servers do not hold us.
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Any

import httpcore

from tallystick.collect.guard import IPAddress, Refused, check_address

Connect = Callable[[str, int, float], httpcore.NetworkStream]


def resolve(host: str, port: int) -> Sequence[str]:
    """All addresses of a name, as the system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]).partition("%")[0] for one in found))


def connect(address: str, port: int, seconds: float) -> httpcore.NetworkStream:
    """A connection to a numeric address."""
    return httpcore.SyncBackend().connect_tcp(address, port, timeout=seconds)


@dataclass(frozen=True, slots=True)
class Net:
    """What fetching needs of the world outside; tests put other things in their place."""

    resolve: Callable[[str, int], Sequence[str]] = resolve
    connect: Connect = connect
    check: Callable[[IPAddress], None] = check_address
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ports: frozenset[int] = frozenset({80, 443})


class Deadline:
    """The moment at which a fetch must have ended."""

    def __init__(self, clock: Callable[[], float], seconds: float) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """Seconds left; raises httpcore's own time-out when there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left


class GuardedBackend(httpcore.NetworkBackend):
    """Where httpcore gets its connections from. `deadline` is set anew for each fetch."""

    def __init__(self, net: Net) -> None:
        self._net = net
        self.deadline = Deadline(net.clock, 0)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # all of them are bounded by the deadline
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Look the host up, check every address it has, connect to the first that answers."""
        try:
            addresses = [ip_address(one) for one in self._net.resolve(host, port)]
        except (OSError, UnicodeError, ValueError) as error:
            raise httpcore.ConnectError("its name is not known") from error
        for address in addresses:
            self._net.check(address)  # one bad address spoils the name: the good one may be there to deceive
        for address in addresses[:-1]:
            try:
                return self._open(str(address), port)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        if not addresses:
            raise httpcore.ConnectError("its name has no address")
        return self._open(str(addresses[-1]), port)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Never."""
        raise Refused("it leads into this machine")

    def sleep(self, seconds: float) -> None:
        """Wait, as httpcore may want to between attempts."""
        self._net.sleep(seconds)

    def _open(self, address: str, port: int) -> httpcore.NetworkStream:
        return _TimedStream(self._net.connect(address, port, self.deadline.left()), self)


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every step is bounded by the deadline of the fetch that uses it."""

    def __init__(self, inner: httpcore.NetworkStream, backend: GuardedBackend) -> None:
        self._inner = inner
        self._backend = backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._backend.deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._backend.deadline.left())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._inner.start_tls(ssl_context, server_hostname, self._backend.deadline.left())
        return _TimedStream(secured, self._backend)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)

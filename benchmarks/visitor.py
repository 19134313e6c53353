"""Someone who asks a site for pages, by the clock: with cookies and forms, as a browser sends them, or as a program."""

import http.client
import re
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.cookies import SimpleCookie
from urllib.parse import urlencode

PATIENCE = 900  # seconds that an answer may take before something is taken to be broken
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, and after how many milliseconds."""

    status: int
    body: str
    goal: str  # where it sends one on to
    took: float


@dataclass
class Visitor:
    """One browser at one site, with a connection for each thing asked at a time; it keeps what it is given to keep."""

    host: str
    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""
    _open: threading.local = field(default_factory=threading.local)

    def get(self, address: str) -> Answer:
        """Ask for an address."""
        return self._ask("GET", address)

    def post(self, address: str, fields: Mapping[str, str]) -> Answer:
        """Send a form."""
        return self._ask("POST", address, urlencode({**fields, "csrfmiddlewaretoken": self.token}))

    def sign_in(self, name: str, password: str) -> None:
        """Sign in by the form, as people do."""
        self.get("/accounts/login/")
        answer = self.post("/accounts/login/", {"login": name, "password": password})
        if answer.status != HTTPStatus.FOUND:
            raise SystemExit(f"{name} could not sign in: {answer.status}")

    def _ask(self, method: str, address: str, body: str | None = None) -> Answer:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded"}
        begun = time.perf_counter()
        answer, text = self._answered(method, address, body, headers)
        took = 1000 * (time.perf_counter() - begun)
        if answer.status >= HTTPStatus.BAD_REQUEST:
            raise SystemExit(f"{method} {address} was answered with {answer.status}")
        for kept in answer.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: one.value for name, one in SimpleCookie(kept).items()}
        found = (
            _TOKEN.search(text.decode()) if body is None and answer.headers["Content-Type"][:9] == "text/html" else None
        )
        self.token = found[1] if found else self.token
        return Answer(answer.status, text.decode(errors="replace"), answer.headers.get("Location", ""), took)

    def _answered(
        self, method: str, address: str, body: str | None, headers: Mapping[str, str]
    ) -> tuple[http.client.HTTPResponse, bytes]:
        """Ask over the connection that is open, or a new one where the site has closed it."""
        kept: http.client.HTTPConnection | None = getattr(self._open, "connection", None)
        try:
            return _exchange(kept or self._connect(), method, address, body, headers)
        except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
            if kept is None:
                raise
            return _exchange(self._connect(), method, address, body, headers)

    def _connect(self) -> http.client.HTTPConnection:
        connection = self._open.connection = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        return connection


def _exchange(
    connection: http.client.HTTPConnection, method: str, address: str, body: str | None, headers: Mapping[str, str]
) -> tuple[http.client.HTTPResponse, bytes]:
    connection.request(method, address, body, dict(headers))
    answer = connection.getresponse()
    return answer, answer.read()

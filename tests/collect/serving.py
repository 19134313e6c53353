"""Small web servers on this machine for tests of fetching, and a net that knows them under public names."""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from tallystick.collect import Net
from tallystick.collect.guard import IPAddress, check_address

HOME = "127.0.0.1"
Answer = tuple[int, Mapping[str, str], bytes]
Reply = Answer | Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """What a server answers by path, and what it was asked."""

    replies: dict[str, Reply]
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    port: int = 0

    def url(self, path: str, host: str = "site.example") -> str:
        """The address of a path on this site."""
        return f"http://{host}:{self.port}{path}"


def page(body: str, status: int = 200, **headers: str) -> Answer:
    """An HTML answer; an underscore in a header's name is a hyphen."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return status, {"Content-Type": "text/html; charset=utf-8", **named}, body.encode()


def self_signed(folder: Path) -> Path:
    """A certificate for the test site that no authority has signed, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "site.example")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(1).not_valid_before(datetime(2020, 1, 1)).not_valid_after(datetime(2120, 1, 1))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("site.example")]), critical=False)
    form = (Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file = folder / "certificate.pem"
    file.write_bytes(made.sign(key, SHA256()).public_bytes(Encoding.PEM) + key.private_bytes(*form))
    return file


@contextmanager
def serve(replies: dict[str, Reply], certificate: Path | None = None) -> Iterator[Site]:
    """Serve these replies, over TLS if there is a certificate; what is not among them is a 404."""
    site = Site(replies)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.agents.append(self.headers["User-Agent"])
            reply = site.replies.get(self.path, (404, {}, b""))
            if callable(reply):
                reply(self)
                return
            status, headers, body = reply
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer((HOME, 0), Handler)
    server.daemon_threads = True
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def check_all_but_home(address: IPAddress) -> None:
    """The guard's own check, but for the one address that test servers have."""
    if address != ip_address(HOME):
        check_address(address)


@dataclass
class Clock:
    """A clock that stands until someone sleeps."""

    time: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def read(self) -> float:
        """The time now."""
        return self.time

    def sleep(self, seconds: float) -> None:
        """Let the time go by."""
        self.slept.append(seconds)
        self.time += seconds


def net(site: Site, clock: Clock | None = None, names: Mapping[str, str] | None = None) -> Net:
    """A net in which names under .example lead to the test server, unless `names` says otherwise."""
    clock = clock or Clock()
    known = names or {}
    return Net(
        resolve=lambda host, port: [known.get(host, HOME)],
        check=check_all_but_home,
        clock=clock.read,
        sleep=clock.sleep,
        now=lambda: datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC),
        ports=frozenset({80, 443, site.port}),
    )

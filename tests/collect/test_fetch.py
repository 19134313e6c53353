import gzip
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpcore
import pytest

from tallystick.collect import Blob, Fetcher, Limits
from tallystick.collect.wire import connect
from tallystick.model.finding import Code, Finding
from tests.collect.serving import Clock, Reply, Site, net, page, self_signed, serve


def fetch(replies: dict[str, Reply], path: str = "/a", limits: Limits | None = None) -> Blob | Finding:
    with serve(replies) as site:
        return Fetcher(limits or Limits(), net(site)).fetch(site.url(path))


def refused(replies: dict[str, Reply], path: str = "/a", limits: Limits | None = None) -> Finding:
    made = fetch(replies, path, limits)
    assert isinstance(made, Finding), made
    return made


def moved(target: str, status: int = 302) -> Reply:
    return page("", status, Location=target)


def test_a_page_comes_with_its_address_and_time() -> None:
    blob = fetch({"/a": page("<p>Hi there")})
    assert isinstance(blob, Blob)
    assert (blob.data, blob.media_type) == (b"<p>Hi there", "text/html")
    assert blob.url == blob.name
    assert blob.fetched == "2025-03-04T05:06:07+00:00"


def test_the_agent_names_the_project() -> None:
    with serve({"/a": page("Hi")}) as site:
        Fetcher(Limits(), net(site)).fetch(site.url("/a"))
        assert all(one.startswith("Tallystick/") for one in site.agents)


def test_redirects_are_followed_and_the_last_address_kept() -> None:
    blob = fetch({"/a": moved("/b", 301), "/b": moved("c?d=1", 307), "/c?d=1": page("There")})
    assert isinstance(blob, Blob)
    assert blob.url is not None
    assert blob.url.endswith("/c?d=1")


def test_redirects_in_a_circle_end() -> None:
    finding = refused({"/a": moved("/b"), "/b": moved("/a")})
    assert finding.code is Code.FETCH_FAILED
    assert "more than 5 times" in finding.sentence


@pytest.mark.parametrize(
    "target",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "//[::1]/",
        "http://inside.example/",
        "http://u:p@site.example/",
        "gopher://site.example/",
    ],
)
def test_a_redirect_is_checked_like_a_first_address(target: str) -> None:
    with serve({"/a": moved(target)}) as site:
        wired = net(site, names={"inside.example": "192.168.7.7"})
        finding = Fetcher(Limits(), wired).fetch(site.url("/a"))
    assert isinstance(finding, Finding)
    assert finding.code is Code.ADDRESS_REFUSED


def test_a_name_that_leads_inside_the_second_time_is_caught_before_connecting() -> None:
    answers = iter(["127.0.0.1", "10.0.0.1"])
    connected: list[str] = []

    def connecting(address: str, port: int, seconds: float) -> httpcore.NetworkStream:
        connected.append(address)
        return connect(address, port, seconds)

    with serve({"/a": page("Hi")}) as site:
        rebinding = replace(net(site), resolve=lambda host, port: [next(answers)], connect=connecting)
        finding = Fetcher(Limits(), rebinding).fetch(site.url("/a"))
    assert isinstance(finding, Finding)
    assert finding.code is Code.ADDRESS_REFUSED
    assert connected == ["127.0.0.1"]


@pytest.mark.parametrize("status", [403, 404, 410, 429, 500, 503, 204])
def test_what_is_no_page_is_told_with_its_status(status: int) -> None:
    finding = refused({"/a": page("sorry", status)})
    assert finding.code is Code.FETCH_FAILED
    assert f"the server answered {status}" in finding.sentence


def test_a_page_of_no_bytes_is_empty() -> None:
    assert refused({"/a": page("")}).code is Code.EMPTY


def test_a_page_beyond_the_limit_is_not_kept() -> None:
    assert refused({"/a": page("x" * 2000)}, limits=Limits(fetch_bytes=1000)).code is Code.TOO_LARGE


def test_packed_pages_are_unpacked() -> None:
    blob = fetch({"/a": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"Hi there"))})
    assert isinstance(blob, Blob)
    assert blob.data == b"Hi there"


def test_a_bomb_counts_by_what_comes_out_of_it() -> None:
    bomb = gzip.compress(bytes(5_000_000))
    assert len(bomb) < 10_000
    limits = Limits(fetch_bytes=100_000)
    assert refused({"/a": (200, {"Content-Encoding": "gzip"}, bomb)}, limits=limits).code is Code.TOO_LARGE


@pytest.mark.parametrize("packed", ["br", "gzip, gzip", "compress"])
def test_what_was_not_asked_for_is_not_unpacked(packed: str) -> None:
    assert refused({"/a": (200, {"Content-Encoding": packed}, b"x")}).code is Code.FETCH_FAILED


def test_damaged_packing_is_told() -> None:
    finding = refused({"/a": (200, {"Content-Encoding": "gzip"}, b"no gzip at all")})
    assert "cannot be unpacked" in finding.sentence


def test_a_server_that_drips_is_left_when_the_time_is_over() -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        for _ in range(400):
            handler.wfile.write(b"H")
            time.sleep(0.01)

    with serve({"/a": drip}) as site:
        real = replace(net(site), clock=time.monotonic)
        finding = Fetcher(Limits(fetch_seconds=0.2), real).fetch(site.url("/a"))
    assert isinstance(finding, Finding)
    assert "longer than 0.2 seconds" in finding.sentence


def test_a_server_that_is_not_there_is_told() -> None:
    with serve({}) as site:
        pass
    finding = Fetcher(Limits(), net(site)).fetch(site.url("/a"))
    assert isinstance(finding, Finding)
    assert finding.code is Code.FETCH_FAILED


def test_what_robots_may_not_fetch_is_not_asked_for() -> None:
    robots = b"User-agent: *\nDisallow: /private*\nAllow: /private/open$\n"
    with serve({"/robots.txt": (200, {}, robots), "/private/open": page("Hi")}) as site:
        fetcher = Fetcher(Limits(), net(site))
        finding = fetcher.fetch(site.url("/private/a"))
        assert isinstance(finding, Finding)
        assert finding.code is Code.ROBOTS
        assert isinstance(fetcher.fetch(site.url("/private/open")), Blob)
        assert site.asked == ["/robots.txt", "/private/open"]


def test_wishes_for_other_programs_are_not_ours() -> None:
    robots = b"User-agent: Tallystick\nDisallow:\n\nUser-agent: *\nDisallow: /\n"
    assert isinstance(fetch({"/robots.txt": (200, {}, robots), "/a": page("Hi")}), Blob)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_wishes_is_fetched_from(status: int) -> None:
    assert isinstance(fetch({"/robots.txt": (status, {}, b""), "/a": page("Hi")}), Blob)


def test_a_site_that_cannot_say_what_it_wishes_is_left_alone() -> None:
    with serve({"/robots.txt": (503, {}, b""), "/a": page("Hi")}) as site:
        finding = Fetcher(Limits(), net(site)).fetch(site.url("/a"))
        assert site.asked == ["/robots.txt"]
    assert isinstance(finding, Finding)
    assert "robots.txt cannot be read" in finding.sentence


def test_robots_txt_cannot_lead_inside() -> None:
    assert refused({"/robots.txt": moved("http://10.0.0.1/"), "/a": page("Hi")}).code is Code.ADDRESS_REFUSED


def visits(site: Site, paths: list[str]) -> Clock:
    clock = Clock()
    fetcher = Fetcher(Limits(), net(site, clock))
    for path in paths:
        fetcher.fetch(site.url(path))
    return clock


def test_a_host_is_given_time_between_two_pages() -> None:
    with serve({"/a": page("Hi"), "/b": page("Ho")}) as site:
        assert visits(site, ["/a", "/b"]).slept == [1.0]
        assert site.asked.count("/robots.txt") == 1


def test_a_host_that_asks_for_more_time_gets_it_up_to_a_limit() -> None:
    replies: dict[str, Reply] = {"/robots.txt": (200, {}, b"User-agent: *\nCrawl-delay: 7\n"), "/a": page("Hi")}
    with serve(replies) as site:
        assert visits(site, ["/a", "/a"]).slept == [7.0]
        site.replies["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 7000\n")
        assert visits(site, ["/a", "/a"]).slept == [30.0]


def test_another_host_is_not_waited_for() -> None:
    with serve({"/a": page("Hi")}) as site:
        clock = Clock()
        fetcher = Fetcher(Limits(), net(site, clock))
        fetcher.fetch(site.url("/a", "one.example"))
        fetcher.fetch(site.url("/a", "two.example"))
        assert clock.slept == []


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    with serve({"/a": page("Hi")}, certificate=self_signed(tmp_path)) as site:
        finding = Fetcher(Limits(), net(site)).fetch(site.url("/a").replace("http:", "https:"))
        assert site.asked == []
    assert isinstance(finding, Finding)
    assert "certificate verify failed" in finding.sentence

from pathlib import Path

import pytest

from tallystick.collect import Blob, Fetcher, Limits, extract, gather
from tallystick.model.finding import Code, Finding
from tests.collect.making import PARAGRAPHS, zipped
from tests.collect.making import page as article
from tests.collect.serving import Reply, net, page, serve
from tests.collect.test_feeds import ATOM


def gathered(*places: str | Path, limits: Limits | None = None) -> list[Blob | Finding]:
    return list(gather([str(one) for one in places], limits or Limits()))


def feed(*links: str) -> bytes:
    entries = "".join(
        f"<item><title>Item {n}</title><link>{link}</link><pubDate>Wed, 12 Jun 2024 08:00:00 GMT</pubDate>"
        f"<description>{PARAGRAPHS[n]}</description></item>"
        for n, link in enumerate(links)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Vellin</title>{entries}</channel></rss>'.encode()


def test_files_keep_their_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    (blob,) = gathered(tmp_path)
    assert blob == Blob(b"words", str(tmp_path / "a.txt"), "text/plain")


def test_what_cannot_be_used_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"x" * 101)
    (tmp_path / "c.txt").write_bytes(b"words")
    made = gathered(tmp_path, "nowhere", limits=Limits(file_bytes=100))
    assert [one.code if isinstance(one, Finding) else one.data for one in made] == [
        Code.EMPTY,
        Code.TOO_LARGE,
        b"words",
        Code.NOT_FOUND,
    ]


def test_one_file_after_the_other_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("first")
    (tmp_path / "b.txt").write_text("second")
    stream = gather([str(tmp_path)], Limits())
    next(stream)
    (tmp_path / "b.txt").write_text("changed meanwhile")
    blob = next(stream)
    assert isinstance(blob, Blob)
    assert blob.data == b"changed meanwhile"


def test_a_feed_in_a_file_gives_its_entries_and_asks_nobody(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(feed("http://127.0.0.1:9/", "http://127.0.0.1:9/b"))
    made = gathered(tmp_path / "feed.xml")
    assert all(isinstance(one, Blob) for one in made)
    assert [one.url for one in made if isinstance(one, Blob)] == ["http://127.0.0.1:9/", "http://127.0.0.1:9/b"]


def test_a_feed_in_an_archive_gives_its_entries(tmp_path: Path) -> None:
    (tmp_path / "all.zip").write_bytes(zipped({"feed.xml": ATOM.encode()}))
    (blob,) = gathered(tmp_path / "all.zip")
    assert isinstance(blob, Blob)
    assert blob.name.endswith("all.zip/feed.xml#tag:1")


def test_a_feed_of_no_entries_is_told(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text('<rss version="2.0"><channel/></rss>')
    (finding,) = gathered(tmp_path / "feed.xml")
    assert isinstance(finding, Finding)
    assert finding.code is Code.NO_TEXT


def test_a_feed_beyond_the_limit_is_cut_and_told(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(feed("http://x.example/1", "http://x.example/2"))
    made = gathered(tmp_path / "feed.xml", limits=Limits(feed_entries=1))
    assert [isinstance(one, Blob) for one in made] == [False, True]


def test_a_feed_at_an_address_gives_the_pages_it_links_to() -> None:
    replies: dict[str, Reply] = {"/one": page(article())}
    with serve(replies) as site:
        replies["/feed"] = (200, {}, feed(site.url("/one"), site.url("/gone")))
        fetcher = Fetcher(Limits(), net(site))
        made = list(gather([site.url("/feed")], Limits(), fetcher))
    kinds = [one.code if isinstance(one, Finding) else one.name.rpartition("/")[2] for one in made]
    assert kinds == ["one", Code.FETCH_FAILED, f"feed#{site.url('/gone')}".rpartition("/")[2]]
    own = made[-1]
    assert isinstance(own, Blob)
    assert PARAGRAPHS[1] in own.data.decode()


def test_what_a_feed_says_of_a_page_fills_what_the_page_leaves_open() -> None:
    replies: dict[str, Reply] = {"/one": page(article())}
    with serve(replies) as site:
        replies["/feed"] = (200, {}, feed(site.url("/one")))
        (blob,) = gather([site.url("/feed")], Limits(), Fetcher(Limits(), net(site)))
    assert isinstance(blob, Blob)
    (document,) = extract(blob, Limits()).made
    assert (document.published, document.outlet, document.title) == ("2024-06-12", "Vellin", "Ships")


def test_an_archive_at_an_address_is_unpacked() -> None:
    with serve({"/all.zip": (200, {}, zipped({"a.txt": b"words"}))}) as site:
        (blob,) = gather([site.url("/all.zip")], Limits(), Fetcher(Limits(), net(site)))
    assert isinstance(blob, Blob)
    assert blob.data == b"words"


@pytest.mark.parametrize("place", ["http://localhost/", "ftp://site.example/a", "http://", "https://10.0.0.1/a"])
def test_a_refused_address_is_told(place: str) -> None:
    (finding,) = gathered(place)
    assert isinstance(finding, Finding)
    assert finding.code is Code.ADDRESS_REFUSED

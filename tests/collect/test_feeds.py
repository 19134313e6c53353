from hypothesis import given
from hypothesis import strategies as st

from tallystick.collect.feeds import read_feed
from tests.collect.making import PARAGRAPHS, parsed

RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Vellin &amp; Co</title><language>en</language>
<item><title>Forty &lt;b&gt;ships&lt;/b&gt;</title><link>https://vellin.example/1</link><guid>id-1</guid>
<pubDate>Wed, 12 Jun 2024 23:30:00 -0500</pubDate><description>{PARAGRAPHS[0]} {PARAGRAPHS[1]}</description></item>
<item><title>A bare link</title><link>javascript:alert(1)</link></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Vellin</title><entry><id>tag:1</id><title>Grain</title>
<updated>2024-06-13T01:00:00Z</updated><summary>Short.</summary><author><name>Ada Quay</name></author>
<content type="html">&lt;p&gt;{PARAGRAPHS[0]}&lt;/p&gt;&lt;p&gt;{PARAGRAPHS[2]}&lt;/p&gt;</content></entry></feed>"""


def test_an_entry_has_what_the_feed_says_of_it() -> None:
    facts = read_feed(RSS.encode(), 9)[0].facts
    assert (facts.title, facts.outlet, facts.language) == ("Forty ships", "Vellin & Co", "en")
    assert facts.url == "https://vellin.example/1"


def test_the_day_is_counted_as_its_publisher_counts_it() -> None:
    assert read_feed(RSS.encode(), 9)[0].facts.published == "2024-06-12"
    assert read_feed(ATOM.encode(), 9)[0].facts.published == "2024-06-13"


def test_an_entry_makes_a_page_that_can_be_read_by_itself() -> None:
    entry = read_feed(ATOM.encode(), 9)[0]
    assert entry.page is not None
    made = parsed(entry.page)
    assert PARAGRAPHS[0] in made.text
    assert PARAGRAPHS[2] in made.text
    assert (made.facts.title, made.facts.outlet, made.facts.author) == ("Grain", "Vellin", "Ada Quay")
    assert made.facts.published == "2024-06-13"


def test_the_same_entry_gives_the_same_page_in_a_longer_feed() -> None:
    longer = ATOM.replace("<entry>", "<entry><id>tag:0</id><title>New</title></entry><entry>", 1)
    assert read_feed(longer.encode(), 9)[1].page == read_feed(ATOM.encode(), 9)[0].page


def test_a_link_that_is_none_of_the_web_is_no_address() -> None:
    bare = read_feed(RSS.encode(), 9)[1]
    assert bare.facts.url is None
    assert bare.page is None


def test_no_more_entries_are_read_than_wanted() -> None:
    assert len(read_feed(RSS.encode(), 1)) == 1


def test_entities_from_outside_are_not_fetched() -> None:
    leak = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    fed = RSS.replace("<rss", leak + "<rss", 1).replace("Vellin &amp; Co", "V&x;", 1)
    assert all(one.facts.outlet in (None, "V", "V&x;") for one in read_feed(fed.encode(), 9))


@given(st.binary(max_size=200))
def test_no_bytes_make_reading_a_feed_fail(data: bytes) -> None:
    assert len(read_feed(b"<rss>" + data, 9)) <= 9

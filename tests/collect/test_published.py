import pytest

from tests.collect.making import page, parsed

LINKED = '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"%s"}]}</script>'
META = '<meta property="article:published_time" content="%s">'
HEADS = {
    META % "2024-06-12": "2024-06-12",
    META % "2024-06-12T23:30:00-05:00": "2024-06-12",
    META % "Wed, 12 Jun 2024 08:00:00 GMT": "2024-06-12",
    META % "2024-06": "2024-06",
    META % "2024": "2024",
    META % "soon": None,
    META % "1970-01-01": None,
    META % "2024-02-31": None,
    META % "06/12/2024": None,
    LINKED % "2024-06-12T10:00:00Z": "2024-06-12",
    '<script type="application/ld+json">{broken</script>' + META % "2024-06-12": "2024-06-12",
    LINKED % "2024-06" + META % "2024-06-12": "2024-06-12",
    '<meta property="article:modified_time" content="2024-08-12">': None,
    '<meta name="DC.date.issued" content="2024-06-12">': "2024-06-12",
}
BODIES = {
    '<time datetime="2024-06-12T10:00">Wednesday</time>': "2024-06-12",
    '<time datetime="2024-06">June</time>': "2024-06",
    '<span itemprop="datePublished" content="2024-06-12">today</span>': "2024-06-12",
    "<span>Stand: 12. Juni 2024, 10:15 Uhr</span>": "2024-06-12",
    '<p class="byline">By Ada Quay, 3 March 2023</p>': "2023-03-03",
    "<span>06/12/2024</span>": None,
    "<p>The fair opens on 12 June 2024 in the old port.</p>": None,
    "<p>12 June 2024</p><p>14 June 2024</p>": None,
    '<div class="comments"><time datetime="2024-06-12">12 June</time></div>': None,
    "<footer>12 June 2024</footer>": None,
    "<footer>© 2024 Vellin Post</footer>": None,
}
ADDRESSES = {
    "https://vellin.example/2024/06/12/ships": "2024-06-12",
    "https://vellin.example/news-2024-06-12.html": "2024-06-12",
    "https://vellin.example/2024/06/ships": None,
    "https://vellin.example/2024/13/12/ships": None,
    "https://vellin.example/20240612345/ships": None,
}


@pytest.mark.parametrize("head", HEADS)
def test_what_a_page_says_for_machines_is_taken_as_exactly_as_it_is_said(head: str) -> None:
    assert parsed(page(head=head)).facts.published == HEADS[head]


@pytest.mark.parametrize("body", BODIES)
def test_a_day_in_a_line_of_its_own_is_taken_if_there_is_but_one(body: str) -> None:
    assert parsed(page(body)).facts.published == BODIES[body]


@pytest.mark.parametrize("url", ADDRESSES)
def test_a_whole_day_in_the_address_is_taken(url: str) -> None:
    assert parsed(page(), url=url).facts.published == ADDRESSES[url]


def test_days_around_the_heading_go_before_days_elsewhere() -> None:
    far = "<p>words</p>" * 40 + "<span>14 June 2024</span>"
    assert parsed(page(far).replace("</h1>", "</h1><span>12 June 2024</span>")).facts.published == "2024-06-12"

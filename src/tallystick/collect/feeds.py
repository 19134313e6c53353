"""Feeds: RSS and Atom taken apart into entries, each a small page of its own that says where it comes from."""

import html
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import feedparser  # type: ignore[import-untyped]  # carries no types

from tallystick.collect.blob import Facts

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TAG = re.compile(r"<[^<>]{0,1000}>")
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its page, what the feed says about it, and a name that is its own within the feed."""

    name: str
    facts: Facts
    page: str | None  # None where the entry is a bare link


def read_feed(data: bytes, most: int) -> tuple[Entry, ...]:
    """The entries of a feed, at most so many; none where it is no feed."""
    # As bytes in a file: a string might be taken for an address or a path.
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    outlet = _plain(feed.feed.get("title"))
    language = feed.feed.get("language")
    return tuple(
        _entry(one, number, Facts(outlet=outlet, language=language))
        for number, one in enumerate(feed.entries[:most], 1)
    )


def _entry(raw: Mapping[str, object], number: int, feed: Facts) -> Entry:
    link = str(raw.get("link") or "").strip()
    facts = Facts(
        title=_plain(raw.get("title")),
        author=_plain(raw.get("author")),
        published=_day(raw.get("published") or raw.get("updated")),
        url=link if link.startswith(_WEB) else None,
    ).or_else(feed)
    name = str(raw.get("id") or facts.url or number)
    body = _body(raw)
    return Entry(name, facts, _page(facts, body) if body else None)


def _body(raw: Mapping[str, object]) -> str:
    """The fullest text of an entry, as markup."""
    given = raw.get("content")
    parts = [one for one in given if isinstance(one, Mapping)] if isinstance(given, list) else []
    summary = raw.get("summary_detail")
    if isinstance(summary, Mapping):
        parts.append(summary)
    bodies = [_markup(one) for one in parts]
    return max(bodies, key=len, default="")


def _markup(part: Mapping[str, object]) -> str:
    value = str(part.get("value") or "").strip()
    if not value or part.get("type") != "text/plain":
        return value
    return "".join(f"<p>{html.escape(line)}</p>" for line in value.splitlines() if line.strip())


def _page(facts: Facts, body: str) -> str:
    """An entry as a page that can be read without its feed. The same entry always gives the same bytes."""
    told = (
        ("og:site_name", facts.outlet),
        ("article:published_time", facts.published),
        ("article:author", facts.author),
        ("og:url", facts.url),
    )
    metas = "".join(f'<meta property="{name}" content="{html.escape(said)}">\n' for name, said in told if said)
    title, language = html.escape(facts.title or ""), html.escape(facts.language or "")
    head = f'<head>\n<meta charset="utf-8">\n<title>{title}</title>\n{metas}</head>'
    article = f"<article>\n<h1>{title}</h1>\n{body}\n</article>"
    return f'<!DOCTYPE html>\n<html lang="{language}">\n{head}\n<body>\n{article}\n</body>\n</html>\n'


def _day(stated: object) -> str | None:
    """The day as its publisher counts it: not shifted to another time zone."""
    text = str(stated or "").strip()
    found = _DAY.match(text)
    if found:
        return found[0]
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except ValueError:
        return None


def _plain(value: object) -> str | None:
    text = html.unescape(_TAG.sub("", str(value or "")))
    return " ".join(text.split()) or None

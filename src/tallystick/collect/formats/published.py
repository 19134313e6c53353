"""When a page says it was published: in its data for machines, in its address, or in one line of its own.

Libraries made for it guess: they fill in a day where only a month is given, and read 06/12 one way or the other.
"""

import json
import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # carries no types

from tallystick.collect.dates import line_days, stated

# In the order of trust: names that mean the day of publication and no other, then those that mostly do.
_METAS = (
    ("article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date-published"),
    ("parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date", "publication_date", "pubdate"),
    ("citation_publication_date", "citation_date", "dcterms.issued", "dc.date.issued", "dcterms.created"),
    ("dc.date.created", "dcterms.date", "dc.date", "dc:date", "date", "article.published", "published"),
)
_WHERE_NAMES_STAND = ("property", "name", "itemprop")
_KEY = "datepublished"
_IN_ADDRESS = re.compile(r"/(\d{4})/(\d{2})/(\d{2})(?:/|$)|[/_-](\d{4})-(\d{2})-(\d{2})(?:[/_.-]|$)")
_CLASSES = ("comment", "aside", "related", "teaser", "footer", "sidebar", "widget", "recommend")
_ELSEWHERE = re.compile("|".join(_CLASSES), re.IGNORECASE)
_ELSEWHERE_TAGS = frozenset({"aside", "footer", "nav", "script", "style"})
_LONGEST = 90  # letters of a line that says no more than when, where and by whom
_EPOCH = "1970-01-01"  # what programs write that know no date
_ABOVE, _BELOW = 15, 30  # elements around a heading in which its byline stands
_DEEPEST = 12  # levels of linked data


def published(tree: HtmlElement, url: str | None) -> str | None:
    """The day (or month, or year) of publication as EDTF, where the page leaves no doubt."""
    metas = _metas(tree)
    # The address first: it has the day as its publisher counts it; data for machines often have that of Greenwich.
    said = (_addressed(url), *(_named(metas, names) for names in _METAS[:1]), _linked(tree), _marked(tree))
    found = [one for one in (*said, *(_named(metas, names) for names in _METAS[1:])) if one and one != _EPOCH]
    return max(found, key=len, default=None) or _line_of_its_own(tree)  # the first of the most exact ones


def _line_of_its_own(tree: HtmlElement) -> str | None:
    """The one day that stands alone in a line, on the page or at least around its heading."""
    dated = list(_dated(tree))
    heading = next((place for place, element in enumerate(tree.iter()) if element.tag == "h1"), None)
    for near in (dated, [one for one in dated if heading is not None and -_ABOVE < one[0] - heading < _BELOW]):
        days = {day for _, day in near}
        if len(days) == 1:
            return days.pop()
    return None


def _linked(tree: HtmlElement) -> str | None:
    """From linked data (schema.org): the first datePublished, which is the page's own."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                said = _first(json.loads(script.text or "", strict=False), _DEEPEST)
            except (ValueError, RecursionError):
                continue
            if said:
                return said
    return None


def _first(data: object, depth: int) -> str | None:
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str) and str(key).casefold() == _KEY:
                return stated(value)
    inner: Iterable[object] = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return next((said for one in inner if depth and (said := _first(one, depth - 1))), None)


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for where in _WHERE_NAMES_STAND:
            found.setdefault((meta.get(where) or "").casefold(), meta.get("content") or "")
    return found


def _named(metas: dict[str, str], names: Iterable[str]) -> str | None:
    return next((said for name in names if name in metas and (said := stated(metas[name]))), None)


def _marked(tree: HtmlElement) -> str | None:
    """From an element that is marked as the day of publication."""
    for element in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"):
        said = stated(element.get("datetime") or element.get("content") or element.text_content())
        if said:
            return said
    return None


def _addressed(url: str | None) -> str | None:
    found = _IN_ADDRESS.search(url or "")
    return stated("-".join(part for part in found.groups() if part)) if found else None


def _dated(tree: HtmlElement) -> Iterator[tuple[int, str]]:
    """Days in elements of one line that say little else, outside comments and teasers, with their place on the page."""
    for place, element in enumerate(tree.iter()):
        if isinstance(element.tag, str) and not len(element) and not _is_elsewhere(element):
            text = " ".join((element.text or "").split())
            if element.tag == "time" and (said := stated(element.get("datetime") or "")):
                yield place, said
            elif 0 < len(text) <= _LONGEST:
                yield from ((place, day.isoformat()) for day in line_days(text))


def _is_elsewhere(element: HtmlElement) -> bool:
    around = (element, *element.iterancestors())
    return any(one.tag in _ELSEWHERE_TAGS or _ELSEWHERE.search(f"{one.get('class')} {one.get('id')}") for one in around)

"""Web pages: the main text by trafilatura, from what a reader can see; facts from what the page says of itself."""

import re

import trafilatura
from lxml.etree import ParserError  # type: ignore[import-untyped]  # carries no types
from lxml.html import HtmlElement  # type: ignore[import-untyped]  # carries no types
from trafilatura.settings import Document

from tallystick.collect.blob import Blob, Facts
from tallystick.collect.encoding import decode
from tallystick.collect.formats.published import published
from tallystick.collect.formats.visibility import drop_hidden
from tallystick.collect.limits import Limits
from tallystick.collect.parsed import Parsed
from tallystick.model.finding import Code, Finding

_DATES = {"extensive_search": False, "max_date": "2199-12-31"}  # its dates are not used: the least work
_SHORTEST = 40  # letters; less is a button, an error message or the name of the site
_TOLD = 60  # disguised letters that are worth a word; less is a spacer, a button, a link for screen readers
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?=[-_]|$)")


def parse(blob: Blob, limits: Limits) -> Parsed | Finding:
    """The main text of a page."""
    letters, findings = decode(blob.data, blob.name)
    try:
        tree = trafilatura.load_html(f"<div>{letters}</div>" if "<html" not in letters[:4096].casefold() else letters)
    except (ParserError, ValueError, AssertionError) as error:
        return Finding.of(Code.BROKEN, blob.name, type="HTML", reason=type(error).__name__)
    if tree is None:
        return Finding.of(Code.LITTLE_TEXT, blob.name, letters=0)
    declared = _declared_language(tree)
    day = published(tree, blob.url)
    walled = _asks_for_password(tree)
    disguised = drop_hidden(tree)
    if disguised >= _TOLD:
        findings += (Finding.of(Code.HIDDEN, blob.name, letters=disguised),)
    page = trafilatura.bare_extraction(
        tree, url=blob.url, include_comments=False, with_metadata=True, date_extraction_params=_DATES
    )
    if page is None or isinstance(page, dict) or not page.text:
        return Finding.of(Code.LITTLE_TEXT, blob.name, letters=0)  # no scan, whatever it is
    if len(page.text) < _SHORTEST or (walled and len(page.text) < 5 * _SHORTEST):
        return Finding.of(Code.LITTLE_TEXT, blob.name, letters=len(page.text))
    facts = Facts(page.title, page.author, _outlet(page, blob), day, declared, page.url)
    return Parsed(page.text, facts, findings)


def _outlet(page: Document, blob: Blob) -> str | None:
    """The name of the site, unless it is only its host: then whoever linked here may know better."""
    addresses = f"{page.url} {blob.url}"
    return None if page.sitename and page.sitename in addresses else page.sitename


def _declared_language(tree: HtmlElement) -> str | None:
    found = _LANGUAGE.match(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    return found[0].casefold() if found else None


def _asks_for_password(tree: HtmlElement) -> bool:
    return any(field.get("type", "").casefold() == "password" for field in tree.iter("input"))

"""From a blob to a parsed document, in this process: the format's own parsing, then what all formats share."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from tallystick.collect import kinds
from tallystick.collect.blob import Blob, Facts
from tallystick.collect.dates import head_day
from tallystick.collect.formats import docx, html, markdown, pdf, prose
from tallystick.collect.furniture import find_furniture
from tallystick.collect.language import tell_language
from tallystick.collect.limits import Limits
from tallystick.collect.parsed import Parsed, freeze
from tallystick.model.finding import Code, Finding

_HOST = re.compile(r"https?://([^/:?#]+)")
Parse = Callable[[Blob, Limits], Parsed | Finding]
FORMATS: Mapping[str, Parse] = {
    kinds.HTML: html.parse,
    kinds.TEXT: prose.parse,
    kinds.MARKDOWN: markdown.parse,
    kinds.PDF: pdf.parse,
    kinds.DOCX: docx.parse,
}


def parse(blob: Blob, limits: Limits) -> Parsed | Finding:
    """Text and facts of a document, or the finding why there are none."""
    if blob.media_type == kinds.LOCKED_OFFICE:
        return Finding.of(Code.LOCKED, blob.name)
    if blob.media_type not in FORMATS:
        return Finding.of(Code.UNKNOWN_TYPE, blob.name, type=blob.media_type, known=kinds.KNOWN)
    parsed = FORMATS[blob.media_type](blob, limits)
    return parsed if isinstance(parsed, Finding) else _finish(parsed, blob)


def _finish(parsed: Parsed, blob: Blob) -> Parsed | Finding:
    text = freeze(parsed.text)
    if not any(letter.isalpha() for letter in text):
        return Finding.of(Code.NO_TEXT, blob.name)
    facts = parsed.facts.or_else(blob.told).or_else(Facts(url=blob.url))
    facts = facts.or_else(Facts(published=head_day(text), outlet=_host(facts.url)))
    language = tell_language(text, facts.language)
    furniture = find_furniture(text, facts.title, language)
    return replace(parsed, text=text, facts=replace(facts, language=language), furniture=furniture)


def _host(url: str | None) -> str | None:
    """The host of an address, as the outlet's name where the page gives none."""
    host = _HOST.match(url or "")
    return host[1].removeprefix("www.") if host else None

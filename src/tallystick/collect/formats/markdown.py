"""Markdown: the words without the marks, by markdown-it; facts from the front matter, where there is one."""

import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tallystick.collect.blob import Blob, Facts
from tallystick.collect.encoding import decode
from tallystick.collect.limits import Limits
from tallystick.collect.parsed import Parsed, freeze
from tallystick.model.finding import Finding

_FRONT = re.compile(r"---\n(.{0,5000}?)\n---\n", re.DOTALL)
_KEYS = ("title", "author", "date", "outlet", "language", "lang", "url")
_FACT = re.compile(rf"^({'|'.join(_KEYS)}):[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TAG = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
_GAP = {"softbreak": " ", "hardbreak": "\n"}
_CELL = " | "


def parse(blob: Blob, limits: Limits) -> Parsed | Finding:
    """The text of a Markdown file, a paragraph, list item or table row to a line."""
    letters, findings = decode(blob.data, blob.name)
    letters = freeze(letters)
    front = _FRONT.match(letters)
    tokens = MarkdownIt("commonmark").enable("table").parse(letters[front.end() :] if front else letters)
    lines = list(_lines(tokens))
    title = next((line for heading, line in lines if heading), None)
    facts = _facts(front[1] if front else "").or_else(Facts(title=title))
    return Parsed("\n\n".join(line for _, line in lines), facts, findings)


def _facts(front: str) -> Facts:
    found = dict(_FACT.findall(front))
    day = _DAY.match(found.get("date", ""))
    language = found.get("language") or found.get("lang")
    published = day[0] if day else None
    return Facts(found.get("title"), found.get("author"), found.get("outlet"), published, language, found.get("url"))


def _lines(tokens: Iterable[Token]) -> Iterator[tuple[bool, str]]:
    """Lines, and whether each is the first heading's kind: a title."""
    before, mark, row = "", "", [""]
    for token in tokens:
        if token.type == "list_item_open":
            mark = f"{token.info}{token.markup} " if token.info else "- "
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield False, _CELL.join(row)
        elif token.type == "inline" and before in ("th_open", "td_open"):
            row.append(_words(token))
        elif token.type == "inline":
            yield before == "heading_open", mark + _words(token)
            mark = ""
        elif token.type in ("fence", "code_block", "html_block"):
            yield False, _TAG.sub("", token.content) if token.type == "html_block" else token.content
        before = token.type


def _words(token: Token) -> str:
    """The letters of a stretch of text; pictures and markup have none."""
    parts = []
    for one in token.children or ():
        if one.type in _GAP:
            parts.append(_GAP[one.type])
        elif one.type in ("text", "code_inline"):
            parts.append(one.content)
    return "".join(parts)

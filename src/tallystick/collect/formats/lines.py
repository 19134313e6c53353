"""Lines broken to fit a width, as in mails, plain text files and PDF: put together where a paragraph goes on."""

import re
from itertools import pairwise

_WIDEST = 180  # characters; nobody breaks lines by hand beyond, and paragraphs in one line mostly are longer
_NARROWEST = 40
_ITEM = re.compile(r"\s*(?:[-*•–·]|\(?\d{1,3}[.)])\s")


def rejoin(text: str) -> str:
    """Join the lines of each paragraph that was broken to fit a width; all others stay as they are."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(_rejoin_paragraph(one) for one in paragraphs)


def _rejoin_paragraph(paragraph: str) -> str:
    lines = paragraph.split("\n")
    width = max(len(line) for line in lines)
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return paragraph
    if not all(_was_full(line, after, width) for line, after in pairwise(lines)):
        return paragraph
    return join(lines)


def _was_full(line: str, after: str, width: int) -> bool:
    """Whether the next line's first word had no room in this one: then the break is the width's, not the author's."""
    first = after.split(maxsplit=1)[0] if after.strip() else ""
    return len(line) + 1 + len(first) > width and not _ITEM.match(after)


def join(lines: list[str]) -> str:
    """Lines as one. A hyphen at a line's end goes if the word goes on in small letters, else it belongs to the word."""
    text = lines[0]
    for line in lines[1:]:
        if text.endswith("-") and text[-2:-1].isalpha() and line[:1].isalpha():
            text = text[:-1] + line if line[:1].islower() else text + line
        else:
            text = f"{text} {line.strip()}"
    return text

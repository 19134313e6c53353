"""Lines broken to fit a width, as in mails, plain text files and PDF: put together where a paragraph goes on."""

import re
from collections.abc import Sequence
from itertools import pairwise

_WIDEST = 180  # characters; nobody breaks lines by hand beyond, and paragraphs in one line mostly are longer
_NARROWEST = 40
_ITEM = re.compile(r"\s*(?:[-*•–·▪]|\(?\d{1,3}[.)]|[a-z]\))\s")
_ENDS = (".", "!", "?", ":", "…", "。", "！", "？")
_CELL = " | "
_BROKEN_WORD = "\ufffe"  # what PDFium gives for a hyphen that stands only because the line ends
_FULL = 0.75  # of the usual width: a line that is longer was ended by the width, not by its author
_USUAL = 0.9  # the line that only a tenth of all lines exceed has the usual width


def rejoin(text: str) -> str:
    """Join the lines of each paragraph that was broken to fit a width; all others stay as they are."""
    return "\n\n".join(_rejoin_paragraph(one) for one in text.split("\n\n"))


def _rejoin_paragraph(paragraph: str) -> str:
    lines = paragraph.split("\n")
    width = max(len(line) for line in lines)
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return paragraph
    return join(lines) if all(_was_full(line, after, width) for line, after in pairwise(lines)) else paragraph


def _was_full(line: str, after: str, width: int) -> bool:
    """Whether the next line's first word had no room in this one: then the break is the width's, not the author's."""
    first = after.split(maxsplit=1)[0] if after.strip() else ""
    return len(line) + 1 + len(first) > width and not _ITEM.match(after)


def reflow(lines: Sequence[str]) -> str:
    """Join lines that come without their paragraphs, as from PDF: full ones, and those that stop in mid-sentence."""
    if not lines:
        return ""
    usual = max(_NARROWEST, sorted(len(line) for line in lines)[int((len(lines) - 1) * _USUAL)])
    paragraphs = [[lines[0]]]
    for line, after in pairwise(lines):
        if _goes_on(line, after, usual):
            paragraphs[-1].append(after)
        else:
            paragraphs.append([after])
    return "\n".join(join(one) for one in paragraphs)


def _goes_on(line: str, after: str, usual: int) -> bool:
    if _CELL in line or _CELL in after or _ITEM.match(after):
        return False
    if line.endswith(_BROKEN_WORD) or after[:1].islower():
        return not line.endswith(_ENDS)
    return len(line) >= usual * _FULL and not (line.endswith(_ENDS) and len(line) < usual * _USUAL)


def join(lines: Sequence[str]) -> str:
    """Lines as one. A hyphen at a line's end goes if the word goes on in small letters, else it belongs to the word."""
    parts = [lines[0]]
    for line in lines[1:]:
        last = parts[-1]
        if last.endswith(_BROKEN_WORD):
            parts[-1:] = [last[:-1], line]
        elif last.endswith("-") and last[-2:-1].isalpha() and line[:1].isalpha():
            parts[-1:] = [last[:-1] if line[:1].islower() else last, line]
        else:
            parts += [" ", line.strip()]
    return "".join(parts).replace(_BROKEN_WORD, "")

"""The passages of a text, by which near-twins are known: runs of a few words, or of letters where nothing parts words.

Case, punctuation, spacing and the forms of letters do not count; page furniture is left out.
"""

import re
import unicodedata

from tallystick.model.document import Document

WORDS, LETTERS = 3, 6  # length of a run: changing one word in ten leaves three runs in four, in either
_UNIT = re.compile(r"[^\W_]+")
_UNPARTED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def passages(text: str) -> frozenset[str]:
    """All runs of a text; of a text shorter than one run, the whole."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = _UNIT.findall(plain)
    letters = "".join(words)
    if len(_UNPARTED.findall(letters)) * 2 > len(letters):
        return _runs(letters, LETTERS)
    return _runs(words, WORDS)


def own_text(document: Document) -> str:
    """What a document says itself, furniture aside."""
    kept: list[str] = []
    at = 0
    for start, end in sorted(document.furniture):
        kept.append(document.text[at:start])
        at = max(at, end)
    return " ".join([*kept, document.text[at:]])


def _runs(units: list[str] | str, length: int) -> frozenset[str]:
    if isinstance(units, str):
        return frozenset(units[at : at + length] for at in range(max(len(units) - length + 1, 1)) if units)
    return frozenset(" ".join(units[at : at + length]) for at in range(max(len(units) - length + 1, 1)) if units)

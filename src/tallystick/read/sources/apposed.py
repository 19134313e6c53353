"""Who speaks where a description in commas stands before the verb: "Jane Roe, head of the agency, said ..."."""

from tallystick.books.language import Cue
from tallystick.read.material.words import PARTY_CATS, Cat, Scan

LONGEST = 24  # words of a description in commas


def described(scan: Scan, k: int) -> tuple[int, int] | None:
    """The words that name who speaks before a description in commas that ends right before word k: of a name and an
    office the name, whichever comes first.
    """
    if k < 4 or scan.low(k - 1) != ",":
        return None
    comma = next((at for at in range(k - 2, max(k - LONGEST, 0), -1) if scan.low(at) in (",", ";", ":")), 0)
    if scan.low(comma) != "," or scan.cue(comma + 1, Cue.BREAK, Cue.AND, Cue.CITE):
        return None
    before = _phrase(scan, comma)
    behind = (comma + 1, k - 1)
    if before is None or not _known(scan, *before):
        return None
    return behind if _office(scan, *before) and _name(scan, *behind) else before


def _phrase(scan: Scan, end: int) -> tuple[int, int] | None:
    """The words back from word `end` to where its clause begins, without articles."""
    stop = next((at for at in range(end - 1, -1, -1) if _closes(scan, at)), -1)
    start = stop + 1
    while start < end and scan.cue(start, Cue.ARTICLE, Cue.BREAK):
        start += 1
    verbal = any(scan.find(at, Cat.FRAME) and not scan.capital(at) for at in range(start, end))
    return (start, end) if start < end <= start + LONGEST and not verbal else None


def _closes(scan: Scan, k: int) -> bool:
    return scan.low(k) in (",", ";", ":", "(", ")", "“", "”", "„", '"', "»", "«", "–", "—") or (
        scan.cue(k, Cue.ACCORDING) is not None
    )


def _known(scan: Scan, i: int, j: int) -> bool:
    """Whether words name a person, an office, a kind of source or a party."""
    return _office(scan, i, j) or _name(scan, i, j) or any(scan.find(k, *PARTY_CATS) for k in range(i, j))


def _office(scan: Scan, i: int, j: int) -> bool:
    return any(scan.cue(k, Cue.TITLE, Cue.SOURCE, Cue.BODY) for k in range(i, j))


def _name(scan: Scan, i: int, j: int) -> bool:
    """Whether words are nothing but a name of two or three parts that nobody listed."""
    parts = range(i, j)
    return 2 <= len(parts) <= 3 and all(scan.words[k].text.isalpha() and scan.words[k].capital for k in parts)

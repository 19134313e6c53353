"""Who speaks where a description in commas stands before the verb, "Jane Roe, head of the agency, said ...", or where
the name follows it behind a comma: "..., said the head of the agency, Jane Roe".
"""

from tallystick.books.language import Cue, Marker
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


def named_after(scan: Scan, phrase: tuple[int, int]) -> tuple[int, int]:
    """The name that stands in commas behind the office of who speaks, else the office."""
    i, j = phrase
    if scan.low(j) != "," or not _office(scan, i, j) or _named(scan, i, j):
        return phrase
    end = j + 1
    while end < len(scan.words) and scan.words[end].text.isalpha() and scan.words[end].capital:
        end += 1
    closed = scan.low(end) in (",", ".", ";", ":", "")
    return (j + 1, end) if closed and _name(scan, j + 1, end) and not _listed(scan, j + 1, end) else phrase


def _named(scan: Scan, i: int, j: int) -> bool:
    """Whether a phrase ends with a name that nobody listed, so that what follows in commas is someone else's."""
    bare = scan.capital(j - 1) and not scan.at[j - 1] and not scan.ends.get(j)
    return j - i > 1 and bare and scan.cue(j - 2, Marker.OF, Marker.FOR) is None  # "ministra de Salud"


def _listed(scan: Scan, i: int, j: int) -> bool:
    """Whether words are a party or a kind of source, and so no person."""
    leader = scan.find(i, Cat.NAME)
    known = any(scan.find(k, *PARTY_CATS) or scan.cue(k, Cue.SOURCE, Cue.TITLE) for k in range(i, j))
    return known and not (leader and leader.j == j and j - i > 1)


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

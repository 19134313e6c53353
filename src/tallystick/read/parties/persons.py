"""Persons and other speakers as a sentence names them: by title and name, before what they do it to."""

from typing import NamedTuple

from tallystick.books.calendar import Dating
from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import PARTY_CATS, Cat, Mention, Scan

OPENERS = ("„", "“", "«", '"')
FULL = (2, 3)  # words of a full name
CLOSERS = (",", ";", ":", ".", "!", "?", "(", ")", "—", "–", "“", "”", "„", '"', "»", "«")


def name_of(scan: Scan, i: int, j: int) -> str:
    """A person's name or that of a medium in quotation marks where one is given, else the whole phrase."""
    i = _past_article(scan, i)
    opening = next((k for k in range(i + 1, j - 1) if scan.low(k) in OPENERS), None) if scan.cased else None
    if (
        opening
        and scan.low(j - 1) in CLOSERS
        and scan.before(opening, Cat.CUE)
        and not _ended(scan, opening, Cue.TITLE)
    ):
        return scan.slice(opening + 1, j - 1)
    ahead = _first_name(scan, i, j)
    if ahead:
        return scan.slice(i, ahead)
    run = j
    while run > i and scan.words[run - 1].text[:1].isalpha() and _part_of_name(scan, run - 1):
        run -= 1
    person = _person(scan, i, run, j) if scan.cased else j
    if person < j:
        return scan.slice(person, j)
    title = _office_before(scan, i, run, j)
    run = max(run, title.j) if title and title.j < j else run
    titled = run > i and (title or scan.cue(run - 1, Cue.BODY) or scan.cue(run - 1, Cue.POSSESSIVE))
    if run < j and titled and not (_of_state(scan, run, j) or (title and _of_firm(scan, run, j))):
        return scan.slice(run, j)
    while i < j - 1 and scan.low(i) in CLOSERS:
        i += 1
    opened = {*OPENERS, "("}
    while i < j - 1 and scan.low(j - 1) in CLOSERS and not any(scan.low(k) in opened for k in range(i, j - 1)):
        j -= 1
    return scan.slice(i, j)


def _past_article(scan: Scan, i: int) -> int:
    """Past an article that a name at word i begins with: "der Iran"."""
    known, inner = scan.find(i, Cat.NAME), scan.find(i + 1, Cat.NAME)
    within = known is not None and inner is not None and known.j == inner.j
    return i + 1 if within and scan.low(i) in scan.masculine.article else i


def _first_name(scan: Scan, i: int, j: int) -> int:
    """Where a full name ends that opens a phrase and says behind it of what the person is one: "Jane Roe of the X
    Party"; 0 where none does.
    """
    k = i
    while k < j and scan.words[k].capital and not scan.at[k]:
        k += 1
    of = scan.cue(k, Marker.OF) if k < j else None
    plain = not (scan.cased or scan.capital_nouns or scan.serial or scan.final)
    return k if plain and of and k - i in FULL else 0


def _office_before(scan: Scan, i: int, run: int, j: int) -> Mention | None:
    """The office right before a name that begins at word `run`, or, as "Exteriores" has a capital letter too, that ends
    within its words; where adjectives follow their nouns, one may stand between: "ministre malien Abdoulaye Diop".
    """
    inside = next((one for k in range(run + 1, j) if (one := _ended(scan, k, Cue.TITLE)) and i <= one.i < run), None)
    if inside or run <= i:
        return inside
    office = scan.cue(run - 1, Cue.TITLE) or _ended(scan, run, Cue.TITLE)
    owner = scan.find(run - 1, Cat.ADJECTIVE) if scan.adjectives_behind and not scan.capital(run - 1) else None
    return office or (_ended(scan, owner.i, Cue.TITLE) if owner and owner.i > i else None)


def _person(scan: Scan, i: int, run: int, j: int) -> int:
    """Where the person begins whose office stands before, with the state or body that it belongs to; `j` where none
    does: "глава МИД Казахстана Ерлан Жетыбаев".
    """
    offices = [one.j for k in range(i, run) if (one := scan.cue(k, Cue.TITLE))]
    start = first = max(run, *offices) if offices else j
    while (owner := scan.find(first, Cat.NAME, Cat.AGENCY)) and owner.j < j and _owns(scan, owner):
        first = owner.j
    behind = first > i and scan.low(first - 1) not in CLOSERS
    known = scan.find(first, Cat.NAME)
    whole = j - first in FULL or (first > start and known is not None and known.j == j)
    other = _of_firm(scan, first, j) or (first == start and _of_state(scan, first, j))
    return first if behind and whole and not other else j


def _owns(scan: Scan, owner: Mention) -> bool:
    """Whether a state or body behind an office is whose it is or where: inflected, or an acronym without cases."""
    return owner.case not in (None, Marker.SUBJECT) or scan.words[owner.i].text.isupper()


def _of_state(scan: Scan, i: int, j: int) -> bool:
    """Whether words behind an office are the state it belongs to, in the genitive: "премьер Индии"."""
    owner = scan.find(i, Cat.NAME, Cat.AGENCY) if scan.cased else None
    return owner is not None and owner.j == j and owner.case in (Marker.OF, Marker.OBLIQUE)


def _of_firm(scan: Scan, i: int, j: int) -> bool:
    """Whether words behind an office are in Latin letters, where persons are written in others: "аналитики Kpler"."""
    return (
        scan.cased
        and scan.slice(i, j).isascii()
        and not any(scan.low(k).isascii() and scan.low(k).isalpha() for k in range(max(i - 4, 0), i))
    )


def _ended(scan: Scan, k: int, cue: Cue) -> Mention | None:
    """The phrase of this sort that ends right before word k: "viceprimer ministro"."""
    return next((one for one in scan.ends.get(k, ()) if one.value is cue), None)


class Person(NamedTuple):
    """A person's name, and the last word of the title before it, lower case."""

    name: str
    title: str


def find_person(scan: Scan) -> Person | None:
    """The first person whom the sentence names by title: who "he" is in the next."""
    for k in scan.places(Cue.TITLE):
        if k + 1 < len(scan.words) and _part_of_name(scan, k + 1):
            end = k + 1
            while end < len(scan.words) and scan.words[end].text[:1].isalpha() and _part_of_name(scan, end):
                end += 1
            return Person(scan.slice(k + 1, end), scan.low(k))
    return None


def described_again(scan: Scan, i: int, j: int) -> str:
    """The title, lower case, by which words i to j speak of someone known: "der Minister"; empty for all others."""
    at = next((k for k in range(i, j) if scan.cue(k, Cue.TITLE)), None)
    if at is None or scan.cased or scan.final or scan.serial:
        return ""
    article = scan.cue(at - 1, Cue.ARTICLE) is not None and not scan.find(at - 1, Cat.CARDINAL)
    alone = not any(scan.capital(k) or scan.find(k, *PARTY_CATS) for k in range(at + 1, j))
    return scan.low(at) if article and alone else ""


def _part_of_name(scan: Scan, k: int) -> bool:
    named = scan.capital(k) or (scan.serial and scan.find(k, Cat.NAME) is not None)
    return named and not scan.cue(k, Cue.TITLE, Cue.SOURCE, Cue.BODY)


def speaking(scan: Scan, i: int, k: int) -> tuple[int, int]:
    """Who speaks among words i to k, where preverbs follow the subject: X向Y[说], ...遭到X[否认]."""
    by = next((at for at in reversed(range(i, k)) if scan.cue(at, Marker.BY)), None)
    if by is not None:
        return by + 1, k
    to: tuple[Marker, ...] = (Marker.TO, Marker.AT, Marker.FROM, Marker.FOR, Marker.OTHER)
    if scan.cue(k - 1, Dating.CLOSING):
        to = (*to, Marker.WITH)  # X与Y会谈后[宣布]
    return i, next((at for at in range(i + 1, k) if scan.cue(at, *to) and not scan.find(at, Cat.FRAME)), k)

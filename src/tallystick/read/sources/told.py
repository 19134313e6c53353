"""Media that were told: who passes on what someone says, between the verb of saying and who speaks, or behind both, or
behind a preposition before the verb.
"""

from typing import NamedTuple

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import PARTY_CATS, Cat, Scan
from tallystick.read.parties.persons import CLOSERS

BESIDE = 3  # words before the name of a medium: "to the Italian ..."
LONGEST = 4  # words of a medium's name
TITLES = {"《": "》", "〈": "〉"}  # signs around the name of a medium
QUOTED = {"«": "»", "„": "”", "“": "”", '"': '"'}
CALLED = (Marker.DATIVE, Marker.ACCUSATIVE, Marker.OBLIQUE)  # the case in which a kind of medium is told something


class Told(NamedTuple):
    """A medium: its name, and the word behind all that names it."""

    name: str
    j: int


def told(scan: Scan, k: int, outlets: frozenset[str]) -> Told | None:
    """The medium named from word k on: one that is known, or any name behind a kind of medium in its case."""
    return _known(scan, k, outlets) or _called(scan, k) or _addressed(scan, k, outlets) or _spoken_to(scan, k)


def told_before(scan: Scan, i: int, k: int) -> Told | None:
    """The medium behind a preposition among words i to k, before a verb of saying at word k, where verbs follow each
    other: 对路透社说.
    """
    places = (at for at in range(i + 1, k) if scan.before(at, Cat.MARKER)) if scan.serial else ()
    return next((one for at in places if (one := _medium(scan, at))), None)


def _spoken_to(scan: Scan, k: int) -> Told | None:
    """The medium right behind a verb of telling, with nothing but what is said behind it: 告诉路透社,"""
    one = _medium(scan, k) if scan.serial else None
    closed = one is not None and (scan.low(one.j) in CLOSERS or scan.cue(one.j, Cue.SAY, Cue.TITLE))
    return one if closed else None


def _medium(scan: Scan, k: int) -> Told | None:
    """The name of a medium from word k on, by its kind or in the signs of a title."""
    if scan.low(k) in TITLES:
        end = next((at for at in range(k + 2, k + 2 + LONGEST) if scan.low(at) == TITLES[scan.low(k)]), None)
        return Told(scan.slice(k + 1, end), end + 1) if end else None
    kind = scan.cue(k, Cue.SOURCE)
    media = kind is not None and not scan.cue(k, Cue.BODY, Cue.TITLE) and not scan.find(k, Cat.AGENCY)
    return Told(scan.slice(k, kind.j), kind.j) if kind and media else None


def _known(scan: Scan, k: int, outlets: frozenset[str]) -> Told | None:
    for j in range(min(k + LONGEST, len(scan.words)), k, -1):
        if scan.slice(k, j).lower() in outlets:
            article = j > k + 1 and scan.cue(k, Cue.ARTICLE) and not scan.capital(k)  # "told the Financial Times"
            return Told(scan.slice(k + bool(article), j), j)
    return None


def _addressed(scan: Scan, k: int, outlets: frozenset[str]) -> Told | None:
    """A medium behind its preposition or article, past its kind: "à l'agence Tass", "tegen persbureau TT", "der Agentur
    Tass"; without a kind one that is known, or an acronym of no party: "told RAI".
    """
    if scan.cased or scan.final or scan.serial:
        return None
    at = k
    while at < k + BESIDE and _leads(scan, at):
        at += 1
    first = at + 1 if scan.cue(at, Cue.SOURCE) and not scan.cue(at, Cue.TITLE) else at
    quoted = scan.low(first) in QUOTED
    first += quoted
    known = _known(scan, first, outlets)
    if known:
        return Told(known.name, known.j + quoted)
    agency = scan.find(first, Cat.AGENCY) if first > at else None
    end = agency.j if agency else first
    while end < min(first + LONGEST, len(scan.words)) and scan.words[end].capital and not scan.find(end, *PARTY_CATS):
        end += 1
    telling = at == k and scan.cue(k - 1, Cue.ADDRESSEE) is not None  # "told Interfax."
    telling = telling and not scan.at[first] and scan.low(end) in CLOSERS
    acronym = end - first == 1 and len(scan.words[first].text) > 1 and scan.words[first].text.isupper()
    return Told(scan.slice(first, end), end + quoted) if end > first and (first > at or acronym or telling) else None


def _leads(scan: Scan, k: int) -> bool:
    """Whether a word may stand before the kind or name of a medium that is told something."""
    marker = scan.find(k, Cat.MARKER)
    towards = marker is not None and marker.value in (Marker.TO, Marker.OBLIQUE)
    return towards or scan.cue(k, Cue.ARTICLE, Cue.ADDRESSEE) is not None or scan.find(k, Cat.ADJECTIVE) is not None


def _called(scan: Scan, k: int) -> Told | None:
    """A kind of medium in the case of whom something is told, with its name: "агентству «Спутник»", "agencji PAP"."""
    kind = scan.cue(k, Cue.SOURCE) if scan.cased else None
    if kind is None or kind.case not in CALLED:
        return None
    closing = QUOTED.get(scan.low(kind.j))
    if closing:
        end = next((at for at in range(kind.j + 2, kind.j + 2 + LONGEST) if scan.low(at) == closing), None)
        return Told(scan.slice(kind.j + 1, end), end + 1) if end else None
    end = kind.j
    while end < min(kind.j + LONGEST, len(scan.words)) and scan.words[end].capital and not scan.find(end, Cat.NAME):
        end += 1
    return Told(scan.slice(kind.j, end), end) if end > kind.j else None

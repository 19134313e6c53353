"""Names of institutes, which go on where other phrases end: "Institute for the Study of War", "Institut für ..."."""

from tallystick.books.calendar import Dating
from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import PARTY_CATS, Cat, Scan
from tallystick.read.parties.persons import CLOSERS

LONGEST = 3  # words from one joint of a name to the next
_ENDING = (Cue.SAY, Cue.ESTIMATE, Cue.DENY, Cue.COMPLAIN, Cue.AUXILIARY, Cue.AND, Cue.CITE, Cue.RELATIVE)


def whole_name(scan: Scan, i: int, j: int) -> int:
    """Where the name of the institute ends whose head stands among words i to j, with what joints tie to it; else j."""
    if not any(_is_head(scan, k) for k in range(i, j)):
        return j
    end = j
    while scan.low(end) in scan.institutes.joints:
        start = end + 1
        while scan.cue(start, Cue.ARTICLE):
            start += 1
        last = start
        while last < start + LONGEST and _inside(scan, last, first=last == start):
            last += 1
        if last == start:
            break
        end = last
    return end


def _is_head(scan: Scan, k: int) -> bool:
    return scan.capital(k) and any(scan.low(k).startswith(head) for head in scan.institutes.heads)


def _inside(scan: Scan, k: int, *, first: bool) -> bool:
    """Whether a word belongs to a name that has gone on over a joint; a state only right there, or in the genitive."""
    if k >= len(scan.words) or scan.low(k) in CLOSERS or not scan.words[k].text[0].isalpha():
        return False
    if scan.low(k) in scan.institutes.joints or scan.cue(k, *_ENDING, Dating.WEEKDAY) or scan.find(k, Cat.MARKER):
        return False
    party = scan.find(k, *PARTY_CATS)
    if party is not None and not first:
        return party.case in (Marker.OF, Marker.OBLIQUE)
    acts = scan.find(k, Cat.FRAME, Cat.BEFORE, Cat.DATING) and not first  # right there it is a noun: "la recherche"
    return scan.capital(k) or (scan.institutes.small and not acts)

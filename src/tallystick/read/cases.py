"""Cases: what the ending of a name says, alone, with the preposition before it, and with the office that it owns."""

from tallystick.books.language import Cue, Marker
from tallystick.read.words import Cat, Mention, Scan

GENITIVE = (Marker.OF, Marker.OBLIQUE)
PREPOSED = (Marker.TO, Marker.FROM, Marker.FOR, Marker.AT, Marker.WITH, Marker.BY, Marker.OTHER)


def marked_by_case(scan: Scan, mention: Mention, marker: Marker | None, j: int) -> Marker | None:
    """What marks a name that ends before word j, given the preposition before it: one and the same preposition says
    where with one case and where to, or where from, with another.
    """
    case = _case_of(scan, mention, j)
    if marker is Marker.AT:
        return _at(scan, mention, case, scan.words[j - 1].text.isupper())
    if case is Marker.BY and marker is Marker.FROM:
        return Marker.WITH  # where one preposition means both, the case tells which
    if marker is Marker.WITH:
        return Marker.FROM if case in GENITIVE else marker
    if marker not in (None, Marker.OBLIQUE):
        return marker
    owns = case is None and scan.words[j - 1].text.isupper() and scan.before(mention.i, Cat.NOUN)
    return Marker.OF if owns else case


def _at(scan: Scan, mention: Mention, case: Marker | None, stiff: bool) -> Marker | None:
    """What "in" and "on" say: of a place, or with the accusative of a goal; a citation form farther off stands free."""
    if case is Marker.ACCUSATIVE:
        return Marker.TO
    if case is None and not (scan.before(mention.i, Cat.MARKER) or scan.find(mention.i - 1, Cat.ADJECTIVE)):
        return None
    return Marker.TO if case is None and not stiff else Marker.AT


def _case_of(scan: Scan, mention: Mention, j: int) -> Marker | None:
    """The case of a name, or of the organ of state that stands behind its adjective."""
    if j > mention.j:
        body = next((one for one in scan.ends.get(j, ()) if one.value is Cue.BODY), None)
        return Marker(str(body.case)) if body and body.case else None
    return Marker(str(mention.case)) if mention.case else None


def shares(scan: Scan, last: Marker | None, own: Marker | None, i: int) -> bool:
    """Whether a party behind "and" takes the marker of the one before: it stands in the same case, or in the case that
    the preposition of the other asks for.
    """
    if own is last or own is Marker.OBLIQUE:
        return True
    if own is None:
        return last in (Marker.TO, Marker.AT, Marker.FOR) or scan.words[i].text.isupper()
    return own in (Marker.OF, Marker.DATIVE, Marker.ACCUSATIVE) and last in PREPOSED

"""Cases: what the ending of a name says, alone, with the preposition before it, and with the office that it owns."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Mention, Scan

VERBAL = (Cue.AUXILIARY, Cue.POSSIBLE, Cue.PLANNED, Cue.NEGATION, Cue.FUTURE)
COUNTED = (Cat.BEFORE, Cat.CARDINAL, Cat.MAGNITUDE, Cat.VAGUE, Cat.SEVERAL)
STEERING = (  # words that are no plain noun
    *(Cue.NEGATION, Cue.ARTICLE, Cue.AUXILIARY, Cue.AND, Cue.OR, Cue.PRONOUN, Cue.BREAK, Cue.ORDINAL),
)
GENITIVE = (Marker.OF, Marker.OBLIQUE)
PARTIES = (Cat.NAME, Cat.AGENCY, Cat.PEOPLE, Cat.ADJECTIVE)
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
    if case is Marker.OBLIQUE and scan.before(mention.i, Cat.NOUN) and _goods_at(scan, j):
        return Marker.DATIVE  # "the sale to-Chad of-tanks"
    return _stiff(scan, mention.i) if case is None and scan.words[j - 1].text.isupper() else case


def _goods_at(scan: Scan, j: int) -> bool:
    """Whether goods begin at word j, counted or not."""
    return scan.find(j, Cat.ITEM, *COUNTED) is not None or scan.low(j)[:1].isdigit()


def _stiff(scan: Scan, i: int) -> Marker | None:
    """What an acronym, which shows no case, is: behind a noun of moving the owner, behind a participle the doer."""
    if scan.before(i, Cat.NOUN):
        return Marker.OF
    made = scan.before(i, Cat.FRAME)
    return Marker.BY if made and scan.attributes and scan.low(i - 1).endswith(scan.attributes) else None


def _at(scan: Scan, mention: Mention, case: Marker | None, stiff: bool) -> Marker | None:
    """What "in" and "on" say: of a place, or with the accusative of a goal; a citation form farther off stands free."""
    if case is Marker.ACCUSATIVE:
        return Marker.TO
    if case is None and not (scan.before(mention.i, Cat.MARKER) or scan.find(mention.i - 1, Cat.ADJECTIVE)):
        return None
    return Marker.TO if case is None and not stiff else Marker.AT


def _case_of(scan: Scan, mention: Mention, j: int) -> Marker | None:
    """The case of a name, or of the organ of state that stands behind its adjective."""
    if j > mention.j and not (scan.declined and mention.cat is Cat.ADJECTIVE):
        body = next((one for one in scan.ends.get(j, ()) if one.value is Cue.BODY), None)
        return Marker(str(body.case)) if body and body.case else None
    return Marker(str(mention.case)) if mention.case else None


def begins_clause(scan: Scan, at: int) -> bool:
    """Whether a name in the nominative stands here, which begins the clause behind a source: "according to-the-bank
    Latvia has sent"; an acronym does where its verb follows.
    """
    named = scan.find(at, Cat.NAME, Cat.AGENCY) if scan.cased else None
    if named is None or named.case not in (None, Marker.SUBJECT) or not scan.low(named.j)[:1].isalpha():
        return False
    verb = scan.find(named.j, Cat.FRAME) or scan.cue(named.j, *VERBAL)
    free = not (scan.words[named.j - 1].text.isupper() or scan.cue(at - 1, Cue.TITLE, Cue.BODY))
    return free or verb is not None


def shares(scan: Scan, last: Marker | None, own: Marker | None, i: int) -> bool:
    """Whether a party behind "and" takes the marker of the one before: it stands in the same case, or in the case that
    the preposition of the other asks for.
    """
    if own is last or own is Marker.OBLIQUE:
        return True
    if own is None:
        return last is not None or scan.words[i].text.isupper()  # a name that is not inflected
    return own in (Marker.OF, Marker.DATIVE, Marker.ACCUSATIVE) and last in PREPOSED


def of_noun(scan: Scan, mention: Mention) -> bool:
    """Whether goods in the genitive only say of which sort the plain noun before them is: "завод дронов". A word with
    the ending of an adjective before them is theirs.
    """
    k = mention.i - 1
    sure = bool(scan.adjectival) and mention.case in GENITIVE and scan.low(k).isalpha()
    if not sure or scan.low(k).endswith(scan.adjectival):
        return False
    moved = scan.find(k, Cat.FRAME, Cat.NOUN, Cat.UNIT, Cat.ITEM, Cat.CARDINAL, Cat.BEFORE, Cat.MARKER)
    steers = scan.cue(k, *STEERING)
    return not (moved or steers or scan.find(k, *PARTIES) or scan.find(k, Cat.UNNUMBERED, Cat.SEVERAL, Cat.VAGUE))


def to_many(scan: Scan, mention: Mention, j: int) -> bool:
    """Whether an adjective and the plain noun behind it stand in the dative: "марокканским потребителям"."""
    if not scan.cased or mention.case is not Marker.BY or j >= len(scan.words) or scan.at[j]:
        return False
    return bool(scan.datives) and scan.low(j).endswith(scan.datives) and not scan.find(mention.i - 1, Cat.MARKER)

"""What the preposition or the case word before a party says of it."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import PARTY_CATS, Cat, Mention, Scan

_OWNED = (Cue.BODY, Cue.TITLE, Cue.SOURCE, Cue.STATEMENT, Cue.CLAIM)  # what a genitive behind it owns
MARKER_REACH = 5  # words between a preposition and the name it governs: "to its small southern neighbour Ukraine"


def marker_before(scan: Scan, i: int) -> Marker | None:
    """The nearest preposition or case word before word i, past articles, adjectives, titles and plain words."""
    oblique = False
    for k in range(i, max(i - MARKER_REACH, -1), -1):
        marks = [Marker(str(one.value)) for one in scan.ends.get(k, ()) if one.cat is Cat.MARKER]
        strong = strongest(marks)
        if strong is Marker.TO and scan.before(k - 1, Cat.CUE) and scan.cue(k - 2, Cue.BODY):
            return Marker.OTHER
        if strong:
            return _governed(scan, strong, k, i)
        if oblique or (k < i and scan.cue(k, Cue.ARTICLE) and Marker.OBLIQUE not in marks):
            return case_of(scan, k, oblique)
        oblique = Marker.OBLIQUE in marks
        if Marker.AND in marks or not (oblique or _passable(scan, k - 1)):
            return None
    return Marker.OBLIQUE if oblique else None


def _governed(scan: Scan, strong: Marker, k: int, i: int) -> Marker | None:
    """What the preposition right before word k says of the name at word i."""
    if strong in (Marker.FROM, Marker.OF) and _place_of_passage(scan, k - 1):
        return Marker.OTHER
    if _relative(scan, k, i):
        return None
    if strong is Marker.FROM and (office := _office_of(scan, k - 1)):
        return marker_before(scan, office) if office > 1 else None
    return _at_place(scan, k) if strong is Marker.AT else strong


def _relative(scan: Scan, k: int, i: int) -> bool:
    """Whether a preposition behind a comma governs a relative pronoun right before the name at word i, which has no
    article of its own: ", mit dem Kiew Gas kaufen soll".
    """
    if not scan.capital_nouns or i - k != 1 or scan.low(k - 2) != "," or scan.words[i].text in scan.masculine.names:
        return False
    pronoun = scan.cue(k, Cue.RELATIVE) and scan.cue(k, Marker.OBLIQUE)
    return pronoun is not None and scan.low(k) not in scan.masculine.article


def _office_of(scan: Scan, k: int) -> int | None:
    """Where an office begins whose state the preposition at word k names: "der Gouverneur von Kursk"."""
    if not (scan.capital_nouns and scan.cue(k, Cue.OUT_OF)):
        return None
    title = next((one for one in scan.ends.get(k, ()) if one.value is Cue.TITLE), None)
    return title.i if title else None


def _organ_before(scan: Scan, k: int) -> Mention | None:
    """The longest word for an organ that ends right before word k, whatever else it is a word for."""
    found = (one for one in scan.ends.get(k, ()) if one.cat is Cat.CUE and one.value is Cue.BODY)
    return min(found, key=lambda one: one.i, default=None)


def _at_place(scan: Scan, k: int) -> Marker | None:
    """What a place says: an organ named by its seat stands as the organ does ("the government in Tokyo")."""
    seated = _organ_before(scan, k - 1)
    if seated:
        return marker_before(scan, seated.i)
    return _far_marker(scan, k) or Marker.AT


def _place_of_passage(scan: Scan, k: int) -> bool:
    """Whether the preposition at word k hangs on a place that goods only pass: "through the port of Conakry"."""
    body = _organ_before(scan, k)
    if body is None:
        return False
    first = body.i - 1 if scan.cue(body.i - 1, Cue.ARTICLE) else body.i
    return any(one.value is Marker.OTHER for one in scan.ends.get(first, ()))


def strongest(marks: list[Marker]) -> Marker | None:
    """What a preposition says of itself: one that is of or from says "of" until a predicate asks for more."""
    strong = [one for one in marks if one not in (Marker.OBLIQUE, Marker.AND, Marker.SELLER)]
    return Marker.OF if Marker.OF in strong else strong[0] if strong else None


def case_of(scan: Scan, k: int, oblique: bool) -> Marker | None:
    """A case article right behind a noun makes a genitive; elsewhere it is an object."""
    if not oblique:
        return None
    before = scan.words[k - 1] if k else None
    noun = before is not None and before.capital >= scan.capital_nouns
    owned = scan.before(k, Cat.ITEM, Cat.NOUN) or scan.cue(k - 1, *_OWNED) if noun else None
    owned = owned or (scan.find(k - 1, Cat.CUE) if noun and scan.capital_nouns else None)
    return Marker.OF if owned else Marker.OBLIQUE


def nominative(scan: Scan, i: int, j: int) -> bool:
    """Whether the article before a name that ends before word j is the nominative of a masculine, as the name or the
    adjective behind the article tells: "der Iran", "der Internationale Währungsfonds".
    """
    k = i
    while k > 0 and i - k < MARKER_REACH and not scan.cue(k - 1, Cue.ARTICLE):
        k -= 1
    if scan.low(k - 1) not in scan.masculine.article:
        return False
    adjective = k < j - 1 and scan.low(k).endswith(scan.masculine.ending)
    return adjective or scan.words[j - 1].text in scan.masculine.names


def _passable(scan: Scan, k: int) -> bool:
    """Whether a word can stand between a preposition and the name."""
    if scan.running and scan.cue(k, Cue.MEASURE) and scan.find(k - 1, Cat.CARDINAL, Cat.SEVERAL):
        return True  # 从三家 ... 银行
    if k < 0 or not scan.low(k).replace("-", "").rstrip("'").isalpha():
        return False
    if scan.running and scan.find(k, Cat.CARDINAL, Cat.SEVERAL) and scan.cue(k + 1, Cue.MEASURE):
        return True
    if scan.cue(k, Cue.ARTICLE, Cue.TITLE, Cue.PRONOUN, Cue.BODY, Cue.FIRST) or scan.find(k, Cat.ADJECTIVE):
        return True
    return not scan.at[k] and not scan.words[k].capital


def _far_marker(scan: Scan, k: int) -> Marker | None:
    """A place behind its holder takes the holder's preposition: "from his ally in Pyongyang"."""
    told = False
    for at in range(k - 1, max(k - 4, 0), -1):
        found = next((Marker(str(one.value)) for one in scan.ends.get(at, ()) if one.cat is Cat.MARKER), None)
        if found in (Marker.FROM, Marker.TO, Marker.BY, Marker.FOR):
            return found if told else None  # and not "de repositionner en Roumanie"
        told = told or scan.cue(at - 1, Cue.PRONOUN, Cue.ARTICLE, Cue.TITLE, Cue.BODY) is not None
        if scan.before(at, *PARTY_CATS):
            return None
        holder = scan.cue(at - 1, Cue.PRONOUN, Cue.ARTICLE, Cue.TITLE, Cue.BODY) or not scan.at[at - 1]
        if not holder or not scan.words[at - 1].text.isalpha():
            return None
    return None

"""Which of the words that may be predicates are some where they stand: verbs, in a sense that moves or concludes."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.kinds import MOVING, PEOPLE
from tallystick.read.material.words import Cat, Mention, Scan

FIRM = (";", ":", "—", "–", "(", ")", "”", "“")
STOPS = (",", *FIRM)
EMPLOYED = 6  # words from a verb of using to the people who are employed


def is_predicate(scan: Scan, one: Mention, taken: list[tuple[int, int]]) -> bool:
    """Whether a mention is a predicate; `taken` are stretches that say who says it."""
    if one.cat is not Cat.FRAME or any(i <= one.i < j for i, j in taken):
        return False
    named = scan.find(one.i, Cat.NAME)
    if named and named.j == one.j and scan.words[one.i].capital and not scan.running:
        return False  # a name that looks like a verb: "Vienne"
    if scan.find(one.i, Cat.CURRENCY) and scan.before(one.i, Cat.MAGNITUDE):
        return False  # "500 million pounds"
    if scan.cue(one.i, Cue.LEAVE) and not _leaves(scan, one.j):
        return False
    return not _is_noun(scan, one) and not _other_sense(scan, one)


def denies(scan: Scan, one: Mention) -> bool:
    """Whether a word of coming back is the second part of a verb of denying: "wies Berichte zurück"."""
    behind = one.value is Frame.RETURN and not scan.low(one.j)[:1].isalnum()
    return behind and any(scan.cue(k, Cue.DENY) for k in range(_stretch(scan, one.i).start, one.i))


def _people(scan: Scan, words: range) -> bool:
    return any((two := scan.find(k, Cat.ITEM)) and two.value in PEOPLE for k in words)


def _in_number(scan: Scan, one: Mention) -> bool:
    """Whether what falls is a number: "the number of doctors has fallen from 900 to 40"."""
    figures = any(scan.cue(k, Cue.FIGURE) for k in range(_stretch(scan, one.i).start, one.i))
    return figures or scan.cue(one.j, Cue.CHANGE) is not None


def _leaves(scan: Scan, j: int) -> bool:
    """Whether a place that is left is named right behind the verb that ends before word j."""
    first = j + 1 if scan.cue(j, Cue.ARTICLE) else j
    return scan.find(first, Cat.NAME) is not None


def _other_sense(scan: Scan, one: Mention) -> bool:
    """Whether a word that may move goods or only fly them means the other here: from one party to another, it moves.
    What promises ("agreed to send") may also conclude a treaty, and only does where it is asked about one.
    """
    senses = {two.value for two in scan.at[one.i] if two.cat is Cat.FRAME and two.j == one.j}
    if one.value is Frame.ARRIVE and one.j - one.i > 1 and scan.adjectives_behind:
        return any(scan.find(k, Cat.FRAME) for k in (one.j, one.j + 1))  # "vient de livrer", not "vient de Russie"
    if one.value is Frame.DIE and scan.cue(one.i, Cue.CHANGED) and _in_number(scan, one):
        return True
    if one.value is Frame.DIE and scan.cue(one.i, Cue.LOSE):
        return not _people(scan, _stretch(scan, one.i))  # "lost 23 men", not "lost 900 tanks"
    if {Frame.USE, Frame.SERVE} <= senses:
        return (one.value is Frame.USE) is _people(scan, range(one.j, one.j + EMPLOYED))
    if {Frame.GIVE, Frame.RETURN} <= senses:  # goods are handed back by who gives them, people come home
        return (one.value is Frame.GIVE) is _people(scan, range(one.i - EMPLOYED, one.j + EMPLOYED))
    if {Frame.SIGN, Frame.PROMISE} <= senses:
        return one.value is Frame.SIGN and not _of_treaty(scan, one)
    if Frame.USE not in senses or len(senses) < 2:
        return False
    return (one.value is Frame.USE) is _directed(scan, one.i)


def _of_treaty(scan: Scan, one: Mention) -> bool:
    """Whether the verb that both promises and concludes is the only one of its stretch, or another concludes too."""
    end = next((at for at in range(one.j, len(scan.words)) if scan.low(at) in STOPS), len(scan.words))
    verbs = [two for k in range(one.j, end) if (two := scan.find(k, Cat.FRAME))]
    return not verbs


def _directed(scan: Scan, k: int) -> bool:
    """Whether the words between two stops around word k lead from one party to another, or the verb there has an object
    that it may give.
    """
    stretch = _stretch(scan, k)
    marked: set[object] = set()
    for at in stretch:
        if scan.find(at, Cat.NAME, Cat.AGENCY):
            first = at - 1 if scan.cue(at - 1, Cue.ARTICLE) and not scan.find(at - 1, Cat.MARKER) else at
            marked |= {two.value for two in scan.ends.get(first, ()) if two.cat is Cat.MARKER}
    goods = any(
        scan.find(at, Cat.ITEM, Cat.CARDINAL) or scan.low(at)[:1].isdigit() for at in range(k + 1, stretch.stop)
    )
    return {Marker.FROM, Marker.TO} <= marked or (goods and any(one.value is Frame.GIVE for one in scan.at[k]))


def _stretch(scan: Scan, k: int) -> range:
    """The words between two stops around word k."""
    start = next((at + 1 for at in reversed(range(k)) if scan.low(at) in STOPS), 0)
    return range(start, next((at for at in range(k, len(scan.words)) if scan.low(at) in STOPS), len(scan.words)))


def _is_noun(scan: Scan, one: Mention) -> bool:
    """A word that is verb and noun is a noun behind goods, an owner or an article: "India's arms imports"."""
    if _bare_noun(scan, one):
        return True
    if one.j - one.i > 1 or not (scan.find(one.i, Cat.NOUN) or scan.cue(one.i, Cue.STATEMENT)):
        return False
    if scan.serial and (scan.find(one.j, Cat.NAME) or scan.cue(one.i - 1, Cue.AUXILIARY)):
        return False  # whom it goes to follows the verb: 将军援交付乌克兰; an adverb stands before it: 全部交付
    owner = scan.cue(one.i - 1, Cue.POSSESSIVE) or scan.before(one.i, Cat.ADJECTIVE) or scan.before(one.i, Cat.ITEM)
    article = scan.cue(one.i - 1, Cue.ARTICLE) and not scan.cue(one.i - 1, Cue.PRONOUN, Cue.RELATIVE)
    return bool(owner or article)


def _bare_noun(scan: Scan, one: Mention) -> bool:
    """Whether a verb of moving without an ending, behind an article and before no noun, is one: "at the pump"."""
    if (
        one.j - one.i > 1
        or one.value not in MOVING
        or not scan.uninflected
        or scan.cue(one.i, Cue.PAST)
        or not scan.cue(one.i - 1, Cue.ARTICLE)
    ):
        return False
    owned = scan.cue(one.i - 1, Cue.RELATIVE, Cue.THIS)
    inflected = scan.low(one.i).endswith(scan.uninflected)
    return not (owned or inflected or scan.find(one.j, Cat.ITEM, Cat.ADJECTIVE))

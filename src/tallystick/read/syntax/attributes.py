"""Attributes: participles that stand before their noun and say nothing of the clause: "the promised jets"."""

from tallystick.books.language import Cue, Frame, Marker, Participles
from tallystick.read.material.words import PARTY_CATS, Cat, Mention, Scan

NOUN_REACH = 2  # words between a declined participle and its noun: "bezahlte schwere Waffen"
INFIX = slice(2, 6)  # letters among which a separable verb has the mark of its participle: ein-ge-setzt


def attributes(scan: Scan, forms: Participles) -> list[Mention]:
    """The predicates of a sentence that are attributes of the noun behind them."""
    found = [one for one in scan.mentions if one.cat is Cat.FRAME]
    return [one for one in found if _attributive(scan, one) or _declined(scan, one, forms)]


def _attributive(scan: Scan, one: Mention) -> bool:
    """A participle right before its noun, behind an article or a number."""
    if scan.serial or scan.final:  # attributes have a mark or place of their own there
        return False
    if scan.attributes:
        k = one.j
        while k < one.j + 3 and scan.cased and scan.find(k, Cat.MARKER, Cat.NAME, Cat.PEOPLE):
            k += 1  # "wypożyczonych od Amerykanów śmigłowców"
        ahead = (one.j, one.j + 1, k)
        return scan.low(one.i).endswith(scan.attributes) and any(scan.find(at, Cat.ITEM) for at in ahead)
    counted = scan.low(one.j)[:1].isdigit() or scan.find(one.j, Cat.CARDINAL)
    if one.value is Frame.AMOUNT or not (counted or scan.find(one.j, Cat.ITEM, Cat.PEOPLE)):
        return False
    k = _agent(scan, one.i)
    before = scan.cue(k - 1, Cue.ARTICLE) or scan.low(k - 1)[:1].isdigit() or scan.find(k - 1, Cat.CARDINAL)
    declined = one.case in (Marker.OBLIQUE, Marker.BY)  # a participle in the case of its noun
    if counted and scan.cue(k - 1, Cue.GOES_ON):
        return False  # a pronoun and its verb
    return (bool(before) or declined) and scan.words[one.i].low == scan.words[one.i].text


def _agent(scan: Scan, i: int) -> int:
    """Where an agent with its preposition begins that stands before an attribute: "the by Sweden promised jets"."""
    party = scan.before(i, *PARTY_CATS)
    k = party.i if party else i
    while party and scan.cue(k - 1, Cue.ARTICLE):
        k -= 1
    return k - 1 if party and scan.cue(k - 1, Marker.BY, Marker.FROM) else i


def _declined(scan: Scan, one: Mention, forms: Participles) -> bool:
    """A declined participle before a noun with a capital letter, in a form that no finite verb has, or behind an
    auxiliary that is the finite verb: "die eingesetzten Waffen", "habe längst bezahlte Waffen ... herausgerückt".
    """
    low = scan.low(one.j - 1)
    if not (scan.capital_nouns and low.endswith(forms.declined) and scan.words[one.i].text.islower()):
        return False
    ahead = range(one.j, one.j + NOUN_REACH + 1)
    noun = next((k for k in ahead if scan.capital(k) or not scan.low(k).isalpha()), None)
    if noun is None or not scan.capital(noun) or scan.find(noun, Cat.NAME) is not None:
        return False
    return any(mark in low[INFIX] for mark in forms.begin[:1]) or _behind_finite(scan, one.i)


def _behind_finite(scan: Scan, i: int) -> bool:
    """Whether an auxiliary stands before word i in its part of the clause, and another predicate behind."""
    start = next((k for k in range(i, -1, -1) if not scan.words[k].text[0].isalnum()), -1)
    end = next((k for k in range(i, len(scan.words)) if not scan.words[k].text[0].isalnum()), len(scan.words))
    finite = any(scan.cue(k, Cue.AUXILIARY, Cue.SUBJUNCTIVE) for k in range(start + 1, i))
    return finite and any(scan.find(k, Cat.FRAME) for k in range(i + 1, end))

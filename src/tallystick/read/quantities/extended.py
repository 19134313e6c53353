"""Participles with a phrase of their own between a number and its noun: "500 in Indien bestellte Lastwagen"."""

from tallystick.books.calendar import Dating
from tallystick.books.language import Cue, Frame
from tallystick.read.material.words import Cat, Mention, Scan

REACH = 6  # words from the number to the participle
PHRASE = 3  # words from an agent to the participle
ADJECTIVES = 2  # words between the participle and its noun: "nach Somalia entsandte ugandische Soldaten"


def extended(scan: Scan, k: int) -> Mention | None:
    """The participle whose phrase opens at word k, with a preposition or, declined, with an article."""
    party = scan.find(k + 1, Cat.NAME, Cat.AGENCY)
    ahead = range(party.j, party.j + (PHRASE if scan.capital_nouns else 1)) if party else ()
    agent = any(scan.find(at, Cat.FRAME) for at in ahead)  # "30 von Finnland im Mai zugesagte Haubitzen"
    part = scan.cue(k, Cue.PARTITIVE, Cue.AND) and not scan.cue(k, Dating.IN)
    if not scan.find(k, Cat.MARKER) or (part and not agent):
        return None
    for at in range(k + 1, min(k + REACH, len(scan.words))):
        found = scan.find(at, Cat.FRAME)
        if found and found.value is not Frame.AMOUNT and _before_noun(scan, found.j):
            return found
        if not scan.words[at].text[0].isalpha():
            return None
    return None


def _before_noun(scan: Scan, k: int) -> bool:
    """Whether goods or people begin at word k, behind adjectives where nouns have capitals and these have none."""
    last = k + ADJECTIVES if scan.capital_nouns else k
    while k < last and (scan.find(k, Cat.ADJECTIVE) or not scan.at[k]) and scan.words[k].text.islower():
        k += 1
    return scan.find(k, Cat.ITEM) is not None or (scan.capital_nouns and scan.find(k, Cat.PEOPLE) is not None)

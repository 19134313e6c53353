"""Abbreviated parties: one sign of a name that the text has spelt out, before a word for who acts for it (津方)."""

from collections.abc import Callable, Iterator

from tallystick.books.language import Cue
from tallystick.model.ident import PartyId
from tallystick.read.material.words import Cat, Mention, Scan

SHORTEST = 2  # signs of a name that can be abbreviated


def resolve_signs(scan: Scan, named_by: Callable[[str], PartyId | None]) -> None:
    """Take a sign before a word for an organ for the only party of the sentence or of the text before, as `named_by`
    tells it, whose name begins with it.
    """
    if not (scan.serial and scan.running):
        return
    for k in [k for k in range(len(scan.words)) if _abbreviates(scan, k)]:
        near: dict[str, PartyId | None] = {}
        for first, state in initials(scan, k):
            near[first] = state if near.get(first, state) == state else None
        sign = scan.words[k].text
        party = near.get(sign) if sign in near else named_by(sign)
        if party:
            found = Mention(Cat.NAME, party, k, k + 1)
            scan.mentions.append(found)
            scan.at[k].append(found)
            scan.ends.setdefault(k + 1, []).append(found)


def initials(scan: Scan, stop: int | None = None) -> Iterator[tuple[str, PartyId]]:
    """The first signs of the states that a sentence names, before word `stop`."""
    for one in scan.mentions:
        text = scan.words[one.i].text
        state = one.cat is Cat.NAME and str(one.value) in scan.countries
        if state and one.i < (len(scan.words) if stop is None else stop) and len(text) > SHORTEST:
            yield text[0], PartyId(str(one.value))


def _abbreviates(scan: Scan, k: int) -> bool:
    """Whether word k is one sign that no list holds, right before an organ."""
    word = scan.words[k]
    alone = len(word.text) == 1 and word.text.isalpha() and not scan.at[k]
    return alone and scan.cue(k + 1, Cue.BODY) is not None and scan.glued(k + 1)

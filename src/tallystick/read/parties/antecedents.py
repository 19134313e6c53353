"""Antecedents: whose "the junta" or "the army" is, where the text has said so once and of one party only."""

from collections.abc import Callable

from tallystick.books.language import Cue
from tallystick.model.ident import PartyId
from tallystick.read.material.words import PARTY_CATS, Cat, Mention, Scan
from tallystick.read.parties.actors import Actor

NEAR = 3  # words beside an organ within which a party named says itself whose it is


def resolve(scan: Scan, whose: Callable[[str], PartyId | None]) -> None:
    """Take an organ with an article and no party beside it for the party that the text named with it before, as
    `whose` tells it.
    """
    for one in [mention for mention in scan.mentions if mention.value is Cue.BODY and mention.cat is Cat.CUE]:
        alone = scan.cue(one.i - 1, Cue.ARTICLE) and not _named(scan, one)
        party = whose(scan.low(one.j - 1)) if alone else None
        if party is None:
            continue
        found = Mention(Cat.NAME, party, one.i, one.j)
        scan.mentions.append(found)
        scan.at[one.i].append(found)
        scan.ends.setdefault(one.j, []).append(found)


def resolve_people(scan: Scan) -> None:
    """Take "its own citizens" for people of the state that the sentence names first."""
    heads = scan.places(Cue.HEADS)
    if not heads:
        return
    named = next((one for one in scan.mentions if one.cat is Cat.NAME and one.value in scan.countries), None)
    for k in heads if named else ():
        own = scan.cue(k, Cue.SAME)
        if own and named and named.i < k:
            found = Mention(Cat.PEOPLE, named.value, k, own.j)
            scan.mentions.append(found)
            scan.at[k].append(found)
            scan.ends.setdefault(own.j, []).append(found)


def remember(scan: Scan, actors: list[Actor], bodies: dict[str, PartyId | None]) -> None:
    """Note which organs the sentence names with their party; one that two parties have is nobody's."""
    for actor in actors:
        for k in (*range(actor.i, actor.j), actor.j):
            if scan.cue(k, Cue.BODY):
                word = scan.low(k)
                bodies[word] = actor.party if bodies.get(word, actor.party) == actor.party else None


def _named(scan: Scan, one: Mention) -> bool:
    return any(scan.find(k, *PARTY_CATS) for k in range(one.i - NEAR, one.j + NEAR))

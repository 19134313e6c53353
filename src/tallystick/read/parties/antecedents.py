"""Antecedents: whose "the junta" or "the army" is, where the text has said so once and of one party only."""

from collections.abc import Callable

from tallystick.books.language import Cue, Marker
from tallystick.model.ident import PartyId
from tallystick.read.material.words import PARTY_CATS, Cat, Mention, Scan
from tallystick.read.parties.actors import Actor

NEAR = 3  # words beside an organ within which a party named says itself whose it is


def resolve(scan: Scan, whose: Callable[[str], PartyId | None]) -> None:
    """Take an organ with an article and no party beside it for the party that the text named with it before, as
    `whose` tells it.
    """
    for one in [mention for mention in scan.mentions if mention.value is Cue.BODY and mention.cat is Cat.CUE]:
        open_ = scan.cue(one.i - 1, Cue.ARTICLE) is not None and not _owned_behind(scan, one)
        party = whose(scan.low(one.j - 1)) if open_ and not _named_before(scan, one) else None
        party = party or (_speakers_seat(scan, one) if open_ else None)
        if party is None:
            continue
        found = Mention(Cat.NAME, party, one.i, one.j)
        scan.mentions.append(found)
        scan.at[one.i].append(found)
        scan.ends.setdefault(one.j, []).append(found)


def _speakers_seat(scan: Scan, one: Mention) -> PartyId | None:
    """Where whoever opens the sentence speaks, for an organ in what they say: "the opposition in Bratislava says the
    government sold ...".
    """
    said = next(iter(scan.places(Cue.SAY)), None)
    if scan.running or said is None or one.i <= said:
        return None
    seats = {m.value for k in range(1, said) if (m := scan.find(k, Cat.NAME)) and scan.cue(k - 1, Marker.AT)}
    named = {m.value for k in range(said) if (m := scan.find(k, *PARTY_CATS))}
    return PartyId(str(seats.pop())) if len(seats) == 1 == len(named) else None


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


def _named_before(scan: Scan, one: Mention) -> bool:
    return any(scan.find(k, *PARTY_CATS) for k in range(one.i - NEAR, one.i))


def _owned_behind(scan: Scan, one: Mention) -> bool:
    """Whether a party is named with an organ or right behind it, before any verb."""
    verb = (Cue.AUXILIARY, Cue.SUBJUNCTIVE, Cue.FUTURE)
    stop = next((k for k in range(one.j, one.j + NEAR) if scan.cue(k, *verb) or scan.find(k, Cat.FRAME)), one.j + NEAR)
    return any(scan.find(k, *PARTY_CATS) for k in range(one.i, stop))

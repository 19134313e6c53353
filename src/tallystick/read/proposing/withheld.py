"""Goods set against those given: "sent a radar, but not the missiles" says that the missiles were not given."""

from collections.abc import Sequence
from dataclasses import replace

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind, Modality
from tallystick.model.when import When
from tallystick.read.material.kinds import sort_bare
from tallystick.read.material.words import Cat, Mention, item_of
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.proposing.proposals import Proposal

REACH = 4  # words from "but not" to the goods
BUT = (Cue.CORRECTION, Cue.BREAK)
RECEIVING = (Marker.TO, Marker.FOR, Marker.DATIVE, Marker.ACCUSATIVE, Marker.OBLIQUE)
GIVEN = (Kind.TRANSFER, Kind.PERSONNEL, Kind.VALUE)


def withheld(parse: Parse, items: ItemTree, found: Sequence[Proposal]) -> list[Proposal]:
    """The goods that stand behind "but not", between the same two as those before; none where verbs close clauses."""
    made: list[Proposal] = []
    for k in parse.scan.places(*BUT) if not parse.scan.final else ():
        goods = _set_against(parse, k)
        kind = sort_bare(items, item_of(goods)) if goods else None
        before = [one for one in found if one.j <= k and one.kind in GIVEN and one.modality is not Modality.ABSENT]
        if goods is None or kind is None or not before or any(one.i <= goods.i < one.j for one in found):
            continue
        absent = replace(before[-1], kind=kind, item=item_of(goods), i=k, j=goods.j, modality=Modality.ABSENT)
        made.append(replace(absent, amount=Amount(), when=When(), either=None, rules=["but not"]))
    return made


def refused_to(parse: Parse, found: Sequence[Proposal]) -> list[Proposal]:
    """That the same does not go to a party set against the one before: "sells arms to Israel, but not to Ukraine"."""
    made: list[Proposal] = []
    for k in parse.scan.places(*BUT) if not (parse.scan.final or parse.scan.serial) else ():
        other = _other_party(parse, k)
        before = [one for one in found if one.j <= k and one.kind in GIVEN and one.modality is not Modality.ABSENT]
        if other is None or not before or before[-1].recipient in (None, other.party):
            continue
        last = before[-1]
        kind = Kind.TRANSFER if last.kind is Kind.VALUE else last.kind
        absent = replace(last, kind=kind, recipient=other.party, i=k, j=other.j, modality=Modality.ABSENT)
        made.append(replace(absent, amount=Amount(), when=When(), either=None, rules=["but not to"]))
    return made


def _other_party(parse: Parse, k: int) -> Actor | None:
    """The party behind "but" at word k that a negation beside it says gets nothing, with no verb or goods near."""
    ends = next((at for at in range(k + 1, len(parse.scan.words)) if parse.scan.low(at) in (",", ";", ".")), k)
    if ends - k > REACH + 2 or any(parse.scan.find(at, Cat.FRAME, Cat.ITEM, Cat.CARDINAL) for at in range(k + 1, ends)):
        return None
    named = [one for one in parse.actors if k < one.i < ends and one.how in (How.NAME, How.PEOPLE) and not one.source]
    denied = any(parse.scan.cue(at, Cue.NEGATION) for at in range(k, ends))
    return named[0] if denied and len(named) == 1 and named[0].marker in RECEIVING else None


def _set_against(parse: Parse, k: int) -> Mention | None:
    """The goods behind "but" at word k and a negation, with nothing beside them that does something."""
    denied = False
    for at in range(k + 1, min(k + 1 + REACH, len(parse.scan.words))):
        denied = denied or parse.scan.cue(at, Cue.NEGATION) is not None
        goods = parse.scan.find(at, Cat.ITEM)
        if goods:
            return goods if denied and not _done(parse, goods.j) else None
        if parse.scan.find(at, Cat.FRAME, Cat.NAME) or parse.scan.low(at)[:1].isdigit():
            return None
    return None


def _done(parse: Parse, j: int) -> bool:
    """Whether a verb that is no attribute follows between word j and the next stop."""
    end = next((k for k in range(j, len(parse.scan.words)) if not parse.scan.words[k].text[0].isalnum()), j)
    if any(parse.scan.cue(k, Cue.PASSIVE, Cue.AUXILIARY) for k in range(j, end)):
        return True
    verbs = (one for k in range(j, end) if k not in parse.inner and (one := parse.scan.find(k, Cat.FRAME)))
    return not parse.scan.cue(j, Cue.RELATIVE) and any(one.value is not Frame.ASK for one in verbs)

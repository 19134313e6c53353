"""Goods set against those given: "sent a radar, but not the missiles" says that the missiles were not given."""

from collections.abc import Sequence
from dataclasses import replace

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind, Modality
from tallystick.model.when import When
from tallystick.read.material.kinds import sort_bare
from tallystick.read.material.words import Cat, Mention, item_of
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal

REACH = 4  # words from "but not" to the goods
GIVEN = (Kind.TRANSFER, Kind.PERSONNEL, Kind.VALUE)


def withheld(parse: Parse, items: ItemTree, found: Sequence[Proposal]) -> list[Proposal]:
    """The goods that stand behind "but not", between the same two as those before; none where verbs close clauses."""
    made: list[Proposal] = []
    for k in range(1, len(parse.scan.words)) if not parse.scan.final else ():
        goods = _set_against(parse, k)
        kind = sort_bare(items, item_of(goods)) if goods else None
        before = [one for one in found if one.j <= k and one.kind in GIVEN and one.modality is not Modality.ABSENT]
        if goods is None or kind is None or not before or any(one.i <= goods.i < one.j for one in found):
            continue
        absent = replace(before[-1], kind=kind, item=item_of(goods), i=k, j=goods.j, modality=Modality.ABSENT)
        made.append(replace(absent, amount=Amount(), when=When(), either=None, rules=["but not"]))
    return made


def _set_against(parse: Parse, k: int) -> Mention | None:
    """The goods behind "but" at word k and a negation, with nothing beside them that does something."""
    if not parse.scan.cue(k, Cue.CORRECTION, Cue.BREAK):
        return None
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

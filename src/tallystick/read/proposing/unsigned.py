"""Agreements that a sentence says do not exist without naming one: "..., though nothing has been signed"."""

from collections.abc import Sequence
from dataclasses import replace

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind, Modality
from tallystick.model.when import When
from tallystick.read.material.kinds import AGREEMENTS, ARMS, ARMS_DEAL, COOPERATION_AGREEMENT, within
from tallystick.read.material.words import Cat, item_of
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal

REACH = 5  # words from "nothing" to the verb of signing


def unsigned(parse: Parse, items: ItemTree, found: Sequence[Proposal]) -> list[Proposal]:
    """The agreement that has not been signed between the two of the last exchange of the sentence."""
    flows = [one for one in found if one.provider and one.recipient]
    if not flows or parse.scan.running or not parse.scan.has(Cue.NOTHING):
        return []
    goods = [one for one in parse.scan.mentions if one.cat is Cat.ITEM]
    named = any(within(items, item_of(one), AGREEMENTS) for one in goods)
    signing = next((k for k in range(len(parse.scan.words)) if _nothing_signed(parse, k)), None)
    if named or signing is None:
        return []
    item = ARMS_DEAL if within(items, flows[-1].item, ARMS) else COOPERATION_AGREEMENT
    absent = replace(flows[-1], kind=Kind.AGREEMENT, item=item, i=signing, j=signing + 1, modality=Modality.ABSENT)
    return [replace(absent, amount=Amount(), when=When(), either=None, rules=["nothing signed"])]


def _nothing_signed(parse: Parse, k: int) -> bool:
    """Whether a verb of signing at word k has nothing for its subject."""
    verb = next((one for one in parse.scan.at[k] if one.cat is Cat.FRAME and one.value is Frame.SIGN), None)
    near = range(max(k - REACH, 0), k)
    return verb is not None and any(parse.scan.cue(at, Cue.NOTHING) for at in near)

"""What a sentence says twice, where verbs follow each other without a mark: goods and then their number, a number and
then its share; and losses that are a part of losses.
"""

from collections.abc import Sequence

from tallystick.books.language import Cue, Frame
from tallystick.model.claim import Kind
from tallystick.read.material.quantity import PERCENT
from tallystick.read.material.words import Cat, item_of
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.syntax.senses import STOPS

_MEASURING = (None, Frame.AMOUNT, Frame.HOLD, Frame.CONTAIN)  # predicates of a share that moves nothing itself


def restated(parsed: Parse, one: Proposal, found: Sequence[Proposal]) -> bool:
    """Whether another proposal of the sentence says the same with a number, or the number of which this is a share."""
    if not parsed.scan.serial:
        return _as_share(parsed, one, found) or (parsed.scan.final and _put_at(one, found))
    others = [other for other in found if other.amount.stated and other.item == one.item and other is not one]
    if one.amount.unit == PERCENT:
        frame = one.predicate.value if one.predicate else None
        return frame in _MEASURING and any(other.i < one.i and other.amount.unit != PERCENT for other in others)
    if one.amount.stated or one.amount.qualifier:
        return False
    return any(other.kind is one.kind and one.i < other.i and _bare(parsed, one, other) for other in others)


def _put_at(one: Proposal, found: Sequence[Proposal]) -> bool:
    """Whether goods with a relative clause before them are what the main clause puts at a number, between the same two:
    "買った原油は208万バレルに達し".
    """
    if one.amount.stated or one.amount.qualifier or not one.clause.relative:
        return False
    around = (two for two in found if two.clause.i <= one.clause.i < two.clause.j and two.clause is not one.clause)
    same = (two for two in around if two.item == one.item and two.provider == one.provider)
    return any(two.amount.stated and two.recipient == one.recipient and two.i >= one.j for two in same)


def _as_share(parsed: Parse, one: Proposal, found: Sequence[Proposal]) -> bool:
    """Whether a share only puts the number right before it another way: "20 billion cubic metres, 34 percent of ..."
    (rule 1.3).
    """
    if one.amount.unit != PERCENT or parsed.scan.final:
        return False
    before = [two for two in found if two.j <= one.i and two.amount.stated and two.item == one.item]
    last = before[-1] if before else None
    if last is None or last.amount.unit == PERCENT or last.modality is not one.modality:
        return False
    stop = next((k for k in range(one.j, len(parsed.scan.words)) if parsed.scan.low(k) in STOPS), one.j)
    said = any(parsed.scan.find(k, Cat.FRAME, Cat.NAME) for k in (*range(last.j, one.i), *range(one.j, stop)))
    among = parsed.cues(last.j, stop, Cue.AMONG, Cue.RELATIVE) or parsed.scan.cue(one.j, Cue.AMONG)
    return not said and not among


def _bare(parsed: Parse, one: Proposal, other: Proposal) -> bool:
    """Whether no goods are named between two proposals; a share names its whole again."""
    share = other.amount.unit == PERCENT
    named = [goods for k in range(one.j, other.j) if (goods := parsed.scan.find(k, Cat.ITEM))]
    return all(share and item_of(goods) == one.item for goods in named)


def share_losses(parsed: Parse, one: Proposal, whole: Proposal | None) -> None:
    """Losses that name nobody are of those lost or sent just before: "4700 casualties, among them 600 dead"."""
    if whole is None or one.kind is not Kind.CASUALTIES or one.provider is not None:
        return
    among = parsed.scan.serial and any(parsed.scan.cue(k, Cue.APPOSITION) for k in range(whole.j, one.i))
    if whole.kind is Kind.CASUALTIES or (whole.kind is Kind.PERSONNEL and among):
        one.provider, one.recipient = whole.provider, whole.recipient

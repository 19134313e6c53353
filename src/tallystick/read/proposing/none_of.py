"""None of a whole: "kein einziger der zwölf zugesagten Jets" says that twelve were promised and that none has come."""

from dataclasses import replace

from tallystick.books.language import Cue, Frame
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind, Modality
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal


def none_of(parse: Parse, found: list[Proposal]) -> list[Proposal]:
    """The goods of which none came, for each promised whole that a negation with "of" stands before."""
    made: list[Proposal] = []
    for one in found:
        promised = (
            one.promised
            or one.modality is Modality.PLEDGED
            or any(inner.value in (Frame.PROMISE, Frame.ORDER) for inner in one.inner)
        )
        if one.kind not in (Kind.TRANSFER, Kind.PERSONNEL) or not (promised and _negated_whole(parse, one)):
            continue
        one.modality = Modality.PLEDGED
        made.append(replace(one, amount=Amount(), modality=Modality.ABSENT, rules=[*one.rules, "none of them"]))
    return made


def _negated_whole(parse: Parse, one: Proposal) -> bool:
    """Whether "not one of" stands right before an amount."""
    first = one.i - 1 if parse.scan.cue(one.i - 1, Cue.ARTICLE, Cue.PARTITIVE) else one.i
    first = first - 1 if parse.scan.cue(first - 1, Cue.PARTITIVE) else first
    return any(mention.value is Cue.NEGATION for mention in parse.scan.ends.get(first, ())) and first < one.i

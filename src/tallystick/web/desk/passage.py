"""The words around a claim, cut into stretches so that each can be shown as text with its claims marked."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.ident import ClaimId

AROUND = 3000  # characters shown before and after a claim: some two screens


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text of which the same claims are true from its first to its last character."""

    text: str
    claims: tuple[ClaimId, ...]
    here: bool  # whether the claim under review is among them


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a document; `start` counts characters before it, `whole` says that nothing was left out."""

    start: int
    stretches: tuple[Stretch, ...]
    whole: bool


def passage(document: Document, claims: Iterable[Claim], here: Claim | None) -> Passage:
    """The text around a claim, or a document's beginning, with all claims in it marked."""
    span = here.evidence.span if here else None
    start = max(0, span.start - AROUND) if span else 0
    end = min(len(document.text), (span.end if span else 0) + AROUND)
    marked = [
        (claim.evidence.span.start, claim.evidence.span.end, claim.id)
        for claim in claims
        if claim.evidence.span and claim.evidence.span.start < end and claim.evidence.span.end > start
    ]
    edges = {start, end, *(max(start, one[0]) for one in marked), *(min(end, one[1]) for one in marked)}
    places = sorted(edges)
    name = here.id if here else None
    found = []
    for left, right in pairwise(places):
        over = tuple(one for first, last, one in marked if first <= left and right <= last)
        found.append(Stretch(document.text[left:right], over, name in over))
    return Passage(start, tuple(found), start == 0 and end == len(document.text))

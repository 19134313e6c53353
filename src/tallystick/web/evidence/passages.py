"""A frozen text cut into passages: what which claims rest on, what is the page's own furniture, and the rest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.ident import ClaimId

MOST = 200_000  # characters shown at once: more makes browsers slow; the bytes hold all


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text. `starts` are claims whose quote begins here, `claims` all whose quote it belongs to."""

    text: str
    claims: tuple[ClaimId, ...]
    starts: tuple[ClaimId, ...]
    furniture: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """The passages shown, and how many characters stand before and after them."""

    passages: tuple[Passage, ...]
    before: int
    after: int


def passages(document: Document, claims: Iterable[Claim], chosen: str | None) -> Cut:
    """Cut a text at every end of a quote, around the claim that was asked for."""
    quoted = [claim for claim in claims if claim.evidence.document == document.id]
    start, end = _window(document, quoted, chosen)
    spans = [(claim.id, span.start, span.end) for claim in quoted if (span := claim.evidence.span)]
    ends = {
        start,
        end,
        *(place for _, *both in spans for place in both),
        *(at for two in document.furniture for at in two),
    }
    cuts = sorted(place for place in ends if start <= place <= end)
    made = tuple(_passage(document, (left, right), spans, chosen) for left, right in pairwise(cuts))
    return Cut(made, start, len(document.text) - end)


def _window(document: Document, quoted: Sequence[Claim], chosen: str | None) -> tuple[int, int]:
    length = len(document.text)
    if length <= MOST:
        return 0, length
    middle = next((one.evidence.span.start for one in quoted if one.id == chosen and one.evidence.span), 0)
    start = min(max(0, middle - MOST // 2), length - MOST)
    return start, start + MOST


def _passage(
    document: Document, ends: tuple[int, int], spans: Sequence[tuple[ClaimId, int, int]], chosen: str | None
) -> Passage:
    left, right = ends
    inside = tuple(name for name, start, end in spans if start <= left and right <= end)
    starts = tuple(name for name, start, _ in spans if start == left)
    furniture = any(start <= left and right <= end for start, end in document.furniture)
    return Passage(document.text[left:right], inside, starts, furniture, chosen in inside)

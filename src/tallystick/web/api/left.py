"""Claims as people left them, for parts of lists: only those are worked out that somebody spoke of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from django.db.models import Q

from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId, ItemId
from tallystick.model.judgement import Judgement
from tallystick.review import as_left, read_log
from tallystick.review.log import PAIRS
from tallystick.web.api.shapes import OPEN, ClaimOut
from tallystick.web.weighing import Shelf
from tallystick.web.workspace import store


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The claims that somebody spoke of, as they are left, and those whose item was corrected, with what it was."""

    claims: Mapping[ClaimId, ClaimOut]
    items: Mapping[ClaimId, ItemId]


_kept: Shelf[_Spoken] = Shelf(4)


def left(slug: str, claims: Sequence[Claim]) -> list[ClaimOut]:
    """These claims with what people changed of them, and how they stand."""
    spoken = _spoken(slug).claims
    return [spoken.get(claim.id) or _out(claim, OPEN) for claim in claims]


def of_item(slug: str, item: str) -> Q:
    """Which rows hold claims of an item as people left them."""
    spoken = _spoken(slug)
    come = [name for name in spoken.items if spoken.claims[name].item == item]
    gone = [name for name, was in spoken.items.items() if was == item]
    return (Q(item=item) & ~Q(key__in=gone)) | Q(key__in=come)


def _spoken(slug: str) -> _Spoken:
    return _kept.get((store().workspace.folder, slug, store().revision(slug)), lambda: _spoken_of(slug))


def _spoken_of(slug: str) -> _Spoken:
    """All claims that words in the log concern, and those that these repeat, from one to the next."""
    log = store().judgements(slug)
    known: dict[ClaimId, Claim] = {}
    wanted = {named for word in log for named in _named(word)}
    while wanted:
        found = store().claims_named(slug, wanted)
        known |= {claim.id: claim for claim in found}
        wanted = {claim.links.via for claim in found if claim.links.via is not None} - known.keys()
    words = read_log(known, log)
    made = {one.id: _out(one, words.verdict(one.id) or OPEN) for one in as_left(tuple(known.values()), log)}
    return _Spoken(made, {name: one.item for name, one in known.items() if one.item != made[name].item})


def _named(word: Judgement) -> tuple[ClaimId, ...]:
    return (word.claim, ClaimId(word.other)) if word.verdict in PAIRS and word.other else (word.claim,)


def _out(claim: Claim, standing: str) -> ClaimOut:
    return ClaimOut(**{one.name: getattr(claim, one.name) for one in fields(claim)}, standing=standing)

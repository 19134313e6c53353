"""Tracing: for each claim the earlier statement that it repeats, if any, from weighed reasons that are kept.

Every claim is compared with the earlier ones of its blocks and takes the best above the line. Then documents that
were found to share statements are looked at again: what they also share is likelier to be shared. A document that
tells two things apart keeps them apart. Links that people or the reader made stay; a claim marked as its source's own
collection repeats nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import NamedTuple

from tallystick.books import Books
from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId, DocumentId
from tallystick.model.repeat import Ground
from tallystick.reconcile.blocks import in_order, pairs
from tallystick.reconcile.grounds import grounds
from tallystick.reconcile.groups import Groups
from tallystick.reconcile.traits import Trait, Traits

Rewrites = Mapping[DocumentId, DocumentId]  # each document that is nearly another, to the first of its group
NO_REWRITES: Rewrites = MappingProxyType({})


class Tie(NamedTuple):
    """A claim that may repeat an earlier one, what was found for and against, and the sum of the weights."""

    copy: Trait
    original: Trait
    found: tuple[Ground, ...]
    score: float


def trace_ties(claims: Sequence[Claim], traits: Traits, rewrites: Rewrites) -> list[Tie]:
    """The ties that hold, one at most for each claim."""
    books = traits.books
    ordered = in_order([traits.of(claim) for claim in claims])
    near: list[list[Tie]] = []
    for copy, others in pairs(ordered, books):
        if copy.claim.links.via is None and not copy.claim.links.own:
            near.append(_likely([_tie(copy, other, rewrites, books) for other in others], books))
    first = _choose(ordered, near, books.tracing.enough)
    shared = _shared(first)
    again = [[_beside(tie, shared, books) for tie in ties] for ties in near]
    return _choose(ordered, again, books.tracing.enough) if shared else first


def _tie(copy: Trait, original: Trait, rewrites: Rewrites, books: Books) -> Tie:
    found = grounds(copy, original, books)
    mine, yours = copy.claim.evidence.document, original.claim.evidence.document
    if mine is not None and yours is not None and mine != yours and mine in rewrites:
        found += [Ground.REWRITTEN] if rewrites[mine] == rewrites.get(yours) else []
    return Tie(copy, original, tuple(found), books.tracing.score(found))


def _likely(ties: Iterable[Tie], books: Books) -> list[Tie]:
    """Those that hold, or would with statements beside them."""
    least = books.tracing.enough - books.tracing.weights[Ground.COMPANIONS]
    return [tie for tie in ties if tie.score > least]


Pages = frozenset[str]


def _shared(ties: Iterable[Tie]) -> dict[Pages, set[ClaimId]]:
    """For each two pages the claims of ties between them."""
    found: dict[Pages, set[ClaimId]] = defaultdict(set)
    for tie in ties:
        one, other = tie.copy.page, tie.original.page
        if one is not None and other is not None and one != other:
            found[frozenset((one, other))].add(tie.copy.id)
    return found


def _beside(tie: Tie, shared: Mapping[Pages, AbstractSet[ClaimId]], books: Books) -> Tie:
    """A tie with what its documents share besides."""
    one, other = tie.copy.page, tie.original.page
    if one is None or other is None or not shared.get(frozenset((one, other)), set()) - {tie.copy.id}:
        return tie
    found = (*tie.found, Ground.COMPANIONS)
    return tie._replace(found=found, score=books.tracing.score(list(found)))


def _choose(ordered: Sequence[Trait], near: Iterable[Sequence[Tie]], enough: float) -> list[Tie]:
    """One tie for each claim at most: the best ones first, as far as they fit those chosen before."""
    groups = Groups(ordered)
    chosen: dict[ClaimId, Tie] = {}
    for tie in sorted((tie for ties in near for tie in ties if tie.score > enough), key=_best_first):
        if tie.copy.id not in chosen and _fits(tie, groups):
            chosen[tie.copy.id] = tie
            groups.join(tie.copy.id, tie.original.id)
    return list(chosen.values())


def _best_first(tie: Tie) -> tuple[object, ...]:
    """The highest score; of equal ones the latest original, then by names."""
    return -tie.score, -(tie.original.last or 0), tie.original.id, tie.copy.id


def _fits(tie: Tie, groups: Groups) -> bool:
    """Whether two claims are not of one origin already, and no page tells their origins apart."""
    one, other = tie.copy.id, tie.original.id
    return not groups.together(one, other) and not groups.told_apart(one, other)

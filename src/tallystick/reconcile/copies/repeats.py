"""Copies with what is known of them: how each came to be known, the reasons, and what it changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tallystick.books import Books
from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId
from tallystick.model.repeat import Ground, How, Reason, Repeat
from tallystick.reconcile.copies.chains import Links
from tallystick.reconcile.copies.drift import drift
from tallystick.reconcile.copies.tracing import Tracer

BESIDE = 20  # other claims of a page that a sum may be made with


def linked(claim: Claim, ties: Tracer) -> Claim:
    """A claim with the tie that was found written into its links."""
    tie = ties.ties.get(claim.id)
    return claim if tie is None else replace(claim, links=replace(claim.links, via=tie.original.id))


class Repeats:
    """Every copy whose original is known, told when it is asked for, and kept in step."""

    def __init__(self, claims: Mapping[ClaimId, Claim], tracer: Tracer, links: Links, books: Books) -> None:
        self._claims = claims
        self._tracer = tracer
        self._links = links
        self._books = books
        self._made: dict[ClaimId, Repeat | None] = {}
        self._page: dict[ClaimId, str] = {}
        self._on: dict[str, set[ClaimId]] = defaultdict(set)

    def update(self, changed: Iterable[ClaimId]) -> set[ClaimId]:
        """Take claims that came, left or repeat something else; gives those of which other things may be told now."""
        claims = set(changed)
        pages = {page for claim in claims for page in self._turn(claim)}
        originals = claims.union(*(self._on[page] for page in pages))
        claims.update(copy for one in originals for copy in self._links.back.get(one, ()))
        for claim in claims:
            self._made.pop(claim, None)
        return claims

    def among(self, claims: Sequence[ClaimId]) -> tuple[Repeat, ...]:
        """What is known of copies among some claims; nothing of those whose original is not known."""
        for claim in claims:
            if claim not in self._made:
                self._made[claim] = self._tell(claim)
        return tuple(one for one in map(self._made.__getitem__, claims) if one is not None)

    def _turn(self, claim: ClaimId) -> Iterable[str]:
        """Keep in step which claims stand on one page; gives the pages that this changes."""
        was = self._page.pop(claim, None)
        trait = self._tracer.traits.get(claim)
        now = trait.page if trait is not None else None
        if was is not None:
            self._on[was].discard(claim)
        if now is not None:
            self._page[claim] = now
            self._on[now].add(claim)
        return (page for page in (was, now) if page is not None)

    def _tell(self, claim: ClaimId) -> Repeat | None:
        via = self._claims[claim].links.via if claim in self._claims else None
        if via is None or via not in self._claims:
            return None
        copy, original = self._tracer.traits[claim], self._tracer.traits[via]
        page = self._on[original.page] if original.page is not None else ()
        others = [self._tracer.traits[one] for one in sorted(page) if one != via][:BESIDE]
        tie = self._tracer.ties.get(claim)
        return Repeat(
            claim,
            via,
            How.FOUND if tie else How.LINKED,
            tie.score if tie else None,
            _reasons(tie.found, self._books) if tie else (),
            drift(copy, original, self._books, others),
        )


def _reasons(found: Iterable[Ground], books: Books) -> tuple[Reason, ...]:
    """What was found, weightiest first."""
    reasons = [Reason(one, books.tracing.weights[one]) for one in dict.fromkeys(found)]
    return tuple(sorted(reasons, key=lambda one: (-abs(one.weight), one.ground)))

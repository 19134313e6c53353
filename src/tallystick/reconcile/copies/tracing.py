"""Tracing: for each claim the earlier statement that it repeats, if any, from weighed reasons that are kept.

Every claim is compared with the earlier ones of its blocks and takes the best above the line. Then documents that
were found to share statements are looked at again: what they also share is likelier to be shared. A document that
tells two things apart keeps them apart. Links that people or the reader made stay; a claim marked as its source's own
collection repeats nothing. Claims may come and go: only what they touch is looked at again.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId
from tallystick.reconcile.copies.blocks import Blocks, rank_of
from tallystick.reconcile.copies.choosing import Choice
from tallystick.reconcile.copies.consent import Consent
from tallystick.reconcile.likeness.prospects import Prospects
from tallystick.reconcile.likeness.ties import NO_REWRITES, Rewrites, Tie, beside, tie_of
from tallystick.reconcile.likeness.traits import Trait, Traits

Pages = frozenset[str]
Compared = dict[ClaimId, tuple[Trait, Tie | None]]  # pairs that had a closer look
ASLEEP = 1_000  # claims that left, remembered at least; as many as are there, if that is more


class Tracer:
    """The ties among the claims that are known now, and what was found out on the way to them."""

    def __init__(self, traits: Traits, rewrites: Rewrites = NO_REWRITES) -> None:
        self.traits: dict[ClaimId, Trait] = {}
        self._maker = traits
        self._rewrites = rewrites
        self._blocks = Blocks(traits.books)
        self._prospects = Prospects(traits.books)
        self._compared: dict[ClaimId, Compared] = {}
        self._asleep: dict[int, tuple[Trait, Compared]] = {}
        self._near: dict[ClaimId, tuple[Tie, ...]] = {}
        consent = Consent(traits.books)
        self._first, self._again = Choice(self.traits, consent), Choice(self.traits, consent)
        self._between: dict[Pages, set[ClaimId]] = defaultdict(set)  # claims that may repeat something across two pages
        self._shared: dict[Pages, set[ClaimId]] = defaultdict(set)  # those of them that do, by the first choice
        self._sharing: dict[ClaimId, Pages] = {}

    @property
    def ties(self) -> Mapping[ClaimId, Tie]:
        """The tie of each claim that repeats another, as far as it was found."""
        return self._again.chosen

    def change(self, gone: Iterable[ClaimId], new: Iterable[Claim], rewrites: Rewrites = NO_REWRITES) -> set[ClaimId]:
        """Let claims go and others come; gives those whose tie is another now."""
        disturbed = {one for claim in gone for one in self._leave(claim)}
        again = self._rewritten(rewrites)
        disturbed.update(one for claim in again for one in self._leave(claim.id))
        if again:
            self._asleep.clear()
        for trait in sorted((self._wake(claim) for claim in (*again, *new)), key=rank_of):
            self.traits[trait.id] = trait
            disturbed.update(one for one in self._blocks.add(trait) if self._concerns(trait, one))
            disturbed.add(trait.id)
        return self._choose(disturbed)

    def _concerns(self, new: Trait, later: ClaimId) -> bool:
        """Whether a later claim may repeat one that it meets now, or one that it may not meet any more."""
        return later in self._near or bool(self._prospects.among(self.traits[later], (new,), self._rewrites))

    def _choose(self, disturbed: set[ClaimId]) -> set[ClaimId]:
        """Compare and choose anew; gives the claims whose tie is another now."""
        before = {claim: self._near.get(claim, ()) for claim in disturbed}
        for claim in disturbed:
            self._compare(claim)
        self._index(before)
        enough = self._maker.books.tracing.enough
        firm = {claim: [tie for tie in self._near.get(claim, ()) if tie.score > enough] for claim in disturbed}
        beside_others = self._share(self._first.update(firm))
        again = {claim: self._with_companions(claim) for claim in (*disturbed, *beside_others)}
        return self._again.update(again)

    def _rewritten(self, rewrites: Rewrites) -> list[Claim]:
        """The claims of documents that are rewrites of others since, or are not any more."""
        was, self._rewrites = self._rewrites, rewrites
        if was == rewrites:
            return []
        moved = {one for one in {*was, *rewrites} if was.get(one) != rewrites.get(one)}
        return [one.claim for one in self.traits.values() if one.claim.evidence.document in moved]

    def _leave(self, claim: ClaimId) -> list[ClaimId]:
        trait = self.traits.pop(claim)
        if len(self._asleep) > max(ASLEEP, len(self.traits)):
            self._asleep.clear()
        self._asleep[id(trait.claim)] = trait, self._compared.get(claim, {})
        return [claim, *self._blocks.remove(claim)]

    def _wake(self, claim: Claim) -> Trait:
        """The trait of a claim that comes, or comes back."""
        trait, compared = self._asleep.pop(id(claim), (None, {}))
        if trait is None or trait.claim is not claim:
            return self._maker.of(claim)
        self._compared[claim.id] = compared
        return trait

    def _compare(self, claim: ClaimId) -> None:
        """Find the likely ties of a claim; pairs that had a closer look before are not compared again."""
        known = self._compared.pop(claim, {})
        self._near.pop(claim, None)
        trait = self.traits.get(claim)
        if trait is None or not trait.may_repeat:
            return
        made: Compared = {}
        for other in self._prospects.among(trait, self._blocks.near(claim), self._rewrites):
            was = known.get(other.id)
            if was is None or was[0] is not other:
                was = other, tie_of(trait, other, self._rewrites, self._maker.books)
            made[other.id] = was
        if made:
            self._compared[claim] = made
        near = tuple(tie for _, tie in made.values() if tie is not None)
        if near:
            self._near[claim] = near

    def _index(self, before: Mapping[ClaimId, Iterable[Tie]]) -> None:
        """Keep in step which claims may repeat something across which pages."""
        for claim, ties in before.items():
            for pages in map(_pages, ties):
                if pages is not None:
                    self._between[pages].discard(claim)
            for pages in map(_pages, self._near.get(claim, ())):
                if pages is not None:
                    self._between[pages].add(claim)

    def _share(self, moved: Iterable[ClaimId]) -> set[ClaimId]:
        """Keep in step which pages share statements; gives the claims for which that may matter."""
        touched: set[Pages] = set()
        for claim in moved:
            tie, was = self._first.chosen.get(claim), self._sharing.pop(claim, None)
            now = _pages(tie) if tie is not None else None
            if was is not None:
                self._shared[was].discard(claim)
                touched.add(was)
            if now is not None:
                self._shared[now].add(claim)
                self._sharing[claim] = now
                touched.add(now)
        return {claim for pages in touched for claim in self._between[pages]}

    def _with_companions(self, claim: ClaimId) -> list[Tie]:
        """The ties of a claim that could hold, counting what their documents share besides."""
        enough = self._maker.books.tracing.enough
        ties = []
        for tie in self._near.get(claim, ()):
            pages = _pages(tie)
            others = self._shared.get(pages, set()) - {claim} if pages is not None else ()
            whole = beside(tie, self._maker.books) if others else tie
            if whole.score > enough:
                ties.append(whole)
        return ties


def _pages(tie: Tie) -> Pages | None:
    """The two pages that a tie runs between; None where they are one, or one is unknown."""
    one, other = tie.copy.page, tie.original.page
    return None if one is None or other is None or one == other else frozenset((one, other))

"""Choosing: one tie for each claim at most, the best ones first, as far as they fit those chosen before.

Claims that no tie and no link connects have no say in each other's choice. So what changes is chosen anew within its
own cluster, and the rest stays as it is; a cluster chosen by itself comes out as it would among all others.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tallystick.model.ident import ClaimId
from tallystick.reconcile.copies.consent import Consent
from tallystick.reconcile.copies.groups import Groups
from tallystick.reconcile.likeness.ties import Tie
from tallystick.reconcile.likeness.traits import Trait

Cluster = set[ClaimId]


class Choice:
    """The ties that hold among those that could. `traits` are the claims that are known, kept by the caller."""

    def __init__(self, traits: Mapping[ClaimId, Trait], consent: Consent) -> None:
        self.chosen: dict[ClaimId, Tie] = {}
        self._traits = traits
        self._consent = consent
        self._ties: dict[ClaimId, Sequence[Tie]] = {}
        self._beyond: dict[ClaimId, tuple[ClaimId, ...]] = {}  # what a claim's ties and its link lead to
        self._back: dict[ClaimId, set[ClaimId]] = defaultdict(set)

    def update(self, changed: Mapping[ClaimId, Sequence[Tie]]) -> set[ClaimId]:
        """Take claims with the ties that could hold now, or that are gone; gives those whose choice is another."""
        touched: set[ClaimId] = set(changed)
        for claim, ties in changed.items():
            touched.update(self._beyond.get(claim, ()))
            self._lay(claim, ties)
            touched.update(self._beyond.get(claim, ()))
        moved: set[ClaimId] = set()
        seen: set[ClaimId] = set()
        for claim in touched:
            if claim not in seen:
                cluster = self._cluster(claim)
                seen |= cluster
                moved |= self._choose(cluster)
        return moved

    def _lay(self, claim: ClaimId, ties: Sequence[Tie]) -> None:
        """Write down a claim's ties and where they lead."""
        for other in self._beyond.pop(claim, ()):
            self._back[other].discard(claim)
            if not self._back[other]:
                del self._back[other]
        self._ties.pop(claim, None)
        if claim not in self._traits:
            return
        via = self._traits[claim].claim.links.via
        beyond = (*(tie.original.id for tie in ties), *((via,) if via is not None else ()))
        if beyond:
            self._ties[claim], self._beyond[claim] = ties, beyond
            for other in beyond:
                self._back[other].add(claim)

    def _cluster(self, claim: ClaimId) -> Cluster:
        """Everything that ties and links connect with a claim."""
        found = {claim}
        ahead = [claim]
        while ahead:
            one = ahead.pop()
            for other in (*self._beyond.get(one, ()), *self._back.get(one, ())):
                if other not in found:
                    found.add(other)
                    ahead.append(other)
        return found

    def _choose(self, cluster: Cluster) -> set[ClaimId]:
        ties = [tie for claim in cluster for tie in self._ties.get(claim, ())]
        here = [self._traits[one] for one in cluster if one in self._traits]
        now = choose(here, ties, self._consent) if ties else {}
        moved = set[ClaimId]()
        for claim in cluster:
            was, new = self.chosen.get(claim), now.get(claim)
            if was is not new:
                moved |= {claim} if was != new else set()
                self.chosen.pop(claim, None)
                if new is not None:
                    self.chosen[claim] = new
        return moved


def choose(traits: Iterable[Trait], ties: Iterable[Tie], consent: Consent) -> dict[ClaimId, Tie]:
    """One tie for each claim at most: the best ones first, as far as they fit those chosen before."""
    groups = Groups(traits)
    chosen: dict[ClaimId, Tie] = {}
    for tie in sorted(ties, key=_best_first):
        if tie.copy.id not in chosen and _fits(tie, groups, consent):
            chosen[tie.copy.id] = tie
            groups.join(tie.copy.id, tie.original.id)
    return chosen


def _best_first(tie: Tie) -> tuple[object, ...]:
    """The highest score; of equal ones the latest original, then by names."""
    return -tie.score, -(tie.original.last or 0), tie.original.id, tie.copy.id


def _fits(tie: Tie, groups: Groups, consent: Consent) -> bool:
    """Whether two claims are not of one origin already, and neither a page nor the first of them tell those apart."""
    one, other = tie.copy.id, tie.original.id
    if groups.together(one, other) or groups.told_apart(one, other, consent.items):
        return False
    return consent.given(tie, groups.first(one), groups.first(other))

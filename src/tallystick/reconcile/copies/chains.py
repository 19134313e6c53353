"""Who repeats whom: each copy is traced to the claim that stands for it, wherever in the ledger that is.

The first claim of a chain stands for it. A chain whose first claim is not in the ledger, or that runs in a circle, is
represented by one member: its own collection before hearsay, the better grade, then the smaller id. A copy is evidence
of nothing, also where it says something else than its original. Chains that share no link do not touch each other.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tallystick.model.claim import Claim
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import ClaimId

Rank = Callable[[Claim], tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Chains:
    """`stands_for`: copy -> the claim that represents it; originals are not in it.

    `lost` says of a claim that it stands for an original that is not in the ledger.
    """

    stands_for: Mapping[ClaimId, ClaimId]
    lost: Mapping[ClaimId, Finding]


class Links:
    """All chains of a set of claims that changes. `stands_for` and `lost` (findings by claim) are kept in step."""

    def __init__(self, claims: Mapping[ClaimId, Claim], rank: Rank) -> None:
        self.stands_for: dict[ClaimId, ClaimId] = {}
        self.lost: dict[ClaimId, Finding] = {}
        self.back: dict[ClaimId, set[ClaimId]] = defaultdict(set)  # a claim -> those that repeat it
        self._claims = claims
        self._rank = rank
        self._via: dict[ClaimId, ClaimId] = {}

    def update(self, changed: Iterable[ClaimId]) -> set[ClaimId]:
        """Take claims that came, left or have another link; gives those that stand otherwise in their chain now."""
        touched = set[ClaimId]()
        for claim in changed:
            was, via = self._via.pop(claim, None), self._claims[claim].links.via if claim in self._claims else None
            touched.update(one for one in (claim, was, via) if one is not None)
            if was is not None:
                self.back[was].discard(claim)
            if via is not None:
                self._via[claim] = via
                self.back[via].add(claim)
        moved = set[ClaimId]()
        seen = set[ClaimId]()
        for claim in touched:
            if claim not in seen and self._may_stand_otherwise(claim):
                linked = self._linked(claim)
                seen |= linked
                moved |= self._trace(linked)
        return moved

    def _may_stand_otherwise(self, claim: ClaimId) -> bool:
        return claim in self._via or bool(self.back.get(claim)) or claim in self.stands_for or claim in self.lost

    def _linked(self, claim: ClaimId) -> set[ClaimId]:
        found = {claim}
        ahead = [claim]
        while ahead:
            one = ahead.pop()
            via = (self._via[one],) if one in self._via else ()
            for other in (*via, *self.back.get(one, ())):
                if other not in found:
                    found.add(other)
                    ahead.append(other)
        return found

    def _trace(self, linked: Iterable[ClaimId]) -> set[ClaimId]:
        here = [self._claims[one] for one in linked if one in self._claims]
        made = trace(here, self._rank)
        moved = {one for one in linked if self.stands_for.pop(one, None) != made.stands_for.get(one)}
        moved |= {one for one in linked if self.lost.pop(one, None) != made.lost.get(one)}
        self.stands_for |= made.stands_for
        self.lost |= made.lost
        return moved


def trace(claims: Iterable[Claim], rank: Rank) -> Chains:
    """Follow every link of a set of claims to its end."""
    by_id = {claim.id: claim for claim in claims}
    ends: dict[ClaimId, ClaimId] = {}
    for claim in by_id.values():
        if claim.links.via is not None:
            _follow(claim, by_id, ends)
    return _represent(by_id, ends, rank)


def _follow(claim: Claim, by_id: Mapping[ClaimId, Claim], ends: dict[ClaimId, ClaimId]) -> None:
    """Walk to the end of a chain and write it down for all claims on the way; the end may lie outside the ledger."""
    path: dict[ClaimId, None] = {}
    at = claim.id
    while at not in path and at not in ends and at in by_id:
        path[at] = None
        via = by_id[at].links.via
        if via is None:
            break
        at = via
    end = ends[at] if at in ends else min(_circle(path, at)) if at in path and by_id[at].links.via else at
    for one in path:
        if by_id[one].links.via is not None:
            ends[one] = end


def _circle(path: Mapping[ClaimId, None], at: ClaimId) -> list[ClaimId]:
    walked = list(path)
    return walked[walked.index(at) :]


def _represent(by_id: Mapping[ClaimId, Claim], ends: Mapping[ClaimId, ClaimId], rank: Rank) -> Chains:
    chains: dict[ClaimId, list[ClaimId]] = defaultdict(list)
    for copy, end in ends.items():
        chains[end].append(copy)
    stands_for: dict[ClaimId, ClaimId] = {}
    lost: dict[ClaimId, Finding] = {}
    for end in sorted(chains):
        copies = sorted(chains[end])
        whole = end in by_id and end not in ends
        first = end if whole else min(copies, key=lambda copy: rank(by_id[copy]))
        stands_for |= {copy: first for copy in copies if copy != first}
        if not whole:
            lost[first] = Finding.of(Code.LOST_ORIGIN, f"claim {first}", origin=end)
    return Chains(stands_for, lost)

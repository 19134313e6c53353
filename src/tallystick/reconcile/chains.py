"""Who repeats whom: each copy is traced to the claim that stands for it, wherever in the ledger that is.

The first claim of a chain stands for it. A chain whose first claim is not in the ledger, or that runs in a circle, is
represented by one member: its own collection before hearsay, the better grade, then the smaller id. A copy is evidence
of nothing, also where it says something else than its original.
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
    """`stands_for`: copy -> the claim that represents it; originals are not in it."""

    stands_for: Mapping[ClaimId, ClaimId]
    findings: tuple[Finding, ...] = ()


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
    findings: list[Finding] = []
    for end in sorted(chains):
        copies = sorted(chains[end])
        whole = end in by_id and end not in ends
        first = end if whole else min(copies, key=lambda copy: rank(by_id[copy]))
        stands_for |= {copy: first for copy in copies if copy != first}
        if not whole:
            findings.append(Finding.of(Code.LOST_ORIGIN, f"claim {first}", origin=end))
    return Chains(stands_for, tuple(findings))

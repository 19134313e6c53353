"""Words on two claims: said to share an origin, or to have different ones."""

from collections.abc import Iterable
from dataclasses import replace

from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Judgement, Verdict


def link(claims: dict[ClaimId, Claim], pairs: Iterable[Judgement]) -> None:
    """Write what was said of two claims into their links, in the order in which it was said."""
    for judgement in pairs:
        other = ClaimId(judgement.other) if judgement.other is not None else None
        if judgement.verdict is Verdict.DIFFERENT:
            _part(claims, judgement.claim, other)
        elif other is not None:
            _join(claims, judgement.claim, other)


def chain(claims: dict[ClaimId, Claim], start: ClaimId) -> list[ClaimId]:
    """A claim, the one it repeats, the one that one repeats, and so on; a loop or a gap ends it."""
    found = [start]
    while (via := claims[found[-1]].links.via) is not None and via in claims and via not in found:
        found.append(via)
    return found


def _join(claims: dict[ClaimId, Claim], claim: ClaimId, other: ClaimId) -> None:
    """Have the claim repeat the other, or the other's origin repeat it where it repeats one already; never a loop."""
    if chain(claims, claim)[-1] == chain(claims, other)[-1]:
        return
    if claims[claim].links.via is None:
        _set(claims, claim, via=other, own=False)
    else:
        _set(claims, chain(claims, other)[-1], via=claim, own=False)


def _part(claims: dict[ClaimId, Claim], claim: ClaimId, other: ClaimId | None) -> None:
    """Cut the one that repeats the other loose, and mark both as collections of their own, so that none is an echo."""
    for copy, origin in ((claim, other), (other, claim)):
        if copy is None:
            continue
        linked = origin is None or origin in chain(claims, copy)[1:]
        _set(claims, copy, via=None if linked else claims[copy].links.via, own=True)


def _set(claims: dict[ClaimId, Claim], claim: ClaimId, *, via: ClaimId | None, own: bool) -> None:
    claims[claim] = replace(claims[claim], links=replace(claims[claim].links, via=via, own=own))

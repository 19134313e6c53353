"""Copies with what is known of them: how each came to be known, the reasons, and what it changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tallystick.books import Books
from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId
from tallystick.model.repeat import Ground, How, Reason, Repeat
from tallystick.reconcile.drift import drift
from tallystick.reconcile.tracing import Tie
from tallystick.reconcile.traits import Trait, Traits

BESIDE = 20  # other claims of a page that a sum may be made with


def linked(claims: Sequence[Claim], ties: Iterable[Tie]) -> tuple[Claim, ...]:
    """The claims with the ties that were found written into their links."""
    found = {tie.copy.id: tie.original.id for tie in ties}
    return tuple(
        replace(one, links=replace(one.links, via=found[one.id])) if one.id in found else one for one in claims
    )


def repeats_of(claims: Sequence[Claim], ties: Iterable[Tie], traits: Traits) -> dict[ClaimId, Repeat]:
    """Every copy among linked claims whose original is among them, by its id."""
    known = {claim.id: claim for claim in claims}
    found = {tie.copy.id: tie for tie in ties}
    copies = [one for one in claims if one.links.via in known]
    told = {one.id: traits.of(one) for one in _concerned(copies, known)}
    beside = _by_page(told.values())
    made: dict[ClaimId, Repeat] = {}
    for claim in copies:
        if claim.links.via is not None:
            copy, original = told[claim.id], told[claim.links.via]
            others = [one for one in beside[original.page] if one.id != original.id][:BESIDE]
            tie = found.get(claim.id)
            made[claim.id] = Repeat(
                claim.id,
                original.id,
                How.FOUND if tie else How.LINKED,
                tie.score if tie else None,
                _reasons(tie.found, traits.books) if tie else (),
                drift(copy, original, traits.books, others),
            )
    return made


def _concerned(copies: Iterable[Claim], known: Mapping[ClaimId, Claim]) -> Iterable[Claim]:
    for one in copies:
        yield one
        if one.links.via is not None:
            yield known[one.links.via]


def _by_page(traits: Iterable[Trait]) -> dict[str | None, list[Trait]]:
    found: dict[str | None, list[Trait]] = defaultdict(list)
    for one in traits:
        if one.page is not None:
            found[one.page].append(one)
    return found


def _reasons(found: Iterable[Ground], books: Books) -> tuple[Reason, ...]:
    """What was found, weightiest first."""
    reasons = [Reason(one, books.tracing.weights[one]) for one in dict.fromkeys(found)]
    return tuple(sorted(reasons, key=lambda one: (-abs(one.weight), one.ground)))

"""Ties: a claim, an earlier one that it may repeat, and what speaks for and against that, weighed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from tallystick.books import Books
from tallystick.model.ident import DocumentId
from tallystick.model.repeat import Ground
from tallystick.reconcile.likeness.grounds import grounds
from tallystick.reconcile.likeness.traits import Trait

Rewrites = Mapping[DocumentId, DocumentId]  # each document that is nearly another, to the first of its group
NO_REWRITES: Rewrites = MappingProxyType({})


class Tie(NamedTuple):
    """A claim that may repeat an earlier one, what was found for and against, and the sum of the weights."""

    copy: Trait
    original: Trait
    found: tuple[Ground, ...]
    score: float


def tie_of(copy: Trait, original: Trait, rewrites: Rewrites, books: Books) -> Tie | None:
    """The tie of two claims; None where it would not hold with other statements beside it either."""
    found = grounds(copy, original, books)
    mine, yours = copy.claim.evidence.document, original.claim.evidence.document
    if mine is not None and yours is not None and mine != yours and mine in rewrites:
        found += [Ground.REWRITTEN] if rewrites[mine] == rewrites.get(yours) else []
    score = books.tracing.score(found)
    return Tie(copy, original, tuple(found), score) if score > least(books) else None


def least(books: Books) -> float:
    """The score above which a tie may hold, if other statements stand beside it."""
    return books.tracing.enough - books.tracing.weights[Ground.COMPANIONS]


def beside(tie: Tie, books: Books) -> Tie:
    """The tie of claims whose documents share other statements."""
    found = (*tie.found, Ground.COMPANIONS)
    return tie._replace(found=found, score=books.tracing.score(list(found)))

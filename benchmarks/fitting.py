"""Weights of reasons from annotated pairs: a logistic regression with a little pull towards zero, and with signs.

A reason that can only speak for one origin gets no weight below zero, however few pairs show it, and one that can only
speak against it none above. This measures what weights from one half of the annotated origins do on the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.corpora import Corpus
from tallystick.books import Books
from tallystick.books.tracing import Tracing
from tallystick.model.repeat import Ground
from tallystick.reconcile.copies.blocks import pairs
from tallystick.reconcile.likeness.grounds import grounds
from tallystick.reconcile.likeness.traits import Trait, Traits
from tallystick.reconcile.material.origins import voices_of

PULL = 1.0  # strength of the pull: one over the variance of what is expected
EXPECTED = 1.5  # size of the weight of a reason that no pair shows
Floats = NDArray[np.float64]
FOR = frozenset(
    {
        Ground.SAME_SOURCE,
        Ground.SAME_POST,
        Ground.CITES,
        Ground.SAME_NUMBER,
        Ground.MANY_DIGITS,
        Ground.ROUNDED_NUMBER,
        Ground.END_OF_RANGE,
        Ground.SAME_ITEM,
        Ground.SAME_WORDS,
        Ground.SAME_BEGIN,
        Ground.WITHIN_DAYS,
        Ground.WITHIN_WEEKS,
    }
)
EITHER = frozenset(
    {
        Ground.NO_SOURCE,
        Ground.SOURCE_DROPPED,
        Ground.OTHER_NAME,
        Ground.VAGUE_SOURCE,
        Ground.OTHER_TONGUE,
        Ground.SAME_DIGITS,
        Ground.NO_NUMBER,
        Ground.KIN_ITEM,
    }
)
UNSEEN = (Ground.REWRITTEN, Ground.COMPANIONS)  # not found pair by pair: the book's weights stay


def fitted(corpora: Sequence[Corpus], books: Books) -> Tracing:
    """The book of tracing with weights fitted on all pairs that are compared in some corpora."""
    names = [ground for ground in Ground if ground not in UNSEEN]
    place = {ground: number for number, ground in enumerate(names)}
    rows: list[list[float]] = []
    same: list[float] = []
    for corpus in corpora:
        for copy, other in _compared(corpus, books):
            found = set(grounds(copy, other, books))
            rows.append([*(float(ground in found) for ground in names), 1.0])
            same.append(float(corpus.group[copy.id] == corpus.group[other.id]))
    signs = [1 if ground in FOR else 0 if ground in EITHER else -1 for ground in names]
    weights = _logistic(np.array(rows), np.array(same), signs)
    book = {ground: float(weights[number]) for ground, number in place.items()}
    kept = {ground: books.tracing.weights[ground] for ground in UNSEEN}
    return replace(books.tracing, prior=float(weights[-1]), weights=book | kept)


def _compared(corpus: Corpus, books: Books) -> Iterator[tuple[Trait, Trait]]:
    """All pairs of a corpus that tracing compares."""
    traits = Traits(books, voices_of(books))
    for copy, others in pairs([traits.of(claim) for claim in corpus.claims], books):
        yield from ((copy, other) for other in others)


def _logistic(rows: Floats, same: Floats, signs: Sequence[int]) -> Floats:
    """The most likely weights within their signs; the last column is the prior, which is free and not pulled."""
    pull = np.full(rows.shape[1], PULL)
    pull[-1] = 1e-3

    expected = EXPECTED * np.array([*signs, 0.0])

    def loss(weights: Floats) -> tuple[float, Floats]:
        sums = rows @ weights
        chance = 1 / (1 + np.exp(-sums))
        surprise = np.logaddexp(0, sums) - same * sums
        off = weights - expected
        value = surprise.sum() + 0.5 * (pull * off**2).sum()
        return float(value), rows.T @ (chance - same) + pull * off

    bounds = [(0.0 if sign > 0 else None, 0.0 if sign < 0 else None) for sign in (*signs, 0)]
    found = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(found.x)

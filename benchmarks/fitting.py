"""Weights of reasons from annotated pairs: a logistic regression with a little pull towards zero.

The book's weights are judgements that started here; this is kept to measure what weights from one half of the annotated
origins do on the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpora import Corpus
from tallystick.books import Books
from tallystick.books.tracing import Tracing
from tallystick.model.repeat import Ground
from tallystick.reconcile.copies.blocks import pairs
from tallystick.reconcile.likeness.grounds import grounds
from tallystick.reconcile.likeness.traits import Trait, Traits
from tallystick.reconcile.material.origins import voices_of

PULL = 1.0  # strength of the pull towards zero: one pseudo-observation of standard deviation one
STEPS = 50
Floats = NDArray[np.float64]
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
    weights = _logistic(np.array(rows), np.array(same))
    book = {ground: float(weights[number]) for ground, number in place.items()}
    kept = {ground: books.tracing.weights[ground] for ground in UNSEEN}
    return replace(books.tracing, prior=float(weights[-1]), weights=book | kept)


def _compared(corpus: Corpus, books: Books) -> Iterator[tuple[Trait, Trait]]:
    """All pairs of a corpus that tracing compares."""
    traits = Traits(books, voices_of(books))
    for copy, others in pairs([traits.of(claim) for claim in corpus.claims], books):
        yield from ((copy, other) for other in others)


def _logistic(rows: Floats, same: Floats) -> Floats:
    """Newton's method; the last column is the prior, which is not pulled."""
    pull = np.full(rows.shape[1], PULL)
    pull[-1] = 1e-3
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chance - same) + pull * weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + np.diag(pull)
        weights = weights - np.linalg.solve(bend, slope)
    return weights

"""Which claims are compared at all: those that share a block, next to each other in time.

A block holds the claims of like numbers, or what one source said of one item, or claims without a number on one
item. So each claim meets a fixed number of others, however long the ledger, and the order given does not matter.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tallystick.books import Books
from tallystick.model.ident import ClaimId, PartyId
from tallystick.reconcile.figures import NEAR, Figure
from tallystick.reconcile.grounds import days_between
from tallystick.reconcile.traits import Trait

Key = tuple[object, ...]
_STEP = math.log1p(NEAR)
MONEY = "any speaker"  # in the place of a speaker's name: sums are converted, so that one is hardly ever the same
_UNDATED = 10**7  # beyond all days: what is not dated comes last


def in_order(traits: Sequence[Trait]) -> list[Trait]:
    """Traits by the day they were surely published, then by id."""
    return sorted(traits, key=lambda one: (one.last if one.last is not None else _UNDATED, one.id))


def pairs(ordered: Sequence[Trait], books: Books) -> Iterator[tuple[Trait, list[Trait]]]:
    """Each claim with the earlier ones that it is compared with, in order."""
    blocks: dict[Key, list[Trait]] = defaultdict(list)
    for one in ordered:
        met: dict[ClaimId, Trait] = {}
        for key, reach in _looked_at(one, books):
            near = blocks[key][-books.tracing.neighbours :] if key in blocks else ()
            met |= {other.id: other for other in near if _within(one, other, reach)}
        yield one, list(met.values())
        for key in _lies_in(one, books):
            blocks[key].append(one)


def _within(one: Trait, other: Trait, reach: int) -> bool:
    gap = days_between(one, other)
    return gap is None or gap <= reach


def _lies_in(one: Trait, books: Books) -> Iterator[Key]:
    """The blocks that a claim is laid in."""
    side = min(one.pair, key=str)
    for figure in one.figures:
        yield from _exactly(figure, side)
        for end in {figure.low, figure.high}:
            yield one.speaker and one.speaker.name, figure.dimension, _step(end), side
            if figure.is_money:
                yield MONEY, figure.dimension, _step(end), side
    for item in (one.claim.item, *books.items.ancestors(one.claim.item)[:1]):
        if one.speaker is not None:
            yield one.speaker.name, one.pair, item
        if not one.figures:
            yield one.pair, item


def _looked_at(one: Trait, books: Books) -> Iterator[tuple[Key, int]]:
    """The blocks whose claims it is compared with, each with the days they may lie apart.

    A number that is not the same tells only beside the same source, or none, or where currencies may differ.
    """
    rules, side = books.tracing, min(one.pair, key=str)
    for figure in one.figures:
        yield from ((key, rules.window_days) for key in _exactly(figure, side))
        yield from ((key, rules.window_days) for key in _nearly(one, figure, side))
    for item in (one.claim.item, *books.items.ancestors(one.claim.item)[:1]):
        if one.speaker is not None:
            yield (one.speaker.name, one.pair, item), rules.session_days
        if not one.figures:
            yield (one.pair, item), rules.window_days


def _exactly(figure: Figure, side: PartyId | None) -> Iterator[Key]:
    """The same number in the same dimension, or the same digits in any."""
    for end in {figure.low, figure.high}:
        yield figure.dimension, f"{end:.3g}", side
    yield f"{figure.written[0]:.6g}", f"{figure.written[1]:.6g}", side


def _nearly(one: Trait, figure: Figure, side: PartyId | None) -> Iterator[Key]:
    for speaker in {one.speaker and one.speaker.name, None, *((MONEY,) if figure.is_money else ())}:
        for end in {figure.low, figure.high}:
            yield from ((speaker, figure.dimension, _step(end) + by, side) for by in (0, -1, 1))


def _step(number: float) -> int:
    return math.floor(math.log(abs(number)) / _STEP) if number else -1

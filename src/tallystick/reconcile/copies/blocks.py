"""Which claims are compared at all: those that share a block, next to each other in time.

A block holds the claims of like numbers, or what one source said of one item, or all that was said of one item between
two parties. So each claim meets a fixed number of earlier ones, however long the ledger, in whatever order it came. Who
looks into a block is kept beside who lies in it: a claim that comes or goes disturbs only those who meet it.
"""

import math
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tallystick.books import Books
from tallystick.model.amount import Qualifier
from tallystick.model.ident import ClaimId, ItemId, PartyId
from tallystick.reconcile.likeness.figures import NEAR, Figure
from tallystick.reconcile.likeness.grounds import days_between
from tallystick.reconcile.likeness.traits import Trait

Key = tuple[object, ...]
Rank = tuple[int, int, ClaimId]  # the day a claim was surely published, how well it says from whom it is, its id
_STEP = math.log1p(NEAR)
MONEY = "any speaker"  # in the place of a speaker's name: sums are converted, so that one is hardly ever the same
_FLASH = 2  # days by which a flash that names nobody may be out before the statement that it tells of
_UNDATED = 10**7  # beyond all days: what is not dated comes last


class _Places(NamedTuple):
    """The blocks a claim lies in, and those it looks into: over the whole window, or over a session only."""

    rank: Rank
    lies: tuple[int, ...]
    wide: tuple[int, ...] = ()
    close: tuple[int, ...] = ()


class Blocks:
    """Claims in their blocks, in order."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._rules = books.tracing
        self._numbers: dict[Key, int] = {}  # a number for each block, which takes less room than its key
        self._lying: dict[int, list[Rank]] = defaultdict(list)
        self._looking: dict[int, list[Rank]] = defaultdict(list)
        self._places: dict[ClaimId, _Places] = {}
        self._traits: dict[ClaimId, Trait] = {}
        self._open: set[ClaimId] = set()  # those of which only the end of the time is known when they were published

    def add(self, one: Trait) -> list[ClaimId]:
        """Lay a claim into its blocks; gives later claims that meet it now."""
        places = self._places_of(one)
        disturbed = self._disturbed(places)
        self._places[one.id], self._traits[one.id] = places, one
        if one.first is None:
            self._open.add(one.id)
        for block in places.lies:
            insort(self._lying[block], places.rank)
        for block in (*places.wide, *places.close):
            insort(self._looking[block], places.rank)
        return disturbed

    def remove(self, one: ClaimId) -> list[ClaimId]:
        """Take a claim out; gives later claims that met it."""
        places = self._places.pop(one)
        del self._traits[one]
        self._open.discard(one)
        for block in places.lies:
            _take(self._lying[block], places.rank)
        for block in (*places.wide, *places.close):
            _take(self._looking[block], places.rank)
        return self._disturbed(places)

    def near(self, one: ClaimId) -> list[Trait]:
        """The earlier claims that a claim is compared with."""
        places = self._places[one]
        met: dict[ClaimId, Trait] = {}
        self._meet(places, places.wide, self._rules.window_days, met)
        self._meet(places, places.close, self._rules.session_days, met)
        return list(met.values())

    def _meet(self, places: _Places, blocks: Iterable[int], reach: int, met: dict[ClaimId, Trait]) -> None:
        """The nearest claims before a place in some blocks, no further off than so many days."""
        mine = self._traits[places.rank[-1]]
        since = 0 if mine.first is None or mine.last is None else mine.first - reach
        for block in blocks:
            lying = self._lying.get(block)
            if not lying:
                continue
            end = bisect_left(lying, places.rank)
            for last, _, other in lying[max(end - self._rules.neighbours, 0) : end]:
                if other in met or (last < since and other not in self._open):
                    continue
                trait = self._traits[other]
                if _within(mine, trait, reach):
                    met[other] = trait

    def _disturbed(self, places: _Places) -> list[ClaimId]:
        """Who looks into a block and finds this place among the nearest before it; the claim itself is not in there."""
        rank, found = places.rank, []
        for block in places.lies:
            looking = self._looking.get(block)
            if looking and looking[-1] > rank:
                lying = self._lying.get(block, ())
                last = bisect_left(lying, rank) + self._rules.neighbours - 1
                end = bisect_right(looking, lying[last]) if last < len(lying) else len(looking)
                found += [one for *_, one in looking[bisect_right(looking, rank) : end]]
        return found

    def _places_of(self, one: Trait) -> _Places:
        rank = rank_of(one)
        lies = self._numbered(set(_lies_in(one, self._books)))
        if not one.may_repeat:
            return _Places(rank, lies)
        wide, close = _looked_at(one, self._books)
        return _Places(rank, lies, self._numbered(wide), self._numbered(close - wide))

    def _numbered(self, keys: set[Key]) -> tuple[int, ...]:
        return tuple(sorted(self._numbers.setdefault(key, len(self._numbers)) for key in keys))


def rank_of(one: Trait) -> Rank:
    """Where a claim stands among others: by the day it was surely published, then by whom it names, then by id.

    Of what was printed on one day, that which names a source of the register is the likelier original, and that which
    names nobody the least likely: a flash of a number that tells no source stands behind what has one until days later.
    """
    named = 2 if one.speaker is None else 0 if one.speaker.source is not None else 1
    day = one.last if one.last is not None else _UNDATED
    flash = one.nobody and one.figures and all(figure.single for figure in one.figures)
    return day + _FLASH if flash else day, named, one.id


def pairs(traits: Sequence[Trait], books: Books) -> Iterator[tuple[Trait, list[Trait]]]:
    """Each claim with the earlier ones that it is compared with, in order."""
    blocks = Blocks(books)
    for one in sorted(traits, key=rank_of):
        blocks.add(one)
        yield one, blocks.near(one.id)


def _take(ranks: list[Rank], rank: Rank) -> None:
    del ranks[bisect_left(ranks, rank)]


def _within(one: Trait, other: Trait, reach: int) -> bool:
    gap = days_between(one, other)
    return gap is None or gap <= reach


def _lies_in(one: Trait, books: Books) -> Iterator[Key]:
    """The blocks that a claim is laid in."""
    for figure in one.figures:
        yield from _exactly(figure, one.side)
        for end in {figure.low, figure.high}:
            for by in _bys(one, figure):
                yield by, figure.dimension, _step(end), one.side
    for item in _items(one, books):
        if one.speaker is not None:
            yield one.speaker.name, one.pair, item
        yield one.pair, item
        if not one.figures:
            yield one.pair, item, None


def _looked_at(one: Trait, books: Books) -> tuple[set[Key], set[Key]]:
    """The blocks whose claims it is compared with over the window, and over a session.

    A number that is not the same tells only beside the same source, or none, or the same item, or where currencies may
    differ; none, or a vague one, tells over weeks only beside others of that sort.
    """
    wide: set[Key] = set()
    close: set[Key] = set()
    for figure in one.figures:
        wide.update(_exactly(figure, one.side))
        for by in {*_bys(one, figure), None}:
            wide.update(
                (by, figure.dimension, _step(end) + off, one.side)
                for end in {figure.low, figure.high}
                for off in (0, -1, 1)
            )
    vague = any(figure.qualifier is Qualifier.VAGUE for figure in one.figures)
    for item in _items(one, books):
        if one.speaker is not None:
            close.add((one.speaker.name, one.pair, item))
        if not one.figures:
            wide.add((one.pair, item, None))
        if vague or not one.figures:
            close.add((one.pair, item))
    return wide, close


def _items(one: Trait, books: Books) -> tuple[ItemId, ...]:
    return one.claim.item, *books.items.ancestors(one.claim.item)[:1]


def _bys(one: Trait, figure: Figure) -> tuple[object, ...]:
    """Beside what a number that is nearly the same may tell: its speaker, its item, and, of money, anything."""
    beside = one.speaker.name if one.speaker else None, (one.pair, one.claim.item)
    return (*beside, MONEY) if figure.is_money else beside


def _exactly(figure: Figure, side: PartyId | None) -> Iterator[Key]:
    """The same number in the same dimension, or the same digits in any."""
    for end in {figure.low, figure.high}:
        yield figure.dimension, f"{end:.3g}", side
    yield f"{figure.written[0]:.6g}", f"{figure.written[1]:.6g}", side


def _step(number: float) -> int:
    return math.floor(math.log(abs(number)) / _STEP) if number else -1

"""What was worked out before, kept for the next time: solved series by their content, worths by what they are made of.

Figures are the same to the bit with and without it. A series is found among the last of its flow, so that one changed
claim costs one series. The oldest is forgotten when there is too much.
"""

from array import array
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, TypeVar

from tallystick.books import Books
from tallystick.model.estimate import Estimate
from tallystick.model.finding import Finding
from tallystick.model.flow import Series
from tallystick.model.ident import ClaimId
from tallystick.model.plan import Plan
from tallystick.model.valued import Valued
from tallystick.value.defaults import Defaults
from tallystick.value.lattice import Floats
from tallystick.value.posterior import Posterior, Told
from tallystick.value.shelf import Shelf
from tallystick.value.streams import SHARED, Streams
from tallystick.value.trail import Table, Trail, Trails, Way

SERIES = 64_000_000  # numbers in solved series kept: half a gigabyte
EACH = 16  # of one flow
GROUNDS = 8  # of which what all draws share is kept
POINT, SAID = 80, 6  # numbers that a report day takes, and a statement, which the versions of a series mostly share
LISTS = 8  # price lists: bases, currencies and years side by side
NUMBERS = 64_000_000  # draws of worth kept: half a gigabyte
MARKS = 8_000_000  # numbers of messages kept, to take up series of many days on their way: 64 megabytes
TABLES = 16_000_000  # numbers kept of what is said on the days of such series: 128 megabytes

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Solved:
    """A series as far as it could be used, solved; `told` is None where nothing says how much there is.

    `number` stands for all of it wherever something is made of it.
    """

    number: int
    series: Series
    exists: float
    dropped: tuple[tuple[ClaimId, ClaimId], ...]
    told: Told | None
    findings: tuple[Finding, ...] = ()

    @property
    def size(self) -> int:
        """How many numbers it takes, in round terms."""
        points = POINT * (len(self.told.over_time) + 1) + self.told.last.size if self.told else POINT
        return points + SAID * len(self.series.statements)


@dataclass(frozen=True, slots=True)
class Quoted:
    """The posterior of a price, and the number that stands for it."""

    number: int
    posterior: Posterior


@dataclass(frozen=True, slots=True)
class Worth:
    """Packed draws of a worth, and their summary."""

    draws: "array[float]"
    estimate: Estimate | None


@dataclass(frozen=True, slots=True)
class Common:
    """Streams of chance, and what was drawn from them for many flows at once."""

    streams: Streams
    known: Shelf[Floats] = field(default_factory=lambda: Shelf[Floats](SHARED))


class Memo:
    """One memory for any number of ledgers, plans and bases; threads may share it.

    It keeps as many numbers of solved series, and as many of draws, as it is told, in round terms.
    """

    def __init__(self, series: int = SERIES, numbers: int = NUMBERS) -> None:
        self._numbers = count()
        self._keeps = series > 0
        self._frames: list[Defaults] = []
        self._grounds: list[tuple[Books, Plan]] = []
        self._solved = Shelf[tuple[tuple[Series, Solved], ...]](series)
        self._trails = Shelf[Trail](MARKS)
        self._tables = Shelf[tuple[Way, Table]](TABLES)
        self._quoted = Shelf[Quoted](series)
        self._valued = Shelf[Valued](numbers)
        self._sought: list[tuple[tuple[object, ...], Books, dict[Any, Any]]] = []
        self._commons = Shelf[Common](GROUNDS)
        self._worths = Shelf[Worth](numbers)

    @property
    def size(self) -> int:
        """How many numbers are kept in solved series, prices, marks, tables and draws together."""
        shelves = (self._solved, self._quoted, self._trails, self._tables, self._valued, self._worths)
        return sum(one.size for one in shelves)

    def number(self) -> int:
        """A number that stands for something new."""
        return next(self._numbers)

    def frame(self, defaults: Defaults) -> int:
        """The number of a set of constants."""
        return _place(self._frames, defaults, lambda one, other: one == other)

    def ground(self, plan: Plan, books: Books) -> int:
        """The number of what all draws have in common: seed, count, basis, currency and the books behind them."""
        return _place(self._grounds, (books, plan), _same_ground)

    def solved(self, series: Series, frame: int) -> Solved | None:
        """What is known of a series, if it was solved before."""
        known = self._solved.get((series.flow, series.course, frame)) or ()
        for one, solved in known:
            if one is series:
                return solved
        told = _all_but_told(series)
        for one, solved in known:  # what is only told beside the statements moves no figure
            if solved.series is one and _all_but_told(one) == told:
                return replace(solved, series=series)
        return next((solved for one, solved in known if one == series), None)

    def keep(self, series: Series, frame: int, solved: Solved) -> None:
        """Remember what became of a series as it was given."""
        if self._keeps:
            key = (series.flow, series.course, frame)
            before = self._solved.get(key) or ()
            kept = ((series, solved), *before)[:EACH]
            self._solved.put(key, kept, sum(one.size for _, one in kept))

    def trails(self, frame: int) -> Trails | None:
        """Where series that were solved with these constants left their marks."""
        return Trails(self._trails, self._tables, frame) if self._keeps else None

    def common(self, ground: int, plan: Plan) -> Common:
        """What all draws of one ground share."""
        if not self._keeps:
            return Common(Streams(plan.seed, plan.draws))
        found = self._commons.get(ground)
        if found is None:
            found = Common(Streams(plan.seed, plan.draws))
            self._commons.put(ground, found)
        return found

    def valued(self, key: tuple[Hashable, ...], solved: Solved, make: Callable[[], Valued]) -> Valued:
        """A valued series by its number and by all else that it is made of, the same object each time."""
        place = (solved.number, *key)
        found = self._valued.get(place)
        if found is None or found.series is not solved.series:
            found = make()
            self._valued.put(place, found, len(found.draws) + 1)
        return found

    def quoted(self, series: Series, frame: int, solve: Callable[[], Posterior]) -> Quoted:
        """The posterior of a price, solved now if it is new."""
        found = self._quoted.get((series, frame))
        if found is None:
            found = Quoted(self.number(), solve())
            self._quoted.put((series, frame), found, found.posterior.size)
        return found

    def sought(self, asked: tuple[object, ...], books: Books) -> dict[Any, Any]:
        """What was sought before in a price list of these entries, for this basis, currency, year and constants."""
        if not self._keeps:
            return {}
        for known, those, found in self._sought:
            if known == asked and those.rates is books.rates and _same_books(those, books):
                return found
        self._sought = [(asked, books, {}), *self._sought][:LISTS]
        return self._sought[0][2]

    def worth(self, key: Hashable, make: Callable[[], Worth]) -> Worth:
        """A worth by all that it is made of, made now if it is new."""
        found = self._worths.get(key)
        if found is None:
            found = make()
            self._worths.put(key, found, len(found.draws))
        return found


def nothing_kept() -> Memo:
    """A memo for one use."""
    return Memo(series=0, numbers=0)


def _all_but_told(one: Series) -> tuple[object, ...]:
    """A series as far as figures depend on it; flow and course aside."""
    return one.statements, one.window, one.start, one.report, one.prior, one.factors, one.begun


def _place(known: list[Kept], wanted: Kept, same: Callable[[Kept, Kept], bool]) -> int:
    for place, one in enumerate(known):
        if same(one, wanted):
            return place
    known.append(wanted)
    return len(known) - 1


def _same_ground(one: tuple[Books, Plan], other: tuple[Books, Plan]) -> bool:
    (books, plan), (others, another) = one, other
    return _drawn(plan) == _drawn(another) and _same_books(books, others)


def _drawn(plan: Plan) -> tuple[object, ...]:
    return plan.seed, plan.draws, plan.basis, plan.dossier.currency


def _same_books(books: Books, others: Books) -> bool:
    """The same objects: comparing what is in them would take longer than it saves."""
    return books.items is others.items and books.units is others.units and books.wording is others.wording

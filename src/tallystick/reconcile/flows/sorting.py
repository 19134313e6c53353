"""All series of a ledger, kept in step: of each pile one per measure, with what parts and wholes lend it.

A pile that changes changes its own series and those of its parts and wholes; all others stay the same objects.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain

from tallystick.model.flow import Course, Flow, Series
from tallystick.model.ident import ItemId, UnitId
from tallystick.reconcile.entries.entry import Desk
from tallystick.reconcile.flows.parts import Line, Share, together
from tallystick.reconcile.flows.piles import Direction, Key, Pile, Piles
from tallystick.reconcile.flows.telling import Told, tell
from tallystick.reconcile.flows.worths import implied_prices
from tallystick.reconcile.material.noticing import Notices

Measure = UnitId | None
Mark = Callable[[Series], Series]


@dataclass(slots=True)
class _Place:
    """One item of one direction: its pile, what was lent to each measure and from which pile, and what came of it."""

    pile: Pile
    lines: dict[Measure, Line]
    lent: dict[tuple[Measure, ItemId], tuple[Pile, Share]] = field(default_factory=dict)
    shares: dict[Measure, Share] = field(default_factory=dict)
    told: dict[Measure, Told] = field(default_factory=dict)


class Sorted:
    """`mark` adds to a series what is known of its claims beyond their statements."""

    def __init__(self, piles: Piles, notices: Notices, mark: Mark) -> None:
        self._piles = piles
        self._notices = notices
        self._mark = mark
        self._places: dict[Direction, dict[ItemId, _Place]] = defaultdict(dict)
        self._made: dict[tuple[Direction, ItemId], tuple[Series, ...]] = {}
        self._series: tuple[Series, ...] | None = ()

    def series(self) -> tuple[Series, ...]:
        """All series, in order."""
        if self._series is None:
            self._series = tuple(chain.from_iterable(self._made[key] for key in sorted(self._made)))
        return self._series

    def turn(self, desk: Desk) -> set[Key]:
        """Look at another time; gives the piles for which other quantities are possible now."""
        year, touched = desk.frame.end.year, set[Key]()
        every = [(key, place) for key, places in self._places.items() for place in places.values()]
        for direction, place in every:
            for measure, told in place.told.items():
                flow = told.series.flow
                self._notices.put(("stale", flow, direction[2]), told.stale(desk))
                if desk.measures.window(desk.books.items.items[flow.item], flow.measure, year) != told.series.window:
                    place.shares.pop(measure, None)
                    touched.add((*direction[:2], flow.item, direction[2]))
        return touched

    def update(self, piled: Iterable[Key], marked: Iterable[Key], desk: Desk) -> None:
        """Take piles that are other than they were, and those of which other things are known."""
        touched: dict[Direction, set[ItemId]] = defaultdict(set)
        for key in piled:
            self._pile(key, desk)
            touched[_direction(key)].add(key[2])
        for key in marked:
            touched[_direction(key)].add(key[2])
        for direction, items in touched.items():
            places, covers = self._places[direction], desk.books.items.covers
            for item in list(places):
                if item in items or any(covers(item, one) or covers(one, item) for one in items):
                    self._reckon(direction, item, desk)
            if not places:
                del self._places[direction]

    def _pile(self, key: Key, desk: Desk) -> None:
        """Pile up one place anew."""
        direction, item = _direction(key), key[2]
        pile, was = self._piles.pile(key), self._places[direction].pop(item, None)
        for told in was.told.values() if was is not None else ():
            flow = told.series.flow
            if pile is None or flow.measure not in {
                self._flow(direction, item, one, desk).measure for one in pile.measures
            }:
                self._notices.put(("flow", flow, direction[2]), ())
                self._notices.put(("stale", flow, direction[2]), ())
        if pile is not None:
            lines = {measure: Line(measure, pile) for measure in pile.measures}
            self._places[direction][item] = _Place(pile, lines)
        elif self._made.pop((direction, item), None):
            self._series = None
            self._notices.put(("worth", direction, item), ())

    def _flow(self, direction: Direction, item: ItemId, measure: Measure, desk: Desk) -> Flow:
        return Flow(direction[0], direction[1], item, measure or desk.measures.measure(desk.books.items.items[item]))

    def _reckon(self, direction: Direction, item: ItemId, desk: Desk) -> None:
        """The series of one place, from its pile and those of its parts and wholes."""
        place = self._places[direction][item]
        for measure in place.pile.measures:
            share = together(self._lent(direction, item, measure, desk))
            if measure not in place.told or place.shares.get(measure) != share:
                place.shares[measure] = share
                flow = self._flow(direction, item, measure, desk)
                place.told[measure] = told = tell(flow, direction[2], place.pile, share, desk)
                self._notices.put(("flow", flow, direction[2]), told.findings)
                self._notices.put(("stale", flow, direction[2]), told.stale(desk))
        made = [self._mark(place.told[measure].series) for measure in place.pile.measures]
        self._keep(direction, item, made, desk)

    def _keep(self, direction: Direction, item: ItemId, made: list[Series], desk: Desk) -> None:
        """Keep the very objects of before where nothing changed: what was worked out of them is found by that."""
        before = {one.flow: one for one in self._made.get((direction, item), ())}
        kept = tuple(before[one.flow] if before.get(one.flow) == one else one for one in made)
        if kept == self._made.get((direction, item)):
            return
        self._series = None
        self._made[direction, item] = kept
        if direction[2] is Course.DELIVERED:
            clashes = implied_prices(kept, desk.measures.currency, desk.books)
            self._notices.put(("worth", direction, item), clashes)

    def _lent(self, direction: Direction, item: ItemId, measure: Measure, desk: Desk) -> Iterable[Share]:
        places, tree = self._places[direction], desk.books.items
        place = places[item]
        for other in sorted(places):
            part = tree.covers(item, other)
            if not part and not tree.covers(other, item):
                continue
            pile, line = places[other].pile, place.lines[measure]
            known = place.lent.get((measure, other))
            if known is None or known[0] is not pile:
                known = pile, line.from_part(pile) if part else line.from_whole(pile)
                place.lent[measure, other] = known
            yield known[1]


def _direction(key: Key) -> Direction:
    return key[0], key[1], key[3]

"""A reconciled ledger that can change: claims come and go, the day moves, and only what that touches is made again.

What comes out is to the last bit what reconciling everything from the beginning gives: each step keeps what it made by
the claims that it is made of, in an order that does not depend on how they came.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tallystick.books import Books
from tallystick.model.claim import Claim, Kind
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Finding
from tallystick.model.flow import Series
from tallystick.model.ident import ClaimId
from tallystick.model.price import Price
from tallystick.reconcile.copies.chains import Links
from tallystick.reconcile.copies.repeats import Repeats, linked
from tallystick.reconcile.copies.tracing import Tracer
from tallystick.reconcile.entries.alternatives import Alternatives
from tallystick.reconcile.entries.entering import Entries
from tallystick.reconcile.entries.entry import Desk
from tallystick.reconcile.entries.measures import measures_of
from tallystick.reconcile.entries.supersession import Succession
from tallystick.reconcile.flows.piles import Key, Piles
from tallystick.reconcile.flows.sorting import Sorted
from tallystick.reconcile.flows.telling import alternatives
from tallystick.reconcile.likeness.ties import NO_REWRITES, Rewrites
from tallystick.reconcile.likeness.traits import Traits
from tallystick.reconcile.material.calendar import Calendar
from tallystick.reconcile.material.noticing import Notices
from tallystick.reconcile.material.origins import Voices, voices_of
from tallystick.reconcile.material.scope import Pairs, frame_of
from tallystick.reconcile.prices import price_of


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What reconciling made of the claims that were known on a day: series, the prices they state, what was noticed."""

    series: tuple[Series, ...]
    prices: tuple[Price, ...]
    findings: tuple[Finding, ...]


class Standing:
    """The claims of one dossier, reconciled, as they stand; `books` hold what the ledger adds to them."""

    def __init__(self, dossier: Dossier, books: Books, rewrites: Rewrites = NO_REWRITES) -> None:
        self.dossier, self.books, self.rewrites = dossier, books, rewrites
        voices = voices_of(books)
        self._calendar = Calendar()
        self._heard: dict[ClaimId, Claim] = {}
        self._priced: dict[ClaimId, Price] = {}
        self._notices = Notices()
        self._tracer = Tracer(Traits(books, voices), rewrites)
        self._links = Links(self._heard, lambda claim: _rank(claim, voices))
        self._pairs = Pairs()
        frame = frame_of(dossier, date.min)
        desk = Desk(books, frame, voices, measures_of(books, dossier.currency))
        self._entries = Entries(self._heard, self._links, desk, self._notices)
        self._counts = Succession(self._entries.made)
        self._rivals = Alternatives(self._counts.word, self._notices)
        self._piles = Piles(self._rivals.entry)
        self._repeats = Repeats(self._heard, self._tracer, self._links, books)
        self._sorted = Sorted(self._piles, self._notices, self._mark)

    @property
    def size(self) -> int:
        """How many claims stand here, those not known yet as of the day included."""
        return len(self._calendar)

    def fits(self, dossier: Dossier, books: Books) -> bool:
        """Whether another question can be answered from what stands here."""
        mine, other = self.books, books
        same = mine.items is other.items and mine.units is other.units and mine.rates is other.rates
        same = same and mine.wording is other.wording and mine.tracing is other.tracing
        return same and dossier == self.dossier and _lists(mine) == _lists(other)

    def turn(self, claims: Sequence[Claim], as_of: date, rewrites: Rewrites = NO_REWRITES) -> Reconciled:
        """Reconcile these claims as of this day."""
        late, windows = self._look(as_of)
        turned = self._calendar.turn(claims, as_of)
        changed = {*turned.gone, *turned.came}
        changed |= self._tracer.change(turned.gone, tuple(turned.came.values()), rewrites)
        self._hear(changed)
        stirred = {*late, *changed, *self._links.update(changed)}
        moved = self._entries.update(stirred, self._pairs.sides(self.dossier))
        replaced = self._counts.update(moved)
        rivals = self._rivals.update({*moved, *replaced})
        piled = self._piles.update(rivals)
        told = {*self._repeats.update(changed), *replaced, *rivals}
        marked = {self._piles.at[one] for one in told if one in self._piles.at}
        self._sorted.update(piled, marked | windows, self._entries.desk)
        prices = tuple(self._priced[one] for one in sorted(self._priced))
        return Reconciled(self._sorted.series(), prices, self._notices.all())

    def _look(self, as_of: date) -> tuple[set[ClaimId], set[Key]]:
        """Look at another time; gives claims that count otherwise since, and piles that are bounded otherwise."""
        frame = frame_of(self.dossier, as_of)
        if frame == self._entries.desk.frame:
            return set(), set()
        late = self._entries.turn(frame)
        return late, self._sorted.turn(self._entries.desk)

    def _hear(self, changed: Iterable[ClaimId]) -> None:
        """Write down what is known of claims now: what they repeat, and the prices that they state."""
        for one in changed:
            claim = self._calendar.known.get(one)
            self._heard.pop(one, None)
            self._priced.pop(one, None)
            if claim is not None:
                self._heard[one] = linked(claim, self._tracer)
                price = price_of(claim, self.books) if claim.kind is Kind.PRICE else None
                if price is not None:
                    self._priced[one] = price
        self._pairs.update(changed, self._heard)

    def _mark(self, series: Series) -> Series:
        """A series with what is known of its copies, of counts that later ones replaced, and of alternatives."""
        told = self._repeats.among(series.claims)
        by = self._counts.by
        gone = tuple((claim, by[claim]) for claim in series.claims if claim in by)
        apart = alternatives(series.statements, self._rivals.apart)
        return replace(series, repeats=told, replaced=gone, either=apart) if told or gone or apart else series


def _lists(books: Books) -> tuple[object, ...]:
    """What a ledger may add to."""
    return books.sources, books.factors, books.prices


def _rank(claim: Claim, voices: Voices) -> tuple[object, ...]:
    """Which member of a chain without a beginning stands for it: the smallest."""
    grade = voices.grade(claim, voices.origin(claim))
    wording = voices.wording
    spread = wording.reliability[grade.reliability].spread + wording.credibility[grade.credibility].spread
    return not claim.links.own, spread, claim.id

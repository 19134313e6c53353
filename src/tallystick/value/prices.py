"""Unit prices: for each item, basis and measure one posterior from all entries that speak of it, shared by all flows.

Which entries: those of the item itself; else those of the nearest finer items that have any, as one range from the
cheapest to the dearest; else those of the nearest broader item. A price of kin is wider, and a finding says so.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tallystick.books import Books
from tallystick.books.bounds import Ends, ends_of
from tallystick.model.claim import Modality
from tallystick.model.estimate import PRICED_LIKE
from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Flow, Says, Series, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.model.plan import Plan
from tallystick.model.price import Price
from tallystick.value.copies import resolve
from tallystick.value.defaults import Defaults
from tallystick.value.exchange import Exchange, exchange_of
from tallystick.value.memo import Memo, nothing_kept
from tallystick.value.posterior import Posterior
from tallystick.value.sieve import sift
from tallystick.value.solution import solve

_APART = 30.0  # finer items dearer than the cheapest by more than this do not tell what a mix of them costs
_ROOM = 10.0  # the window of a price reaches this factor beyond all that is said of it
_YEAR = 365.25  # days
_NOBODY = PartyId("")  # a price belongs to an item, not to an exchange


@dataclass(frozen=True, slots=True)
class UnitPrice:
    """What one `measure` of an item costs in the dossier's money, and shared factors (name, log sd) on top of it."""

    name: str
    posterior: Posterior
    entries: tuple[str, ...]
    shared: tuple[tuple[str, float], ...]
    notes: tuple[str, ...] = ()
    number: int = 0  # stands for the posterior

    @property
    def key(self) -> tuple[object, ...]:
        """All that a worth takes from it."""
        return self.name, self.number, self.shared, self.notes


@dataclass(frozen=True, slots=True)
class _Quote:
    """What entries say of a price, in the dossier's money per measure; `year` stands where entries state none."""

    entries: tuple[Price, ...]
    ends: Ends
    shared: tuple[tuple[str, float], ...]
    year: int
    grade: Grade

    @property
    def id(self) -> str:
        """The ids of its entries, as one name."""
        return " ".join(one.id for one in self.entries)


@dataclass(frozen=True, slots=True)
class Sought:
    """What came of looking for one price: the price, and what was noticed of entries and of conversions."""

    found: UnitPrice | None
    entries: tuple[Finding, ...]
    conversions: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class PriceList:
    """Unit prices of one plan, each estimated when it is first asked for; what was noticed is kept.

    `known` may hold what was sought before, in the same entries for the same plan.
    """

    books: Books
    plan: Plan
    defaults: Defaults
    exchange: Exchange
    entries: dict[ItemId, list[Price]]
    memo: Memo
    known: dict[tuple[ItemId, UnitId], Sought] = field(default_factory=dict)
    noticed: dict[Finding, None] = field(default_factory=dict)

    def price(self, item: ItemId, measure: UnitId) -> UnitPrice | None:
        """The unit price of an item, None where there is none on the plan's basis."""
        key = (item, measure)
        if key not in self.known:
            alone = replace(self, exchange=exchange_of(self.plan, self.books), noticed={})
            found = alone._estimate(item, measure)
            self.known[key] = Sought(found, tuple(alone.noticed), tuple(alone.exchange.noticed))
        sought = self.known[key]
        self.noticed.update(dict.fromkeys(sought.entries))
        self.exchange.noticed.update(dict.fromkeys(sought.conversions))
        return sought.found

    def findings(self) -> tuple[Finding, ...]:
        """What was noticed while prices were found, conversions included."""
        return (*self.noticed, *self.exchange.noticed)

    def _estimate(self, item: ItemId, measure: UnitId) -> UnitPrice | None:
        own = self._quotes(item, measure)
        if own:
            return self._solve((item, measure), own, ())
        if item in self.books.items.types.items:  # a piece of the class is what a piece of a type is
            return self.price(self.books.items.types.parents[item], measure)
        finer = self._finer(item, measure)
        if finer:
            return self._of_kin((item, measure), [_span(finer, self.defaults)])
        for broad in self.books.items.ancestors(item):
            quotes = self._quotes(broad, measure)
            if quotes:
                return self._of_kin((item, measure), quotes)
        return None

    def _quotes(self, item: ItemId, measure: UnitId) -> list[_Quote]:
        """What is said of one item itself, as far as it can be turned into this measure and money."""
        made = (self._quote(one, measure) for one in self.entries.get(item, ()))
        return [one for one in made if one is not None]

    def _quote(self, price: Price, measure: UnitId) -> _Quote | None:
        each = self.books.units.convert(1.0, measure, price.per)
        if each is None or price.amount.unit is None:
            words = {"unit": price.per, "wanted": measure, "item": price.item}
            self.noticed[Finding.of(Code.UNCONVERTIBLE, f"price {price.id}", **words)] = None
            return None
        year = self.exchange.year if price.year is None else price.year
        turned = self.exchange.turn(price.amount.unit, year)
        ends = ends_of(price.amount, Modality.DELIVERED, self.books.wording)
        if turned is None or ends is None:
            return None
        blind = price.year is None or not turned.sure
        extra = math.hypot(ends.extra, self.books.wording.price_without_year if blind else 0.0)
        low, high = (end and end * each * turned.factor for end in (ends.low, ends.high))
        grade = price.grade or self.books.wording.grade_of(price.source_class)
        return _Quote((price,), Ends(low, high, extra), turned.shared, year, grade)

    def _finer(self, item: ItemId, measure: UnitId) -> list[_Quote]:
        """Quotes of the nearest items below that have any; none where they lie too far apart."""
        found: list[_Quote] = []
        ahead = [one.id for one in self.books.items if one.parent == item]
        while ahead:
            one = ahead.pop()
            quotes = self._quotes(one, measure)
            found += quotes
            if not quotes:
                ahead += [below.id for below in self.books.items if below.parent == one]
        ends = [end for quote in found for end in (quote.ends.low, quote.ends.high) if end]
        return sorted(found, key=_by_id) if ends and max(ends) <= _APART * min(ends) else []

    def _of_kin(self, key: tuple[ItemId, UnitId], quotes: Sequence[_Quote]) -> UnitPrice:
        """A price from those of other items: wider, and said to be so."""
        wide = self.books.wording.price_of_kin
        wider = [replace(one, ends=replace(one.ends, extra=math.hypot(one.ends.extra, wide))) for one in quotes]
        used = ", ".join(sorted({price.item for one in quotes for price in one.entries}))
        words = {"item": key[0], "basis": self.plan.basis, "used": used}
        self.noticed[Finding.of(Code.PRICE_OF_KIN, "prices", **words)] = None
        return self._solve(key, wider, (f"{PRICED_LIKE} {used}",))

    def _solve(self, key: tuple[ItemId, UnitId], quotes: Sequence[_Quote], notes: tuple[str, ...]) -> UnitPrice:
        shared = set.intersection(*(set(one.shared) for one in quotes))
        said = tuple(_statement(one, shared) for one in sorted(quotes, key=_by_id))
        series, left_out = sift(Series(Flow(_NOBODY, _NOBODY, *key), said, _window(said), None))
        self.noticed.update(dict.fromkeys(left_out))
        quoted = self.memo.quoted(series, self.memo.frame(self.defaults), lambda: self._solve_series(series))
        entries = tuple(price for one in sorted(quotes, key=_by_id) for price in one.entries)
        if any(price.year is None for price in entries):
            notes = (*notes, "a price of unknown year is in it")
        name = f"{key[0]}/{key[1]}/{self.plan.basis}"
        ids = tuple(price.id for price in entries)
        return UnitPrice(name, quoted.posterior, ids, tuple(sorted(shared)), notes, quoted.number)

    def _solve_series(self, series: Series) -> Posterior:
        return solve(series, resolve(series.statements, self.defaults), self.defaults)


def price_list(
    prices: Iterable[Price], plan: Plan, books: Books, defaults: Defaults, memo: Memo | None = None
) -> PriceList:
    """The prices of a plan's basis, by item."""
    chosen, memo = tuple(one for one in prices if one.basis is plan.basis), memo or nothing_kept()
    entries: dict[ItemId, list[Price]] = {}
    for one in chosen:
        entries.setdefault(one.item, []).append(one)
    exchange = exchange_of(plan, books)
    asked = (chosen, plan.basis, exchange.currency, exchange.year, memo.frame(defaults))
    return PriceList(books, plan, defaults, exchange, entries, memo, memo.sought(asked, books))


def _by_id(one: _Quote) -> str:
    return one.id


def _span(quotes: Sequence[_Quote], defaults: Defaults) -> _Quote:
    """One quote from the cheapest to the dearest: a mix costs something between."""
    ends = [end for one in quotes for end in (one.ends.low, one.ends.high) if end]
    weakest = max((one.grade for one in quotes), key=lambda grade: (defaults.spread(grade), str(grade)))
    return _Quote(
        entries=tuple(price for one in quotes for price in one.entries),
        ends=Ends(min(ends), max(ends), max(one.ends.extra for one in quotes)),
        shared=tuple(sorted(set.intersection(*(set(one.shared) for one in quotes)))),
        year=max(one.year for one in quotes),
        grade=weakest,
    )


def _statement(one: _Quote, shared: set[tuple[str, float]]) -> Statement:
    """A quote for the engine. What conversions not all quotes have in common leave uncertain is its own spread."""
    first = one.entries[0]
    own = [spread for name, spread in one.shared if (name, spread) not in shared]
    return Statement(
        claim=ClaimId(one.id),
        origin=first.said_by[0] if len(one.entries) == 1 else one.id,
        says=Says.QUANTITY,
        low=one.ends.low,
        high=one.ends.high,
        day=one.year * _YEAR,  # the same figure of the same year is an echo
        grade=one.grade,
        extra=math.hypot(one.ends.extra, *own),
        copy_of=ClaimId(first.via) if first.via and len(one.entries) == 1 else None,
    )


def _window(said: Sequence[Statement]) -> tuple[float, float]:
    ends = [end for one in said for end in (one.low, one.high) if end]
    low, high = math.floor(math.log10(min(ends) / _ROOM)), math.ceil(math.log10(max(ends) * _ROOM))
    return 10.0**low, 10.0**high

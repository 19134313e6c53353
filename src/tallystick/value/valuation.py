"""The stage: series in, what they come to out, in quantity and in the dossier's money."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from tallystick.books import Books
from tallystick.model.estimate import POINTS, Estimate
from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Course, Series
from tallystick.model.outcome import Outcome
from tallystick.model.plan import Plan
from tallystick.model.price import Price
from tallystick.model.valued import Valued
from tallystick.value.batch import solve_all
from tallystick.value.copies import resolve
from tallystick.value.defaults import Defaults, defaults_of
from tallystick.value.draws import Till, packed
from tallystick.value.exchange import Turned
from tallystick.value.lattice import Floats
from tallystick.value.memo import Memo, Solved, Worth, nothing_kept
from tallystick.value.posterior import Posterior, Told, rounded, tell
from tallystick.value.prices import PriceList, UnitPrice, price_list
from tallystick.value.sieve import sift

_POINTS = np.array(POINTS)
_ROWS = ((300, 1024), (1_000, 256), (4_000, 64))  # up to so many statements, so many rows


def value(
    series: Sequence[Series], prices: Sequence[Price], plan: Plan, books: Books, memo: Memo | None = None
) -> Outcome[Valued]:
    """Estimate each series and price it; same series, prices, books and plan give the same figures to the bit.

    With a memo, what it knows is not worked out again, and it comes to know the rest.
    """
    defaults = defaults_of(books.wording, rows_of(series, plan))
    kept = memo or nothing_kept()
    ground = kept.ground(plan, books)
    common = kept.common(ground, plan)
    till = Till(common.streams, plan, books, common.known)
    desk = _Desk(price_list(prices, plan, books, defaults, kept), till, kept, ground, defaults)
    made: dict[int, Valued] = {}
    left_out: dict[int, tuple[Finding, ...]] = {}
    for place, solved in solved_of(series, defaults, kept):
        made[place], left_out[place] = desk.value(solved), solved.findings
    places = range(len(series))
    findings = [finding for place in places for finding in left_out[place]]
    return Outcome(tuple(made[place] for place in places), (*findings, *sorted(desk.noticed(), key=_by_place)))


def rows_of(series: Sequence[Series], plan: Plan) -> int:
    """How many rows of shared bias a plan has, or a ledger of this size can afford."""
    return rows_for(sum(len(one.statements) for one in series)) if plan.rows is None else plan.rows


def solved_of(series: Sequence[Series], defaults: Defaults, memo: Memo) -> Iterator[tuple[int, Solved]]:
    """Each series with its place, solved now or before, and not in the order given."""
    frame = memo.frame(defaults)
    new: list[int] = []
    for place, one in enumerate(series):
        known = memo.solved(one, frame)
        if known is None:
            new.append(place)
        else:
            yield place, known
    sifted = [sift(series[place]) for place in new]
    cases = ((one, resolve(one.statements, defaults)) for one, _ in sifted)
    for which, posterior in solve_all(cases, defaults, memo.trails(frame)):
        solved = _told(posterior, memo.number(), sifted[which][1])
        memo.keep(series[new[which]], frame, solved)
        yield new[which], solved


def _plain(solved: Solved) -> Valued:
    """A series without a worth."""
    told = solved.told
    if told is None:
        return Valued(solved.series, None, None, dropped=solved.dropped)
    return Valued(solved.series, told.summary, None, over_time=told.over_time, dropped=solved.dropped)


def _told(posterior: Posterior, number: int, findings: tuple[Finding, ...]) -> Solved:
    told = tell(posterior, posterior.series.flow.measure) if posterior.quantified else None
    return Solved(number, posterior.series, posterior.exists, posterior.dropped, told, findings)


def _by_place(finding: Finding) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return finding.code.name, finding.where, finding.words


def rows_for(statements: int) -> int:
    """How many rows of shared bias a ledger of this size can afford while somebody waits.

    Coverage of 90 % ranges is 1.3 points lower where bias is not followed across days; notes say where it is not.
    """
    return next((rows for most, rows in _ROWS if statements <= most), 1)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where solved series are priced; `unpriced` collects the lines that have no price."""

    prices: PriceList
    till: Till
    memo: Memo
    ground: int
    defaults: Defaults
    unpriced: list[Finding] = field(default_factory=list)

    def value(self, solved: Solved) -> Valued:
        """One series with its quantity, its worth and its draws."""
        flow, told = solved.series.flow, solved.told
        if told is None or solved.series.course is Course.LOST:
            return self.memo.valued((), solved, lambda: _plain(solved))
        if self.till.books.units.is_currency(flow.measure):
            return self._stated(solved, told)
        price = self.prices.price(flow.item, flow.measure)
        if price is None:
            self._miss(solved.series)
            return self.memo.valued((), solved, lambda: _plain(solved))
        return self.memo.valued((self.ground, price.key), solved, lambda: self._priced(solved, told, price))

    def _priced(self, solved: Solved, told: Told, price: UnitPrice) -> Valued:
        worth = self.memo.worth((solved.number, self.ground, price.key), lambda: self._counted(solved, told, price))
        amounts = partial(self._amounts, solved.series)
        made = replace(_plain(solved), value=worth.estimate, draws=worth.draws, prices=price.entries)
        return replace(made, amounts=amounts)

    def _amounts(self, series: Series) -> "array[float]":
        """Draws of a count; few are asked for, so its distribution is not kept but solved again, to the same bits."""
        ((_, solved),) = solved_of((series,), self.defaults, self.memo)
        return packed(self.till.quantity(solved, solved.told.last) if solved.told else np.zeros(self.till.plan.draws))

    def _counted(self, solved: Solved, told: Told, price: UnitPrice) -> Worth:
        """What a count of things is worth."""
        draws = self.till.worth(solved, told.last, price)
        return Worth(packed(draws), self._estimate(draws, told.summary, price.notes))

    def _stated(self, solved: Solved, told: Told) -> Valued:
        """A worth that sources state needs no price, only the dossier's currency."""
        rate: Turned | None = None
        if solved.series.flow.measure != self.prices.exchange.currency:
            rate = self.prices.exchange.rate(solved.series.flow.measure, self.till.plan.as_of.year)
            if rate is None:
                return self.memo.valued((), solved, lambda: _plain(solved))
        return self.memo.valued((self.ground, rate), solved, lambda: self._in_money(solved, told, rate))

    def _in_money(self, solved: Solved, told: Told, rate: Turned | None) -> Valued:
        worth = self.memo.worth((solved.number, self.ground, rate), lambda: self._turned(solved, told, rate))
        return replace(_plain(solved), value=worth.estimate, draws=worth.draws)

    def _turned(self, solved: Solved, told: Told, rate: Turned | None) -> Worth:
        """A stated worth in the dossier's currency; `rate` None: it is stated in that."""
        if rate is None:
            return Worth(packed(self.till.quantity(solved, told.last)), told.summary)
        draws = self.till.money(solved, told.last, rate)
        return Worth(packed(draws), self._estimate(draws, told.summary, ()))

    def _estimate(self, draws: Floats, quantity: Estimate, notes: tuple[str, ...]) -> Estimate | None:
        """Summary of a worth, with the reasons of its quantity and of its price; None where it is never there."""
        there = np.sort(draws[draws > 0].astype(np.float32))  # 1e-7 is nothing beside 1e-3 of chance, and half the time
        if not len(there):
            return None
        place = _POINTS * (len(there) - 1)
        below = place.astype(np.int64)
        one, next_one = there[below].astype(np.float64), there[np.minimum(below + 1, len(there) - 1)]
        points = one + (place - below) * (next_one - one)
        unit = self.prices.exchange.currency
        return replace(quantity, unit=unit, quantiles=rounded(points), notes=(*quantity.notes, *notes))

    def noticed(self) -> tuple[Finding, ...]:
        """Lines without a price, and what was noticed while prices were found."""
        return (*self.unpriced, *self.prices.findings())

    def _miss(self, series: Series) -> None:
        if series.course is Course.DELIVERED:
            where = f"{series.flow.provider} to {series.flow.recipient}"
            words = {"item": series.flow.item, "basis": self.till.plan.basis}
            self.unpriced.append(Finding.of(Code.NO_PRICE, where, **words))

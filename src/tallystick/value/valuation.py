"""The stage: series in, what they come to out, in quantity and in the dossier's money."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

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
from tallystick.value.defaults import defaults_of
from tallystick.value.draws import Till, packed
from tallystick.value.lattice import Floats
from tallystick.value.posterior import Posterior, Told, rounded, tell
from tallystick.value.prices import PriceList, price_list
from tallystick.value.sieve import sift
from tallystick.value.streams import Streams

_POINTS = np.array(POINTS)
_ROWS = ((300, 1024), (1_000, 256), (4_000, 64))  # up to so many statements, so many rows


def value(series: Sequence[Series], prices: Sequence[Price], plan: Plan, books: Books) -> Outcome[Valued]:
    """Estimate each series and price it; same series, prices, books and plan give the same figures to the bit."""
    rows = rows_for(sum(len(one.statements) for one in series)) if plan.rows is None else plan.rows
    defaults = defaults_of(books.wording, rows)
    desk = _Desk(price_list(prices, plan, books, defaults), Till(Streams(plan.seed, plan.draws), plan, books))
    sifted = [sift(one) for one in series]
    cases = ((one, resolve(one.statements, defaults)) for one, _ in sifted)
    made = {place: desk.value(posterior) for place, posterior in solve_all(cases, defaults)}
    left_out = tuple(finding for _, findings in sifted for finding in findings)
    findings = (*left_out, *sorted(desk.noticed(), key=_by_place))
    return Outcome(tuple(made[place] for place in range(len(series))), findings)


def _by_place(finding: Finding) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return finding.code.name, finding.where, finding.words


def rows_for(statements: int) -> int:
    """How many rows of shared bias a ledger of this size can afford while somebody waits.

    Coverage of 90 % ranges is 1.3 points lower where bias is not followed across days; notes say where it is not.
    """
    return next((rows for most, rows in _ROWS if statements <= most), 1)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where posteriors are priced; `unpriced` collects the lines that have no price."""

    prices: PriceList
    till: Till
    unpriced: list[Finding] = field(default_factory=list)

    def value(self, posterior: Posterior) -> Valued:
        """One series with its quantity, its worth and its draws."""
        series = posterior.series
        if not posterior.quantified:
            return Valued(series, None, None, dropped=posterior.dropped)
        told = tell(posterior, series.flow.measure)
        plain = Valued(series, told.summary, None, over_time=told.over_time, dropped=posterior.dropped)
        if series.course is Course.LOST:
            return plain
        if self.till.books.units.is_currency(series.flow.measure):
            return self._stated(plain, posterior, told)
        price = self.prices.price(series.flow.item, series.flow.measure)
        if price is None:
            self._miss(series)
            return plain
        draws = self.till.worth(posterior, told.last, price)
        worth = self._estimate(draws, told.summary, price.notes)
        return replace(plain, value=worth, draws=packed(draws), prices=price.entries)

    def _stated(self, plain: Valued, posterior: Posterior, told: Told) -> Valued:
        """A worth that sources state needs no price, only the dossier's currency."""
        measure, wanted = posterior.series.flow.measure, self.prices.exchange.currency
        if measure == wanted:
            return replace(plain, value=told.summary, draws=packed(self.till.quantity(posterior, told.last)))
        turned = self.prices.exchange.rate(measure, self.till.plan.as_of.year)
        if turned is None:
            return plain
        draws = self.till.money(posterior, told.last, turned)
        return replace(plain, value=self._estimate(draws, told.summary, ()), draws=packed(draws))

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

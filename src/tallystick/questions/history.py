"""How a balance came about: as of the end of each quarter, with the claims that moved it and the studies of that time.

Time travel forgets claims that were not known yet, and the prices that they state; those of the book count throughout.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tallystick.model.balance import Balance, Check, Line
from tallystick.model.claim import Claim
from tallystick.model.history import Mover, Quarter
from tallystick.model.ident import ClaimId
from tallystick.model.when import earliest, latest
from tallystick.questions.moving import log_ratio
from tallystick.questions.weighing import Weighing, counted, side_of, summed

QUARTER = 3  # months
FIRST = 33  # the code of a year's first quarter in EDTF
TRIED = 12  # new claims of a quarter that are left out one by one, those of the largest lines first
HARDLY = 0.005  # a shift below half a percent moved nothing


def history(asked: Weighing, since: date | None = None) -> tuple[Quarter, ...]:
    """The balance as of the end of each quarter, from the first in which anything was known, or from `since` on."""
    made: list[Quarter] = []
    before: Weighing | None = None
    for edtf, day in _quarters(since or _begin(asked), asked.plan.as_of):
        now = replace(asked, plan=replace(asked.pinned, as_of=day))
        if made or any(side.total for side in now.sides):
            made.append(_quarter(edtf, now, before))
            before = now
    return tuple(made)


def _begin(asked: Weighing) -> date:
    """The day of the first claim, or of the dossier's window where that begins later."""
    published = [_published(one) for one in asked.settled.claims]
    days = [day for day in (earliest(text) for text in published if text) if day]
    window = earliest(asked.plan.dossier.window)
    return max(window or date.min, min(days, default=asked.plan.as_of))


def _published(claim: Claim) -> str | None:
    reference = claim.evidence.reference
    return reference.published if reference else None


def _quarters(first: date, last: date) -> Iterator[tuple[str, date]]:
    """Name (EDTF) and last day of each quarter; the running one ends on the balance's own day."""
    year, number = first.year, (first.month - 1) // QUARTER
    while True:
        edtf = f"{year}-{FIRST + number}"
        end = latest(edtf)
        if end is None or end >= last:
            yield edtf, last
            return
        yield edtf, end
        year, number = (year, number + 1) if number < QUARTER else (year + 1, 0)


def _quarter(edtf: str, now: Weighing, before: Weighing | None) -> Quarter:
    balance = now.balance
    movers = sorted(_movers(now, before), key=lambda one: (-abs(one.shift), one.claim))
    told = tuple(one for one in movers if abs(one.shift) >= HARDLY)
    return Quarter(edtf, balance.as_of, balance, told, _studies(now, before))


def _movers(now: Weighing, before: Weighing | None) -> Iterator[Mover]:
    """Claims that count and were not known a quarter ago, each with its side's total without it."""
    old = {said.claim for one in before.prepared.series for said in one.statements} if before else set()
    known = {one.id: one for one in now.settled.claims}
    fresh = [(side.name, line) for side in now.sides for line in summed(side) if set(counted([line])) - old]
    fresh.sort(key=lambda pair: -(pair[1].value.median if pair[1].value else 0.0))
    tried: dict[ClaimId, Balance] = {}
    for name, line in fresh:
        for claim, origin in counted([line]).items():
            if claim in old or claim in tried or len(tried) >= TRIED:
                continue
            tried[claim] = now.without({claim})
            yield _mover((name, line, origin), known[claim], now.balance, tried[claim])


def _mover(place: tuple[str, Line, str], claim: Claim, balance: Balance, left: Balance) -> Mover:
    side, line, origin = place
    total, without = side_of(balance, side).total, side_of(left, side).total
    shift = log_ratio(without, total)
    return Mover(side, claim.id, origin, line.flow.item, _published(claim), without, shift)


def _studies(now: Weighing, before: Weighing | None) -> tuple[Check, ...]:
    """Published worths that came out in the quarter, beside ours of then."""
    since = before.plan.as_of if before else date.min
    days = {one.id: latest(one.reference.published or "") for one in now.settled.studies}
    out = {name for name, day in days.items() if day and since < day <= now.plan.as_of}
    currency = now.plan.dossier.currency
    return tuple(one for one in now.balance.checks if one.study in out and one.unit == currency)

"""Would earlier estimates have held later claims? Past quarters of a shipped dossier against what was said since.

    python -m benchmarks.backtest [--dossier dprk-russia] [--first 2023-09-30] [--json]

Each series is estimated from what was known at the end of a quarter, for the day that a later claim speaks of, growth
since the last number included. A claim is inside if the middle of its bounds is: inside the range of the quantity, and
inside that of what a source of its grade would say of it. Copies are no later claims, nor are bounds with one end.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

if __package__ in (None, ""):  # started by its path: the folder above is that of the packages
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from scipy.special import ndtr

from tallystick import pipeline
from tallystick.books import Books, load_books
from tallystick.books.shipped import shipped, shipped_dossiers
from tallystick.model.flow import Course, Flow, Says, Series, Statement
from tallystick.model.ledger import Ledger
from tallystick.model.plan import Plan
from tallystick.publish.package import read_package
from tallystick.value import Defaults, Posterior, defaults_of, estimate
from tallystick.value.sieve import sift

SHARES = (0.5, 0.9)
ROWS = 64  # of shared bias: some hundred estimates are made
HORIZONS = (("within 90 days", 90.0), ("90 days to a year", 365.0), ("later", math.inf))
EPOCH = date(1970, 1, 1)
Place = tuple[Flow, Course]


@dataclass(frozen=True, slots=True)
class Later:
    """A claim made after an estimate: how long after, and where in two distributions its middle lies, 0 to 1."""

    quarter: str
    flow: str
    claim: str
    days_after: float
    rank: float  # among quantities
    said_rank: float  # among what a source of its grade would say


def later_claims(ledger: Ledger, quarters: Sequence[date], books: Books) -> Iterator[Later]:
    """Every later claim against the estimate of every quarter before it."""
    end = pipeline.last_day(ledger)
    if end is None:
        return
    known = pipeline.settled(ledger, books)
    now = _series(known, ledger, end)
    defaults = defaults_of(books.wording, ROWS)
    for quarter in quarters:
        for place, before in _series(known, ledger, quarter).items():
            new = [one for one in _numbers(now.get(place)) if one.claim not in set(before.claims)]
            if _numbers(before) and new:
                yield from _compared(quarter, before, new, defaults)


def _series(known: pipeline.Settled, ledger: Ledger, day: date) -> dict[Place, Series]:
    """All that was delivered, as it was known on a day."""
    prepared = pipeline.prepare(known, Plan(ledger.dossier, day, ledger.dossier.basis))
    delivered = [one for one in prepared.series if one.course is Course.DELIVERED]
    return {(one.flow, one.course): one for one in delivered}


def _numbers(series: Series | None) -> list[Statement]:
    """First statements of a running total with both ends."""
    said = series.statements if series else ()
    whole = [one for one in said if one.says is Says.QUANTITY and one.copy_of is None and one.since is None]
    return [one for one in whole if one.low is not None and one.high is not None]


def _compared(quarter: date, before: Series, new: Sequence[Statement], defaults: Defaults) -> Iterator[Later]:
    """Where new statements lie in the distributions that were known for their days."""
    usable, _ = sift(before)
    low, high = usable.window
    reached = [one for one in new if usable.start is None or one.day >= usable.start]
    inside = [one for one in reached if low <= _middle(one) <= high]
    if not inside or not usable.statements:
        return
    days = {one.day for one in inside} if usable.start is not None else set()
    found = estimate(replace(usable, report=tuple(sorted({*usable.report, *days}))), defaults)
    for one in inside:
        rank, said_rank = _ranks(found, one, defaults)
        flow = f"{before.flow.provider} -> {before.flow.recipient}, {before.flow.item}"
        after = one.day - (quarter - EPOCH).days
        yield Later(quarter.isoformat(), flow, str(one.claim), after, round(rank, 4), round(said_rank, 4))


def _middle(one: Statement) -> float:
    return math.sqrt((one.low or 1.0) * (one.high or 1.0))


def _ranks(found: Posterior, one: Statement, defaults: Defaults) -> tuple[float, float]:
    """The share of quantities below the middle of a statement, and of what a source of its grade would say."""
    day = None if found.series.start is None else one.day
    spread, wrong = defaults.credibility[one.grade.credibility]
    bias, unreliable = defaults.reliability[one.grade.reliability]
    lost, middle = 1 - (1 - wrong) * (1 - unreliable), math.log(_middle(one))
    distance = middle - found.lattice.points
    pmf, own = found.pmf(day), math.hypot(spread, one.extra)
    right = sum(weight * ndtr(distance / math.hypot(by * own, bias)) for by, weight in defaults.noise.doubt)
    said = (1 - lost) * right + lost * ndtr(distance / defaults.noise.wild)
    distribution = found.distribution(day)
    return float(np.interp(middle, distribution.edges, distribution.mass)), float(pmf @ said)


def quarters(first: date, last: date) -> list[date]:
    """The last days of all quarters from one on, before another."""
    starts = (date(year, month, 1) for year in range(first.year, last.year + 1) for month in (1, 4, 7, 10))
    ends = (start - timedelta(days=1) for start in starts)
    return [end for end in ends if first <= end < last]


def summary(found: Sequence[Later]) -> dict[str, Any]:
    """How often later claims lie inside, of all and by how long after."""
    groups = {"all": list(found)}
    past = -math.inf
    for name, most in HORIZONS:
        groups[name] = [one for one in found if past < one.days_after <= most]
        past = most
    return {name: _held(ones) for name, ones in groups.items()}


def _held(found: Sequence[Later]) -> dict[str, float | int | None]:
    told: dict[str, float | int | None] = {"pairs": len(found), "claims": len({one.claim for one in found})}
    for kind in ("rank", "said_rank"):
        ranks = np.array([getattr(one, kind) for one in found])
        name = "quantity" if kind == "rank" else "saying"
        for share in SHARES:
            inside = np.abs(ranks - 0.5) <= share / 2
            told[f"inside_{name}_{share:.0%}".rstrip("%")] = round(float(inside.mean()), 3) if len(ranks) else None
        told[f"above_{name}_90"] = round(float((ranks > 0.95).mean()), 3) if len(ranks) else None
    return told


def main() -> None:
    """Test a dossier against its own future, and print a table or JSON."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--dossier", choices=shipped_dossiers(), default=shipped_dossiers()[0])
    options.add_argument("--first", type=date.fromisoformat, default=date(2023, 9, 30))
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    books = load_books()
    with shipped(chosen.dossier) as package:
        ledger = read_package(package).made[0]
    last = pipeline.last_day(ledger) or date.max
    found = list(later_claims(ledger, quarters(chosen.first, last), books))
    figures = summary(found)
    if chosen.json:
        rows = [{name: getattr(one, name) for name in Later.__slots__} for one in found]
        print(json.dumps({"dossier": chosen.dossier, "later_claims": figures, "pairs": rows}, indent=1))
        return
    for name, held in figures.items():
        print(f"{name}: " + ", ".join(f"{key} {number}" for key, number in held.items()))


if __name__ == "__main__":
    main()

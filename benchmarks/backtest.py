"""Would earlier estimates have held later claims? Past quarters of a shipped dossier against what was said since.

    python -m benchmarks.backtest [--dossier dprk-russia] [--first 2023-09-30] [--json]

Estimates of past quarters, for the day a later claim speaks of. Beyond the last number growth is carried on, for a
series of one number on the time line that a second would give it. A claim is a reading: it is inside if the middle of
its bounds lies where a source of its grade would put it. Copies are no later claims, nor are open bounds.
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
HORIZONS = (
    ("up to the last number known", 0.0),
    ("up to 90 days after it", 90.0),
    ("90 days to a year", 365.0),
    ("later", math.inf),
)
RESAMPLED = 2_000  # times, by flow: claims on one flow hang together
EPOCH = date(1970, 1, 1)
LEAD = load_books().wording.growth.lead
Place = tuple[Flow, Course]


@dataclass(frozen=True, slots=True)
class Later:
    """A claim made after an estimate: how many days after the last number known it speaks of, and where in two

    distributions its middle lies, 0 to 1.
    """

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
    known = [one.day for one in _numbers(usable)]
    if not known:
        return
    low, high = usable.window
    for one in new:
        dated = _on_a_line(usable, min(known), one.day, defaults)
        if low <= _middle(one) <= high and (dated.start is None or one.day >= dated.start):
            found = estimate(dated, defaults)
            rank, said_rank = _ranks(found, one, defaults)
            flow = f"{before.flow.provider} -> {before.flow.recipient}, {before.flow.item}"
            after = one.day - max(known)
            yield Later(quarter.isoformat(), flow, str(one.claim), after, round(rank, 4), round(said_rank, 4))


def _on_a_line(series: Series, first: float, day: float, defaults: Defaults) -> Series:
    """The series as asked for a day; one of a single number on the time line that numbers of both days would have."""
    if series.start is not None:
        return replace(series, report=tuple(sorted({*series.report, day})))
    if day <= first:
        return series
    start = first - round(max(defaults.growth_days, LEAD * (day - first)))
    said = tuple(one for one in series.statements if one.says is not Says.QUANTITY or one.day >= start)
    return replace(series, statements=said, start=start, begun=False, report=(day,))


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


def _held(found: Sequence[Later]) -> dict[str, Any]:
    told: dict[str, Any] = {"pairs": len(found), "claims": len({one.claim for one in found})}
    told["flows"] = len({one.flow for one in found})
    for kind in ("rank", "said_rank"):
        ranks = np.array([getattr(one, kind) for one in found])
        name = "quantity" if kind == "rank" else "saying"
        for share in SHARES:
            inside = np.abs(ranks - 0.5) <= share / 2
            told[f"inside_{name}_{share:.0%}".rstrip("%")] = round(float(inside.mean()), 3) if len(ranks) else None
        told[f"above_{name}_90"] = round(float((ranks > 0.95).mean()), 3) if len(ranks) else None
    told["inside_saying_90_range"] = _by_chance(found)
    return told


def _by_chance(found: Sequence[Later]) -> tuple[float, float] | None:
    """The 90 % range of the share inside if flows are drawn again: how much these few could have shown by chance."""
    flows = sorted({one.flow for one in found})
    if len(flows) < 2:
        return None
    inside = {flow: [abs(one.said_rank - 0.5) <= 0.45 for one in found if one.flow == flow] for flow in flows}
    picks = np.random.default_rng(1).integers(len(flows), size=(RESAMPLED, len(flows)))
    shares = [float(np.mean([mark for one in row for mark in inside[flows[one]]])) for row in picks.tolist()]
    low, high = np.quantile(shares, (0.05, 0.95)).tolist()
    return round(low, 2), round(high, 2)


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

"""Do 90 % ranges hold the truth in 90 of 100 cases? Simulated ledgers, through the project's own way of estimating.

    python -m benchmarks.calibration [--ledgers 2000] [--first 0] [--json]

Claims of made-up exchanges (benchmarks/simulation) go through reconcile and value as claims of a dossier do. Beside the
ranges stand those of methods by hand. Same ledgers, same figures; progress goes to standard error.
"""

import argparse
import json
import math
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

if __package__ in (None, ""):  # started by its path: the folder above is that of the packages
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np

from benchmarks.simulation.byhand import METHODS, Range
from benchmarks.simulation.press import Coverage, covered
from benchmarks.simulation.world import END, Truth, world_of
from tallystick.books import Books, load_books
from tallystick.model.estimate import Estimate
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.model.valued import Valued
from tallystick.reconcile import reconcile
from tallystick.value import value

LEDGERS = 2_000
SHARES = (0.5, 0.9)
DRAWS = 256  # nothing is priced here
CLASSES = (("below 1,000", 1e3), ("1,000 to 100,000", 1e5), ("above 100,000", math.inf))
AIMS = {"coverage_90": (0.88, 0.92), "coverage_90 of each class": (0.85, 0.95), "coverage_50": (0.47, 0.53)}
EPOCH = date(1970, 1, 1).toordinal()
TOLD = "tallystick"


@dataclass(frozen=True, slots=True)
class Case:
    """One flow: which side and size it is, and for each method the log truth and its ranges by share."""

    side: str
    size: str
    truth: float
    ranges: dict[str, dict[float, Range]]
    copies: int
    folded: int  # unmarked copies that were recognised


def cases(seed: int, books: Books) -> Iterator[Case]:
    """All flows of one ledger that somebody put a number on."""
    world = world_of(seed, books)
    press = covered(world, seed)
    claims = [claim for one in press for claim in one.articles]
    series = reconcile(claims, world.dossier, END, books)
    plan = Plan(world.dossier, END, Basis.CONTRACT, draws=DRAWS)
    found = {one.series.flow.item: one for one in value(series.made, (), plan, books).made}
    for coverage in press:
        valued = found[coverage.truth.item.id]
        if valued.quantity is not None:
            yield _case(coverage, valued, valued.quantity)


def _case(coverage: Coverage, valued: Valued, estimate: Estimate) -> Case:
    truth = _truth(coverage.truth, valued)
    size = next(name for name, below in CLASSES if truth < below)
    told = {0.5: (estimate.quantiles[2], estimate.quantiles[4]), 0.9: (estimate.low, estimate.high)}
    ours = {share: _log_range(low, estimate.median, high) for share, (low, high) in told.items()}
    by_hand = {name: {share: method(coverage, share) for share in SHARES} for name, method in METHODS.items()}
    unmarked = {one.id for one in coverage.copies if one.links.via is None}
    folded = sum(copy in unmarked for copy, _ in valued.dropped)
    return Case(coverage.truth.side, size, math.log(truth), {TOLD: ours, **by_hand}, len(unmarked), folded)


def _truth(truth: Truth, valued: Valued) -> float:
    """The running total on the day that the estimate is of."""
    days = valued.series.report
    day = date.fromordinal(EPOCH + int(days[-1])) if days else max(truth.totals)
    return truth.totals[day]


def _log_range(low: float, middle: float, high: float) -> Range:
    return Range(math.log(low), math.log(middle), math.log(high))


def held_by(found: Sequence[Case], method: str, share: float) -> dict[str, Any]:
    """How often the ranges of a method hold the truth: of all flows, by size, by side, and where they miss."""
    held = np.array([one.ranges[method][share].low <= one.truth <= one.ranges[method][share].high for one in found])
    below = np.array([one.truth < one.ranges[method][share].low for one in found])
    return {
        "all": _share(held),
        "by_class": _by([one.size for one in found], held, [name for name, _ in CLASSES]),
        "by_side": _by([one.side for one in found], held, ["given", "received"]),
        "truth_below": _share(below),
        "truth_above": _share(~held & ~below),
    }


def _by(labels: Sequence[str], held: "np.ndarray", names: Sequence[str]) -> dict[str, float | None]:
    marks = np.array(labels)
    return {name: _share(held[marks == name]) for name in names}


def _share(held: "np.ndarray") -> float | None:
    return round(float(held.mean()), 4) if len(held) else None


def summary(found: Sequence[Case], ledgers: int, seconds: float) -> dict[str, Any]:
    """All figures, the project's own first."""
    ours = _method(found, TOLD)
    counts = {name: sum(one.size == name for one in found) for name, _ in CLASSES}
    unmarked = sum(one.copies for one in found)
    return {
        "ledgers": ledgers,
        "flows": len(found),
        "flows_by_class": counts,
        **ours,
        "methods": {name: _method(found, name) for name in METHODS},
        "unmarked_copies": unmarked,
        "unmarked_copies_recognised": round(sum(one.folded for one in found) / max(unmarked, 1), 4),
        "aims": AIMS,
        "seconds": round(seconds, 1),
    }


def _method(found: Sequence[Case], name: str) -> dict[str, Any]:
    errors = [abs(one.ranges[name][0.9].middle - one.truth) for one in found]
    widths = [one.ranges[name][0.9].high - one.ranges[name][0.9].low for one in found]
    return {
        "coverage_50": held_by(found, name, 0.5),
        "coverage_90": held_by(found, name, 0.9),
        "typical_error_factor": round(math.exp(float(np.median(errors))), 3) if errors else None,
        "median_width_factor_90": round(math.exp(float(np.median(widths))), 2) if widths else None,
    }


def table(figures: dict[str, Any]) -> str:
    """The figures for people."""
    heads = ["all", *(name for name, _ in CLASSES), "given", "received"]
    lines = [f"{figures['ledgers']:,} ledgers, {figures['flows']:,} flows, {figures['seconds']} s", ""]
    lines.append(f"{'truth held by':24}" + "".join(f"{head:>18}" for head in heads) + f"{'error x':>9}{'width x':>9}")
    for share in (50, 90):
        for name, of in ((TOLD, figures), *figures["methods"].items()):
            held = of[f"coverage_{share}"]
            cells = [held["all"], *held["by_class"].values(), *held["by_side"].values()]
            row = "".join(f"{cell:18.1%}" if cell is not None else f"{'-':>18}" for cell in cells)
            last = f"{of['typical_error_factor']:9}{of['median_width_factor_90']:9}"
            lines.append(f"{name + f' {share} %':24}{row}{last}")
    lines.append("")
    lines.append(f"unmarked copies recognised: {figures['unmarked_copies_recognised']:.1%}")
    return "\n".join(lines)


def run(ledgers: int, first: int) -> tuple[list[Case], float]:
    """Simulate and estimate so many ledgers, telling how far it has come."""
    books, begun = load_books(), time.process_time()
    found: list[Case] = []
    for number in range(ledgers):
        found += cases(first + number, books)
        if (number + 1) % 100 == 0:
            print(f"{number + 1:,} of {ledgers:,} ledgers", file=sys.stderr, flush=True)
    return found, time.process_time() - begun


def main() -> None:
    """Measure, and print a table or JSON."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--ledgers", type=int, default=LEDGERS)
    options.add_argument("--first", type=int, default=0, help="number of the first ledger: others are other ledgers")
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    found, seconds = run(chosen.ledgers, chosen.first)
    figures = summary(found, chosen.ledgers, seconds)
    print(json.dumps(figures, indent=1) if chosen.json else table(figures))


if __name__ == "__main__":
    main()

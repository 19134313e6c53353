"""Do 90 % ranges hold the truth in 90 of 100 cases? Simulated ledgers, through the project's own way of estimating.

    python -m benchmarks.calibration [--ledgers 2000] [--first 0] [--json]

Claims of made-up exchanges (benchmarks/simulation) go through the stages as those of a dossier do: what moved of each
item, and what each side gave in money. Beside the ranges stand those of methods by hand. Same ledgers, same figures;
progress goes to standard error.
"""

import argparse
import json
import math
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

if __package__ in (None, ""):  # started by its path: the folder above is that of the packages
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np

from benchmarks.simulation.byhand import METHODS, Range, added
from benchmarks.simulation.money import Money, Study, money_of, quoted
from benchmarks.simulation.press import Coverage, covered
from benchmarks.simulation.world import END, Truth, world_of
from tallystick.balance import Told, balance
from tallystick.books import Books, load_books
from tallystick.model.balance import Balance, Line
from tallystick.model.claim import Claim
from tallystick.model.estimate import Estimate
from tallystick.model.plan import Plan
from tallystick.model.price import Basis, Price
from tallystick.model.valued import Valued
from tallystick.reconcile import reconcile
from tallystick.value import defaults_of, log_likelihood, value

LEDGERS = 2_000
SHARES = (0.5, 0.9)
DRAWS = 4_096
CLASSES = (("below 1,000", 1e3), ("1,000 to 100,000", 1e5), ("above 100,000", math.inf))
SIDES = ("given", "received")
KINDS = (*(name for name, _ in CLASSES), *Study)
AIMS = {"coverage_90": (0.88, 0.92), "coverage_90 of each class": (0.85, 0.95), "coverage_50": (0.47, 0.53)}
EPOCH = date(1970, 1, 1).toordinal()
TOLD = "tallystick"


@dataclass(frozen=True, slots=True)
class Case:
    """One flow, or all that one side gave: the log truth, and for each method its ranges by share.

    `kind` is the class of size of a flow, or who states the whole of a side.
    """

    side: str
    kind: str
    truth: float
    ranges: dict[str, dict[float, Range]]
    copies: int = 0
    folded: int = 0  # unmarked copies that were recognised
    refused: bool = False  # what a study said of the whole


Found = tuple[list[Case], list[Case]]  # flows, and the totals of sides


def cases(seed: int, books: Books) -> Found:
    """All flows of one ledger that somebody put a number on, and the totals of its sides."""
    world = world_of(seed, books)
    press, money = covered(world, seed), money_of(world, seed, books)
    claims = [claim for one in press for claim in one.articles]
    plan = Plan(world.dossier, END, Basis.CONTRACT, draws=DRAWS)
    found = {one.series.flow.item: one for one in _valued(claims, (), plan, books)}
    each = [case for one in press for case in _case(one, found[one.truth.item.id])]
    made = _valued([*claims, *money.claims], money.prices, plan, books)
    hearing = partial(log_likelihood, defaults=defaults_of(books.wording))
    return each, list(_totals(balance(made, (), plan, books, Told(hearing=hearing)), press, money))


def _valued(claims: Sequence[Claim], prices: Sequence[Price], plan: Plan, books: Books) -> tuple[Valued, ...]:
    return value(reconcile(claims, plan.dossier, END, books).made, prices, plan, books).made


def _totals(made: Balance, press: Sequence[Coverage], money: Money) -> Iterator[Case]:
    """The totals of both sides, as far as lines make them up, beside what these lines truly came to."""
    by_item = {one.truth.item.id: one for one in press}
    for side in (made.given, made.received):
        lines = [line for line in side.lines if line.in_total]
        if side.total is None or not lines or any(line.flow.item not in by_item for line in lines):
            continue
        truth = sum(
            money.each[line.flow.item] * _total_on(by_item[line.flow.item].truth, _days(line)) for line in lines
        )
        parts = [(by_item[line.flow.item], quoted(money.prices, line.flow.item)) for line in lines]
        by_hand = {name: {share: added(method, parts, share) for share in SHARES} for name, method in METHODS.items()}
        refused = any(line.weighs is not None and line.weighs.refused for line in (*side.lines, *side.stated))
        ranges = {TOLD: _ranges(side.total), **by_hand}
        yield Case(side.name, money.studies[side.name], math.log(truth), ranges, refused=refused)


def _case(coverage: Coverage, valued: Valued) -> Iterator[Case]:
    if valued.quantity is None:
        return
    truth = _total_on(coverage.truth, valued.series.report)
    size = next(name for name, below in CLASSES if truth < below)
    by_hand = {name: {share: method(coverage, share) for share in SHARES} for name, method in METHODS.items()}
    unmarked = {one.id for one in coverage.copies if one.links.via is None}
    folded = sum(copy in unmarked for copy, _ in valued.dropped)
    ranges = {TOLD: _ranges(valued.quantity), **by_hand}
    yield Case(coverage.truth.side, size, math.log(truth), ranges, len(unmarked), folded)


def _days(line: Line) -> list[float]:
    return [day for day, _ in line.over_time]


def _total_on(truth: Truth, days: Sequence[float]) -> float:
    """The running total on the day that the estimate is of."""
    return truth.totals[date.fromordinal(EPOCH + int(days[-1])) if days else max(truth.totals)]


def _ranges(estimate: Estimate) -> dict[float, Range]:
    ends = {0.5: (estimate.quantiles[2], estimate.quantiles[4]), 0.9: (estimate.low, estimate.high)}
    return {share: Range(*np.log([low, estimate.median, high]).tolist()) for share, (low, high) in ends.items()}


def held_by(found: Sequence[Case], method: str, share: float) -> dict[str, Any]:
    """How often the ranges of a method hold the truth: of all, by class, by side, and where they miss."""
    held = np.array([one.ranges[method][share].low <= one.truth <= one.ranges[method][share].high for one in found])
    below = np.array([one.truth < one.ranges[method][share].low for one in found])
    return {
        "all": _share(held),
        "by_class": _by([one.kind for one in found], held),
        "by_side": _by([one.side for one in found], held),
        "truth_below": _share(below),
        "truth_above": _share(~held & ~below),
    }


def _by(labels: Sequence[str], held: "np.ndarray") -> dict[str, float | None]:
    marks = np.array(labels)
    return {name: _share(held[marks == name]) for name in (*KINDS, *SIDES) if name in labels}


def _share(held: "np.ndarray") -> float | None:
    return round(float(held.mean()), 4) if len(held) else None


def summary(found: Found, ledgers: int, seconds: float) -> dict[str, Any]:
    """All figures, those of quantities first, and of these the project's own."""
    flows, sides = found
    unmarked = sum(one.copies for one in flows)
    return {
        "ledgers": ledgers,
        "flows": len(flows),
        "flows_by_class": _counts(flows),
        **_compared(flows),
        "money": {
            "sides": len(sides),
            "sides_by_class": _counts(sides),
            **_compared(sides),
            "refused": sum(one.refused for one in sides),
        },
        "unmarked_copies": unmarked,
        "unmarked_copies_recognised": round(sum(one.folded for one in flows) / max(unmarked, 1), 4),
        "aims": AIMS,
        "seconds": round(seconds, 1),
    }


def _counts(found: Sequence[Case]) -> dict[str, int]:
    kinds = [one.kind for one in found]
    return {name: kinds.count(name) for name in KINDS if name in kinds}


def _compared(found: Sequence[Case]) -> dict[str, Any]:
    return {**_method(found, TOLD), "methods": {name: _method(found, name) for name in METHODS}}


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
    money = figures["money"]
    return "\n".join(
        [
            f"{figures['ledgers']:,} ledgers, {figures['flows']:,} flows, {figures['seconds']} s",
            *_rows(figures),
            f"unmarked copies recognised: {figures['unmarked_copies_recognised']:.1%}",
            "",
            f"money, {money['sides']:,} sides; of {money['refused']:,} the study is refused",
            *_rows(money),
        ]
    )


def _rows(figures: dict[str, Any]) -> Iterator[str]:
    told = figures["coverage_90"]
    heads = ["all", *told["by_class"], *told["by_side"]]
    yield f"\n{'truth held by':20}" + "".join(f"{head:>30}" for head in heads) + f"{'error x':>9}{'width x':>9}"
    for share in (50, 90):
        for name, of in ((TOLD, figures), *figures["methods"].items()):
            held = of[f"coverage_{share}"]
            row = "".join(
                f"{cell:30.1%}" for cell in (held["all"], *held["by_class"].values(), *held["by_side"].values())
            )
            yield f"{name + f' {share} %':20}{row}{of['typical_error_factor']:9}{of['median_width_factor_90']:9}"


def run(ledgers: int, first: int) -> tuple[Found, float]:
    """Simulate and estimate so many ledgers, telling how far it has come."""
    books, begun = load_books(), time.process_time()
    flows: list[Case] = []
    sides: list[Case] = []
    for number in range(ledgers):
        each, both = cases(first + number, books)
        flows += each
        sides += both
        if (number + 1) % 100 == 0:
            print(f"{number + 1:,} of {ledgers:,} ledgers", file=sys.stderr, flush=True)
    return (flows, sides), time.process_time() - begun


def asked(description: str | None, ledgers: int) -> argparse.Namespace:
    """What a benchmark on simulated ledgers is asked for: how many, from which on, and whether as JSON."""
    options = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--ledgers", type=int, default=ledgers)
    options.add_argument("--first", type=int, default=0, help="number of the first ledger: others are other ledgers")
    options.add_argument("--json", action="store_true")
    found = options.parse_args()
    if found.ledgers < 1:
        options.error("--ledgers must be at least 1")
    return found


def main() -> None:
    """Measure, and print a table or JSON."""
    chosen = asked(__doc__, LEDGERS)
    found, seconds = run(chosen.ledgers, chosen.first)
    figures = summary(found, chosen.ledgers, seconds)
    print(json.dumps(figures, indent=1) if chosen.json else table(figures))


if __name__ == "__main__":
    main()

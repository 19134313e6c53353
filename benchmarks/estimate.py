"""How long the estimate takes, and how much memory, as flows and claims per series grow; and what one new claim costs.

    python -m benchmarks.estimate [--flows 1000,10000,100000] [--claims 10,1000,10000] [--changes ...] [--json]

Each case runs in a process of its own. Seconds are those of the processor, best of three where it is short; memory is
what the case needs beyond its input. A claim more or another day goes from settled claims to the balance, reconcile
included, with a memory that weighed the ledger before; there memory is that of the whole process.
"""

import argparse
import gc
import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

if __package__ in (None, ""):  # started by its path: the folder above is that of the packages
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np

from benchmarks.balance import AS_OF, SHAPES, ledger
from tallystick import pipeline
from tallystick.books import load_books
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim
from tallystick.model.document import Reference
from tallystick.model.dossier import Dossier
from tallystick.model.flow import Flow, Says, Series, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.model.ledger import Ledger
from tallystick.model.plan import Plan
from tallystick.model.price import Basis, Price
from tallystick.value import defaults_of, estimate, value

CLAIMS_A_FLOW = 5
DAYS = (90.0, 270.0, 540.0)
WINDOW = (1e3, 1e9)
DRAWS = 1_024  # 100,000 flows of 4,096 draws would take three gigabytes for the draws alone
NEW_CLAIMS, WEEKS = 20, 10
CHANGED = ("pair", "givers")  # shapes of the ledgers that change: a dossier on two states, thousands of short series
CHANGES = {"new claim": "new", "another day": "day"}
SPEAKERS = {"one claim per origin": None, "20 origins": 20, "3 origins": 3}
AIMS = {"new_claim_ms": 50.0, "another_day_ms": 150.0, "exponent": 1.1}  # at 100,000 claims, at 10,000


def statements(number: int, count: int, origins: int | None) -> tuple[Statement, ...]:
    """What is said of one flow: numbers about a truth of its own, on three days."""
    chance = np.random.default_rng([1, number])
    middles = np.exp(chance.uniform(math.log(1e4), math.log(1e7)) + chance.normal(0, 0.2, count)).tolist()
    return tuple(
        Statement(
            ClaimId(f"f{number}c{place}"),
            f"o{place if origins is None else place % origins}",
            Says.QUANTITY,
            middle * 0.9,
            middle * 1.1,
            DAYS[place % len(DAYS)],
            Grade.parse(f"{'BCD'[place % 3]}{2 + place % 3}"),
            own=True,
        )
        for place, middle in enumerate(middles)
    )


def series(number: int, count: int = CLAIMS_A_FLOW, origins: int | None = None) -> Series:
    """One flow of the ledger."""
    flow = Flow(PartyId(f"P{number}"), PartyId("R"), ItemId("artillery shells"), UnitId("count"))
    return Series(flow, statements(number, count, origins), WINDOW, 0.0, (720.0,))


def prices() -> tuple[Price, ...]:
    """What the goods cost."""
    amount = Amount(900.0, 1500.0, None, Qualifier.BETWEEN, UnitId("USD"))
    item, count = ItemId("artillery shells"), UnitId("count")
    return (Price("p", item, Basis.CONTRACT, amount, count, 2024, ("A list",), Reference()),)


def plan() -> Plan:
    """What is asked for."""
    dossier = Dossier("bench", "A made-up exchange", UnitId("USD"), price_year=2024)
    return Plan(dossier, date(2025, 6, 30), Basis.CONTRACT, draws=DRAWS)


def flows(count: int) -> dict[str, float]:
    """Estimate and price so many flows of five claims."""
    books, made = load_books(), [series(number) for number in range(count)]
    value(made[:50], prices(), plan(), books)
    before, seconds = _memory(), _seconds(lambda: value(made, prices(), plan(), books), 3 if count <= 1_000 else 1)
    return {"n": count, "seconds": seconds, "ms_a_flow": seconds / count * 1e3, "MB": _memory() - before}


def claims(count: int, origins: int | None) -> dict[str, float]:
    """Estimate one series of so many claims."""
    one, defaults = series(0, count, origins), defaults_of(load_books().wording)
    before = _memory()
    seconds = _seconds(lambda: estimate(one, defaults).pmf(), 5 if count <= 1_000 else 3)
    return {"n": count, "seconds": seconds, "MB": _memory() - before}


def new_claim(count: int, shape: str) -> dict[str, float]:
    """Add claims to a known ledger one by one; each time from the settled claims to the balance, reconcile included."""
    known, asked, made = _known(count + NEW_CLAIMS, shape)
    step = len(made) // NEW_CLAIMS
    late = made[::step][:NEW_CLAIMS]
    claims = tuple(one for place, one in enumerate(made) if place % step or place // step >= NEW_CLAIMS)
    memory, first = _weighed(replace(known, claims=claims), asked)
    seconds = []
    for one in late:
        claims = (*claims, one)
        seconds.append(_again(replace(known, claims=claims), asked, memory))
    return {"n": count, "first_s": first, **_told_of(seconds)}


def another_day(count: int, shape: str) -> dict[str, float]:
    """Ask a known ledger as of a week earlier, and a week earlier still, each a day that nobody asked for before."""
    known, asked, _ = _known(count, shape)
    memory, first = _weighed(known, asked)
    days = [asked.as_of - timedelta(days=7 * number) for number in range(1, WEEKS + 1)]
    seconds = [_again(known, replace(asked, as_of=day), memory) for day in days]
    return {"n": count, "first_s": first, **_told_of(seconds)}


def _known(count: int, shape: str) -> tuple[pipeline.Settled, Plan, tuple[Claim, ...]]:
    """A made-up ledger, settled, the question it is asked, and its claims."""
    books = load_books()
    made = ledger(SHAPES[shape], count, books)
    whole = Ledger(made.dossier, claims=made.claims, prices=made.prices)
    return pipeline.settled(whole, books), Plan(made.dossier, AS_OF, Basis.CONTRACT, draws=4 * DRAWS), made.claims


def _weighed(known: pipeline.Settled, asked: Plan) -> tuple[pipeline.Memory, float]:
    """A memory that weighed a ledger once, and the seconds that took."""
    memory, begun = pipeline.Memory(), time.process_time()
    pipeline.finish(pipeline.prepare(known, asked, memory), asked, memory)
    taken = time.process_time() - begun
    gc.collect()
    gc.freeze()  # what is there stays there; a web server does the same after loading
    return memory, taken


def _again(known: pipeline.Settled, asked: Plan, memory: pipeline.Memory) -> float:
    begun = time.process_time()
    pipeline.finish(pipeline.prepare(known, asked, memory), asked, memory)
    return time.process_time() - begun


def _told_of(seconds: Sequence[float]) -> dict[str, float]:
    return {"median_ms": float(np.median(seconds)) * 1e3, "worst_ms": max(seconds) * 1e3, "MB": _memory()}


def _seconds(work: Callable[[], object], times: int) -> float:
    """Processor seconds of the quickest of some runs."""
    found = []
    for _ in range(times):
        begun = time.process_time()
        work()
        found.append(time.process_time() - begun)
    return min(found)


def _memory() -> float:
    """Peak memory of this process so far, in megabytes (Linux counts kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


CASES: dict[str, Callable[..., dict[str, float]]] = {
    "flows": lambda count, _: flows(count),
    "claims": claims,
    "new": new_claim,
    "day": another_day,
}


def in_its_own(kind: str, count: int, more: int | str | None = None) -> dict[str, float]:
    """Run one case in a process of its own."""
    call = [sys.executable, __file__, "--case", json.dumps([kind, count, more])]
    answer = subprocess.run(call, check=True, capture_output=True, text=True)  # noqa: S603 - our own file
    found: dict[str, float] = json.loads(answer.stdout)
    return {name: round(number, 4) for name, number in found.items()}


def exponents(rows: Sequence[dict[str, float]]) -> list[float]:
    """Slopes of log seconds over log size between neighbouring cases."""
    return [
        round(math.log(after["seconds"] / before["seconds"]) / math.log(after["n"] / before["n"]), 2)
        for before, after in pairwise(rows)
    ]


def main() -> None:
    """Measure, and print lines or JSON."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--flows", default="1000,10000,100000")
    options.add_argument("--claims", default="10,1000,10000")
    options.add_argument("--changes", default="1000,10000,100000")
    options.add_argument("--json", action="store_true")
    options.add_argument("--case", help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.case:
        kind, count, more = json.loads(chosen.case)
        print(json.dumps(CASES[kind](count, more)))
        return
    report({name: _sizes(getattr(chosen, name)) for name in ("flows", "claims", "changes")}, as_json=chosen.json)


def _sizes(text: str) -> list[int]:
    return [int(one) for one in text.split(",") if one]


def report(sizes: Mapping[str, Sequence[int]], *, as_json: bool) -> None:
    """Run all cases, and print each as soon as it is done, or all of them as JSON."""
    wanted: dict[str, list[tuple[str, int, int | None]]] = {"flows": [("flows", size, None) for size in sizes["flows"]]}
    wanted |= {name: [("claims", size, origins) for size in sizes["claims"]] for name, origins in SPEAKERS.items()}
    found: dict[str, object] = {"aims": AIMS}
    for name, runs in wanted.items():
        rows = [_told(name, in_its_own(*run), as_json) for run in runs]
        found[name] = {"cases": rows, "exponents": exponents(rows)}
        if not as_json:
            print(f"{name}: growth exponents {exponents(rows)}")
    for name, kind in CHANGES.items():
        found[name] = [
            _told(f"{name}, {shape}", in_its_own(kind, size, shape), as_json)
            for shape in CHANGED
            for size in sizes["changes"]
        ]
    if as_json:
        print(json.dumps(found, indent=1))


def _told(name: str, row: dict[str, float], as_json: bool) -> dict[str, float]:
    if not as_json:
        print(f"{name}: " + ", ".join(f"{key} {number:,}" for key, number in row.items()), flush=True)
    return row


if __name__ == "__main__":
    main()

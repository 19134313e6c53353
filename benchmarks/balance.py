"""How long the way from settled claims to a balance takes, and how much memory, as ledgers grow.

    python benchmarks/balance.py [--sizes 1000,10000,100000] [--shapes pair,givers,deep] [--json]

Each case runs in a process of its own. The ledgers are made from a known truth with sources that err, copy and deny.
Seconds are those of the processor, so that what else runs on the machine counts less; `elapsed` is by the clock.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from tallystick.balance import Told, balance
from tallystick.books import Books, load_books
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Reference
from tallystick.model.dossier import Dossier
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId, UnitId
from tallystick.model.plan import Plan
from tallystick.model.price import Basis, Price
from tallystick.model.when import When
from tallystick.reconcile import reconcile
from tallystick.value import value

START, DAYS = date(2022, 1, 1), 1400
AS_OF = START + timedelta(days=DAYS)
AIMS = {"seconds": 5.0, "megabytes": 1000.0, "exponent": 1.1}  # for 100,000 claims; growth is linear within noise
DRAWS = 4096  # what an interactive balance uses


@dataclass(frozen=True, slots=True)
class Shape:
    """What a ledger looks like: how many givers and items, and how many sources speak."""

    givers: int
    items: int
    sources: int


SHAPES = {
    "pair": Shape(givers=1, items=60, sources=400),  # a dossier on two states
    "givers": Shape(givers=120, items=30, sources=2000),  # many givers, one receiver: thousands of short series
    "deep": Shape(givers=4, items=8, sources=200),  # few series that everybody speaks of
}


@dataclass(frozen=True, slots=True)
class Case:
    """One measurement: processor seconds by stage, clock seconds of all, memory beyond that of the ledger itself."""

    shape: str
    claims: int
    series: int
    reconcile: float
    value: float
    balance: float
    elapsed: float
    megabytes: float

    @property
    def seconds(self) -> float:
        """All three stages."""
        return self.reconcile + self.value + self.balance


@dataclass(frozen=True, slots=True)
class Ledger:
    """A made-up ledger, and prices for what it counts."""

    dossier: Dossier
    claims: tuple[Claim, ...]
    prices: tuple[Price, ...]


def ledger(shape: Shape, size: int, books: Books) -> Ledger:
    """Claims about flows that grow at a steady rate, said by sources that err by a factor of their own."""
    chance = np.random.default_rng(size)
    items = _items(shape, books)
    states = [one.id for one in books.parties if len(one.id) == 2]
    giver, receiver = states[: shape.givers], states[-1]
    flows = chance.integers(0, shape.givers * len(items), size)
    truth = _truth(shape, items, books, chance)
    days, voices = chance.integers(30, DAYS, size), chance.integers(0, shape.sources, size)
    numbers = truth[flows] * days / DAYS * np.exp(0.2 * chance.standard_normal(size))
    kinds, links = chance.random(size), chance.random(size)
    claims: list[Claim] = []
    for place in range(size):
        flow, day = int(flows[place]), START + timedelta(days=int(days[place]))
        claims.append(
            Claim(
                id=ClaimId(f"{place:06d}"),
                kind=Kind.TRANSFER,
                provider=giver[flow // len(items)],
                recipient=receiver,
                item=items[flow % len(items)],
                amount=_amount(float(numbers[place]), float(kinds[place])),
                when=When(day.isoformat()),
                modality=_modality(float(kinds[place])),
                said_by=(f"source {voices[place]}",),
                evidence=Evidence(reference=Reference("A paper", day.isoformat())),
                grade=Grade.parse("BCD"[voices[place] % 3] + "234"[voices[place] % 3]),
                links=_links(float(links[place]), claims),
            )
        )
    dossier = Dossier("bench", "A made-up exchange", UnitId("USD"), theirs=(receiver,))
    return Ledger(dossier, tuple(claims), tuple(_price(item) for item in items))


def _items(shape: Shape, books: Books) -> list[ItemId]:
    """Mostly goods that have no parts, and every fifth a whole that holds some of them."""
    goods = [one for one in books.items if one.unit == "count" and one.window[1] >= 1e4]
    wholes = [one.id for one in goods if any(books.items.descends(two.id, one.id) for two in goods)]
    parts = [one.id for one in goods if one.id not in wholes]
    return [*parts[: shape.items - shape.items // 5], *wholes[-(shape.items // 5) :]]


def _truth(
    shape: Shape, items: Sequence[ItemId], books: Books, chance: np.random.Generator
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """What each giver gives of each item in the end; a whole is the sum of its parts and as much again."""
    amounts = 10 ** chance.uniform(2.8, 3.8, (shape.givers, len(items)))
    for place, item in enumerate(items):
        below = [other for other, part in enumerate(items) if books.items.descends(part, item)]
        amounts[:, place] += amounts[:, below].sum(axis=1)
    return amounts.ravel()


def _amount(number: float, kind: float) -> Amount:
    number = float(f"{number:.3g}")
    if kind < 0.1:
        return Amount()
    if kind < 0.2:
        return Amount(number, None, number, Qualifier.AT_LEAST, UnitId("count"))
    if kind < 0.25:
        return Amount(None, number, number, Qualifier.AT_MOST, UnitId("count"))
    return Amount(number, number, number, Qualifier.ABOUT, UnitId("count"))


def _modality(kind: float) -> Modality:
    if kind < 0.03:
        return Modality.DENIED
    return Modality.PLEDGED if kind > 0.9 else Modality.DELIVERED


def _links(link: float, before: Sequence[Claim]) -> Links:
    """Three claims in ten repeat one of the hundred before, one in a hundred is an alternative to the next."""
    if link < 0.3 and before:
        return Links(via=before[-1 - int(link * 1e6) % min(len(before), 100)].id)
    return Links(either=f"group {len(before) // 2}" if link > 0.99 else None)


def _price(item: ItemId) -> Price:
    amount = Amount(900.0, 1500.0, None, Qualifier.BETWEEN, UnitId("USD"))
    return Price(
        f"price of {item}", item, Basis.CONTRACT, amount, UnitId("count"), 2024, ("A price list",), Reference()
    )


def measure(shape: str, size: int) -> Case:
    """Run one case in this process."""
    books = load_books()
    made = ledger(SHAPES[shape], size, books)
    plan = Plan(made.dossier, AS_OF, Basis.CONTRACT, draws=DRAWS)
    before = _memory()
    start, marks = time.perf_counter(), [time.process_time()]
    series = reconcile(made.claims, made.dossier, AS_OF, books)
    marks.append(time.process_time())
    valued = value(series.made, made.prices, plan, books)
    marks.append(time.process_time())
    balance(valued.made, (), plan, books, Told(series.findings + valued.findings))
    marks.append(time.process_time())
    elapsed, grown = round(time.perf_counter() - start, 3), round(_memory() - before, 1)
    first, second, third = (round(after - earlier, 3) for earlier, after in pairwise(marks))
    return Case(shape, size, len(series.made), first, second, third, elapsed, grown)


def _memory() -> float:
    """Peak memory of this process so far, in megabytes (Linux counts kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def cases(shapes: Sequence[str], sizes: Sequence[int]) -> Iterator[Case]:
    """Run every case in a process of its own, so that none inherits another's memory."""
    for shape in shapes:
        for size in sizes:
            call = [sys.executable, __file__, "--case", f"{shape},{size}"]
            answer = subprocess.run(call, check=True, capture_output=True, text=True)  # noqa: S603 - our own file
            yield Case(**json.loads(answer.stdout))


def exponent(found: Sequence[Case]) -> float:
    """Slope of log seconds over log claims between the smallest and the largest case of one shape."""
    first, last = found[0], found[-1]
    return math.log(last.seconds / first.seconds) / math.log(last.claims / first.claims)


def main() -> None:
    """Measure, and print a table or JSON."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="1000,10000,100000")
    options.add_argument("--shapes", default=",".join(SHAPES))
    options.add_argument("--json", action="store_true")
    options.add_argument("--case", help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.case:
        shape, size = chosen.case.split(",")
        print(json.dumps(_fields(measure(shape, int(size)))))
        return
    report(chosen.shapes.split(","), [int(size) for size in chosen.sizes.split(",")], as_json=chosen.json)


def report(shapes: Sequence[str], sizes: Sequence[int], *, as_json: bool) -> None:
    """Print what was measured, each case as soon as it is done."""
    found: dict[str, list[Case]] = {}
    if not as_json:
        names = f"{'reconcile':>11}{'value':>9}{'balance':>9}{'seconds':>9}{'elapsed':>9}{'MB':>8}"
        print(f"{'shape':8}{'claims':>9}{'series':>8}{names}")
    for one in cases(shapes, sizes):
        found.setdefault(one.shape, []).append(one)
        if not as_json:
            stages = f"{one.reconcile:11.2f}{one.value:9.2f}{one.balance:9.2f}"
            whole = f"{one.seconds:9.2f}{one.elapsed:9.2f}{one.megabytes:8.0f}"
            print(f"{one.shape:8}{one.claims:9,}{one.series:8,}{stages}{whole}", flush=True)
    slopes = {shape: round(exponent(ones), 2) for shape, ones in found.items() if len(ones) > 1}
    if as_json:
        measured = [_fields(one) for ones in found.values() for one in ones]
        print(json.dumps({"cases": measured, "exponents": slopes, "aims": AIMS}, indent=1))
    else:
        print("growth exponents:", ", ".join(f"{shape} {slope}" for shape, slope in slopes.items()))


def _fields(case: Case) -> dict[str, object]:
    return {name: getattr(case, name) for name in Case.__slots__}


if __name__ == "__main__":
    main()

"""The engine beside a sampler of the same model (NumPyro) and beside squigglepy: do they agree, and how fast is each?

    python -m benchmarks.sampler [--draws 2000] [--json]

Needs the tools of benchmarks/external/peers.txt in an environment of their own beside Tallystick. Agreement is in
standard errors of the sampler's own quantiles; seconds are of the processor, without compilation where a tool compiles.
"""

import argparse
import json
import math
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TypeVar

if __package__ in (None, ""):  # started by its path: the folder above is that of the packages
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np

from benchmarks.external.nuts import Sampled, sample
from tallystick.books import load_books
from tallystick.model.flow import Flow, Says, Series, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.value import Defaults, Posterior, defaults_of, estimate

Made = TypeVar("Made")
SHARES = (0.05, 0.5, 0.95)
WINDOW = (1e4, 1e9)
REPEATS = 20
AIM = 100  # times faster than the sampler
TOTAL_DRAWS = 16_384


@dataclass(frozen=True, slots=True)
class Point:
    """One quantile of one day by both, as log quantities, and the sampler's Monte Carlo error of it."""

    day: float
    share: float
    engine: float
    sampler: float
    error: float
    effective: float

    @property
    def apart(self) -> float:
        """Their difference in Monte Carlo errors of the sampler."""
        return (self.engine - self.sampler) / self.error


@dataclass(frozen=True, slots=True)
class Compared:
    """One series by both: quantiles, seconds of the processor, and how well the chains mixed."""

    series: str
    engine: float
    compiling: float
    sampler: float
    largest_rhat: float
    points: tuple[Point, ...]

    @property
    def faster(self) -> float:
        """How many times the engine's time the sampler takes for one run of all chains."""
        return self.sampler / self.engine


def says(claim: str, origin: str, bounds: tuple[float | None, float | None], day: float, grade: str) -> Statement:
    """A statement of a quantity."""
    return Statement(ClaimId(claim), origin, Says.QUANTITY, *bounds, day, Grade.parse(grade), own=True)


def cases() -> dict[str, Series]:
    """An undated series, one over time with two origins that speak again and again, and one with an increment."""
    chance = np.random.default_rng(5)
    middles = np.exp(chance.normal(math.log(5e6), 0.25, 8)).tolist()
    still = [
        says(f"c{n}", f"o{n}", (m * 0.93, m * 1.07), 0.0, f"{'BCD'[n % 3]}{2 + n % 3}") for n, m in enumerate(middles)
    ]
    still += [says("l", "X", (4e6, None), 0.0, "B2"), says("h", "Y", (None, 9e6), 0.0, "C2")]
    path = [
        says("a", "N", (0.9e6, 1.1e6), 60.0, "B2"),
        says("b", "N", (2.5e6, 3.5e6), 170.0, "B3"),
        says("c", "N", (4.7e6, 5.3e6), 290.0, "B2"),
        says("d", "H", (1.4e6, 1.6e6), 170.0, "B3"),
        says("e", "H", (4.0e6, 5.0e6), 420.0, "B3"),
        says("f", "O", (4e6, 6e6), 570.0, "B2"),
        says("g", "M", (3e6, None), 400.0, "C2"),
        says("h", "D", (None, 12e6), 680.0, "C3"),
        says("i", "K", (4.8e6, 5.3e6), 570.0, "C3"),
    ]
    period = replace(says("z", "U", (3.4e6, 3.6e6), 430.0, "B3"), since=120.0)
    flow = Flow(PartyId("A"), PartyId("B"), ItemId("thing"), UnitId("piece"))
    return {
        "undated, 10 claims": Series(flow, tuple(still), WINDOW, None),
        "over time, 9 claims": Series(flow, tuple(path), WINDOW, 0.0, (700.0,)),
        "over time, with an increment": Series(flow, (*path[:3], *path[4:8], period), WINDOW, 0.0),
    }


def compare(name: str, series: Series, defaults: Defaults, draws: int) -> Compared:
    """Solve and sample one series."""
    seconds, posterior = _timed(lambda: _solved(series, defaults), REPEATS)
    sampled = sample(series, defaults, draws)
    rhat = import_module("numpyro.diagnostics").gelman_rubin
    places = range(len(sampled.days))
    return Compared(
        series=name,
        engine=seconds,
        compiling=sampled.first,
        sampler=sampled.again,
        largest_rhat=max(float(rhat(sampled.logs[:, :, one])) for one in places),
        points=tuple(_point(posterior, sampled, place, share) for place in places for share in SHARES),
    )


def _solved(series: Series, defaults: Defaults) -> Posterior:
    """Solved with all marginals: they are made when they are asked for."""
    found = estimate(series, defaults)
    for day in found.days:
        found.pmf(None if series.start is None else day)
    return found


def _point(posterior: Posterior, sampled: Sampled, place: int, share: float) -> Point:
    """A quantile by both; the sampler's error comes from how far its chains are worth independent draws."""
    draws = sampled.logs[:, :, place]
    theirs = float(np.quantile(draws, share))
    effective = float(import_module("numpyro.diagnostics").effective_sample_size((draws <= theirs).astype(float)))
    error = math.sqrt(share * (1 - share) / effective)
    low, high = np.quantile(draws, [max(share - error, 1e-6), min(share + error, 1 - 1e-6)]).tolist()
    day = None if posterior.series.start is None else sampled.days[place]
    ours = math.log(float(posterior.quantile(share, day)))
    return Point(sampled.days[place], share, ours, theirs, (high - low) / 2, effective)


def beside_squigglepy() -> dict[str, float]:
    """One total of five goods, each a quantity times a price, by squigglepy's ranges and by joint draws of ours."""
    squiggle = import_module("squigglepy")
    ranges = [((5.7e6, 6.7e6), (450, 1100)), ((1.05e6, 1.24e6), (150, 400)), ((6.5e5, 8.8e5), (600, 1500)),
              ((100, 248), (2e6, 7e6)), ((479, 794), (4e5, 2e6))]  # fmt: skip

    def theirs() -> object:
        squiggle.set_seed(1)
        total = sum(squiggle.to(*count) * squiggle.to(*price) for count, price in ranges[1:])
        return squiggle.sample(total + squiggle.to(*ranges[0][0]) * squiggle.to(*ranges[0][1]), n=TOTAL_DRAWS)

    defaults = defaults_of(load_books().wording)
    flow = Flow(PartyId("A"), PartyId("B"), ItemId("thing"), UnitId("piece"))
    order = np.random.default_rng(1)

    def ours() -> object:
        total = np.zeros(TOTAL_DRAWS)
        points = (np.arange(TOTAL_DRAWS) + 0.5) / TOTAL_DRAWS
        for pair in ranges:
            logs = np.zeros(TOTAL_DRAWS)
            for low, high in pair:
                window = (10.0 ** math.floor(math.log10(low) - 1), 10.0 ** math.ceil(math.log10(high) + 1))
                found = estimate(Series(flow, (says("c", "o", (low, high), 0.0, "B2"),), window, None), defaults)
                logs += order.permutation(found.distribution().quantiles(points))
            total += np.exp(logs)
        return total

    return {
        "squigglepy_ms": round(_timed(theirs, 3)[0] * 1e3, 1),
        "tallystick_ms": round(_timed(ours, 3)[0] * 1e3, 1),
        "draws": TOTAL_DRAWS,
    }


def _timed(work: Callable[[], Made], times: int) -> tuple[float, Made]:
    """The median time of one run after a first one, and what it gives."""
    found = work()
    seconds = []
    for _ in range(times):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    return float(np.median(seconds)), found


def told(compared: Sequence[Compared], totals: dict[str, float]) -> Iterator[str]:
    """The table: every quantile by both with their difference, then what each took."""
    yield "| series | day | 5 %: ours, sampler, apart | 50 % | 95 % |\n|---|---|---|---|---|"
    for one in compared:
        for day in dict.fromkeys(point.day for point in one.points):
            cells = [
                f"{math.exp(point.engine):,.0f}, {math.exp(point.sampler):,.0f}, {point.apart:+.1f}"
                for point in one.points
                if point.day == day
            ]
            yield f"| {one.series} | {day:g} | {' | '.join(cells)} |"
    yield "\n| series | engine | sampler | times faster | apart, rms | most | error, most | effective draws | R-hat |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for one in compared:
        apart = np.array([point.apart for point in one.points])
        rms, most = float(np.sqrt(np.mean(apart**2))), float(np.abs(apart).max())
        error, fewest = (max(point.error for point in one.points), min(point.effective for point in one.points))
        yield (
            f"| {one.series} | {one.engine * 1e3:.2f} ms | {one.sampler:.1f} s | {one.faster:,.0f} | {rms:.1f} | "
            f"{most:.1f} | {error:.2%} | {fewest:,.0f} | {one.largest_rhat:.4f} |"
        )
    yield f"\na total of five goods: {totals['tallystick_ms']} ms; squigglepy {totals['squigglepy_ms']} ms"


def main() -> None:
    """Compare, and print a table or JSON."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--draws", type=int, default=2_000, help="draws of each of four chains, twice")
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    try:
        import_module("numpyro"), import_module("squigglepy")
    except ImportError as missing:
        print(f"{missing.name} is not installed; see benchmarks/external/peers.txt", file=sys.stderr)
        return
    defaults = defaults_of(load_books().wording)
    found = [compare(name, series, defaults, chosen.draws) for name, series in cases().items()]
    totals = beside_squigglepy()
    if chosen.json:
        print(json.dumps({"series": [asdict(one) for one in found], "totals": totals, "aim": AIM}, indent=1))
        return
    for line in told(found, totals):
        print(line)


if __name__ == "__main__":
    main()

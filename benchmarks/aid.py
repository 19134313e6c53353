"""How often the amount and the number of pieces that a coder took from a report are found in it, beside other tools.

Usage: python -m benchmarks.aid COPY [--json]. COPY is a checkout or bare git directory that holds UST_data.xlsx, the
workbook of the Ukraine Support Tracker (Kiel Institute), as in javierospital/Projections-of-Aid-to-Ukraine. Asked is
what a plain search finds in the coder's own words; recall only, in per cent, for the words hold other amounts, too.
Speed is texts per second of processor time, the median of three rounds.
"""

import argparse
import importlib.util
import json
import math
import statistics
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.external.peers import PEERS, Extract
from benchmarks.external.suites import Gold
from benchmarks.external.workbook import Asked, aid
from benchmarks.quantities import MODULES, currency
from benchmarks.table import show

ROUNDS = 3
LANGUAGE = "en"  # the coders write English
NEAR = 1e-3  # coders round


@dataclass(frozen=True, slots=True)
class Row:
    """One tool: shares of the amounts, of the amounts in their currency and of the counts that it found."""

    tool: str
    texts: int
    amount: float
    money: float
    count: float
    per_second: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Run every tool that is installed over the workbook."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("copy", type=Path)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    asked = aid(chosen.copy)
    rows = [_measure(tool, extract, asked) for tool, (extract, known) in PEERS.items() if _runs(tool, known)]
    if chosen.json:
        print(json.dumps([asdict(row) for row in rows]))
    else:
        show(rows)


def _runs(tool: str, known: Sequence[str]) -> bool:
    there = tool not in MODULES or importlib.util.find_spec(MODULES[tool]) is not None
    return there and (not known or LANGUAGE in known)


def _measure(tool: str, extract: Extract, asked: Sequence[Asked]) -> Row:
    extract(asked[0].text, LANGUAGE)
    seconds, found = [], list[list[Gold]]()
    for _ in range(ROUNDS):
        begun = time.process_time()
        found = [extract(one.text, LANGUAGE) for one in asked]
        seconds.append(time.process_time() - begun)
    pairs = list(zip(asked, found, strict=True))
    amounts = [(value, code, made) for one, made in pairs for value, code in one.sums]
    counts = [(value, made) for one, made in pairs for value in one.counts]
    return Row(
        tool,
        len(asked),
        _share([any(_says(gold, value) for gold in made) for value, _, made in amounts]),
        _share([any(_says(g, value) and currency(g.unit) == code for g in made) for value, code, made in amounts]),
        _share([any(_says(gold, value) for gold in made) for value, made in counts]),
        len(asked) / statistics.median(seconds),
    )


def _says(found: Gold, value: float) -> bool:
    return any(math.isclose(end, value, rel_tol=NEAR) for end in (found.low, found.high))


def _share(hits: Sequence[bool]) -> float:
    return 100 * sum(hits) / len(hits) if hits else 0.0


if __name__ == "__main__":
    main()

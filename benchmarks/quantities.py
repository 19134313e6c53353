"""How well and how fast quantities are found, beside other tools, on test sets that nobody here wrote.

Usage: python -m benchmarks.quantities [--newsquant COPY] [--recognizers COPY] [--json]. COPY is a checkout or bare git
directory of satya77/CQE_Evaluation or microsoft/Recognizers-Text. F1 in per cent; value: both ends equal; unit: and the
same thing; hedge: and the same qualifier. Speed is texts per second of processor time, the median of three rounds.
"""

import argparse
import importlib.util
import json
import math
import re
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.external.peers import PEERS, Extract
from benchmarks.external.suites import LANGUAGES, Case, Gold, newsquant, recognizers
from benchmarks.table import show
from tallystick.books import load_books

MODULES = {
    "quantulum3": "quantulum3",
    "numerizer": "numerizer",
    "text2num": "text_to_num",
    "price-parser": "price_parser",
}
PERCENT = frozenset({"percent", "percentage", "per cent", "%", "pct", "percentage point"})
COMMON = {"dollar": "USD", "$": "USD", "euro": "EUR", "€": "EUR", "pound": "GBP", "£": "GBP", "yen": "JPY", "¥": "JPY"}
QUALIFIERS = {"up": "=", "down": "="}  # a change of the thing, not a hedge of the number: no tool here says it
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One tool on one suite."""

    suite: str
    tool: str
    texts: int
    value: float
    unit: float
    hedge: float
    per_second: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Run every tool that is installed on every suite that is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--newsquant", type=Path)
    parser.add_argument("--recognizers", type=Path)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    suites = dict(_suites(chosen.newsquant, chosen.recognizers))
    if not suites:
        print("Nothing to measure: name a fetched copy with --newsquant or --recognizers.")
        return
    rows = [row for name, (cases, language) in suites.items() for row in _measure(name, cases, language)]
    if chosen.json:
        print(json.dumps([asdict(row) for row in rows]))
    else:
        show(rows)


def _suites(news: Path | None, specs: Path | None) -> list[tuple[str, tuple[list[Case], str]]]:
    found = [("newsquant", (newsquant(news), "en"))] if news else []
    for kind in ("currency", "number") if specs else ():
        for language, code in LANGUAGES.items():
            if specs and code in load_books().languages:
                found.append((f"{kind} {language}", (recognizers(specs, kind, language), code)))
    return found


def _measure(suite: str, cases: list[Case], language: str) -> list[Row]:
    rows = []
    for tool, (extract, known) in PEERS.items():
        there = tool not in MODULES or importlib.util.find_spec(MODULES[tool]) is not None
        if there and (not known or language in known):
            rows.append(_score(suite, tool, extract, cases, language))
    return rows


def _score(suite: str, tool: str, extract: Extract, cases: list[Case], language: str) -> Row:
    extract(cases[0].text, language)
    seconds, found = [], list[list[Gold]]()
    for _ in range(ROUNDS):
        begun = time.process_time()
        found = [extract(case.text, language) for case in cases]
        seconds.append(time.process_time() - begun)
    if suite.startswith("currency"):  # these specs list nothing but money
        found = [[one for one in made if currency(one.unit)] for made in found]
    figures = [_f1(cases, found, agree) for agree in (same_value, same_unit, same_hedge)]
    value, unit, hedge = figures
    return Row(suite, tool, len(cases), value, unit, hedge, len(cases) / statistics.median(seconds))


def _f1(cases: Sequence[Case], found: Sequence[Sequence[Gold]], agree: Callable[[Gold, Gold], bool]) -> float:
    hits = sum(_paired(case.gold, made, agree) for case, made in zip(cases, found, strict=True))
    total = sum(len(case.gold) + len(made) for case, made in zip(cases, found, strict=True))
    return 200 * hits / total if total else 0.0


def _paired(gold: Sequence[Gold], made: Sequence[Gold], agree: Callable[[Gold, Gold], bool]) -> int:
    """How many can be paired one to one (augmenting paths)."""
    edges = [[j for j, other in enumerate(made) if agree(one, other)] for one in gold]
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in edges[i]:
            if j not in seen:
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    return sum(place(i, set()) for i in range(len(gold)))


def same_value(one: Gold, other: Gold) -> bool:
    """Both ends are the same numbers."""
    return math.isclose(one.low, other.low, rel_tol=1e-5) and math.isclose(one.high, other.high, rel_tol=1e-5)


def same_unit(one: Gold, other: Gold) -> bool:
    """The same numbers of the same thing: the head noun of one is among the words of the other."""
    if not same_value(one, other):
        return False
    mine, yours = _unit(one.unit), _unit(other.unit)
    if mine[0] == "noun" == yours[0]:
        return mine[-1] in yours[1:] or yours[-1] in mine[1:]
    return mine == yours


def same_hedge(one: Gold, other: Gold) -> bool:
    """The same numbers of the same thing, hedged alike."""
    hedges = [QUALIFIERS.get(side.qualifier, side.qualifier) for side in (one, other)]
    return same_unit(one, other) and hedges[0] == hedges[1]


def currency(unit: str) -> str | None:
    """The ISO 4217 code that a name, sign or code of a currency stands for."""
    name = unit.partition(" per ")[0].strip().lower()
    known = load_books().locales["en"].currencies
    if name.upper() in known:
        return name.upper()
    names = {word.lower(): code for code, words in known.items() for word in words}
    return COMMON.get(name) or names.get(name) or COMMON.get(name.removesuffix("s"))


def _unit(unit: str) -> tuple[str, ...]:
    plain = re.sub(r"\s+", " ", unit.strip().lower())
    if plain in ("", "-"):
        return ("none",)
    if plain.startswith("%") or plain in PERCENT or plain.removesuffix("s") in PERCENT:
        return ("percent",)
    money = currency(plain)
    if money:
        return ("money", money, plain.partition(" per ")[2])
    return ("noun", *(word.removesuffix("s") for word in plain.split()))


if __name__ == "__main__":
    main()

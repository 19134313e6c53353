"""Near-twin documents among many: seconds, memory, precision and recall against known rewrites.

    python -m benchmarks.duplicates [--sizes 100000,1000000] [--words 200] [--share 0.1] [--changed 0.1] [--json]

Every fifth text is of ideographs. `share` of them rewrite an earlier one: up to twice `changed` of the words exchanged,
stretches swapped, head and tail added. A rewrite is found if it is laid into the group of its origin, else it is wrong.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from tallystick.reconcile.documents.passages import passages
from tallystick.reconcile.documents.rewrites import BATCH, Twins

VOCABULARY, KEPT = 50_000, 5_000  # words; texts that later ones may rewrite
LETTERS = 4_000  # ideographs in use
Text = NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class Case:
    """One measurement. Seconds are the processor's; those of making the texts are left out."""

    documents: int
    passages_seconds: float
    index_seconds: float
    elapsed: float
    megabytes: float
    rewrites: int
    precision: float
    recall: float


@dataclass(frozen=True, slots=True)
class Made:
    """A text, and the number of its group."""

    text: str
    group: int
    rewritten: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What is made."""

    size: int
    words: int
    share: float
    changed: float


def documents(plan: Plan) -> Iterator[Made]:
    """Texts in order; a rewrite comes after its origin."""
    chance = np.random.default_rng(plan.size)
    kept: list[tuple[int, Text]] = []
    for number in range(plan.size):
        if kept and chance.random() < plan.share:
            group, origin = kept[int(chance.integers(len(kept)))]
            yield Made(_joined(_rewritten(origin, plan, chance)), group, True)
            continue
        text = _fresh(plan, chance, unparted=number % 5 == 4)
        if len(kept) < KEPT:
            kept.append((number, text))
        else:
            kept[int(chance.integers(KEPT))] = (number, text)
        yield Made(_joined(text), number, False)


WORDS = np.array([f"w{number}" for number in range(VOCABULARY)], dtype=object)
SIGNS = np.array([chr(0x4E00 + number) for number in range(LETTERS)], dtype=object)


def _fresh(plan: Plan, chance: np.random.Generator, *, unparted: bool) -> Text:
    length = int(plan.words * chance.uniform(0.5, 1.5))
    if unparted:
        return np.take(SIGNS, (LETTERS * chance.random(2 * length) ** 2).astype(int))
    return np.take(WORDS, (VOCABULARY * chance.random(length) ** 3).astype(int))


def _rewritten(origin: Text, plan: Plan, chance: np.random.Generator) -> Text:
    text = origin.copy()
    unparted = not origin[0].startswith("w")
    units = SIGNS if unparted else WORDS
    places = np.flatnonzero(chance.random(len(text)) < plan.changed * 2 * chance.random())
    text[places] = units[chance.integers(len(units), size=len(places))]
    cut = int(chance.integers(1, len(text)))
    extra = _fresh(Plan(1, 10, 0, 0), chance, unparted=unparted)
    return np.concatenate([extra[:5], text[cut:], text[:cut], extra[5:]])


def _joined(text: Text) -> str:
    return ("" if not text[0].startswith("w") else " ").join(text.tolist())


def measure(plan: Plan) -> Case:
    """Run one size."""
    twins, groups = Twins(), list[int]()
    spent, right, wrong, rewrites = [0.0, 0.0], 0, 0, 0
    begun = time.monotonic()
    source = documents(plan)
    while batch := [made for made, _ in zip(source, range(BATCH), strict=False)]:
        start = time.process_time()
        told = [passages(made.text) for made in batch]
        middle = time.process_time()
        found = list(twins.add(told))
        spent = [spent[0] + middle - start, spent[1] + time.process_time() - middle]
        for made, near in zip(batch, found, strict=True):
            groups.append(made.group)
            rewrites += made.rewritten
            same = near is not None and groups[near[0]] == made.group
            right, wrong = right + same, wrong + (near is not None and not same)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    elapsed = time.monotonic() - begun
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / rewrites if rewrites else 1.0
    return Case(plan.size, spent[0], spent[1], elapsed, megabytes, rewrites, precision, recall)


def main() -> None:
    """Measure each size in a process of its own, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100000,1000000")
    parser.add_argument("--words", type=int, default=200)
    parser.add_argument("--share", type=float, default=0.1)
    parser.add_argument("--changed", type=float, default=0.1)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        plan = Plan(arguments.one, arguments.words, arguments.share, arguments.changed)
        print(json.dumps(asdict(measure(plan))))
        return
    options = [f"--words={arguments.words}", f"--share={arguments.share}", f"--changed={arguments.changed}"]
    for size in arguments.sizes.split(","):
        run = [sys.executable, "-m", "benchmarks.duplicates", f"--one={int(size)}", *options]
        made = json.loads(subprocess.run(run, check=True, capture_output=True, text=True).stdout)  # noqa: S603 - our own
        print(json.dumps(made) if arguments.json else ", ".join(f"{name} {value:.4g}" for name, value in made.items()))


if __name__ == "__main__":
    main()

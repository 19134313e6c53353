"""How well copies are traced and their drift told, on annotated chains whose links are hidden.

    python -m benchmarks.origins [--facts FILE] [--documents FILE] [--json]

The facts are a file of rows with `via` and `distortion`, the documents annotated ones; invented reports come along. A
pair is right if two claims were laid under one origin and are of one by the annotation; all claims of a corpus stand
against each other. "Other half": weights fitted on half of the origins, measured on the rest; "later": not fitted on.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import combinations
from operator import attrgetter
from pathlib import Path

from benchmarks.corpora import FACTS, Corpus, as_read, documents, facts
from benchmarks.fitting import fitted
from benchmarks.invented import CHAINS, invented
from tallystick.books import Books, load_books
from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId
from tallystick.model.repeat import Drift
from tallystick.reconcile.copies.drift import drift
from tallystick.reconcile.copies.repeats import linked
from tallystick.reconcile.copies.tracing import Tracer
from tallystick.reconcile.likeness.traits import Traits
from tallystick.reconcile.material.origins import voices_of

AIMS = {"precision": 0.95, "recall": 0.85, "drift": 0.85}


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of one origin: found and right, found and wrong, missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of the found pairs that are right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the annotated pairs that were found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def __add__(self, other: "Pairs") -> "Pairs":
        return Pairs(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    def record(self) -> dict[str, object]:
        """The figures as plain values."""
        return {
            "precision": round(self.precision, 3),
            "recall": round(self.recall, 3),
            "right": self.right,
            "wrong": self.wrong,
            "missed": self.missed,
        }


def traced(corpus: Corpus, books: Books) -> dict[ClaimId, ClaimId]:
    """The origin that each claim is laid under."""
    tracer = Tracer(Traits(books, voices_of(books)))
    tracer.change((), corpus.claims)
    above = {claim.id: linked(claim, tracer).links.via for claim in corpus.claims}
    return {claim: _root(claim, above) for claim in above}


def _root(claim: ClaimId, above: Mapping[ClaimId, ClaimId | None]) -> ClaimId:
    while (via := above.get(claim)) is not None:
        claim = via
    return claim


def pairs(corpus: Corpus, books: Books) -> Pairs:
    """Compare traced origins with annotated ones, pair by pair."""
    roots = traced(corpus, books)
    count: Counter[tuple[bool, bool]] = Counter()
    for one, other in combinations(sorted(corpus.group), 2):
        count[roots[one] == roots[other], corpus.group[one] == corpus.group[other]] += 1
    return Pairs(count[True, True], count[True, False], count[False, True])


def halves(corpus: Corpus) -> tuple[Corpus, Corpus]:
    """The origins of a corpus in two halves, by a sum of their names."""
    side = {name: blake2b(name.encode()).digest()[0] % 2 for name in sorted(set(corpus.group.values()))}
    return _part(corpus, side, 0), _part(corpus, side, 1)


def _part(corpus: Corpus, side: Mapping[str, int], wanted: int) -> Corpus:
    group = {claim: name for claim, name in corpus.group.items() if side[name] == wanted}
    return replace(corpus, claims=tuple(one for one in corpus.claims if one.id in group), group=group)


def other_half(corpora: Sequence[Corpus], books: Books, beside: Sequence[Corpus] = ()) -> Pairs:
    """Fit on one half of the origins, measure on the other; both ways, summed. `beside` is only fitted on."""
    split = [halves(corpus) for corpus in corpora]
    more = [halves(corpus) for corpus in beside]
    total = Pairs(0, 0, 0)
    for learned, unseen in ((0, 1), (1, 0)):
        tuned = replace(books, tracing=fitted([one[learned] for one in (*split, *more)], books))
        for one in split:
            total += pairs(one[unseen], tuned)
    return total


# What a facts file calls a distortion, the labels that say the same, and the fields that show it.
Field = Callable[[Claim], object]
_HEDGE: Field = attrgetter("amount.qualifier", "amount.low", "amount.high")
_NUMBER: Field = attrgetter("amount.low", "amount.high", "amount.best")
_FIRM: Field = attrgetter("modality")
_THING: Field = attrgetter("item", "amount.unit", "amount.rate")
_RANGES = {Drift.RANGE_TO_MAX, Drift.RANGE_TO_MIN, Drift.RANGE_TO_SINGLE}
_FIRMER = {Drift.MODALITY_HARDENED, Drift.MODALITY_SOFTENED}
_ITEMS = {Drift.ITEM_CHANGED, Drift.ITEM_GENERALISED}
DISTORTIONS: dict[str, tuple[set[Drift], Field]] = {
    "dropped_qualifier": ({Drift.QUALIFIER_LOST, Drift.QUALIFIER_CHANGED} | _RANGES, _HEDGE),
    "added_qualifier": ({Drift.QUALIFIER_CHANGED}, _HEDGE),
    "bound_swapped": ({Drift.QUALIFIER_CHANGED} | _RANGES, _HEDGE),
    "number_changed": ({Drift.NUMBER_CHANGED, Drift.ROUNDED, Drift.AGGREGATED}, _NUMBER),
    "range_collapsed": (_RANGES, _NUMBER),
    "or_to_and": ({Drift.OR_TO_AND, Drift.AGGREGATED}, attrgetter("links.either")),
    "capacity_to_delivery": ({Drift.MODALITY_HARDENED}, _FIRM),
    "plan_to_fact": ({Drift.MODALITY_HARDENED}, _FIRM),
    "silence_to_finding": (_FIRMER, _FIRM),
    "casualties_to_killed": (_ITEMS, _THING),
    "scope_changed": (_ITEMS | {Drift.UNIT_CHANGED}, _THING),
    "unit_changed": (_ITEMS | {Drift.UNIT_CHANGED}, _THING),
    "currency_changed": ({Drift.CURRENCY_CHANGED, Drift.CURRENCY_LOST}, attrgetter("amount.unit")),
    "period_changed": ({Drift.PERIOD_CHANGED, Drift.PERIOD_LOST}, attrgetter("when.edtf")),
    "attribution_changed": ({Drift.SOURCE_CHANGED, Drift.SOURCE_DROPPED}, attrgetter("said_by")),
    "direction_swapped": ({Drift.PARTIES_CHANGED}, attrgetter("provider", "recipient")),
}


def drifts(corpus: Corpus, books: Books) -> dict[str, object]:
    """Labels of annotated copies beside the computed ones."""
    traits = Traits(books, voices_of(books))
    told = {claim.id: traits.of(claim) for claim in corpus.claims}
    found = {pair: {one.drift for one in drift(told[pair[0]], told[pair[1]], books)} for pair in sorted(corpus.drift)}
    if corpus.name == FACTS:
        return _distortions(corpus, found)
    exact = sum({one.value for one in labels} == corpus.drift[pair] for pair, labels in found.items())
    return {"copies": len(found), "all labels right": round(exact / len(found), 3), "right": exact}


def _distortions(corpus: Corpus, found: Mapping[tuple[ClaimId, ClaimId], set[Drift]]) -> dict[str, object]:
    """A facts file names one distortion, and many that its fields do not show: those are counted apart."""
    claims = {claim.id: claim for claim in corpus.claims}
    shown = hit = hit_shown = 0
    for (copy, original), labels in found.items():
        (name,) = corpus.drift[copy, original]
        wanted, field = DISTORTIONS[name]
        right = bool(wanted & labels)
        seen = field(claims[copy]) != field(claims[original])
        hit, shown, hit_shown = hit + right, shown + seen, hit_shown + (right and seen)
    return {
        "distortions": len(found),
        "shown by a field": shown,
        "of these named": round(hit_shown / shown, 3) if shown else None,
        "of all named": round(hit / len(found), 3) if found else None,
    }


def measure(corpora: Sequence[Corpus], books: Books) -> dict[str, object]:
    """All figures. The weights of the other half are fitted on claims as read, too, as those of the book are."""
    made: dict[str, object] = {}
    total = Pairs(0, 0, 0)
    for corpus in corpora:
        found = pairs(corpus, books)
        total += found
        made[corpus.name] = {"claims": len(corpus.claims), **found.record()}
        made[f"{corpus.name}, drift"] = drifts(corpus, books)
    made["together"] = total.record()
    read = [as_read(corpus, books) for corpus in corpora if corpus.documents]
    for corpus in read:
        made[corpus.name] = pairs(corpus, books).record()
    made["other half, weights fitted on one"] = other_half(corpora, books, read).record()
    return made


def _corpora(arguments: argparse.Namespace) -> Iterable[Corpus]:
    if arguments.facts:
        yield facts(arguments.facts)
    if arguments.documents:
        yield documents(arguments.documents)
    yield invented()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=Path, help="rows with `via` and `distortion` (YAML)")
    parser.add_argument("--documents", type=Path, help="annotated documents (JSON lines)")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    corpora = list(_corpora(arguments))
    books = load_books()
    made = measure(corpora, books)
    later = invented(CHAINS / "second")
    made["invented later"] = pairs(later, books).record()
    made["invented later, drift"] = drifts(later, books)
    read = as_read(later, books)
    made["invented later, as read"] = pairs(read, books).record()
    made["aims"] = AIMS
    print(json.dumps(made, indent=2) if arguments.json else _table(made))


def _table(made: Mapping[str, object]) -> str:
    lines = []
    for name, figures in made.items():
        words = figures.items() if isinstance(figures, dict) else ()
        lines.append(f"{name:36s} " + ", ".join(f"{word} {figure}" for word, figure in words))
    return "\n".join(lines)


if __name__ == "__main__":
    main()

"""Measures: precision, recall and F1 from counts, by group, with ranges from resampling texts (bootstrap)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tallystick.evaluate.scoring import Scored

SAMPLES, SEED = (
    1000,
    7,
)  # resamples: enough for two digits of a 95 % range; one seed, so that the range is the same again
FIELDS = (
    "detection", "strict", "full", "value", "unit", "qualifier", "rate", "provider", "recipient", "item", "item, near",
    "modality", "negated", "said_by", "chain", "period",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One group of texts or claims, by its counts."""

    name: str
    counts: Counter[str]

    def f1(self, field: str) -> float:
        """Harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found."""
        return f1(self.counts[field], self.counts["made"], self.counts["wanted"])

    def precision(self, field: str) -> float:
        """The share of predicted claims that are right in a field."""
        return self.counts[field] / self.counts["made"] if self.counts["made"] else 0.0

    def recall(self, field: str) -> float:
        """The share of annotated claims that were found and are right in a field."""
        return self.counts[field] / self.counts["wanted"] if self.counts["wanted"] else 0.0

    @property
    def false_share(self) -> float:
        """The share of claim-free texts in which a claim was seen."""
        return self.counts["false"] / self.counts["free"] if self.counts["free"] else 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """The whole, and the groups that were asked for."""

    total: Row
    groups: Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class Spread:
    """The 95 % range of an F1 over resampled texts."""

    low: float
    high: float


def f1(right: int, made: int, wanted: int) -> float:
    """Harmonic mean of right/made and right/wanted."""
    return 2 * right / (made + wanted) if made + wanted else 1.0


def tabulate(scored: Sequence[Scored], by: Iterable[str]) -> Table:
    """Count everything, by "lang", "tag" and "kind" where asked for, the largest group first."""
    return Table(Row("all", _sum(scored)), {name: tuple(_groups(scored, name)) for name in by})


def _groups(scored: Sequence[Scored], by: str) -> list[Row]:
    found: dict[str, Counter[str]] = {}
    for one in scored:
        for name, counts in _shares(one, by):
            found[name] = found.get(name, Counter()) + counts
    rows = [Row(name, counts) for name, counts in found.items()]
    return sorted(rows, key=lambda row: (-row.counts["wanted"], row.name))


def _shares(one: Scored, by: str) -> list[tuple[str, Counter[str]]]:
    if by == "kind":
        kinds = dict.fromkeys([*(claim.kind for claim in one.wanted), *(claim.kind for claim in one.made)])
        return [(kind, one.of_kind(kind)) for kind in kinds]
    names = {"lang": (one.language,), "tag": one.tags}[by]
    return [(name, one.counts) for name in names]


def _sum(scored: Iterable[Scored]) -> Counter[str]:
    total: Counter[str] = Counter()
    for one in scored:
        total += one.counts
    return total


def spread(scored: Sequence[Scored], field: str) -> Spread:
    """The range within which the F1 of a field lies in 95 % of resamples of the texts (Efron 1979)."""
    if not scored:
        return Spread(0.0, 1.0)
    counts = np.array([[one.counts[name] for name in (field, "made", "wanted")] for one in scored], dtype=float)
    chance = np.random.default_rng(SEED)
    weights = chance.multinomial(len(scored), [1 / len(scored)] * len(scored), size=SAMPLES)
    right, made, wanted = (weights @ counts).T
    scores = np.where(made + wanted > 0, 2 * right / np.maximum(made + wanted, 1), 1.0)
    low, high = np.quantile(scores, [0.025, 0.975])
    return Spread(float(low), float(high))

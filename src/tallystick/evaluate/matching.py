"""Matching: which predicted claim stands for which annotated one, and what is right about it.

A pair may match where the kinds agree, the numbers meet and the unit agrees. Among all such pairs the assignment with
the largest total weight is taken (Kuhn 1955).
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tallystick.evaluate.annotation import Annotated
from tallystick.model.amount import Qualifier

MEETS, SAME = 0.01, 1e-6  # relative distance within which numbers meet, and within which they are the same
ALIKE = 0.6  # Dice coefficient of letter pairs from which two wordings of a source are the same
HALF = 0.5  # of the shorter quote that must be covered for two quotes to be at one place
EITHER = frozenset({"transfer", "value"})  # kinds that stand for each other where aid is money (rule 10.3)
AID = frozenset({"aid", "military aid", "financial aid", "civilian aid", "humanitarian aid"})
WEIGHTS = {
    "value": 0.5,
    "item": 0.3,
    "provider": 0.3,
    "recipient": 0.3,
    "modality": 0.2,
    "said_by": 0.1,
    "period": 0.05,
}
STRICT = ("value", "unit", "provider", "recipient")
FULL = (*STRICT, "qualifier", "item", "modality", "said_by")
_SIGNS = re.compile(r"[«»„“”\"'’‘()\[\],.:;]")

Near = Callable[[str, str], bool]  # whether two item labels mean much the same
Marks = dict[str, bool]


@dataclass(frozen=True, slots=True)
class Pair:
    """An annotated and a predicted claim that stand for each other, by their places, with what is right."""

    wanted: int
    made: int
    marks: Marks


def match(wanted: Sequence[Annotated], made: Sequence[Annotated], near: Near) -> list[Pair]:
    """The best assignment of predicted to annotated claims of one text."""
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415  # loading it slows every command

    if not wanted or not made:
        return []
    weights = np.array([[_weight(one, other, near) for other in made] for one in wanted])
    rows, columns = linear_sum_assignment(-weights)
    chosen = ((int(i), int(j)) for i, j in zip(rows, columns, strict=True) if weights[i, j] > 0)
    return [Pair(i, j, compare(wanted[i], made[j], near)) for i, j in chosen]


def compare(wanted: Annotated, made: Annotated, near: Near) -> Marks:
    """What is right about a prediction, field by field."""
    either = wanted.kind == "agreement"  # its two sides have no order
    marks = {
        "value": any(_same(low, made.ends[0]) and _same(high, made.ends[1]) for low, high, _ in wanted.accepted),
        "unit": _unit_right(wanted, made),
        "qualifier": made.qualifiers[0] in wanted.qualifiers,
        "rate": made.rate == wanted.rate,
        "provider": _side_right(wanted.provider, made.provider, made, either),
        "recipient": _side_right(wanted.recipient, made.recipient, made, either),
        "item": made.items[0] in wanted.items,
        "item, near": any(near(label, made.items[0]) for label in wanted.items),
        "modality": made.modalities[0] in wanted.modalities,
        "negated": made.negated == wanted.negated,
        "said_by": _same_source(wanted.said_by[:1], made.said_by[:1]),
        "chain": _same_source(wanted.said_by, made.said_by),
        "period": _same_source(_one(wanted.period), _one(made.period)),
    }
    marks["strict"] = all(marks[name] for name in STRICT)
    marks["full"] = all(marks[name] for name in FULL)
    return marks


def _weight(wanted: Annotated, made: Annotated, near: Near) -> float:
    if not (_kind_right(wanted, made) and _meet(wanted, made) and _unit_right(wanted, made)):
        return 0.0
    marks, overlap = compare(wanted, made, near), _overlap(wanted, made)
    unnumbered = not wanted.numbers or not made.numbers
    if unnumbered and not (marks["item, near"] or overlap >= HALF):
        return 0.0
    return 1.0 + sum(weight for name, weight in WEIGHTS.items() if marks[name]) + 0.3 * overlap


def _kind_right(wanted: Annotated, made: Annotated) -> bool:
    money = wanted.items[0] in AID and wanted.ends[2] is not None and wanted.ends[2].isupper()
    return wanted.kind == made.kind or (money and {wanted.kind, made.kind} == EITHER)


def _meet(wanted: Annotated, made: Annotated) -> bool:
    """Whether a number of one is a number of the other, or neither has any, or both are vague in one order."""
    accepted = [[one for one in ends[:2] if one is not None] for ends in wanted.accepted]
    if wanted.best is not None:
        accepted.append([wanted.best])
    for numbers in accepted:
        if not numbers and not made.numbers:
            return True
        if any(_close(one, other, MEETS) for one in numbers for other in made.numbers):
            return True
    return wanted.qualifiers[0] == Qualifier.VAGUE and _vague(wanted, made)


def _vague(wanted: Annotated, made: Annotated) -> bool:
    if made.numbers and made.qualifiers[0] != Qualifier.VAGUE:
        return False
    low = wanted.ends[0]
    return low is None or not made.numbers or low * 0.5 <= min(made.numbers) < low * 10


def _unit_right(wanted: Annotated, made: Annotated) -> bool:
    unit = made.ends[2]
    for low, high, known in wanted.accepted:
        if known == unit or (low is None and high is None and {known, unit} <= {None, "count"}):
            return True
    return wanted.qualifiers[0] is None and (unit is None or not made.numbers)


def _side_right(wanted: str | None, party: str | None, made: Annotated, either: bool) -> bool:
    return (wanted is None or wanted in (made.provider, made.recipient)) if either else wanted == party


def _close(one: float, other: float, within: float) -> bool:
    return abs(one - other) <= within * max(abs(one), abs(other), 1e-9)


def _same(one: float | None, other: float | None) -> bool:
    return one is other if one is None or other is None else _close(one, other, SAME)


def _overlap(wanted: Annotated, made: Annotated) -> float:
    """The share of the shorter quote that the two have in common."""
    if wanted.start is None or wanted.end is None or made.start is None or made.end is None:
        return 0.0
    common = min(wanted.end, made.end) - max(wanted.start, made.start)
    return max(0, common) / max(1, min(wanted.end - wanted.start, made.end - made.start))


def _one(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


def _same_source(wanted: Sequence[str], made: Sequence[str]) -> bool:
    """Whether two chains name the same sources, wording aside."""
    return len(wanted) == len(made) and all(_same_words(one, other) for one, other in zip(wanted, made, strict=True))


def _same_words(one: str, other: str) -> bool:
    one, other = _plain(one), _plain(other)
    if one == other or (min(len(one), len(other)) >= 2 and (one in other or other in one)):
        return True
    pairs, others = _pairs(one), _pairs(other)
    return 2 * (pairs & others).total() / max(1, pairs.total() + others.total()) >= ALIKE


def _plain(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", text.lower()).split())


def _pairs(text: str) -> Counter[str]:
    text = text.replace(" ", "")
    return Counter(text[i : i + 2] for i in range(len(text) - 1)) or Counter([text])

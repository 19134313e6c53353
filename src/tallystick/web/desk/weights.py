"""How much the balance hangs on each claim: what the queue is ordered by. Derived, and made anew when time allows.

A first guess is the width of a claim's line, shared. For those that may matter most the balance is weighed without
them, which is what their being wrong would do to it; both are in the dossier's money, so that they stand in one order.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db import transaction

from tallystick.model.balance import Balance, Line
from tallystick.model.drivers import Stake
from tallystick.model.ident import ClaimId
from tallystick.questions import stakes
from tallystick.web.desk.models import QueueMark, QueueRow
from tallystick.web.desk.queue import BATCH, follow, locked
from tallystick.web.weighing import Weighed, weighed

SHOWN_ONLY = 0.01  # what a claim that counts nothing weighs beside one that does: being read wrongly, it may yet count
TRIED = 40  # claims that are left out one by one: each costs one more estimate of its line
FIELDS = ("weight", "shift", "what")


@dataclass(frozen=True, slots=True)
class Weight:
    """What a claim may move, in money. Where it was tried: by how much in logs what would shift without it."""

    weight: float = 0.0
    shift: float | None = None
    what: str = ""  # "given" or "received", with "range" behind it where not the total but its range shifts


def weigh_queue(slug: str) -> int:
    """Order the queue by the balance as it is now; returns how many claims weigh something."""
    found = weighed(slug)
    mark = follow(slug)
    weights = {name: Weight(width) for name, width in weights_of(found.balance).items()}
    weights |= _tried(found, _worth_trying(mark, found.balance, weights))
    changed = list(_changed(mark, weights))
    for start in range(0, len(changed), BATCH):
        with transaction.atomic():
            locked(slug)  # before any row: as whoever follows the ledger does, and neither waits for the other's end
            QueueRow.objects.bulk_update(changed[start : start + BATCH], FIELDS)
    QueueMark.objects.filter(pk=mark.pk).update(weighed=found.revision)
    return len(weights)


def _changed(mark: QueueMark, weights: Mapping[ClaimId, Weight]) -> Iterator[QueueRow]:
    """Rows with a weight that is not theirs yet."""
    for row in QueueRow.objects.filter(dossier=mark.dossier).iterator(chunk_size=BATCH):
        new = weights.get(ClaimId(row.key), Weight())
        if (row.weight, row.shift, row.what) != (new.weight, new.shift, new.what):
            row.weight, row.shift, row.what = new.weight, new.shift, new.what
            yield row


def _worth_trying(mark: QueueMark, balance: Balance, weights: Mapping[ClaimId, Weight]) -> list[ClaimId]:
    """Claims that wait, and that a total rests on: those that weigh most by the first guess."""
    used = {claim for line, _ in _lines(balance) if line.in_total and line.quantity for claim in line.quantity.used}
    waiting = QueueRow.objects.filter(dossier=mark.dossier, state="").values_list("key", flat=True)
    known = [ClaimId(key) for key in waiting.iterator(chunk_size=BATCH) if key in used]
    return sorted(known, key=lambda claim: (-weights[claim].weight, claim))[:TRIED]


def _tried(found: Weighed, claims: Iterable[ClaimId]) -> dict[ClaimId, Weight]:
    """What claims have at stake: the balance is weighed without each of them."""
    medians = {side.name: side.total.median if side.total else 0.0 for side in found.asking.sides}
    return {stake.claim: _weight(stake, medians) for stake in stakes(found.asking, claims)}


def _weight(stake: Stake, medians: Mapping[str, float]) -> Weight:
    """The larger share that a total or its range shifts by, of the money in that total."""
    sides = list(medians)
    shifts = [(stake.given, sides[0]), (stake.received, sides[1])]
    shifts += [(width, f"{side} range") for width, side in zip(stake.widths, sides, strict=True)]
    weights = [Weight(-medians[what.split()[0]] * math.expm1(-abs(shift)), shift, what) for shift, what in shifts]
    return max(weights, key=lambda one: one.weight)


def weights_of(balance: Balance) -> Mapping[ClaimId, float]:
    """What each claim of a balance may move: the width of its line's worth, shared among those the line rests on."""
    weights: dict[ClaimId, float] = {}
    for line, scale in _lines(balance):
        used = set(line.quantity.used) if line.quantity else set()
        for claim in line.claims:
            weight = scale / max(1, len(used)) * (1.0 if claim in used else SHOWN_ONLY)
            weights[claim] = max(weight, weights.get(claim, 0.0))
    return weights


def _lines(balance: Balance) -> Iterator[tuple[Line, float]]:
    """Lines with the width of their worth. What is not priced weighs least, but in the order of its claims."""
    for side in (balance.given, balance.received):
        for line in (*side.lines, *side.stated):
            yield line, (line.value.high - line.value.low if line.value and line.in_total else 1.0)

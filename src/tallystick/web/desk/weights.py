"""How much the balance hangs on each claim: what the queue is ordered by. Derived, and made anew when time allows."""

from collections.abc import Iterator, Mapping

from django.db import transaction

from tallystick.model.balance import Balance, Line
from tallystick.model.ident import ClaimId
from tallystick.web.desk.models import QueueMark, QueueRow
from tallystick.web.desk.queue import BATCH, follow, locked
from tallystick.web.weighing import weighed

SHOWN_ONLY = 0.01  # what a claim that counts nothing weighs beside one that does: being read wrongly, it may yet count


def weigh_queue(slug: str) -> int:
    """Order the queue by the balance as it is now; returns how many claims weigh something."""
    found = weighed(slug)
    weights = weights_of(found.balance)
    mark = follow(slug)
    changed = list(_changed(mark, weights))
    for start in range(0, len(changed), BATCH):
        with transaction.atomic():
            locked(slug)  # before any row: as whoever follows the ledger does, and neither waits for the other's end
            QueueRow.objects.bulk_update(changed[start : start + BATCH], ["weight"])
    QueueMark.objects.filter(pk=mark.pk).update(weighed=found.revision)
    return len(weights)


def _changed(mark: QueueMark, weights: Mapping[ClaimId, float]) -> Iterator[QueueRow]:
    """Rows with a weight that is not theirs yet."""
    for row in QueueRow.objects.filter(dossier=mark.dossier).iterator(chunk_size=BATCH):
        weight = weights.get(ClaimId(row.key), 0.0)
        if row.weight != weight:
            row.weight = weight
            yield row


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

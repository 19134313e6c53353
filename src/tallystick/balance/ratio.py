"""The asymmetry: what was received over what was given, from the same draws, given that both took place.

Where a side is open above, it stands at the least that was given: then only one end of the ratio counts, the upper one
if that is the given side, the lower one if it is the received one; where both are open, there is no ratio. The chance
that as much was received as given has one end then, too; its word comes from the number.
"""

from dataclasses import dataclass

import numpy as np

from tallystick.balance.summary import Draws, rounded, summarise
from tallystick.books import Wording
from tallystick.model.balance import Asymmetry
from tallystick.model.ident import UnitId

RATIO = UnitId("ratio")
EVEN = 0.5
OPEN_GIVEN = "no upper evidence on what was given: only the upper end of the ratio counts"
OPEN_RECEIVED = "no upper evidence on what was received: only the lower end of the ratio counts"


@dataclass(frozen=True, slots=True)
class Amounts:
    """Draws of a side's total; if it `is_open`, nothing bounds it above and they are what it is at least."""

    draws: Draws
    is_open: bool = False


def asymmetry(gave: Amounts, got: Amounts, wording: Wording) -> Asymmetry | None:
    """Compare two sides; None where one has no figure, or nothing bounds either from above."""
    both = (gave.draws > 0) & (got.draws > 0) if len(gave.draws) and len(got.draws) else np.empty(0, bool)
    if not both.any() or (gave.is_open and got.is_open):
        return None
    ratio = np.where(both, got.draws / np.where(both, gave.draws, 1.0), 0.0)
    notes = [note for side, note in ((gave, OPEN_GIVEN), (got, OPEN_RECEIVED)) if side.is_open]
    estimate = summarise(ratio, RATIO, notes)
    if estimate is None:
        return None
    chance = rounded(float(np.mean(ratio[both] >= 1)))
    return Asymmetry(
        ratio=estimate,
        p_received_ge_given=chance,
        words=wording.words_for(chance) if _tells(chance, gave, got) else None,
        least=estimate.low if got.is_open else None,
        most=estimate.high if gave.is_open else None,
    )


def _tells(chance: float, gave: Amounts, got: Amounts) -> bool:
    """Whether a chance that is an end says anything: at most where what was given is open, at least for the other."""
    return not (gave.is_open and chance > EVEN) and not (got.is_open and chance < EVEN)

"""The asymmetry: what was received over what was given, from the same draws, given that both took place.

Where the given side is open above, the ratio has an upper end only, against the least that was given; where the
received side is, a lower one; where both are, it has none. The word for the chance that as much was received as given
comes from the number, by the same least.
"""

from dataclasses import dataclass

import numpy as np

from tallystick.balance.summary import Draws, rounded, summarise
from tallystick.books import Wording
from tallystick.model.balance import Asymmetry
from tallystick.model.ident import UnitId

RATIO = UnitId("ratio")
OPEN_GIVEN = "no upper evidence on what was given: only the upper end of the ratio counts"
OPEN_RECEIVED = "no upper evidence on what was received: only the lower end of the ratio counts"


@dataclass(frozen=True, slots=True)
class Amounts:
    """Draws of a side's total, and where it is open above, draws of what it is at least."""

    draws: Draws
    least: Draws | None = None


def asymmetry(gave: Amounts, got: Amounts, wording: Wording) -> Asymmetry | None:
    """Compare two sides; None where one has no figure, or nothing bounds either from above."""
    both = (gave.draws > 0) & (got.draws > 0) if len(gave.draws) and len(got.draws) else np.empty(0, bool)
    if not both.any() or (gave.least is not None and got.least is not None):
        return None
    ratio = np.where(both, got.draws / np.where(both, gave.draws, 1.0), 0.0)
    notes = [note for side, note in ((gave, OPEN_GIVEN), (got, OPEN_RECEIVED)) if side.least is not None]
    estimate = summarise(ratio, RATIO, notes)
    if estimate is None:
        return None
    over, under = (side.draws if side.least is None else side.least for side in (got, gave))
    compared = over[both] / under[both]
    chance = rounded(float(np.mean(compared >= 1)))
    return Asymmetry(
        ratio=estimate,
        p_received_ge_given=chance,
        words=wording.words_for(chance),
        least=None if got.least is None else rounded(float(np.quantile(compared, 0.05))),
        most=None if gave.least is None else rounded(float(np.quantile(compared, 0.95))),
    )

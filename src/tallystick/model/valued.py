"""A series after estimating and pricing: what the balance adds up."""

from array import array
from dataclasses import dataclass, field

from tallystick.model.estimate import Estimate
from tallystick.model.flow import Series
from tallystick.model.ident import ClaimId


@dataclass(frozen=True, slots=True)
class Valued:
    """One flow's quantity and worth.

    `draws` are joint draws of its worth in the dossier's currency (array of C doubles, existence included as zeros; the
    k-th draw of every flow belongs to the same draw of shared prices and factors), empty where it is not priced.
    """

    series: Series
    quantity: Estimate | None
    value: Estimate | None
    draws: "array[float]" = field(default_factory=lambda: array("d"))
    over_time: tuple[tuple[float, Estimate], ...] = ()  # (day, cumulative quantity)
    prices: tuple[str, ...] = ()  # ids of the price entries used
    dropped: tuple[tuple[ClaimId, ClaimId], ...] = ()  # copy -> the claim that stands for it

"""How far a figure moved, in logs: 0.1 is about ten percent, and as far up as down."""

import math

from tallystick.model.estimate import Estimate

NOTHING_LEFT = 10.0  # stands for the move to or from no figure at all: a factor of twenty thousand


def log_ratio(before: Estimate | None, after: Estimate | None) -> float:
    """Log of the medians' ratio, after over before."""
    if before is None or after is None:
        return 0.0 if before is after else math.copysign(NOTHING_LEFT, 1 if before is None else -1)
    return math.log(after.median / before.median)


def width_of(estimate: Estimate | None) -> float:
    """Log of the 90 % range's upper over its lower end; nothing has no width."""
    return math.log(estimate.high / estimate.low) if estimate else 0.0

"""Published figures beside ours, in words."""

from tallystick.model.balance import Check
from tallystick.publish.outline import Outline


def theirs(outline: Outline, check: Check) -> str:
    """What a study says."""
    return outline.ends(*check.theirs, check.unit)


def ours(outline: Outline, check: Check) -> str:
    """What we say beside a study."""
    if check.ours is None:
        return "no figure"
    return f"{outline.figures.central(check.ours)} ({outline.figures.spread(check.ours)})"


def verdict(check: Check) -> str:
    """Whether the two ranges overlap."""
    if check.agrees is None:
        return "cannot be compared"
    return "ranges overlap" if check.agrees else "ranges do not overlap"

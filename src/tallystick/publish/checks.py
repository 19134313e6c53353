"""Published figures beside ours, in words."""

from tallystick.model.balance import Check
from tallystick.publish.outline import Outline, least_of


def theirs(outline: Outline, check: Check) -> str:
    """What a study says."""
    return outline.ends(*check.theirs, check.unit)


def ours(outline: Outline, check: Check) -> str:
    """What we say beside a study."""
    if check.ours is None:
        return "no figure"
    least = least_beside(outline, check)
    if least is not None:
        return f"at least {outline.figures.bound(least, check.ours.unit)}"
    return f"{outline.figures.central(check.ours)} ({outline.figures.spread(check.ours)})"


def least_beside(outline: Outline, check: Check) -> float | None:
    """What a counted figure of ours is at least, where no source bounds its line above; None where one does.

    The line may have been raised since the study's window closed: then its low end of that day is all that is sure.
    """
    if check.ours is None or outline.books.units.is_currency(check.ours.unit):
        return None
    lines = [line for side in outline.sides for line in side.lines if (line.flow, line.status) in check.behind]
    open_ends = [least_of(line) for line in lines]
    known = [one[0] for one in open_ends if one is not None]
    return min(*known, check.ours.low) if known and len(known) == len(open_ends) else None


def verdict(check: Check) -> str:
    """Whether the two ranges overlap."""
    if check.agrees is None:
        return "cannot be compared"
    return "ranges overlap" if check.agrees else "ranges do not overlap"

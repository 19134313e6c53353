"""What a reader must know beside a figure: one sentence each, made from what the estimate met on its way."""

import math
from collections.abc import Sequence

import numpy as np

from tallystick.model.estimate import TWO_PEAKS
from tallystick.model.flow import Says, Series, Standing, Statement
from tallystick.value.defaults import Defaults
from tallystick.value.lattice import Floats, Lattice
from tallystick.value.quantiles import Distribution

NO_QUANTITY = "no quantity claim: the result is the prior"
_SHOWN = 5  # names shown of a longer list
_EDGE = 0.01  # share of probability in the window's outermost cells that says the window is too narrow
_DIP = 0.5  # a valley this deep against the lower of its two peaks makes two answers
_LEAST = 1e-300  # stands for zero where something is divided by it


def evidence_notes(kept: Sequence[Statement], aside: Sequence[str]) -> list[str]:
    """What kind of evidence is missing."""
    numbers = [one for one in kept if one.says is Says.QUANTITY]
    notes = [] if numbers else [NO_QUANTITY]
    for word, missing in (("upper", _lacks_high(numbers)), ("lower", _lacks_low(numbers))):
        if missing:
            notes.append(f"no {word} evidence: every {word} figure is set by the prior window")
    denials = [one for one in kept if one.says is Says.DENIAL]
    if denials and all(one.standing is Standing.PARTY for one in denials):
        notes.append("denied by parties to the exchange only, which hardly moves the probability that it took place")
    if aside:
        notes.append(f"set aside, as they name no origin and others do: {names(aside)}")
    return notes


def method_notes(unshared: Sequence[str], overlapping: int, unresolved: Sequence[str]) -> list[str]:
    """Where the estimate is not exact."""
    notes = []
    if unshared:
        notes.append(f"bias not shared across dates (row budget): {names(unshared)}")
    if overlapping:
        notes.append(f"claims about overlapping periods, which weigh on sampled paths only: {overlapping}")
    if unresolved:
        notes.append(f"increment near the lattice resolution: {names(unresolved)}")
    return notes


def age_note(series: Series, kept: Sequence[Statement], day: float, defaults: Defaults) -> list[str]:
    """How long ago the last number was spoken of, where that is long."""
    days = [one.day for one in kept if one.says is Says.QUANTITY]
    age = day - max(days) if days and series.start is not None else 0.0
    return [f"last claim {age:.0f} days old"] if age > defaults.stale_days else []


def shape_notes(found: Distribution, kept: Sequence[Statement], middle: tuple[float, float]) -> list[str]:
    """What the form of a distribution warns of: a window that cuts it off, two answers instead of one.

    `middle` holds the log quantities between which the middle half of the probability lies.
    """
    notes = []
    numbers = [one for one in kept if one.says is Says.QUANTITY]
    bounded = numbers and not _lacks_high(numbers) and not _lacks_low(numbers)
    if bounded and max(found.pmf[0], found.pmf[-1]) > _EDGE:
        notes.append("window too narrow: its edge holds more than 1 % of the probability")
    peaks = _peaks(found.lattice, found.pmf, middle)
    if peaks:
        below, above = peaks
        notes.append(f"{TWO_PEAKS}, near {below:.3g} and near {above:.3g}: read them as two answers, not their middle")
    return notes


def _peaks(lattice: Lattice, pmf: Floats, middle: tuple[float, float]) -> tuple[float, float] | None:
    """The quantities of two peaks with a deep valley between them inside the middle half; None for a single hill."""
    first, last = (round((edge - lattice.start) / lattice.step) for edge in middle)
    if last - first < 2:
        return None
    left = np.maximum.accumulate(pmf)
    right = np.maximum.accumulate(pmf[::-1])[::-1]
    depth = (pmf / np.maximum(np.minimum(left, right), _LEAST))[first : last + 1]
    lowest = first + int(depth.argmin())
    if depth.min() >= _DIP:
        return None
    below, above = int(pmf[:lowest].argmax()), lowest + int(pmf[lowest:].argmax())
    points = lattice.points
    return math.exp(points[below]), math.exp(points[above])


def _lacks_high(numbers: Sequence[Statement]) -> bool:
    return bool(numbers) and all(one.high is None for one in numbers)


def _lacks_low(numbers: Sequence[Statement]) -> bool:
    return bool(numbers) and all(one.low is None for one in numbers)


def names(all_of_them: Sequence[str]) -> str:
    """Join names for a sentence, the first few of a long list."""
    more = len(all_of_them) - _SHOWN
    return ", ".join(all_of_them[:_SHOWN]) + (f" and {more} more" if more > 0 else "")

"""What makes a statement or a series impossible to estimate: the field, what was found, and what to do."""

import math
from collections.abc import Iterator, Sequence

from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.flow import Says, Series, Statement

_SLACK = 1.05  # a bound this much past the window's edge is the window's own rounding, not a unit error

_VAGUEST = 3.0  # log standard deviation: beyond a factor of twenty, words say nothing
_WIDEST = 1e15  # beyond it the work would grow and say nothing: three to six decades are what physics leaves open
_LONGEST = 73_050.0  # days, two hundred years: growth over more leaves every window


def refuse_faults(series: Series) -> None:
    """Raise Stop at the first thing that cannot be estimated."""
    problems = [*series_faults(series), *((one.claim, fault(one, series)) for one in series.statements)]
    for where, problem in problems:
        if problem:
            raise Stop(Finding.of(Code.BAD_STATEMENT, where, problem=problem))


def series_faults(series: Series) -> Iterator[tuple[str, str]]:
    """Name what is wrong with the frame of a series: its window, prior and report days."""
    low, high = series.window
    if not 0 < low < high < math.inf:
        yield series.flow.item, f"window must satisfy 0 < lo < hi, got {low:g}, {high:g}"
    elif high / low > _WIDEST:
        yield series.flow.item, f"window must not be wider than {_WIDEST:g} times its low end, got {low:g}, {high:g}"
    if not 0 < series.prior < 1:
        yield series.flow.item, f"prior must lie between 0 and 1, got {series.prior:g}"
    if series.start is not None and any(not 0 <= day - series.start <= _LONGEST for day in series.report):
        yield series.flow.item, f"report days must lie within {_LONGEST:g} days after the series start {series.start:g}"


def fault(one: Statement, series: Series) -> str | None:
    """Say why one statement cannot be used in its series; None where it can."""
    if _plainly_sound(one, series):
        return None
    if one.says is Says.ABSENCE:
        return _absence_fault(one) or _time_fault(one, series)
    if one.says is not Says.QUANTITY:
        return None
    return (
        _bounds_fault(one)
        or outside_problem(one, series.window)
        or _time_fault(one, series)
        or _factor_fault(one, series)
    )


def _plainly_sound(one: Statement, series: Series) -> bool:
    """Tell the common case, a number of a day inside the window, at a glance."""
    if one.since is not None or one.months is not None or one.factors or one.says is not Says.QUANTITY:
        return False
    (low, high), bottom, top, start = series.window, one.low, one.high, series.start
    bottom = top if bottom is None else bottom
    top = bottom if top is None else top
    if bottom is None or top is None or not low <= bottom <= top <= high:
        return False
    return 0 <= one.extra <= _VAGUEST and (start is None or 0 <= one.day - start <= _LONGEST)


def _absence_fault(one: Statement) -> str | None:
    if one.high is None or not 0 < one.high < math.inf:
        return f"an absence needs the quantity that would have been seen, got {one.high}"
    return None


def _bounds_fault(one: Statement) -> str | None:
    low, high = one.low, one.high
    if low is None and high is None:
        return "no bound; let it say 'confirm' if it only confirms"
    if any(end is not None and not 0 < end < math.inf for end in (low, high)):
        return f"stated quantity must be positive, got {low}, {high}; use a denial for zero"
    if low is not None and high is not None and low > high:
        return f"needs 0 < lo <= hi, got {low:g}, {high:g}"
    if one.months is not None and not one.months > 0:
        return f"months must be positive, got {one.months:g}"
    if not 0 <= one.extra <= _VAGUEST:
        return f"extra must lie between 0 and {_VAGUEST:g}, got {one.extra:g}"
    return None


def outside_problem(one: Statement, window: tuple[float, float]) -> str | None:
    """Say that sound bounds lie wholly beyond the window; an increment may be as small as it likes."""
    low, high = (end and end * (one.months or 1.0) for end in (one.low, one.high))
    below = one.since is None and (high or low or 0.0) < window[0] / _SLACK
    if below or (low or high or 0.0) > window[1] * _SLACK:
        return f"[{one.low}, {one.high}] lies outside window {window[0]:g} to {window[1]:g}; unit error?"
    return None


def _time_fault(one: Statement, series: Series) -> str | None:
    if series.start is None:
        return None if one.since is None else "a statement about a period needs a series with a start day"
    if one.since is not None and not one.since < one.day:
        return f"period start {one.since:g} must precede end {one.day:g}"
    if min(one.day, one.day if one.since is None else one.since) < series.start:
        return f"it speaks of a day before the series start {series.start:g}"
    if not one.day - series.start <= _LONGEST:
        return f"day {one.day:g} is no day within {_LONGEST:g} of the series start; a date error?"
    return None


def _factor_fault(one: Statement, series: Series) -> str | None:
    known = {name for name, spread in series.factors if 0 < spread <= _VAGUEST}
    unknown: Sequence[str] = sorted(set(one.factors) - known)
    return f"no spread is given for the factor {', '.join(unknown)}" if unknown else None

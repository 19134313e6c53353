"""Contradictions beyond running totals: parts of the time above the total, unseen amounts, and denials from outside."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from tallystick.model.flow import Says, Standing, Statement


class Clash(NamedTuple):
    """Two statements whose bounds lie apart by a factor."""

    gap: float
    first: Statement
    second: Statement


def exceeding(said: Iterable[Statement], totals: Sequence[Sequence[Statement]]) -> list[Clash]:
    """What moved in a stretch of time that is more than the least total of a day at or after its end."""
    parts = [one for one in said if one.says is Says.QUANTITY and one.since is not None and one.low]
    if not parts:
        return []
    bounded = [one for day in totals for one in day if one.high is not None]
    later = list(accumulate(reversed(bounded), _lower))[::-1]  # from each total on, the least upper end
    days = [one.day for one in bounded]
    found: list[Clash] = []
    for one in parts:
        moved = (one.low or 0.0) * (one.months or 1.0)
        place = bisect_left(days, one.day)
        least = later[place] if place < len(later) else None
        if least is not None and least.high and moved > least.high and least.claim != one.claim:
            found.append(Clash(moved / least.high, one, least))
    return found


def _lower(least: Statement, one: Statement) -> Statement:
    return one if (one.high or 0.0) <= (least.high or 0.0) else least


def unseen(said: Sequence[Statement]) -> list[Clash]:
    """The highest lower end by each day on which another origin says that none was seen."""
    absences = [one for one in said if one.says is Says.ABSENCE and one.high]
    if not absences:
        return []
    counted = [one for one in said if one.says is Says.QUANTITY and one.since is None and one.low]
    counted.sort(key=_by_day)
    days = [one.day for one in counted]
    highest = list(accumulate(counted, _higher))
    found: list[Clash] = []
    for one in absences:
        place = bisect_right(days, one.day)
        most, seen = highest[place - 1] if place else None, one.high or 0.0
        if most is not None and most.origin != one.origin and most.low and most.low > seen:
            found.append(Clash(most.low / seen, most, one))
    return found


def _higher(most: Statement, one: Statement) -> Statement:
    return one if (one.low or 0.0) > (most.low or 0.0) else most


def denied(said: Sequence[Statement]) -> list[Clash]:
    """Each denial by somebody outside the exchange, beside the first assertion of another origin by its day.

    What the parties themselves deny is no contradiction worth a finding: they deny either way. Nor is it one where all
    that is asserted is asserted for later days.
    """
    denials = [one for one in said if one.says is Says.DENIAL and one.standing is Standing.INDEPENDENT]
    if not denials:
        return []
    asserted = [one for one in said if one.says is Says.QUANTITY or one.says is Says.CONFIRM]
    first = min(asserted, key=_by_day, default=None)
    if first is None:
        return []
    second = min((one for one in asserted if one.origin != first.origin), key=_by_day, default=None)
    beside = ((first if one.origin != first.origin else second, one) for one in denials)
    return [Clash(1.0, other, one) for other, one in beside if other is not None and other.day <= one.day]


def _by_day(one: Statement) -> tuple[float, str]:
    return one.day, one.claim

"""Contradictions beyond running totals: parts of the time above the total, unseen amounts, and denials from outside."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from tallystick.model.flow import Says, Standing, Statement

ASSERTED = frozenset({Says.QUANTITY, Says.CONFIRM})


class Clash(NamedTuple):
    """Two statements whose bounds lie apart by a factor."""

    gap: float
    first: Statement
    second: Statement


def exceeding(said: Iterable[Statement], totals: Sequence[Sequence[Statement]]) -> list[Clash]:
    """What moved in a stretch of time that is more than the least total of a day at or after its end."""
    bounded = [one for day in totals for one in day if one.high is not None]
    later = list(accumulate(reversed(bounded), _lower))[::-1]  # from each total on, the least upper end
    days = [one.day for one in bounded]
    found: list[Clash] = []
    for one in said:
        if one.says is not Says.QUANTITY or one.since is None or not one.low:
            continue
        moved = one.low * (one.months or 1.0)
        place = bisect_left(days, one.day)
        least = later[place] if place < len(later) else None
        if least is not None and least.high and moved > least.high and least.claim != one.claim:
            found.append(Clash(moved / least.high, one, least))
    return found


def _lower(least: Statement, one: Statement) -> Statement:
    return one if (one.high or 0.0) <= (least.high or 0.0) else least


def unseen(said: Sequence[Statement]) -> list[Clash]:
    """The highest lower end by each day on which another origin says that none was seen."""
    counted = [one for one in said if one.says is Says.QUANTITY and one.since is None and one.low]
    counted.sort(key=_by_day)
    days = [one.day for one in counted]
    highest = list(accumulate(counted, _higher))
    found: list[Clash] = []
    for one in said:
        if one.says is not Says.ABSENCE or not one.high:
            continue
        place = bisect_right(days, one.day)
        most = highest[place - 1] if place else None
        if most is not None and most.origin != one.origin and most.low and most.low > one.high:
            found.append(Clash(most.low / one.high, most, one))
    return found


def _higher(most: Statement, one: Statement) -> Statement:
    return one if (one.low or 0.0) > (most.low or 0.0) else most


def denied(said: Sequence[Statement]) -> list[Clash]:
    """Each denial by somebody outside the exchange, beside the first assertion of another origin.

    What the parties themselves deny is no contradiction worth a finding: they deny either way.
    """
    asserted = sorted((one for one in said if one.says in ASSERTED), key=_by_day)
    found: list[Clash] = []
    for one in said:
        if one.says is Says.DENIAL and one.standing is Standing.INDEPENDENT:
            other = next((two for two in asserted if two.origin != one.origin), None)
            found += [Clash(1.0, other, one)] if other is not None else []
    return found


def _by_day(one: Statement) -> tuple[float, str]:
    return one.day, one.claim

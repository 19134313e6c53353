"""Statements that cannot both hold, with the reason: they are listed, and all of them still weigh by their grades.

Two origins contradict each other where their bounds for one day lie apart, and a running total may not fall. Where a
flow is full of such pairs, the widest gaps of each sort are named and the others counted.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nlargest
from typing import NamedTuple

from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Flow, Says, Statement

NAMED = 3  # pairs of each sort named for one flow: enough to see who disagrees, few enough to be read


class Clash(NamedTuple):
    """Two statements whose bounds lie apart by a factor."""

    gap: float
    first: Statement
    second: Statement


def contradictions(flow: Flow, statements: Iterable[Statement]) -> Iterator[Finding]:
    """Name what does not fit together among the running totals of a flow."""
    by_day: dict[float, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.says is Says.QUANTITY and one.copy_of is None and one.since is None:
            by_day[one.day].append(one)
    apart, fallen = _clashes([by_day[day] for day in sorted(by_day)])
    where = f"{flow.provider} -> {flow.recipient}, {flow.item}"
    yield from _name(where, apart, "they put the same day apart")
    yield from _name(where, fallen, "a running total cannot fall")


def _clashes(days: Iterable[Sequence[Statement]]) -> tuple[list[Clash], list[Clash]]:
    """Pairs that put one day apart, and totals below an earlier one; of each day the widest gap."""
    apart: list[Clash] = []
    fallen: list[Clash] = []
    before: Statement | None = None
    for said in days:
        highest, least = (min(said, key=_by_low), min(said, key=_by_high)) if len(said) > 1 else (said[0], said[0])
        if _low(highest) > _high(least):
            apart += _apart(said)
        if before is not None and _high(least) < _low(before):
            fallen.append(Clash(_low(before) / _high(least), before, least))
        if before is None or _low(highest) > _low(before):
            before = highest
    return apart, fallen


def _apart(said: Sequence[Statement]) -> list[Clash]:
    """The two statements of different origins whose bounds lie furthest apart on one day."""
    lows, highs = _first_of_two_origins(said, _by_low), _first_of_two_origins(said, _by_high)
    pairs = [Clash(_low(low) / _high(high), low, high) for low in lows for high in highs if low.origin != high.origin]
    widest = max(pairs, key=_by_gap, default=None)
    return [widest] if widest and widest.gap > 1 else []


def _first_of_two_origins(
    said: Sequence[Statement], order: Callable[[Statement], tuple[float, str]]
) -> list[Statement]:
    """The most extreme statement, and the most extreme one of another origin."""
    first = min(said, key=order)
    others = [one for one in said if one.origin != first.origin]
    return [first, min(others, key=order)] if others else [first]


def _name(where: str, clashes: Sequence[Clash], reason: str) -> Iterator[Finding]:
    more = f"; {len(clashes) - NAMED} more of this sort" if len(clashes) > NAMED else ""
    for clash in nlargest(NAMED, clashes, key=_by_gap):
        said = f"{reason} ({_words(clash.first)}, then {_words(clash.second)}{more})"
        yield Finding.of(Code.CONTRADICTION, where, first=clash.first.claim, second=clash.second.claim, reason=said)


def _words(one: Statement) -> str:
    if one.low is None:
        return f"at most {one.high:,.4g}"
    return f"at least {one.low:,.4g}" if one.high is None else f"{one.low:,.4g} to {one.high:,.4g}"


def _by_gap(clash: Clash) -> tuple[float, str, str]:
    return clash.gap, clash.first.claim, clash.second.claim


def _by_low(one: Statement) -> tuple[float, str]:
    """Highest lower bound first."""
    return -_low(one), one.claim


def _by_high(one: Statement) -> tuple[float, str]:
    """Lowest upper bound first."""
    return _high(one), one.claim


def _low(one: Statement) -> float:
    return one.low if one.low is not None else 0.0


def _high(one: Statement) -> float:
    return one.high if one.high is not None else float("inf")

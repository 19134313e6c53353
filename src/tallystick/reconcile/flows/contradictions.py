"""Statements that cannot both hold, with the reason: they are listed, and all of them still weigh by their grades.

Two origins contradict each other where their bounds for one day lie apart, and a running total may not fall. What moved
in a part of the time is not more than the total at its end; what took place is not denied by those who stand outside;
more than would have been seen was not unseen. Of each sort the widest gaps are named and the others counted.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nlargest

from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Flow, Says, Statement
from tallystick.reconcile.flows.denials import Clash, denied, exceeding, unseen

NAMED = 3  # pairs of each sort named for one flow: enough to see who disagrees, few enough to be read


def contradictions(flow: Flow, statements: Iterable[Statement]) -> Iterator[Finding]:
    """Name what does not fit together in a flow."""
    said = [one for one in statements if one.copy_of is None]
    by_day: dict[float, list[Statement]] = defaultdict(list)
    for one in said:
        if one.says is Says.QUANTITY and one.since is None:
            by_day[one.day].append(one)
    totals = [by_day[day] for day in sorted(by_day)]
    apart, fallen = _clashes(totals)
    where = f"{flow.provider} -> {flow.recipient}, {flow.item}"
    yield from _name(where, apart, "they put the same day apart")
    yield from _name(where, fallen, "a running total cannot fall")
    yield from _name(where, exceeding(said, totals), "what moved in a part of the time is more than the total")
    yield from _name(where, unseen(said), "more than would have been seen was not unseen")
    yield from _name(where, denied(said), "one says that it took place, the other, no party to it, that it did not")


def _clashes(days: Iterable[Sequence[Statement]]) -> tuple[list[Clash], list[Clash]]:
    """Pairs that put one day apart, and totals below an earlier one; of each day the widest gap."""
    apart: list[Clash] = []
    fallen: list[Clash] = []
    before: Statement | None = None
    reached = 0.0
    for said in days:
        highest, least = (min(said, key=_by_low), min(said, key=_by_high)) if len(said) > 1 else (said[0], said[0])
        low, high = _low(highest), _high(least)
        if low > high:
            apart += _apart(said)
        if before is not None and high < reached:
            fallen.append(Clash(reached / high, before, least))
        if before is None or low > reached:
            before, reached = highest, low
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
    if one.low is None and one.high is None:
        return "that it did not" if one.says is Says.DENIAL else "that it took place"
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

"""Statements that cannot both hold, with the reason: they are listed, and all of them still weigh by their grades.

Two origins contradict each other where their bounds for one day lie apart, and a running total may not fall. For each
day, and for each total, the widest gap is named.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Flow, Says, Statement


def contradictions(flow: Flow, statements: Iterable[Statement]) -> Iterator[Finding]:
    """Name what does not fit together among the running totals of a flow."""
    by_day: dict[float, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.says is Says.QUANTITY and one.copy_of is None and one.since is None:
            by_day[one.day].append(one)
    where = f"{flow.provider} -> {flow.recipient}, {flow.item}"
    before: Statement | None = None
    for _, said in sorted(by_day.items()):
        highest, least = min(said, key=_by_low), min(said, key=_by_high)
        apart = _apart(said) if _low(highest) > _high(least) else None
        if apart:
            yield _finding(where, apart, "they put the same day apart")
        if before is not None and _high(least) < _low(before):
            yield _finding(where, (before, least), "a running total cannot fall")
        if before is None or _low(highest) > _low(before):
            before = highest


def _apart(said: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The two statements of different origins whose bounds lie furthest apart on one day."""
    lows, highs = _first_of_two_origins(said, _by_low), _first_of_two_origins(said, _by_high)
    pairs = [(low, high) for low in lows for high in highs if low.origin != high.origin and _low(low) > _high(high)]
    return max(pairs, key=lambda pair: _low(pair[0]) / _high(pair[1]), default=None)


def _first_of_two_origins(
    said: Sequence[Statement], order: Callable[[Statement], tuple[float, str]]
) -> list[Statement]:
    """The most extreme statement, and the most extreme one of another origin."""
    first = min(said, key=order)
    others = [one for one in said if one.origin != first.origin]
    return [first, min(others, key=order)] if others else [first]


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


def _finding(where: str, pair: tuple[Statement, Statement], reason: str) -> Finding:
    first, second = pair
    said = f"{reason} ({_words(first)}, then {_words(second)})"
    return Finding.of(Code.CONTRADICTION, where, first=first.claim, second=second.claim, reason=said)


def _words(one: Statement) -> str:
    if one.low is None:
        return f"at most {one.high:,.4g}"
    return f"at least {one.low:,.4g}" if one.high is None else f"{one.low:,.4g} to {one.high:,.4g}"

"""Statements that cannot both hold, with the reason: they are listed, and all of them still weigh by their grades.

Two origins contradict each other where their bounds for one day lie apart, and a running total may not fall. For each
day, and for each total, the widest gap is named.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

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
        apart = _apart(said)
        if apart:
            yield _finding(where, apart, "they put the same day apart")
        least = min((one for one in said if one.high is not None), key=_high, default=None)
        if before is not None and least is not None and _high(least) < _low(before):
            yield _finding(where, (before, least), "a running total cannot fall")
        highest = max((one for one in said if one.low is not None), key=_low, default=None)
        if highest is not None and (before is None or _low(highest) > _low(before)):
            before = highest


def _apart(said: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The two statements of different origins whose bounds lie furthest apart on one day."""
    if len(said) < 2:
        return None
    lows = _best_two((one for one in said if one.low is not None), top=True)
    highs = _best_two((one for one in said if one.high is not None), top=False)
    pairs = [(low, high) for low in lows for high in highs if low.origin != high.origin and _low(low) > _high(high)]
    return max(pairs, key=lambda pair: _low(pair[0]) / _high(pair[1]), default=None)


def _best_two(said: Iterable[Statement], *, top: bool) -> list[Statement]:
    """The most extreme statement, and the most extreme one of another origin."""
    best: dict[str, Statement] = {}
    sign = -1.0 if top else 1.0
    for one in sorted(said, key=lambda one: (sign * (_low(one) if top else _high(one)), one.claim)):
        best.setdefault(one.origin, one)
        if len(best) == 2:
            break
    return list(best.values())


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

"""Does the flow exist at all? One factor per origin and kind; magnitudes play no part: it can be checked by hand."""

import math
from collections.abc import Sequence

from tallystick.model.flow import Says, Statement
from tallystick.value.defaults import Defaults

_ASSERTS = (Says.QUANTITY, Says.CONFIRM)
_UTMOST = 700.0  # log odds beyond which a double holds no more


def existence(prior: float, statements: Sequence[Statement], defaults: Defaults, start: float | None = None) -> float:
    """P(exists) from resolved statements: each asserting origin divides the odds by its P(all of its word is wrong).

    A denial speaks of the time up to its day. What is asserted for a later day may have begun since: of the time from
    `start` to the last day that is asserted, the denial weighs as much as had passed by then. Without a start that is
    the usual time of growth before anybody spoke.
    """
    odds = math.log(prior) - math.log1p(-prior)
    last = max((one.day for one in statements if one.says in _ASSERTS), default=-math.inf)
    if start is None:
        start = min((one.day for one in statements), default=0.0) - defaults.growth_days
    origins: dict[tuple[str, bool], list[Statement]] = {}
    for one in statements:
        if one.says is not Says.ABSENCE:
            origins.setdefault((one.origin, one.says is Says.DENIAL), []).append(one)
    single: dict[int, float] = {}  # what one word of each grade weighs, by identity
    for key in sorted(origins):
        said = origins[key]
        if key[1]:
            odds += min(_denied(one, _passed(one.day, start, last), defaults) for one in said)
        elif len(said) > 1:
            odds += _asserted(said, defaults)
        else:
            grade = id(said[0].grade)
            if grade not in single:
                single[grade] = _asserted(said, defaults)
            odds += single[grade]
    return 1 / (1 + math.exp(-min(max(odds, -_UTMOST), _UTMOST)))


def _passed(day: float, start: float, last: float) -> float:
    """The share of the time until the last asserted day that had passed by a day."""
    return max(day - start, 0.0) / (last - start) if day < last and start < last else 1.0


def _denied(one: Statement, passed: float, defaults: Defaults) -> float:
    """The log of P(denies | it took place) / P(denies | it did not), if it had begun by then with chance `passed`."""
    absent, present = defaults.denial[one.standing]
    return math.log1p(passed * (present / absent - 1))


def _asserted(said: Sequence[Statement], defaults: Defaults) -> float:
    unreliable = max(defaults.reliability[one.grade.reliability][1] for one in said)
    wrong = math.prod(defaults.credibility[one.grade.credibility][1] for one in said)
    return -math.log(unreliable + (1 - unreliable) * wrong)

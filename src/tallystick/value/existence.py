"""Does the flow exist at all? One factor per origin and kind; magnitudes play no part: it can be checked by hand."""

import math
from collections.abc import Sequence

from tallystick.model.flow import Says, Statement
from tallystick.value.defaults import Defaults

_UTMOST = 700.0  # log odds beyond which a double holds no more


def existence(prior: float, statements: Sequence[Statement], defaults: Defaults) -> float:
    """P(exists) from resolved statements: each asserting origin divides the odds by its P(all of its word is wrong)."""
    odds = math.log(prior) - math.log1p(-prior)
    origins: dict[tuple[str, bool], list[Statement]] = {}
    for one in statements:
        if one.says is not Says.ABSENCE:
            origins.setdefault((one.origin, one.says is Says.DENIAL), []).append(one)
    single: dict[int, float] = {}  # what one word of each grade weighs, by identity
    for key in sorted(origins):
        said = origins[key]
        if key[1]:
            odds += _denied(said[0], defaults)
        elif len(said) > 1:
            odds += _asserted(said, defaults)
        else:
            grade = id(said[0].grade)
            if grade not in single:
                single[grade] = _asserted(said, defaults)
            odds += single[grade]
    return 1 / (1 + math.exp(-min(max(odds, -_UTMOST), _UTMOST)))


def _denied(one: Statement, defaults: Defaults) -> float:
    absent, present = defaults.denial[one.standing]
    return math.log(present / absent)


def _asserted(said: Sequence[Statement], defaults: Defaults) -> float:
    unreliable = max(defaults.reliability[one.grade.reliability][1] for one in said)
    wrong = math.prod(defaults.credibility[one.grade.credibility][1] for one in said)
    return -math.log(unreliable + (1 - unreliable) * wrong)

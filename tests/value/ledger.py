"""Small ledgers for the tests of the estimate: how to say a statement in a few words, and strategies that say many."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from tallystick.books.page import shelf
from tallystick.books.wording import load_wording
from tallystick.model.flow import Flow, Says, Series, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.value.defaults import defaults_of
from tallystick.value.lattice import Floats
from tallystick.value.posterior import Posterior

deep = settings(max_examples=600, deadline=None, derandomize=True)  # and behind the marker `slow`
DEFAULTS = defaults_of(load_wording(shelf()))
WINDOW = (1e3, 1e8)
SHARES = (0.05, 0.25, 0.5, 0.75, 0.95)
DAYS = (30.0, 90.0, 180.0, 365.0)
LAST = 400.0
GRADES = st.builds("{}{}".format, st.sampled_from("ABCDEF"), st.integers(1, 6))


def says(claim: str, origin: str, grade: str, bounds: tuple[float | None, float | None], day: float = 0.0) -> Statement:
    """A statement of a quantity; change other fields with dataclasses.replace."""
    low, high = bounds
    return Statement(ClaimId(claim), origin, Says.QUANTITY, low, high, day, Grade.parse(grade))


def flow(item: str = "thing") -> Flow:
    return Flow(PartyId("A"), PartyId("B"), ItemId(item), UnitId("piece"))


def undated(statements: Sequence[Statement]) -> Series:
    """A series of one value."""
    return Series(flow(), tuple(statements), WINDOW, None)


def dated(statements: Sequence[Statement], *report: float) -> Series:
    """A series that starts at day 0 and reports on the given days, the last one by default."""
    return Series(flow(), tuple(statements), WINDOW, 0.0, report or (LAST,))


def logs(posterior: Posterior, day: float | None = None) -> Floats:
    return np.log(posterior.quantile(SHARES, day))


@st.composite
def statements(draw: st.DrawFn, most: int = 7, days: Sequence[float] = DAYS, origins: str = "ABCDE") -> list[Statement]:
    """Up to `most` numbers of own collection: ranges, lower bounds and upper bounds of all grades."""
    made = []
    for number in range(draw(st.integers(1, most))):
        middle = math.exp(draw(st.floats(math.log(2e4), math.log(5e6))))
        width = draw(st.sampled_from([1.03, 1.2, 2.0]))
        around = (middle / width, middle * width)
        bounds = draw(st.sampled_from([around, around, (middle, None), (None, middle)]))
        origin, day = draw(st.sampled_from(origins)), draw(st.sampled_from(days))
        one = says(f"c{number:02d}", origin, draw(GRADES), bounds, day)
        made.append(replace(one, own=True))
    return made

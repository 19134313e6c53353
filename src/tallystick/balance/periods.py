"""What moved in each year: a line's worth, spread over the years as its quantity grew.

An approximation: the share of a year is the growth of the median running total in it, and every year has the price of
the whole. A line that nobody dates is in no year; where such lines make up part of a total, the years say so.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

import numpy as np

from tallystick.balance.posts import Post
from tallystick.balance.summary import Draws, summarise
from tallystick.model.balance import Period
from tallystick.model.estimate import Estimate
from tallystick.model.ident import UnitId

EPOCH = date(1970, 1, 1).toordinal()
DATED = 0.99  # share of a total that must be dated for its years to be shown without a note


def periods_of(name: str, posts: Sequence[Post], chosen: Iterable[int], currency: UnitId) -> tuple[Period, ...]:
    """Worth by year of one side."""
    by_year: dict[int, Draws] = {}
    known = whole = 0.0
    for place in sorted(chosen):
        post = posts[place]
        worth = post.worth.median if post.worth else 0.0
        whole += worth
        growth = post.valued.once("growth", (), partial(_growth, post.valued.over_time))
        known += worth if growth else 0.0
        for year, share in growth.items():
            by_year[year] = by_year[year] + share * post.draws if year in by_year else share * post.draws
    dated = known / whole if whole else 0.0
    notes = () if dated >= DATED else (f"{1 - dated:.0%} of the total is of unknown date and in no year",)
    found = ((year, summarise(np.asarray(draws), currency, notes)) for year, draws in sorted(by_year.items()))
    return tuple(Period(name, f"{year:04d}", value) for year, value in found if value is not None)


def _growth(over_time: Sequence[tuple[float, Estimate]]) -> dict[int, float]:
    """Share of the final quantity by year, from running totals at each year's end and in between."""
    if not over_time or over_time[-1][1].median <= 0:
        return {}
    shares: dict[int, float] = defaultdict(float)
    before, final = 0.0, over_time[-1][1].median
    for day, estimate in over_time:
        year = date.fromordinal(EPOCH + int(day)).year
        shares[year] += max(estimate.median - before, 0.0) / final
        before = max(before, estimate.median)
    return {year: share for year, share in shares.items() if share > 0}

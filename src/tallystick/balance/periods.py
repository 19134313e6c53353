"""What moved in each year: a line's worth, spread over the years as its quantity grew.

An approximation: the share of a year is the growth of the median running total in it, and every year has the price of
the whole. A line that nobody dates is in no year; where such lines make up part of a total, the years say so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

import numpy as np

from tallystick.balance.posts import Post
from tallystick.balance.summary import Draws, rounded, summarise
from tallystick.model.balance import Part, Period
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Flow, Says
from tallystick.model.ident import ClaimId, UnitId

EPOCH = date(1970, 1, 1).toordinal()
DATED = 0.99  # share of a total that must be dated for its years to be shown without a note


def periods_of(name: str, posts: Sequence[Post], chosen: Iterable[int], currency: UnitId) -> tuple[Period, ...]:
    """Worth by year of one side."""
    by_year: dict[int, Draws] = {}
    parts: dict[int, list[Part]] = defaultdict(list)
    known = whole = 0.0
    for place in sorted(chosen):
        post = posts[place]
        worth = post.worth.median if post.worth else 0.0
        whole += worth
        growth = post.valued.once("growth", (), partial(_growth, post.valued.over_time))
        known += worth if growth else 0.0
        for year, share in growth.items():
            by_year[year] = by_year[year] + share * post.draws if year in by_year else share * post.draws
        for year, part in _kept(post, growth, currency):
            parts[year].append(part)
    dated = known / whole if whole else 0.0
    notes = () if dated >= DATED else (f"{100 * (1 - dated):.0f} % of the total is of unknown date and in no year",)
    found = ((year, summarise(np.asarray(draws), currency, notes)) for year, draws in sorted(by_year.items()))
    return tuple(
        Period(name, f"{year:04d}", value, tuple(sorted(parts[year], key=_worth_first)))
        for year, value in found
        if value is not None
    )


def _kept(post: Post, growth: Mapping[int, float], currency: UnitId) -> tuple[tuple[int, Part], ...]:
    """What a line adds to each year, the very same as long as its post is."""
    given = (id(post), currency)  # what is made holds the post, so that no other gets its id
    _, made = post.valued.once("by year", given, lambda: (post, tuple(_parts(post, growth, currency))))
    return made


def _parts(post: Post, growth: Mapping[int, float], currency: UnitId) -> Iterator[tuple[int, Part]]:
    """What a line adds to each year; a share of it has the same share of each of its quantiles."""
    whole = summarise(post.draws, currency) if growth else None
    claims = post.valued.once("claims by year", (), partial(_claims, post)) if growth else {}
    for year, share in growth.items():
        if whole is not None:
            one, two, three, middle, five, six, seven = (rounded(share * point) for point in whole.quantiles)
            value = replace(whole, quantiles=(one, two, three, middle, five, six, seven))
            yield year, Part(post.flow, post.status, value, claims.get(year, ()))


def _claims(post: Post) -> Mapping[int, tuple[ClaimId, ...]]:
    """The numbers that moved a line, by the year that they were counted for."""
    quantity = post.valued.quantity
    used = set(quantity.used) if quantity else set()
    found: dict[int, list[ClaimId]] = defaultdict(list)
    for said in post.valued.series.statements:
        if said.says is Says.QUANTITY and not said.copy_of and said.claim in used:
            found[_year(said.day)].append(said.claim)
    return {year: tuple(dict.fromkeys(names)) for year, names in found.items()}


def _worth_first(part: Part) -> tuple[float, Flow]:
    return -part.value.median, part.flow


def _year(day: float) -> int:
    return date.fromordinal(EPOCH + int(day)).year


def _growth(over_time: Sequence[tuple[float, Estimate]]) -> dict[int, float]:
    """Share of the final quantity by year, from running totals at each year's end and in between."""
    if not over_time or over_time[-1][1].median <= 0:
        return {}
    shares: dict[int, float] = defaultdict(float)
    before, final = 0.0, over_time[-1][1].median
    for day, estimate in over_time:
        shares[_year(day)] += max(estimate.median - before, 0.0) / final
        before = max(before, estimate.median)
    return {year: share for year, share in shares.items() if share > 0}

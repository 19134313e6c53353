"""Published figures beside ours: both ranges, whether they overlap, and how far apart they are.

A study's worth is set beside the sum of our lines that its item covers, its count beside our line of that item as it
stood when the study's window closed. Theirs is never part of our sum for being a study.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tallystick.balance.posts import Post
from tallystick.balance.summary import rounded, summarise
from tallystick.balance.sums import total
from tallystick.books import Books
from tallystick.model.amount import Amount
from tallystick.model.balance import Check
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Course, Flow
from tallystick.model.ident import ItemId, UnitId, members
from tallystick.model.study import Study, StudyRow
from tallystick.model.valued import Valued
from tallystick.model.when import earliest, latest

Range = tuple[float | None, float | None]
EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Counted:
    """A side as checks see it: its posts, the places of those that make up its total, and the money it is in."""

    name: str
    posts: Sequence[Post]
    chosen: Sequence[int]
    currency: UnitId


def checks_of(studies: Sequence[Study], side: Counted, books: Books) -> tuple[Check, ...]:
    """Set every figure of every study on one side beside ours."""
    made: list[Check] = []
    for study in sorted(studies, key=lambda one: one.id):
        for row in study.rows:
            if any(_same_parties(row, post.flow) for post in side.posts):
                made += _checks(study, row, side, books)
    return tuple(made)


def _checks(study: Study, row: StudyRow, side: Counted, books: Books) -> Iterator[Check]:
    if row.quantity.stated:
        unit = row.quantity.unit
        place = _counted(row, side)
        ours = _when_it_closed(study, side.posts[place].valued) if place is not None else None
        by = books.units.convert(1.0, unit, ours.unit) if ours and unit else None
        shown = ours if by else None
        measure = shown.unit if shown else unit
        check = Check(study.id, side.name, row.item, _range(row.quantity, by or 1.0), shown, None, unit=measure)
        yield _compare(_resting(check, side, [place] if place is not None else []), row)
    if row.worth.stated:
        by = _rate(study, row.worth, side.currency, books)
        places = _summed(row, side, books) if by else []
        ours = summarise(total(side.posts, places), side.currency) if places else None
        measure = side.currency if by else row.worth.unit
        check = Check(study.id, side.name, row.item, _range(row.worth, by or 1.0), ours, None, unit=measure)
        yield _compare(_resting(check, side, places), row)


def _same_parties(row: StudyRow, flow: Flow) -> bool:
    ours = {*members(flow.provider)}, {*members(flow.recipient)}
    return ours[0] <= {*members(row.provider)} and ours[1] <= {*members(row.recipient)}


def _resting(check: Check, side: Counted, places: Sequence[int]) -> Check:
    """The check with the lines that our figure is made of, where we have one."""
    posts = [side.posts[place] for place in places] if check.ours else []
    return replace(check, behind=tuple((post.flow, post.status) for post in posts))


def _counted(row: StudyRow, side: Counted) -> int | None:
    """The place of our line of the same item, in anything but money."""
    for place, post in enumerate(side.posts):
        same = post.flow.item == row.item and _same_parties(row, post.flow)
        if same and post.valued.series.course is not Course.INTENDED and post.flow.measure != side.currency:
            return place
    return None


def _when_it_closed(study: Study, valued: Valued) -> Estimate | None:
    """A line on the day that the study closed."""
    closing = latest(study.window) or (latest(study.reference.published) if study.reference.published else None)
    return stood_at(valued.over_time, closing.toordinal() - EPOCH if closing else math.inf) or valued.quantity


def stood_at(over_time: Sequence[tuple[float, Estimate]], day: float) -> Estimate | None:
    """An estimate between two reported days, which are days since 1970: each quantile on the line between their logs.

    Before the first reported day and after the last, that day's own.
    """
    if not over_time:
        return None
    after = next((place for place, (reported, _) in enumerate(over_time) if reported >= day), len(over_time) - 1)
    before = max(after - 1, 0)
    (first, low), (last, high) = over_time[before], over_time[after]
    share = (min(max(day, first), last) - first) / (last - first) if last > first else 0.0
    ends = [
        rounded(one ** (1 - share) * other**share) for one, other in zip(low.quantiles, high.quantiles, strict=True)
    ]
    return replace(high, quantiles=(ends[0], ends[1], ends[2], ends[3], ends[4], ends[5], ends[6]))


def _summed(row: StudyRow, side: Counted, books: Books) -> list[int]:
    """The places of our lines that the study's item is or covers; else of our line of that item, within a broader."""
    ours = [place for place, post in enumerate(side.posts) if post.summable and _same_parties(row, post.flow)]
    summed = set(side.chosen)
    held = [place for place in ours if place in summed and _is_or_covers(row.item, side.posts[place].flow.item, books)]
    return held or [place for place in ours if side.posts[place].flow.item == row.item][:1]


def _is_or_covers(broad: ItemId, narrow: ItemId, books: Books) -> bool:
    return broad == narrow or books.items.covers(broad, narrow)


def _rate(study: Study, worth: Amount, wanted: UnitId, books: Books) -> float | None:
    """Exchange rate of the year in which the study came out."""
    published = latest(study.reference.published) if study.reference.published else earliest(study.window)
    rate = books.rates.factor(worth.unit, wanted, published.year) if worth.unit and published else None
    return rate.factor if rate else None


def _range(amount: Amount, by: float) -> Range:
    low, high = amount.low, amount.high
    if low is None and high is None:
        low = high = amount.best
    return rounded(low * by) if low is not None else None, rounded(high * by) if high is not None else None


def _compare(check: Check, row: StudyRow) -> Check:
    ours, (low, high) = check.ours, check.theirs
    if ours is None:
        return replace(check, note=row.note)
    below, above = low is not None and ours.high < low, high is not None and ours.low > high
    if below and low is not None:
        words = f"ours ends {low / ours.high:.3g} times lower"
    elif above and high is not None:
        words = f"ours begins {ours.low / high:.3g} times higher"
    else:
        words = _overlap(ours, low, high)
    return replace(check, agrees=not below and not above, note=f"{words}; {row.note}" if row.note else words)


def _overlap(ours: Estimate, low: float | None, high: float | None) -> str:
    """How much the middles differ where the ranges meet; a bound has no middle."""
    if low is None or high is None:
        return "within their bound"
    times = ours.median / ((low * high) ** 0.5)
    return f"our middle is {times:.2g} times theirs"

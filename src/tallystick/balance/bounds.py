"""What a whole holds is no more than the whole, draw by draw.

Where a line stands in a total for its parts, these are shown inside it. Each part takes only such of its own draws as
fit the whole's: its worth that of a stated whole, its count that of a whole counted in the same measure. The whole
stays as it is: parts have told it what they know, as lower bounds. A whole that gave way to its parts bounds none.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tallystick.balance.posts import Post
from tallystick.balance.summary import Draws, draws_of, summarise
from tallystick.balance.sums import Forest, Sum
from tallystick.model.balance import Status
from tallystick.model.estimate import Estimate
from tallystick.model.price import Basis

TRIES = 256  # other draws of a part that are tried in place of one that does not fit
Limit = tuple[Draws, Draws]  # of a part and of its whole, draw by draw


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The joint draws of a line as they stand now: worth, and count where it is counted."""

    worth: Draws
    count: Draws | None = None


def within_wholes(forest: Forest, chosen: Sum, basis: Basis) -> tuple[Post, ...]:
    """The posts of a side, those inside a line of its total bounded by the lines that hold them."""
    posts = list(forest.posts)
    drawn: dict[int, _Drawn] = {}
    for place, above in _inside(forest, chosen):
        bounding = [one for one in above if one not in chosen.gave_way and _bounds(posts[one], basis)]
        if not bounding:
            continue
        concerned = tuple(posts[one] for one in (place, *bounding))
        given = tuple(map(id, concerned))  # what is made holds them, so that no other thing gets their ids
        make = partial(_bounded, concerned, tuple(drawn.get(one) for one in bounding))
        made = posts[place].valued.once("within", given, make)
        if made.drawn is not None:
            posts[place], drawn[place] = made.post, made.drawn
    return tuple(posts)


class _Bounded(NamedTuple):
    """A post bounded by others, and its draws; None: it fits as it stands. `made_of` are the post and those others."""

    made_of: tuple[Post, ...]
    post: Post
    drawn: _Drawn | None = None


def _bounded(concerned: tuple[Post, ...], above: Sequence[_Drawn | None]) -> _Bounded:
    """Bound the first of some posts by the others; `above` are the draws of those that were bounded themselves."""
    post, *wholes = concerned
    mine = _drawn(post)
    limits = list(_limits(post, mine, [(one, known or _drawn(one)) for one, known in zip(wholes, above, strict=True)]))
    if any(((part > whole) & (whole > 0)).any() for part, whole in limits):
        return _Bounded(concerned, *_fitted(post, mine, limits))
    return _Bounded(concerned, post)


def fitting(limits: Sequence[Limit]) -> NDArray[np.int64]:
    """Which of a part's draws to take in place of each, so that it fits; the next one that does, where one does not.

    What is there stays there: only draws in which the part exists take each other's place. A draw stays as it is where
    none of the next ones fits, or where the whole does not exist.
    """
    mine = limits[0][0]
    there = np.flatnonzero(mine > 0)
    picks = np.arange(len(mine))
    turn = np.zeros(len(mine), np.int64)
    turn[there] = np.arange(len(there))
    left = there[_exceeds(limits, there, there)]
    for step in range(1, min(TRIES, len(there))):
        if not len(left):
            break
        other = there[(turn[left] + step) % len(there)]
        fits = ~_exceeds(limits, other, left)
        picks[left[fits]] = other[fits]
        left = left[~fits]
    return picks


def _exceeds(limits: Sequence[Limit], mine: NDArray[np.int64], draws: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether some of a part's draws are more than there is room for in some draws."""
    found = np.zeros(len(mine), bool)
    for part, whole in limits:
        found |= (part[mine] > whole[draws]) & (whole[draws] > 0)
    return found


def _inside(forest: Forest, chosen: Sum) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Every line inside one of a total, with all that hold it: the wider ones come first."""
    ahead: list[tuple[int, tuple[int, ...]]] = [
        (place, (top,)) for top in sorted(chosen.chosen) for place in forest.children.get(top, ())
    ]
    while ahead:
        place, above = ahead.pop()
        yield place, above
        ahead += [(one, (*above, place)) for one in forest.children.get(place, ())]


def _bounds(post: Post, basis: Basis) -> bool:
    """Whether sources say of a line itself how much it is at most, and on this basis if they name one."""
    own = [one for one in post.valued.numbers if one.high is not None and not one.lent]
    return post.floor is None and any(one.basis in (None, basis) for one in own)


def _limits(post: Post, mine: _Drawn, wholes: Iterable[tuple[Post, _Drawn]]) -> Iterator[Limit]:
    """What a part may be at most, by each line that bounds it."""
    for one, whole in wholes:
        if one.status is Status.STATED:
            yield mine.worth, whole.worth
        elif one.flow.measure == post.flow.measure and mine.count is not None and whole.count is not None:
            yield mine.count, whole.count


def _drawn(post: Post) -> _Drawn:
    amounts = post.valued.amounts
    worth = draws_of(post.valued.draws)
    count = np.asarray(amounts()) if amounts is not None else None
    if post.picks is None:
        return _Drawn(worth, count)
    return _Drawn(worth[post.picks], None if count is None else count[post.picks])


def _fitted(post: Post, drawn: _Drawn, limits: Sequence[Limit]) -> tuple[Post, _Drawn]:
    """A part with draws that fit, cut to the whole where none of its own does; its figures are told anew from them.

    Of a line that nothing bounds above only the least is shown, which no whole moves: its draws alone are cut.
    """
    if post.floor is not None:
        return replace(post, draws=np.minimum(post.draws, np.where(limits[0][1] > 0, limits[0][1], np.inf))), drawn
    picks = fitting(limits)
    worth, count = drawn.worth[picks], None if drawn.count is None else drawn.count[picks]
    for part, whole in limits:
        short = np.where(whole > 0, whole, 1.0) / np.where(whole > 0, np.maximum(part[picks], whole), 1.0)
        worth, count = worth * short, None if count is None else count * short
    quantity = post.valued.quantity if count is None else _told(post.valued.quantity, count)
    over_time = tuple((day, _no_more(one, quantity)) for day, one in post.valued.over_time)
    valued = replace(post.valued, quantity=quantity, over_time=over_time)
    return replace(post, valued=valued, draws=worth, worth=_told(post.worth, worth)), _Drawn(worth, count)


def _told(estimate: Estimate | None, draws: Draws) -> Estimate | None:
    anew = summarise(draws, estimate.unit) if estimate else None
    return replace(estimate, quantiles=anew.quantiles) if estimate and anew else estimate


def _no_more(one: Estimate, last: Estimate | None) -> Estimate:
    """A running total of an earlier day: no quantile of it lies above that of the last one."""
    if last is None:
        return one
    low, tenth, fourth, middle, above, ninth, high = (
        min(pair) for pair in zip(one.quantiles, last.quantiles, strict=True)
    )
    return replace(one, quantiles=(low, tenth, fourth, middle, above, ninth, high))

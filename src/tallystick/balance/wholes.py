"""Claims about sums: what sources state of a whole whose counted and priced parts make up the total in its stead.

Such a claim says what the parts come to, so it weighs their joint draws (weights.py): on the basis that it names; where
all parts are stated worths, it need not name one. Whoever counts a part has added up: that is nothing new. A claim
speaks of what had moved by its day. Where a part is known that has no worth, only its upper end counts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from tallystick.balance.cover import Cover
from tallystick.balance.posts import Post
from tallystick.balance.summary import Draws
from tallystick.balance.sums import Forest, Sum
from tallystick.model.balance import Status
from tallystick.model.flow import Says, Statement
from tallystick.model.price import Basis


@dataclass(frozen=True, slots=True)
class Laid:
    """One side laid out: who holds whom, and what was chosen for its total."""

    name: str
    forest: Forest
    cover: Cover
    chosen: Sum

    @property
    def posts(self) -> tuple[Post, ...]:
        """All posts of the side."""
        return self.forest.posts

    def holders(self, place: int) -> frozenset[int]:
        """The places of all posts that hold one."""
        return frozenset(self.cover.holders(self.posts[place]))


@dataclass(frozen=True, slots=True)
class Whole:
    """A stated whole that gave way: its place, those of the parts in the total, and what is said of their sum."""

    place: int
    parts: tuple[int, ...]
    said: tuple[Statement, ...]


def wholes_of(side: Laid, basis: Basis) -> Iterator[Whole]:
    """The wholes of a side that speak of the sum of lines in its total, priced on a basis."""
    posts, stated = side.posts, [place for place, post in enumerate(side.posts) if _may_speak(post)]
    stated = [place for place in stated if place not in side.chosen.chosen]
    if not stated:
        return
    above = {place: side.holders(place) for place in sorted(side.chosen.chosen)}
    for place in stated:
        parts = tuple(part for part, holders in above.items() if place in holders)
        priced = any(posts[part].status is Status.PRICED for part in parts)
        heard = {basis} if priced else {basis, None}
        counted = {one.origin for part in parts for one in posts[part].valued.numbers if not one.lent}
        said = _said_of(posts[place], complete=place not in side.forest.lacking)
        new = tuple(one for one in said if one.basis in heard and one.origin not in counted)
        if parts and new:
            yield Whole(place, parts, new)


def _may_speak(post: Post) -> bool:
    """Whether it is a worth that sources state, and not one of several that exclude each other."""
    return post.status is Status.STATED and not post.valued.series.either


def _said_of(post: Post, *, complete: bool) -> Iterator[Statement]:
    """The line's own numbers, as far as they say something of the parts."""
    quantity = post.valued.quantity
    used = set(quantity.used) if quantity else set()
    own = [one for one in post.valued.series.statements if one.says is Says.QUANTITY and not one.lent]
    said = [one if complete else replace(one, low=None) for one in own if one.claim in used]
    return (one for one in said if (one.low, one.high) != (None, None))


def amounts_of(posts: Sequence[Post], whole: Whole) -> Draws:
    """What the parts come to by the day, or over the period, that each statement speaks of: (statement, draw)."""
    found = np.zeros((len(whole.said), len(posts[whole.parts[0]].draws)))
    for row, one in enumerate(whole.said):
        for part in whole.parts:
            moved = _share_by(posts[part], one.day) - (0.0 if one.since is None else _share_by(posts[part], one.since))
            found[row] += moved * posts[part].draws
    return found


def _share_by(post: Post, day: float) -> float:
    """The share of what a line has come to that its median had reached by a day; all of it where nobody dates it."""
    over_time, start = post.valued.over_time, post.valued.series.start
    if not over_time or start is None:
        return 1.0
    days = [start, *(one for one, _ in over_time)]
    middles = [0.0, *(estimate.median for _, estimate in over_time)]
    return float(np.interp(day, days, middles)) / middles[-1]

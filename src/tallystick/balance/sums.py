"""What a side amounts to: one sum over its lines in which nothing counts twice.

A whole stands for its parts, unless they evidently exceed it. A stated worth gives way to what is counted and priced
below it, unless that is a fragment: short of its lower end, of its middle where parts without a worth are known, or
probably of a mere lower bound. Of lines that overlap, neither holding the other, and of alternatives, the most counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from tallystick.balance.cover import Cover
from tallystick.balance.posts import Post
from tallystick.balance.summary import Draws
from tallystick.model.balance import Status

_WORTHLESS = frozenset({Status.UNPRICED, Status.UNCOUNTED})
EVEN = 0.5  # odds at which a line that is open above, so stands at its least, gives way: see decision 13
OPEN_SHARE = 0.1  # lines open above that make up more of a total than this leave the total open above


@dataclass(frozen=True, slots=True)
class Partial:
    """A stated worth whose counted parts are a fragment of it: the place of its post, and the share they make up."""

    place: int
    share: float


@dataclass(slots=True)
class Sum:
    """The places of the posts that make up a total, those they stand for, those that gave way to what is below them,
    and what was noticed.
    """

    chosen: list[int] = field(default_factory=list)
    within: dict[int, int] = field(default_factory=dict)
    gave_way: set[int] = field(default_factory=set)
    partial: list[Partial] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Forest:
    """Posts that may be summed, each below the narrowest that holds it; `rivals` are overlapping siblings.

    `lacking` are those known to hold something without a worth.
    """

    posts: tuple[Post, ...]
    children: dict[int | None, list[int]]
    rivals: tuple[tuple[int, int], ...]
    lacking: frozenset[int]

    def below(self, place: int) -> list[int]:
        """Everything under a post, at any depth."""
        found = list(self.children.get(place, ()))
        for one in found:
            found += self.children.get(one, ())
        return found


def forest_of(posts: tuple[Post, ...], cover: Cover) -> Forest:
    """Set summable posts above and below each other."""
    held = {place: tuple(cover.holders(post)) for place, post in enumerate(posts) if _moved(post)}
    holders = {place: _summable(posts, above) for place, above in held.items() if posts[place].summable}
    children: dict[int | None, list[int]] = defaultdict(list)
    parents: dict[int, int | None] = {}
    overlaps: list[tuple[int, int]] = []
    for place, above in holders.items():
        nearest = [one for one in above if not any(one in holders[other] for other in above)]
        nearest.sort(key=lambda one: (len(holders[one]), posts[one].flow), reverse=True)
        parents[place] = nearest[0] if nearest else None
        children[parents[place]].append(place)
        overlaps += [(nearest[0], one) for one in nearest[1:]]
    rivals = {_siblings(first, second, parents) for first, second in overlaps}
    apart = tuple(sorted(pair for pair in rivals if pair[0] != pair[1]))
    return Forest(posts, dict(children), apart, _lacking(posts, held))


def sum_up(forest: Forest, *, counted_only: bool = False) -> Sum:
    """Choose the posts that make up the total; `counted_only` lets every stated worth give way to what is below it."""
    return _Choice(forest, counted_only).settle()


def total(posts: Sequence[Post], places: Iterable[int]) -> Draws:
    """Joint draws of a sum."""
    chosen = [posts[place].draws for place in sorted(places)]
    added = np.zeros(len(chosen[0])) if chosen else np.empty(0)
    for draws in chosen:
        added += draws
    return added


def is_open(posts: Sequence[Post], places: Iterable[int]) -> bool:
    """Whether lines that nothing bounds above could make up a good part of a sum, for all that is known."""
    worth = [(posts[place].floor is not None, posts[place].worth) for place in places]
    whole = sum(one.median for _, one in worth if one)
    return sum(one.median for unbounded, one in worth if unbounded and one) > OPEN_SHARE * whole


def _summable(posts: Sequence[Post], places: Iterable[int]) -> list[int]:
    return [place for place in places if posts[place].summable]


def _moved(post: Post) -> bool:
    return post.summable or post.status in _WORTHLESS


def _lacking(posts: Sequence[Post], held: Mapping[int, Sequence[int]]) -> frozenset[int]:
    """The posts that hold something known to have moved that nobody has put a worth to, from who is held by whom.

    What is a whole of lines with a worth itself, or within one of them, is no such thing.
    """
    wholes = {one for place, above in held.items() if posts[place].summable for one in above}
    found: set[int] = set()
    for place, holders in held.items():
        above = _summable(posts, holders)
        counted = posts[place].summable or place in wholes
        if not counted and not any(posts[one].status is Status.PRICED for one in above):
            found |= {*above}
    return frozenset(found)


def _siblings(first: int, second: int, parents: dict[int, int | None]) -> tuple[int, int]:
    """Where the paths of two posts to their roots part: the two that stand side by side there."""
    one, other = _path(first, parents), _path(second, parents)
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    if shared == min(len(one), len(other)):  # one path holds the other: no rivalry
        return first, first
    return min(one[shared], other[shared]), max(one[shared], other[shared])


def _path(place: int, parents: dict[int, int | None]) -> list[int]:
    path: list[int] = []
    at: int | None = place
    while at is not None:
        path.append(at)
        at = parents[at]
    return path[::-1]


class _Choice:
    """One walk through a forest, from the leaves up."""

    def __init__(self, forest: Forest, counted_only: bool) -> None:
        self.forest = forest
        self.counted_only = counted_only
        self.sum = Sum()
        self.left_out = self._alternatives()

    def settle(self) -> Sum:
        """Choose, and write down what each chosen post stands for."""
        self.sum.chosen += self._choose(None)
        for place in self.sum.chosen:
            self.sum.within |= dict.fromkeys(self.forest.below(place), place)
        return self.sum

    def _alternatives(self) -> set[int]:
        """Of the lines that rest on one group of alternatives only, all but the greatest."""
        posts = self.forest.posts
        groups: dict[str, list[int]] = defaultdict(list)
        for place, post in enumerate(posts):
            for name in post.valued.series.either if post.summable else ():
                groups[name].append(place)
        left_out: set[int] = set()
        for name in sorted(groups):
            first, *others = sorted(groups[name], key=lambda place: (-posts[place].middle, posts[place].flow))
            left_out |= set(others)
            self.sum.within |= dict.fromkeys(others, first)
        return left_out

    def _choose(self, above: int | None) -> list[int]:
        """The posts that stand for everything below a place."""
        posts, children = self.forest.posts, self.forest.children
        below = children.get(above, ())
        options = {place: self._stand_for(place) for place in below if place not in self.left_out}
        for group in _groups(list(options), self.forest.rivals):
            first, *others = sorted(group, key=lambda one: (-_middle(posts, options[one]), posts[one].flow))
            for one in others:
                self.sum.within |= dict.fromkeys([one, *self.forest.below(one)], options[first][0])
                del options[one]
        return [place for chosen in options.values() for place in chosen]

    def _stand_for(self, place: int) -> list[int]:
        """The post itself, or what is below it."""
        below = self._choose(place)
        stands = self._stands(place, below) if below else True
        if not stands:
            self.sum.gave_way.add(place)
        return [place] if stands else below

    def _stands(self, place: int, below: Sequence[int]) -> bool:
        """Whether a post stands for what is below it."""
        post, posts = self.forest.posts[place], self.forest.posts
        parts = _given(total(posts, below))
        if post.worth is None or not len(parts):
            return not len(parts)
        counted = any(posts[one].status is Status.PRICED for one in below)
        if post.status is Status.PRICED or not counted:
            sure = 0.05 if post.floor is None else 1 - EVEN  # an open whole is its least: the greater of the two stands
            return not np.quantile(parts, sure) > post.ceiling
        whole = post.middle if post.floor is None else post.floor
        bounded = post.floor is not None or not is_open(posts, below)
        enough = whole if post.floor is not None or place in self.forest.lacking else post.worth.low
        likely = 0.95 if post.floor is None else 1 - EVEN  # as above
        if self.counted_only or (bounded and np.quantile(parts, likely) >= enough):
            return False
        self.sum.partial.append(Partial(place, float(np.median(parts)) / whole))
        return True


def _given(draws: Draws) -> Draws:
    there: Draws = draws[draws > 0]
    return there


def _groups(places: Sequence[int], rivals: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Siblings that overlap, directly or through others."""
    group = {place: {place} for place in places}
    for first, second in rivals:
        if first in group and second in group and group[first] is not group[second]:
            merged = group[first] | group[second]
            group |= dict.fromkeys(merged, merged)
    distinct = {min(one): sorted(one) for one in group.values()}
    return [distinct[first] for first in sorted(distinct)]


def _middle(posts: Sequence[Post], places: Iterable[int]) -> float:
    """A sum's size, near enough to tell which of two overlapping ones is greater."""
    return sum(posts[place].middle for place in places)

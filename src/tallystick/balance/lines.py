"""The lines of a side, from posts and what was chosen for its total."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallystick.balance.cover import Cover
from tallystick.balance.posts import Post
from tallystick.balance.sums import Forest, Sum
from tallystick.model.balance import Line, Status, Weighs

_UNSUMMED = frozenset({Status.UNPRICED, Status.UNCOUNTED})
_RANK = {status: rank for rank, status in enumerate(Status)}


@dataclass(frozen=True, slots=True)
class Sorted:
    """`stated` are totals that sources publish for what other lines count; `lines` all others."""

    lines: tuple[Line, ...]
    stated: tuple[Line, ...]


def lines_of(forest: Forest, chosen: Sum, cover: Cover, weighs: Mapping[int, Weighs]) -> Sorted:
    """Make the lines of a side: what is summed first, the greatest worth before, then by status.

    `weighs` tells by place what claims on a whole do to its parts.
    """
    posts = forest.posts
    ordered = sorted(range(len(posts)), key=lambda place: _order(posts[place]))
    stands = {*chosen.chosen}
    made = [
        (place, _kept(posts[place], _holder(place, posts, chosen, stands, cover), place in stands, weighs.get(place)))
        for place in ordered
    ]
    return Sorted(
        lines=tuple(line for place, line in made if not _is_total(place, forest)),
        stated=tuple(line for place, line in made if _is_total(place, forest)),
    )


def _is_total(place: int, forest: Forest) -> bool:
    return forest.posts[place].status is Status.STATED and place in forest.children


def _order(post: Post) -> tuple[bool, float, int, tuple[str, ...]]:
    flow = post.flow
    return not post.summable, -post.middle, _RANK[post.status], (flow.item, flow.provider, flow.recipient)


def _holder(place: int, posts: Sequence[Post], chosen: Sum, stands: set[int], cover: Cover) -> str | None:
    """The item of the line in the total that already holds this one."""
    if place in chosen.within:
        return posts[chosen.within[place]].flow.item
    if posts[place].status not in _UNSUMMED:
        return None
    return next(iter(_held_by(place, posts, stands, cover)), None)


def _held_by(place: int, posts: Sequence[Post], stands: set[int], cover: Cover) -> Iterator[str]:
    holders = sorted((one for one in cover.holders(posts[place]) if one in stands), key=lambda one: posts[one].flow)
    return (posts[one].flow.item for one in holders)


def _kept(post: Post, within: str | None, in_total: bool, weighs: Weighs | None) -> Line:
    """The line of a post, the very same as long as nothing about it changes."""
    given = (post.status, post.worth, post.floor, post.summable, within, in_total, weighs)
    return post.valued.once("line", given, lambda: _line(post, within, in_total, weighs))


def _line(post: Post, within: str | None, in_total: bool, weighs: Weighs | None) -> Line:
    valued = post.valued
    return Line(
        flow=post.flow,
        status=post.status,
        quantity=valued.quantity,
        value=post.worth if post.summable or post.status is Status.PLEDGED else None,
        claims=valued.series.claims,
        prices=valued.prices,
        over_time=valued.over_time,
        within=within,
        statements=valued.series.statements,
        repeats=valued.series.repeats,
        replaced=valued.series.replaced,
        cap=post.floor,
        in_total=in_total,
        weighs=weighs,
    )

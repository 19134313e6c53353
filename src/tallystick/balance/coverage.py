"""How much of a side the total speaks for: lines by status, claims, origins. What is unpriced is not zero."""

from collections import Counter
from collections.abc import Hashable, Sequence

from tallystick.balance.counts import Counts
from tallystick.balance.posts import Post
from tallystick.model.balance import Coverage, Status


def coverage_of(name: Hashable, posts: Sequence[Post], counts: Counts) -> Coverage:
    """Count a side's lines, and the claims that moved its figures beside all that speak of it.

    `name` is that under which `counts` may know most of them.
    """
    statuses = Counter(post.status for post in posts)
    used = counts.distinct((name, "used"), (post.valued.used for post in posts))
    shown = counts.distinct((name, "shown"), (post.valued.series.claims for post in posts))
    origins = counts.distinct((name, "origins"), (post.valued.origins for post in posts))
    lines = tuple((status, statuses[status]) for status in Status if status in statuses)
    return Coverage(lines, used, shown, origins)

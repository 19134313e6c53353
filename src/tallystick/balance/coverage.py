"""How much of a side the total speaks for: lines by status, claims, origins. What is unpriced is not zero."""

from collections import Counter
from collections.abc import Sequence

from tallystick.balance.posts import Post
from tallystick.model.balance import Coverage, Status
from tallystick.model.ident import ClaimId


def coverage_of(posts: Sequence[Post]) -> Coverage:
    """Count a side's lines, and the claims that moved its figures beside all that speak of it."""
    statuses = Counter(post.status for post in posts)
    used = frozenset[ClaimId]().union(*(post.valued.used for post in posts))
    shown = frozenset[ClaimId]().union(*(post.valued.series.claims for post in posts))
    origins = frozenset[str]().union(*(post.valued.origins for post in posts))
    lines = tuple((status, statuses[status]) for status in Status if status in statuses)
    return Coverage(lines, len(used), len(shown), len(origins))

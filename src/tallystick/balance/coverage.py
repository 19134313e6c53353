"""How much of a side the total speaks for: lines by status, claims, origins. What is unpriced is not zero."""

from collections import Counter
from collections.abc import Sequence

from tallystick.balance.posts import Post
from tallystick.model.balance import Coverage, Status


def coverage_of(posts: Sequence[Post]) -> Coverage:
    """Count a side's lines, and the claims that moved its figures beside all that speak of it."""
    statuses = Counter(post.status for post in posts)
    used = {claim for post in posts if post.valued.quantity for claim in post.valued.quantity.used}
    shown = {claim for post in posts for claim in post.valued.series.claims}
    origins = {one.origin for post in posts for one in post.valued.series.statements if one.claim in used}
    lines = tuple((status, statuses[status]) for status in Status if status in statuses)
    return Coverage(lines, len(used), len(shown), len(origins))

"""What claims about sums do to a total, in words: which weigh it, which were refused, what it is without them."""

from collections.abc import Iterator

from tallystick.model.balance import Line, Weighs
from tallystick.model.why import Reasons


def weighing(reasons: Reasons) -> Iterator[str]:
    """Say of a whole what its claims do to its parts, and of a part whose claims weigh it."""
    found = reasons.line.weighs
    if found is not None and found.claims:
        left = f"all claims about sums leave {found.effective:.0%} of the draws"
        yield f"{_claims(found)} the sum of {_parts(found)}; {left}"
    if found is not None and found.refused:
        yield f"refused, for too few draws fit: {', '.join(found.refused)}"
    for whole in reasons.weighed_by:
        yield f"its worth is weighed by what is said of {_named(whole)}; its quantity rests on its own claims"


def _claims(found: Weighs) -> str:
    return f"{', '.join(found.claims)} {'weighs' if len(found.claims) == 1 else 'weigh'}"


def _parts(found: Weighs) -> str:
    """The items, each once."""
    return ", ".join(dict.fromkeys(flow.item for flow in found.parts))


def _named(whole: Line) -> str:
    claims = whole.weighs.claims if whole.weighs else ()
    return f"{whole.flow.item} ({', '.join(claims)})"

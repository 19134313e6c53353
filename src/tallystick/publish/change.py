"""What is said of a figure before and after, in the same words on all faces."""

from collections.abc import Iterator
from dataclasses import dataclass

from tallystick.books import Books
from tallystick.model.amount import Amount
from tallystick.model.balance import Asymmetry, Balance, Side
from tallystick.model.estimate import Estimate
from tallystick.model.supposition import Comparison, Moved
from tallystick.publish.figures import Figures, figures
from tallystick.publish.outline import Outline, returned

HARDLY = 0.005  # changes of less than half a percent are no change that two digits could show
NAMED = 4  # claims named in a reason


@dataclass(frozen=True, slots=True)
class Before:
    """One figure before and after: middle and range of each, and the change."""

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    change: str


def before_and_after(compared: Comparison, books: Books) -> tuple[Before, ...]:
    """Both totals, their ratio and the chance that as much came back."""
    outline, show = Outline.of(compared.before, books), figures(books)
    first, second = compared.before, compared.after
    sides = [
        Before(f"{outline.giver(was)} gave", _total(was, show), _total(now, show), _moved_total(was, now))
        for was, now in ((first.given, second.given), (first.received, second.received))
    ]
    return (*sides, *_ratio(first, second, show))


def _total(side: Side, show: Figures) -> tuple[str, ...]:
    if side.total is None:
        return ("no figure",)
    if side.least is not None:
        return f"at least {show.rounded(side.least, side.total.unit)}", "nothing bounds it above"
    return show.central(side.total), show.spread(side.total)


def _moved_total(was: Side, now: Side) -> str:
    open_ended = was.least is not None or now.least is not None
    return "" if open_ended else times(was.total, now.total)


def _ratio(was: Balance, now: Balance, show: Figures) -> Iterator[Before]:
    one, other = was.asymmetry, now.asymmetry
    if one is None and other is None:
        return
    one_end = any(found is not None and (found.most, found.least) != (None, None) for found in (one, other))
    change = "" if one_end else times(one.ratio if one else None, other.ratio if other else None)
    yield Before("came back, of what was given", _share(one, show), _share(other, show), change)
    yield Before("chance that as much came back", _chance(one, show), _chance(other, show), "")


def _share(found: Asymmetry | None, show: Figures) -> tuple[str, ...]:
    if found is None:
        return ("no figure",)
    if found.most is not None:
        return (f"at most {_bound(found.most)}",)
    if found.least is not None:
        return (f"at least {_bound(found.least)}",)
    return show.percent(found.ratio.median), f"{show.percent(found.ratio.low)} to {show.percent(found.ratio.high)}"


def _bound(share: float) -> str:
    """One end of a share: below one percent, too, it is a number."""
    return f"{float(f'{100 * share:.2g}'):g} %"


def _chance(found: Asymmetry | None, show: Figures) -> tuple[str, ...]:
    if found is None:
        return ("no figure",)
    return (returned(found, show), found.words) if found.words else (returned(found, show),)


def times(was: Estimate | None, now: Estimate | None) -> str:
    """How a median changed, as a factor or in percent; nothing where a figure is missing."""
    if was is None or now is None:
        return "" if was is now else ("new" if was is None else "gone")
    factor = now.median / was.median
    if abs(factor - 1) < HARDLY:
        return "same middle" if now.quantiles != was.quantiles else "same"
    if 0.5 <= factor <= 2:
        return f"{100 * (factor - 1):+.0f} %".replace("-", "\u2212")
    return f"\u00d7 {factor:.2g}"


def supposed(compared: Comparison, books: Books) -> str:
    """What was supposed, in one sentence."""
    return "; ".join(_supposed(compared, books))


def _supposed(compared: Comparison, books: Books) -> Iterator[str]:
    one, show = compared.supposition, figures(books)
    if one.basis:
        yield f"prices on the basis {one.basis} instead of {compared.before.basis}"
    if one.as_of:
        yield f"as of {show.period(one.as_of.isoformat())}"
    for source in one.without:
        yield f"without {source} and what repeats it"
    for name, amount in one.prices:
        yield f"price {name} at {_amount(amount, show)}"
    for claim in one.claims:
        number = show.stated(claim.amount) or "no number"
        yield f"one more claim: {claim.item}, {number}, said by {', '.join(claim.said_by) or 'no one named'}"


def _amount(amount: Amount, show: Figures) -> str:
    return show.stated(amount) or "no number"


def reasons(moved: Moved, compared: Comparison) -> Iterator[str]:
    """Why a line moved."""
    if moved.new:
        yield f"counts now: {_names(moved.new)}"
    if moved.gone:
        yield f"counts no more: {_names(moved.gone)}"
    if moved.quantity and not moved.new and not moved.gone:
        yield "its claims weigh otherwise"
    if moved.price:
        yield _of_price(moved, compared)
    was, now = (bool(line and line.in_total) for line in (moved.before, moved.after))
    if was != now and moved.before and moved.after and moved.after.value:
        yield "now part of the total" if now else "no longer part of the total"


def _of_price(moved: Moved, compared: Comparison) -> str:
    if moved.after is None or moved.after.value is None:
        return f"no price on the basis {compared.after.basis}"
    if moved.before is None or moved.before.value is None:
        return f"has a price on the basis {compared.after.basis}"
    return "another price"


def _names(claims: tuple[str, ...]) -> str:
    more = len(claims) - NAMED
    return ", ".join(claims[:NAMED]) + (f" and {more} more" if more > 0 else "")

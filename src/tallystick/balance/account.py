"""The balance itself: valued series into two sides, their totals, what they compare to and how much they cover.

Totals are sums of joint draws. The steps have a module each: sides, posts, cover and sums (what may be added), wholes
and weights (claims about sums), lines, ratio, coverage, checks, periods, sentence.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from importlib.metadata import version

from tallystick.balance.bounds import within_wholes
from tallystick.balance.checks import Counted, checks_of
from tallystick.balance.confidence import confidence_in, confidence_of, contradicted, place_of
from tallystick.balance.counts import Counts, NothingKept
from tallystick.balance.cover import Cover
from tallystick.balance.coverage import coverage_of
from tallystick.balance.lines import lines_of
from tallystick.balance.periods import periods_of
from tallystick.balance.posts import Post, post_of, redrawn
from tallystick.balance.ratio import Amounts, asymmetry
from tallystick.balance.sides import GIVEN, RECEIVED, sides_of
from tallystick.balance.summary import summarise
from tallystick.balance.sums import Sum, forest_of, is_open, sum_up, total
from tallystick.balance.weights import Hearing, Weighing, weighed
from tallystick.balance.wholes import Laid
from tallystick.books import Books, Wording
from tallystick.model.balance import Balance, Line, Side, Status, Total
from tallystick.model.finding import Code, Finding
from tallystick.model.plan import Plan
from tallystick.model.study import Study
from tallystick.model.valued import Valued


@dataclass(frozen=True, slots=True)
class Reckoned:
    """One side worked out: its posts and what makes up its total, beside the result."""

    side: Side
    posts: tuple[Post, ...]
    chosen: Sum
    amounts: Amounts
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What comes from the stages before: findings, and how to hear statements about sums (None: they weigh nothing).

    `counts` may know most of what is counted from before.
    """

    findings: Sequence[Finding] = ()
    hearing: Hearing | None = None
    counts: Counts = field(default_factory=NothingKept)


NOTHING_TOLD = Told()


def balance(
    valued: Sequence[Valued], studies: Sequence[Study], plan: Plan, books: Books, told: Told = NOTHING_TOLD
) -> Balance:
    """Add up both sides and set them against each other."""
    sides, currency = sides_of(valued, plan.dossier), plan.dossier.currency
    clashes = contradicted(told.findings)
    laid = [_lay_out(name, valued, books) for name, valued in ((GIVEN, sides.given), (RECEIVED, sides.received))]
    weighing = Weighing()
    if told.hearing is not None:
        weighing = weighed(laid, plan.basis, told.hearing, books.wording.draws.fewest_effective_share)
    given, received = (_confided(_reckon(side, weighing, plan, told.counts), clashes, books.wording) for side in laid)
    both = (given, received)
    # set beside theirs is what we would say had nobody stated the whole
    counted = [Counted(side.name, side.posts, side.chosen.chosen, currency) for side in laid]
    return Balance(
        dossier=plan.dossier,
        as_of=plan.as_of.isoformat(),
        basis=plan.basis,
        given=given.side,
        received=received.side,
        asymmetry=asymmetry(given.amounts, received.amounts, books.wording),
        coverage=tuple(
            (one.side.name, coverage_of((plan.dossier.slug, one.side.name), one.posts, told.counts)) for one in both
        ),
        checks=tuple(check for one in counted for check in checks_of(studies, one, books)),
        periods=tuple(
            period for one in both for period in periods_of(one.side.name, one.posts, one.chosen.chosen, currency)
        ),
        findings=(*told.findings, *weighing.findings, *given.findings, *received.findings),
        version=_version(),
        seed=plan.seed,
        draws=plan.draws,
    )


def _lay_out(name: str, valued: Sequence[Valued], books: Books) -> Laid:
    """The posts of one side, and which of them make up its total."""
    ordered = sorted(valued, key=_by_flow)
    is_money = books.units.is_currency
    posts = tuple(one.once("post", (is_money,), partial(post_of, one, is_money)) for one in ordered)
    cover = Cover(posts, books)
    forest = forest_of(posts, cover)
    return Laid(name, forest, cover, sum_up(forest))


def _reckon(laid: Laid, weighing: Weighing, plan: Plan, counts: Counts) -> Reckoned:
    """One side, from what was chosen for its total and what claims about sums say of that."""
    name, chosen, currency = laid.name, laid.chosen, plan.dossier.currency
    forest = replace(laid.forest, posts=_drawn_again(laid, weighing))
    posts = within_wholes(forest, chosen, plan.basis)
    forest = replace(forest, posts=posts)
    weighs = {place: line for (side, place), line in weighing.lines.items() if side == name}
    lines = lines_of(forest, chosen, laid.cover, weighs)
    draws = total(posts, chosen.chosen)
    notes = [note for place in chosen.chosen for note in _notes(posts[place])]
    unbounded = is_open(posts, chosen.chosen)
    origins = counts.distinct(
        (plan.dossier.slug, name, "total"), (posts[place].valued.origins for place in chosen.chosen)
    )
    whole = summarise(draws, currency, notes, origins)
    counted = sum_up(forest, counted_only=True).chosen if chosen.partial else chosen.chosen
    priced = any(posts[place].status is Status.PRICED for place in counted)
    side = Side(
        name=name,
        lines=lines.lines,
        total=whole,
        total_from=_total_from(posts, chosen),
        summed=summarise(total(posts, counted), currency) if priced else None,
        stated=lines.stated,
        least=whole.low if whole and unbounded else None,
        unweighed=None if weighing.picks is None else summarise(total(laid.posts, chosen.chosen), currency),
    )
    return Reckoned(side, posts, chosen, Amounts(draws, unbounded), _findings(name, side, posts, chosen))


def _by_flow(one: Valued) -> tuple[str, ...]:
    flow = one.series.flow
    return flow.provider, flow.recipient, flow.item, flow.measure, one.series.course


def _drawn_again(laid: Laid, weighing: Weighing) -> tuple[Post, ...]:
    """The posts of a side with the draws that claims about sums leave."""
    picks = weighing.picks
    if picks is None:
        return laid.posts
    parts = weighing.parts
    return tuple(redrawn(one, picks, told=(laid.name, place) in parts) for place, one in enumerate(laid.posts))


def _confided(reckoned: Reckoned, clashes: Collection[str], wording: Wording) -> Reckoned:
    """The side with how much its evidence carries, line by line and in all."""
    side = reckoned.side
    valued = {(post.flow, post.status): post.valued for post in reckoned.posts}
    lines, stated = (
        tuple(_confided_line(one, valued[one.flow, one.status], clashes, wording) for one in some)
        for some in (side.lines, side.stated)
    )
    whole = confidence_in((*stated, *lines), side.least is not None, wording)
    return replace(reckoned, side=replace(side, lines=lines, stated=stated, confidence=whole))


def _confided_line(line: Line, valued: Valued, clashes: Collection[str], wording: Wording) -> Line:
    """A line with how much its evidence carries."""
    clash = place_of(line.flow) in clashes

    def made() -> Line:
        return replace(line, confidence=confidence_of(line, valued.backing, clash, wording))

    return valued.once("confided", (line, clash, wording), made)


def _notes(post: Post) -> tuple[str, ...]:
    """What must be known beside a total that this line is part of."""
    least = (f"at what sources state as the least, for want of upper evidence: {post.flow.item}",)
    return (*(post.worth.notes if post.worth else ()), *(least if post.floor is not None else ()))


def _total_from(posts: Sequence[Post], chosen: Sum) -> Total:
    if not chosen.chosen:
        return Total.UNKNOWN
    collective = any(posts[one.place].status is Status.STATED for one in chosen.partial if one.place in chosen.chosen)
    priced = any(posts[place].status is Status.PRICED for place in chosen.chosen)
    return Total.STATED if collective or not priced else Total.SUMMED


def _findings(name: str, side: Side, posts: Sequence[Post], chosen: Sum) -> tuple[Finding, ...]:
    partial = [
        Finding.of(Code.PARTIAL_COUNT, place_of(posts[one.place].flow), share=f"{one.share:.0%}")
        for one in chosen.partial
        if one.place in chosen.chosen
    ]
    nothing = [] if side.total else [Finding.of(Code.NOTHING_KNOWN, name)]
    return (*partial, *nothing)


@cache
def _version() -> str:
    return version("tallystick")

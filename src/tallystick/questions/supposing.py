"""What if: a balance before and after something is supposed. Nothing is written anywhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches

from tallystick.model.amount import Amount
from tallystick.model.balance import Balance, Line, Side, Status
from tallystick.model.claim import Claim
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Flow
from tallystick.model.ident import ClaimId
from tallystick.model.plan import Plan
from tallystick.model.price import Basis, Price
from tallystick.model.supposition import Comparison, Moved, Supposition
from tallystick.pipeline import Prepared, finish, prepare
from tallystick.questions.leaving import said_by, without_claims, without_prices
from tallystick.questions.weighing import Weighing
from tallystick.reconcile import voices_of

SHOWN = 8  # names offered where one is not known
_APART = frozenset({Status.PLEDGED, Status.LOSSES})  # lines that share a flow with what was delivered, and are others

Key = tuple[str, Flow, Status | None]


def what_if(asked: Weighing, supposed: Supposition) -> Comparison:
    """Weigh again with something supposed; ValueError says what cannot be supposed, and what can."""
    plan = replace(asked.pinned, basis=supposed.basis or asked.plan.basis, as_of=supposed.as_of or asked.plan.as_of)
    prepared = _prepared(asked, supposed, plan)
    for claim in supposed.claims:
        _refuse_idle(claim, prepared)
    prepared = replace(prepared, prices=_priced(prepared.prices, dict(supposed.prices), plan.basis))
    if supposed.without:
        prepared = _left_out(prepared, supposed.without, asked, plan)
    after = finish(prepared, plan, asked.memory)
    return Comparison(supposed, asked.balance, after, _moved(asked.balance, after))


def _prepared(asked: Weighing, supposed: Supposition, plan: Plan) -> Prepared:
    """Reconciling again is needed only where other claims are known."""
    if not supposed.claims and plan.as_of == asked.plan.as_of:
        return asked.prepared
    return prepare(replace(asked.settled, claims=asked.settled.claims + supposed.claims), plan, asked.memory)


def _refuse_idle(claim: Claim, prepared: Prepared) -> None:
    """A supposed claim that reaches no line would be a silent answer."""
    if any(claim.id in one.claims for one in prepared.series) or any(claim.id == one.id for one in prepared.prices):
        return
    reasons = [
        one.code.value.sentence.format(**dict(one.words))
        for one in prepared.findings
        if one.where == f"claim {claim.id}"
    ]
    because = reasons[0] if reasons else "it was not known by that day, or is between other parties."
    raise ValueError(f"the claim about {claim.item!r} enters no line: {because}")


def _priced(prices: Iterable[Price], wanted: Mapping[str, Amount], basis: Basis) -> tuple[Price, ...]:
    known = {one.id: one for one in prices}
    for name in wanted:
        if name not in known:
            raise ValueError(f"no price has the id {name!r}{_near(name, known)}; 'tally prices' lists them")
        if known[name].basis is not basis:
            raise ValueError(f"price {name} is on the basis '{known[name].basis}': add --basis {known[name].basis}")
    return tuple(_at(one, wanted[one.id]) if one.id in wanted else one for one in known.values())


def _at(price: Price, amount: Amount) -> Price:
    """A price as it is supposed: the numbers given, in the currency and year that it has."""
    return replace(price, amount=replace(amount, unit=price.amount.unit, qualifier=amount.qualifier))


def _left_out(prepared: Prepared, sources: Iterable[str], asked: Weighing, plan: Plan) -> Prepared:
    """What was prepared without what some sources said, and what repeats it; their prices go, too."""
    voices = voices_of(prepared.settled.books)
    heard = {said.origin for one in prepared.series for said in one.statements}
    pricing = {one.id: {voices.resolve(name).name for name in one.said_by} for one in prepared.prices}
    known = heard.union(*pricing.values())
    gone = {source if source in known else voices.resolve(source).name for source in sources}
    for source in sources:
        if not known & {source, voices.resolve(source).name}:
            raise ValueError(f"nothing in this balance is from {source!r}{_near(source, sorted(heard))}")
    others = without_claims(prepared.settled, said_by(prepared.series, gone), asked.folded)
    left = prepare(others, plan, asked.memory)
    silent = [one for one, origins in pricing.items() if origins & gone]
    return replace(left, prices=without_prices(prepared.prices, silent))


def _near(name: str, known: Iterable[str]) -> str:
    """A few names to choose from: those that look alike, else the first."""
    names = list(known)
    offered = get_close_matches(name, names, SHOWN) or names[:SHOWN]
    return f" (there are {', '.join(offered)}{' ...' if len(names) > len(offered) else ''})" if offered else ""


def _moved(before: Balance, after: Balance) -> tuple[Moved, ...]:
    """The lines that are not the same in both, the one that moved furthest first."""
    one, other = dict(_lines(before)), dict(_lines(after))
    pairs = ((key, one.get(key), other.get(key)) for key in dict.fromkeys((*one, *other)))
    found = [_compare(key[0], was, now) for key, was, now in pairs if not _same(was, now)]
    return tuple(sorted(found, key=lambda moved: (-moved.by, moved.side, moved.line.flow)))


def _lines(balance: Balance) -> Iterator[tuple[Key, Line]]:
    for side in (balance.given, balance.received):
        for line in _all(side):
            yield (side.name, line.flow, line.status if line.status in _APART else None), line


def _all(side: Side) -> tuple[Line, ...]:
    return (*side.stated, *side.lines)


def _same(was: Line | None, now: Line | None) -> bool:
    if was is None or now is None:
        return was is now
    return (was.status, was.in_total) == (now.status, now.in_total) and all(
        _figures(one) == _figures(other) for one, other in ((was.quantity, now.quantity), (was.value, now.value))
    )


def _figures(estimate: Estimate | None) -> tuple[object, ...] | None:
    return (estimate.quantiles, estimate.exists) if estimate else None


def _compare(side: str, was: Line | None, now: Line | None) -> Moved:
    used, still = _used(was), _used(now)
    quantity = _figures(was.quantity if was else None) != _figures(now.quantity if now else None)
    worth = _figures(was.value if was else None) != _figures(now.value if now else None)
    return Moved(
        side,
        was,
        now,
        gone=tuple(one for one in used if one not in set(still)),
        new=tuple(one for one in still if one not in set(used)),
        quantity=quantity,
        price=worth and not quantity,
    )


def _used(line: Line | None) -> tuple[ClaimId, ...]:
    return line.quantity.used if line and line.quantity else ()

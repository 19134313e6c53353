"""What drives the result: inputs by the spread they explain, origins by what the result would be without them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tallystick.model.balance import Balance, Line, Side
from tallystick.model.drivers import Drivers, Pull, Stake, Without
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Course
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId
from tallystick.model.recipe import Term
from tallystick.questions.moving import log_ratio, width_of
from tallystick.questions.weighing import Weighing, counted, side_of, summed
from tallystick.sensitivity import Mix, drivers_of, noise_of
from tallystick.value import terms

RATIO = "ratio"
NEXT = Grade.parse("B2")  # the grade of the source that one might find: usually reliable, probably true
MOST = 40  # origins left out one by one: those that most claims of the total come from


def drivers(asked: Weighing, grade: Grade = NEXT, origins: int = MOST) -> Drivers:
    """What moves each side's total, and the ratio of both, most; without `origins` more than so many."""
    balance = asked.balance
    over, under = (_terms(asked, side) for side in (balance.received, balance.given))
    noise = noise_of(grade, asked.settled.books.wording)
    without = _without_each(asked, origins)
    pulls = []
    for side, recipe in ((balance.given, under), (balance.received, over)):
        if side.total is not None:
            absent = _absences(side, without)
            pulls.append(Pull(side.name, side.total, drivers_of(Mix(recipe), noise), absent))
    if balance.asymmetry is not None:
        absent = _ratios(balance, without)
        pulls.append(Pull(RATIO, balance.asymmetry.ratio, drivers_of(Mix(over, under), noise), absent))
    return Drivers(balance.as_of, balance.basis, grade, tuple(pulls))


def stakes(asked: Weighing, claims: Iterable[ClaimId]) -> tuple[Stake, ...]:
    """What each claim has at stake, the most first: how far the totals move if it does not count.

    A claim that repeats another, or that no total rests on, has nothing at stake. Each of the others costs one more
    estimate of the series it stands in.
    """
    used = counted(line for side in asked.sides for line in summed(side))
    found = [_stake(asked, claim) if claim in used else Stake(claim) for claim in dict.fromkeys(claims)]
    return tuple(sorted(found, key=lambda one: (-one.moves, one.claim)))


def _stake(asked: Weighing, claim: ClaimId) -> Stake:
    after = asked.without({claim})
    pairs = [(side.total, side_of(after, side.name).total) for side in asked.sides]
    given, received = (log_ratio(before, left) for before, left in pairs)
    widths = (width_of(left) - width_of(before) for before, left in pairs)
    first, second = widths
    return Stake(claim, given, received, (first, second))


def _terms(asked: Weighing, side: Side) -> tuple[Term, ...]:
    """The recipe of a side's total: of its lines, each with its cap where nothing bounds it above."""
    caps = {line.flow: line.cap for line in summed(side)}
    prepared = asked.prepared
    chosen = [one for one in prepared.series if one.flow in caps and one.course is Course.DELIVERED]
    made = terms(chosen, prepared.prices, asked.pinned, asked.settled.books, asked.memory)
    return tuple(replace(one, cap=caps[one.flow]) for one in made)


def _without_each(asked: Weighing, most: int) -> dict[str, tuple[frozenset[ClaimId], Balance]]:
    """Each origin that a total rests on, with its claims and the balance without them."""
    said: dict[str, set[ClaimId]] = defaultdict(set)
    for claim, origin in counted(line for side in asked.sides for line in summed(side)).items():
        said[origin].add(claim)
    ordered = sorted(said, key=lambda one: (-len(said[one]), one))[:most]
    return {origin: (frozenset(said[origin]), asked.without(said[origin])) for origin in ordered}


def _absences(side: Side, without: dict[str, tuple[frozenset[ClaimId], Balance]]) -> tuple[Without, ...]:
    lines = summed(side)
    found = [
        Without(origin, _items(lines, claims), tuple(sorted(claims)), side_of(after, side.name).total)
        for origin, (claims, after) in without.items()
        if _items(lines, claims)
    ]
    return _ranked(found, side.total)


def _ratios(balance: Balance, without: dict[str, tuple[frozenset[ClaimId], Balance]]) -> tuple[Without, ...]:
    lines = (*summed(balance.given), *summed(balance.received))
    found = [
        Without(
            origin, _items(lines, claims), tuple(sorted(claims)), after.asymmetry.ratio if after.asymmetry else None
        )
        for origin, (claims, after) in without.items()
    ]
    return _ranked(found, balance.asymmetry.ratio if balance.asymmetry else None)


def _items(lines: Sequence[Line], claims: frozenset[ClaimId]) -> tuple[ItemId, ...]:
    """The items of lines that some of the claims moved."""
    return tuple(dict.fromkeys(_moved(lines, claims)))


def _moved(lines: Sequence[Line], claims: frozenset[ClaimId]) -> Iterator[ItemId]:
    return (line.flow.item for line in lines if line.quantity and claims & set(line.quantity.used))


def _ranked(found: list[Without], before: Estimate | None) -> tuple[Without, ...]:
    """The origin without which the figure would move most comes first."""
    return tuple(sorted(found, key=lambda one: (-_reach(before, one.figure), one.origin)))


def _reach(before: Estimate | None, after: Estimate | None) -> float:
    return max(abs(log_ratio(before, after)), abs(width_of(after) - width_of(before)))

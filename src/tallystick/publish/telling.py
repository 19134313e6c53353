"""How a balance came about, in the same words on all faces: quarters, what moved them, what was published then."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tallystick.model.balance import Balance, Check, Side, Total
from tallystick.model.history import Mover, Quarter
from tallystick.model.ident import SourceId
from tallystick.publish.outline import Outline

STUDIES = 2  # published figures named for a quarter and side
MOVERS = 2  # claims named for a quarter and side
_PLUS = "+{0:.0f} %"
_MINUS = "\u2212{0:.0f} %"
_FIRST = 33  # the code of a year's first quarter in EDTF
TURNED = {
    Total.SUMMED: "added up from its lines now, no longer what sources state of the whole",
    Total.STATED: "what sources state of the whole now, no longer added up from its lines",
}
SURGE = 2.0  # changes beyond this factor are told as factors


@dataclass(frozen=True, slots=True)
class Stage:
    """One side at the end of a quarter."""

    quarter: str
    total: str
    spread: str
    moved: tuple[str, ...]
    studies: tuple[str, ...]
    side: Side


def stages(quarters: Sequence[Quarter], side: str, outline: Outline) -> tuple[Stage, ...]:
    """One side, quarter by quarter."""
    return tuple(_stage(one, before, side, outline) for before, one in pairwise((None, *quarters)) if one)


def quarter_name(quarter: Quarter) -> str:
    """Q1 2024, or the day where the quarter had not ended."""
    year, _, code = quarter.edtf.partition("-")
    return f"Q{int(code) - _FIRST + 1} {year}"


def side_of(balance: Balance, side: str) -> Side:
    """The side of this name."""
    return balance.given if balance.given.name == side else balance.received


def _stage(quarter: Quarter, before: Quarter | None, name: str, outline: Outline) -> Stage:
    side, show = side_of(quarter.balance, name), outline.figures
    movers = [one for one in quarter.movers if one.side == name][:MOVERS]
    if side.total is None:
        total, spread = "no figure", ""
    elif side.least is not None:
        total, spread = f"at least {show.rounded(side.least, side.total.unit)}", "open above"
    else:
        total, spread = show.central(side.total), show.spread(side.total)
    moved = (
        *_turned(side, side_of(before.balance, name) if before else side),
        *(_moved(one, outline) for one in movers),
    )
    studies = tuple(_study(one, outline) for one in quarter.studies if one.side == name)[:STUDIES]
    return Stage(quarter_name(quarter), total, spread, moved, studies, side)


def _turned(side: Side, before: Side) -> tuple[str, ...]:
    """Where a total is counted in another way than before: no claim alone did that."""
    other = side.total and before.total and side.total_from is not before.total_from
    return (TURNED[side.total_from],) if other else ()


def _moved(mover: Mover, outline: Outline) -> str:
    names = {one.id: one.name for one in outline.books.sources}
    source = names.get(SourceId(mover.origin), mover.origin)
    return f"{_change(mover)}: {mover.item}, {source} ({mover.claim})"


def _change(mover: Mover) -> str:
    """What the claim did to the total; without it there may have been none."""
    if mover.without is None:
        return "first figure"
    factor = math.exp(mover.shift)
    if factor > SURGE or factor < 1 / SURGE:
        return f"\u00d7 {factor:.2g}"
    return (_PLUS if factor > 1 else _MINUS).format(abs(100 * (factor - 1)))


def _study(check: Check, outline: Outline) -> str:
    return f"published: {check.study}, {check.item}, {outline.ends(*check.theirs, check.unit)}"


def told(quarters: Sequence[Quarter], outline: Outline) -> Iterator[tuple[str, tuple[Stage, ...]]]:
    """Each side that ever had a figure: who gave, and its stages."""
    for side in outline.sides:
        found = stages(quarters, side.name, outline)
        if any(one.side.total for one in found):
            yield outline.giver(side), found

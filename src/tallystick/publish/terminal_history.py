"""How a balance came about, in the terminal: each side quarter by quarter, with ranges, bars and what moved it."""

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from rich.console import Group, RenderableType
from rich.table import Table

from tallystick.books import Books
from tallystick.model.balance import Balance, Side
from tallystick.model.history import Quarter
from tallystick.publish.outline import Outline
from tallystick.publish.telling import Stage, told
from tallystick.publish.terminal_parts import View, grid, lines, plain, range_bar

BAR = 0.2  # share of the width that bars take
_KEY = (
    "Beside each quarter: whether the total is counted in another way now, the new claims that moved it most, by how "
    "much it would else be lower or higher, and what studies published then. Prices that documents state count from "
    "the day they were published, all others throughout."
)


def history_view(quarters: Sequence[Quarter], balance: Balance, books: Books) -> View:
    """The balance as of the end of each quarter, as something to print."""
    return View(partial(_build, quarters, Outline.of(balance, books)))


def _build(quarters: Sequence[Quarter], outline: Outline, width: int) -> RenderableType:
    parts: list[RenderableType] = [plain("The balance as of the end of each quarter", "bold")]
    for giver, stages in told(quarters, outline):
        parts += ["", _side(giver, stages, width)]
    return Group(*parts, "", plain(_KEY, "dim"))


def _side(giver: str, stages: Sequence[Stage], width: int) -> Table:
    table = grid(plain(f"What {giver} gave"))
    bar, ends = int(width * BAR), _ends(stages)
    table.add_column("as of", no_wrap=True)
    table.add_column("in all, 90 % range", no_wrap=True)
    table.add_column("each step \u00d7 10", width=bar, no_wrap=True)
    table.add_column("moved by", ratio=1)
    for one in stages:
        said = (*one.moved, *one.studies)
        table.add_row(
            plain(one.quarter), lines(one.total, one.spread), _bar(one.side, ends, bar), plain("\n".join(said))
        )
    return table


def _ends(stages: Sequence[Stage]) -> tuple[float, float]:
    """Whole powers of ten around all that was told."""
    totals = [(one.side.total, one.side.least) for one in stages]
    lows = [total.low if least is None else least for total, least in totals if total]
    highs = [total.high if least is None else least for total, least in totals if total]
    return math.floor(math.log10(min(lows))), math.ceil(math.log10(max(highs)))


def _bar(side: Side, ends: tuple[float, float], width: int) -> str:
    """A range on a scale of powers of ten."""
    if side.total is None:
        return ""
    start, reach = ends[0], ends[1] - ends[0]
    points = (max(0.0, math.log10(one) - start) for one in side.total.quantiles)
    low, tenth, fourth, middle, above, ninth, high = points
    placed = replace(side.total, quantiles=(low, tenth, fourth, middle, above, ninth, high))
    least = math.log10(side.least) - start if side.least is not None else None
    return range_bar(placed, reach, width, least)

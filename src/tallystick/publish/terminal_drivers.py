"""What drives a result, in the terminal: bars of the spread explained, what to look into next, origins left out."""

from collections.abc import Iterator
from functools import partial

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tallystick.books import Books
from tallystick.model.balance import Balance
from tallystick.model.drivers import Drivers
from tallystick.publish.driving import Driven, called, driven, narrower, verify_next
from tallystick.publish.outline import Outline
from tallystick.publish.terminal_parts import View, grid, lines, plain

ROOMY = 110  # columns from which there is room for the finer measures
BAR = 0.25  # share of the width that bars take
_EIGHTHS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588"


def drivers_view(drivers: Drivers, balance: Balance, books: Books) -> View:
    """What drives a balance, as something to print."""
    return View(partial(_build, drivers, Outline.of(balance, books)))


def _build(drivers: Drivers, outline: Outline, width: int) -> RenderableType:
    parts: list[RenderableType] = [plain("What moves the result most", "bold")]
    for one in driven(drivers, outline):
        parts += ["", _inputs(one, width), *([plain(one.rest, "dim")] if one.rest else [])]
        if one.origins:
            parts += ["", _origins(one)]
    return Group(*parts, "", *_next(drivers, outline), "", plain(_KEY, "dim"))


_KEY = (
    "Share: how much of the spread of the figure's logarithm an input explains, what inputs do together divided fairly "
    "(Shapley effects). Width: that of the 90 % range after one more independent source, of what it is now."
)


def _inputs(found: Driven, width: int) -> Table:
    roomy = width >= ROOMY
    table = grid(plain(f"{found.title}: {found.figure}"))
    table.add_column("input", ratio=5)
    if roomy:
        table.add_column("alone", justify="right", no_wrap=True)
        table.add_column("error less if known", justify="right", no_wrap=True)
    table.add_column("share", justify="right", no_wrap=True)
    bar = int(width * BAR)
    table.add_column("of the spread", width=bar, no_wrap=True)
    table.add_column("width", justify="right", no_wrap=True)
    for one in found.inputs:
        finer = [plain(one.alone), plain(one.known)] if roomy else []
        share = plain(f"{100 * one.share:.0f} %")
        table.add_row(plain(one.name), *finer, share, block_bar(one.share, bar), plain(one.next_source))
    return table


def _origins(found: Driven) -> Table:
    table = grid(plain("Without one origin, and what repeats it"))
    for name, ratio in (("origin", 5), ("left", 3), ("90 % range", 4), ("change", 2)):
        table.add_column(name, ratio=ratio)
    for one in found.origins:
        table.add_row(lines(one.name, one.items), plain(one.central), plain(one.spread), plain(one.change))
    return table


def _next(drivers: Drivers, outline: Outline) -> Iterator[Text]:
    """The research list."""
    wanted = verify_next(drivers)
    if wanted:
        yield plain(f"Look into this next: one more independent source of grade {drivers.grade} about", "bold")
    for place, one in enumerate(wanted, start=1):
        yield plain(f"{place}. {called(one)}: the range would be {narrower(one, outline)} as wide")


def block_bar(share: float, width: int) -> str:
    """A bar of block letters, in eighths of a column; what is not nothing is seen."""
    eighths = max(1, round(share * width * 8)) if share > 0 else 0
    return _EIGHTHS[-1] * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")

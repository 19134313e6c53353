"""What if, in the terminal: both totals before and after, and the lines that moved with the reason why."""

from collections.abc import Iterator
from functools import partial

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tallystick.books import Books
from tallystick.model.balance import Line, Status
from tallystick.model.supposition import Comparison
from tallystick.publish.change import Before, before_and_after, reasons, supposed, times
from tallystick.publish.outline import Outline
from tallystick.publish.terminal_parts import View, grid, lines, plain

SHOWN = 12  # lines that moved: the rest is counted


def whatif_view(compared: Comparison, books: Books) -> View:
    """A comparison as something to print."""
    return View(partial(_build, compared, books))


def _build(compared: Comparison, books: Books, width: int) -> RenderableType:
    outline = Outline.of(compared.before, books)
    parts: list[RenderableType] = [plain(f"Supposed: {supposed(compared, books)}", "bold"), ""]
    parts.append(_totals(before_and_after(compared, books)))
    if not compared.moved:
        return Group(*parts, "", plain("No line moves."))
    parts += ["", _moved(compared, outline)]
    more = len(compared.moved) - SHOWN
    if more > 0:
        parts.append(plain(f"and {more} lines more that moved; --json has them all", "dim"))
    return Group(*parts, "", plain("Nothing was written: the ledger is as it was.", "dim"))


def _totals(rows: tuple[Before, ...]) -> Table:
    table = grid()
    for name, ratio in (("", 4), ("before", 5), ("after", 5), ("change", 2)):
        table.add_column(name, ratio=ratio)
    for row in rows:
        table.add_row(plain(row.name), lines(*row.before), lines(*row.after), plain(row.change))
    return table


def _moved(compared: Comparison, outline: Outline) -> Table:
    table = grid(plain("Lines that move, the furthest first"))
    for name, ratio in (("item", 4), ("before", 5), ("after", 5), ("change", 2)):
        table.add_column(name, ratio=ratio)
    for one in compared.moved[:SHOWN]:
        said = "; ".join(reasons(one, compared))
        cells = (_worth(one.before, outline), _worth(one.after, outline))
        change = times(*(line.value if line else None for line in (one.before, one.after)))
        table.add_row(lines(one.line.flow.item, one.side, said), *cells, plain(change))
    return table


def _worth(line: Line | None, outline: Outline) -> Text:
    """The worth of a line, or what else is known of it."""
    return lines(*_said(line, outline)) if line else plain("\u2014")


def _said(line: Line, outline: Outline) -> Iterator[str]:
    show = outline.figures
    estimate = line.value or line.quantity
    if estimate is None:
        yield "no figure"
        return
    yield f"{show.central(estimate)}"
    yield show.spread(estimate)
    if line.status is Status.UNPRICED:
        yield "no price"
    elif not line.in_total:
        yield "not in the total"

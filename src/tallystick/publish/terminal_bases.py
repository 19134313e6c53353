"""Valuation bases side by side, in the terminal."""

from collections.abc import Sequence
from functools import partial

from rich.console import Group, RenderableType
from rich.table import Table

from tallystick.books import Books
from tallystick.model.balance import Balance
from tallystick.publish.basing import NOTE, Based, based
from tallystick.publish.outline import Outline
from tallystick.publish.terminal_parts import View, grid, lines, plain


def bases_view(bases: Sequence[Balance], books: Books) -> View:
    """The bases as something to print; the first is the balance's own."""
    return View(partial(_build, bases, Outline.of(bases[0], books)))


def _build(bases: Sequence[Balance], outline: Outline, width: int) -> RenderableType:
    parts: list[RenderableType] = [plain("Valuation bases side by side", "bold")]
    for giver, rows in based(bases, outline):
        parts += ["", _side(giver, rows)]
    return Group(*parts, "", plain(NOTE, "dim"))


def _side(giver: str, rows: Sequence[Based]) -> Table:
    table = grid(plain(f"What {giver} gave"))
    table.add_column("basis", ratio=3)
    for name in ("conservative", "central", "upper"):
        table.add_column(name, justify="right", ratio=3)
    table.add_column("priced", justify="right", ratio=2)
    table.add_column("as much came back", justify="right", ratio=4)
    for one in rows:
        cells = (one.basis, one.conservative, one.central, one.upper, one.priced)
        table.add_row(*(plain(cell) for cell in cells), lines(one.back, one.words))
    return table

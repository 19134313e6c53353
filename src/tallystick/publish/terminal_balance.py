"""A balance in the terminal: both sides with ranges and small bars, what is not known, and studies beside it."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tallystick.books import Books
from tallystick.model.balance import Balance, Line, Side, Status
from tallystick.model.estimate import Estimate
from tallystick.publish.checks import ours, theirs, verdict
from tallystick.publish.likely import confidence
from tallystick.publish.outline import MEANING, UNVALUED, Outline, least_of
from tallystick.publish.terminal_parts import View, grid, lines, plain, range_bar

ROOMY = 110  # columns from which quantities have a column of their own
BAR = 0.2  # share of the width that bars take


def balance_view(balance: Balance, books: Books) -> View:
    """A balance as something to print; it fits the width of the terminal and needs no colour."""
    return View(partial(_build, Outline.of(balance, books)))


def _build(outline: Outline, width: int) -> RenderableType:
    balance = outline.balance
    parts: list[RenderableType] = [plain(balance.dossier.title, "bold"), plain(outline.headline())]
    comparison = outline.comparison()
    if comparison:
        parts.append(plain(comparison))
    for side in outline.sides:
        if not side.lines and not side.stated:
            continue
        parts += ["", _side(outline, side, width), *_silent(outline, side), *_caption(outline, side)]
    if balance.checks:
        parts += ["", _checks(outline)]
    return Group(*parts, "", *_foot(balance))


def _caption(outline: Outline, side: Side) -> Iterator[Text]:
    """What a total rests on, and how much that carries."""
    yield plain(outline.caption(side), "dim")
    if side.confidence is not None:
        yield plain(confidence(side.confidence), "dim")


def _side(outline: Outline, side: Side, width: int) -> Table:
    roomy = width >= ROOMY
    table = grid(plain(f"{outline.giver(side)} \u2192 {outline.taker(side)}"))
    table.add_column("item", ratio=5)
    if roomy:
        table.add_column("quantity (90 % range)", ratio=5)
    table.add_column("worth", justify="right", no_wrap=True)
    table.add_column("90 % range", justify="right", no_wrap=True)
    bar = int(width * BAR)
    table.add_column("from 0", width=bar, no_wrap=True)
    top = outline.scale
    for line in outline.ordered(side):
        if line.quantity or line.value:
            table.add_row(*_row(outline, side, line, roomy), _bar(line, top, bar))
    if side.total is not None:
        total = side.total
        known = _worth(outline, total, side.least)
        cells = [plain("in all"), *([Text()] if roomy else []), *known]
        table.add_row(*cells, range_bar(total, top, bar, side.least), style="bold")
    return table


def _row(outline: Outline, side: Side, line: Line, roomy: bool) -> Iterator[Text]:
    counted = None if line.status is Status.PRICED else MEANING[line.status]
    status = "stated as a whole" if line in side.stated else counted
    inside = f"inside {line.within}" if line.within else None
    quantity = _quantity(outline, line)
    notes = [None if roomy else quantity, status, inside, outline.chance(line)]
    yield lines(outline.label(side, line), "; ".join(note for note in notes if note))
    if roomy:
        yield plain(quantity or "")
    open_end = least_of(line)
    if line.value is None:
        yield from (plain("\u2014"), plain("not zero" if line.status in UNVALUED else "", "dim"))
    else:
        yield from _worth(outline, line.value, open_end[1] if open_end else None)


def _worth(outline: Outline, value: Estimate, least: float | None) -> tuple[Text, Text]:
    if least is not None:
        return plain(f"\u2265 {outline.figures.rounded(least, value.unit)}"), plain("open above", "dim")
    return plain(outline.figures.central(value)), plain(outline.figures.spread(value))


def _quantity(outline: Outline, line: Line) -> str | None:
    if line.quantity is None or outline.books.units.is_currency(line.quantity.unit):
        return None
    open_end = least_of(line)
    if open_end:
        return f"at least {outline.figures.bound(open_end[0], line.quantity.unit)}"
    return f"{outline.figures.central(line.quantity)} ({outline.figures.spread(line.quantity)})"


def _silent(outline: Outline, side: Side) -> Iterator[Text]:
    """Lines of which nothing but their name can be told, one sentence for each status."""
    for status, meaning in MEANING.items():
        found = [line for line in side.lines if line.status is status and not line.quantity and not line.value]
        if found:
            names = ", ".join(outline.label(side, line) for line in found)
            yield plain(f"{meaning} (not zero): {names}" if status in UNVALUED else f"{meaning}: {names}")


def _bar(line: Line, top: float, width: int) -> str:
    """A bar for what took place; a promise gets none."""
    if line.value is None or line.status is Status.PLEDGED:
        return ""
    open_end = least_of(line)
    return range_bar(line.value, top, width, open_end[1] if open_end else None)


def _checks(outline: Outline) -> Table:
    table = grid(plain("Published figures beside ours"))
    for name, ratio in (("study", 3), ("item", 3), ("theirs", 3), ("ours", 4), ("", 4)):
        table.add_column(name, ratio=ratio)
    for check in outline.balance.checks:
        table.add_row(
            plain(check.study),
            lines(check.item, check.side),
            plain(theirs(outline, check)),
            plain(ours(outline, check)),
            lines(verdict(check), check.note),
        )
    return table


def _foot(balance: Balance) -> Iterator[Text]:
    codes = Counter(one.code.name.lower().replace("_", " ") for one in balance.findings)
    if codes:
        named = ", ".join(f"{count} {name}" for name, count in codes.most_common())
        yield plain(f"Findings: {named}.")
    yield plain(
        f"As of {balance.as_of}; basis {balance.basis}; {balance.draws} draws, seed {balance.seed}; "
        f"Tallystick {balance.version}.",
        "dim",
    )

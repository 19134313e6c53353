"""The pictures of a balance: mirrored bars by item and by period, with ranges.

Every picture says inside what it shows, as of when, on which basis, from how many claims and by which version, so that
it survives being cut out. Ranges are drawn, never only middles; an open end is drawn open.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import altair as alt

from tallystick.model.balance import Line, Period, Side, Status, Total
from tallystick.model.estimate import Estimate
from tallystick.publish.figures import Figures
from tallystick.publish.outline import UNVALUED, Outline, least_of
from tallystick.publish.picture import NARROW, SMALL, Look, Picture, dress, round_step, write

MOST, FEWER = 9, 6  # bars of a side on wide and narrow pictures: more are longer than a screen; the table has them all
ASIDE = 0.3  # of the longer side's length, kept for the other so that both are seen as sides
OPEN = 1.25  # how far an open end is drawn beyond what is known, as a multiple of it
BAR, LINE, GAP = 13, 17, 14  # pixels: of a bar, of a line of text, between rows
ROW = 2 * LINE + BAR + GAP  # name, figures and bar
KEY = "Upright line: median. Dark and light shade: 50 % and 90 % range."
_RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar. `least` is set where the upper end is open; bars of one `row` stand opposite each other."""

    side: str
    row: str
    label: str
    value: Estimate
    least: float | None = None

    @property
    def reach(self) -> float:
        """Where it ends."""
        return self.value.high if self.least is None else self.least * OPEN

    def said(self, figures: Figures) -> str:
        """Its figures in words."""
        if self.least is not None:
            return f"at least {figures.rounded(self.least, self.value.unit)}"
        return f"{figures.central(self.value)} ({figures.spread(self.value)})"


@dataclass(frozen=True, slots=True)
class Mirror:
    """All that a picture of mirrored bars shows; `notes` stand below the bars."""

    name: str
    title: str
    bars: tuple[Bar, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plot:
    """Where things stand in a picture of mirrored bars: lengths of both sides in money, heights in pixels."""

    outline: Outline
    look: Look
    mirror: Mirror

    @property
    def ends(self) -> tuple[float, float]:
        """How far the bars reach on either side; the shorter side keeps some room."""
        given, received = (
            max((bar.reach for bar in self.mirror.bars if bar.side == side.name), default=0.0)
            for side in self.outline.sides
        )
        return max(given, received * ASIDE), max(received, given * ASIDE)

    @property
    def paired(self) -> bool:
        """Whether there is room for the words of two bars beside each other."""
        return self.look.width >= 2 * NARROW

    @property
    def rows(self) -> tuple[int, ...]:
        """For each bar, its row."""
        order = dict.fromkeys(bar.row for bar in self.mirror.bars)
        places = {name: place for place, name in enumerate(order)}
        return tuple(places[bar.row] if self.paired else place for place, bar in enumerate(self.mirror.bars))

    @property
    def top(self) -> int:
        """Height of what stands above the rows."""
        return LINE * (1 if self.paired else 2) + GAP

    @property
    def bottom(self) -> int:
        """Where the rows end."""
        return self.top + ROW * (max(self.rows) + 1)

    @property
    def notes(self) -> list[str]:
        """The lines below the bars; the last ones say where the picture comes from."""
        texts = (*self.mirror.notes, self.outline.source())
        return [line for text in texts for line in self.look.lines(text, SMALL)]

    @property
    def height(self) -> int:
        """Height of all."""
        return self.bottom + LINE * len(self.notes) + GAP


def balance_chart(outline: Outline, look: Look) -> Picture | None:
    """Mirrored bars: what each side gave, in all and item by item; None where nothing has a value."""
    most = MOST if look.width >= 2 * NARROW else FEWER
    bars = tuple(bar for side in outline.sides for bar in _bars(outline, side, most))
    notes = tuple(note for side in outline.sides for note in _notes(outline, side, most))
    title = f"What {outline.ours} and {outline.theirs} gave each other"
    return _draw(Plot(outline, look, Mirror("balance", title, bars, notes))) if bars else None


def period_chart(outline: Outline, look: Look) -> Picture | None:
    """Mirrored bars: what each side gave, period by period; None where no period has a value."""
    periods = sorted(outline.balance.periods, key=lambda one: (one.edtf, one.side))
    ends_open = {side.name for side in outline.sides if side.least is not None}
    bars = tuple(
        Bar(one.side, one.edtf, outline.figures.period(one.edtf), one.value, _least(one, ends_open)) for one in periods
    )
    title = f"What {outline.ours} and {outline.theirs} gave each other, period by period"
    return _draw(Plot(outline, look, Mirror("periods", title, bars))) if bars else None


def _least(period: Period, ends_open: set[str]) -> float | None:
    """What a period is at least where its side is open above: its upper figures are then no finding."""
    return period.value.low if period.side in ends_open else None


def _bars(outline: Outline, side: Side, most: int) -> Iterator[Bar]:
    if side.total is not None:
        yield Bar(side.name, "", f"In all from {outline.giver(side)}", side.total, side.least)
    for place, (line, value) in enumerate(_valued(side)[:most]):
        open_end = least_of(line)
        label = outline.label(side, line) + (f" (within {line.within})" if line.within else "")
        label += "" if line in side.lines else " (stated as a whole)"
        yield Bar(side.name, str(place), label, value, open_end[1] if open_end else None)


def _valued(side: Side) -> list[tuple[Line, Estimate]]:
    """The lines that took place and have a value, those that sources state as the whole first."""
    whole = () if side.total_from is Total.STATED else side.stated  # then the total is that whole already
    return [(line, line.value) for line in whole + side.lines if line.value and line.status is not Status.PLEDGED]


def _notes(outline: Outline, side: Side, most: int) -> Iterator[str]:
    more = len(_valued(side)) - most
    if more > 0:
        yield f"{more} smaller lines of {outline.giver(side)} are in the table only."
    silent = [outline.label(side, line) for line in side.lines if line.status in UNVALUED and not line.within]
    if silent:
        names = ", ".join(silent)
        yield f"Without a value and in no total, which is not zero, from {outline.giver(side)}: {names}."


def _draw(plot: Plot) -> Picture:
    outline, figures = plot.outline, plot.outline.figures
    layers = [*_shapes(plot), *_texts(plot)]
    chart = alt.layer(*layers).properties(width=plot.look.width - 12, height=plot.height)
    names = {side.name: outline.giver(side) for side in outline.sides}
    words = "; ".join(f"{names[bar.side]}, {bar.label}: {bar.said(figures)}" for bar in plot.mirror.bars)
    return Picture(
        f"{plot.mirror.name}-{plot.look.width}",
        plot.mirror.title,
        words,
        dress(chart, plot.look, plot.mirror.title, KEY),
    )


def _shapes(plot: Plot) -> list[alt.Chart]:
    """The zero line, and for each row a faint bar to the middle, the two ranges, and the middle."""
    marks = [_mark(plot, bar, plot.top + ROW * row) for row, bar in zip(plot.rows, plot.mirror.bars, strict=True)]
    colours = plot.look.palette
    shade = alt.Color(
        "side:N",
        scale=alt.Scale(domain=["given", "received"], range=[colours.given, colours.received]),
        legend=None,
    )
    drawn = alt.Chart({"values": marks})
    x, y = _x(plot, "low"), _y(plot, "y")
    zero = drawn.mark_rule(color=colours.ink).encode(x=_x(plot, "zero"), y=_y(plot, "above"), y2="below:Q")
    base = drawn.mark_rule(strokeWidth=BAR, opacity=0.22).encode(x=_x(plot, "zero"), x2="middle:Q", y=y, color=shade)
    ninety = drawn.mark_rule(strokeWidth=BAR, opacity=0.38).encode(x=x, x2="high:Q", y=y, color=shade)
    fifty = drawn.mark_rule(strokeWidth=BAR, opacity=0.55).encode(x=_x(plot, "q1"), x2="q3:Q", y=y, color=shade)
    closed = alt.Chart({"values": [mark for mark in marks if not mark["open"]]})
    middle = closed.mark_rule(strokeWidth=2.5, color=colours.ink).encode(
        x=_x(plot, "middle"), y=_y(plot, "above"), y2="below:Q"
    )
    return [base, ninety, fifty, middle, zero]


def _mark(plot: Plot, bar: Bar, top: float) -> dict[str, Any]:
    sign = -1 if bar.side == plot.outline.balance.given.name else 1
    y = top + ROW - GAP - BAR / 2
    if bar.least is None:
        low, _, q1, middle, q3, _, high = bar.value.quantiles
    else:  # nothing is known beyond the least: one shade that fades out, and no middle
        low, q1, middle, q3, high = bar.least, bar.least, bar.least, bar.least, bar.reach
    ends = {"zero": 0.0, "low": low, "q1": q1, "middle": middle, "q3": q3, "high": high}
    places = {name: sign * value for name, value in ends.items()}
    open_ended = bar.least is not None
    return {"side": bar.side, "open": open_ended, "y": y, "above": y - BAR / 2 - 2, "below": y + BAR / 2 + 2, **places}


def _texts(plot: Plot) -> list[alt.Chart]:
    left, right = plot.ends
    colours, look, outline = plot.look.palette, plot.look, plot.outline
    ours, theirs = f"\u2190 {outline.ours} gave", f"{outline.theirs} gave \u2192"
    second = LINE / 2 if plot.paired else LINE * 1.5
    notes = [(-left, plot.bottom + LINE * (place + 0.5), line) for place, line in enumerate(plot.notes)]
    texts = [
        write(look, [(-left, LINE / 2, ours)], colours.given, bold=True),
        write(look, [(right, second, theirs)], colours.received, bold=True, align=_RIGHT),
        write(look, notes, colours.quiet, size=SMALL),
        *_labels(plot, outline.balance.given.name, -left, "left"),
        *_labels(plot, outline.balance.received.name, right, _RIGHT),
    ]
    return [text.encode(x=_x(plot, "x"), y=_y(plot, "y"), text="text:N") for text in texts]


def _labels(plot: Plot, side: str, x: float, align: str) -> list[alt.Chart]:
    """What stands over the bars of a side: the item, and below it the figures."""
    names, figures = [], []
    for row, bar in zip(plot.rows, plot.mirror.bars, strict=True):
        y = plot.top + ROW * row + LINE / 2
        if bar.side == side:
            names.append((x, y, plot.look.lines(bar.label)[0]))
            figures.append((x, y + LINE, bar.said(plot.outline.figures)))
    colours = plot.look.palette
    return [write(plot.look, names, colours.ink, align=align), write(plot.look, figures, colours.quiet, align=align)]


def _y(plot: Plot, name: str) -> alt.Y:
    return alt.Y(f"{name}:Q", scale=alt.Scale(domain=[plot.height, 0], nice=False), axis=None)


def _x(plot: Plot, name: str) -> alt.X:
    left, right = plot.ends
    step = round_step((left + right) / (7 if plot.paired else 4))
    values = [step * place for place in range(-int(left / step), int(right / step) + 1)]
    unit = plot.mirror.bars[0].value.unit
    labels = {f"{value:.12g}": plot.outline.figures.exact(abs(value), unit) if value else "0" for value in values}
    axis = alt.Axis(
        values=values,
        labelExpr=f"({json.dumps(labels)})[datum.value]",
        title=None,
        orient="top",
        grid=False,
        labelFlush=40,
    )
    return alt.X(f"{name}:Q", scale=alt.Scale(domain=[-left, right], nice=False), axis=axis)

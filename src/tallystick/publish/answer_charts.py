"""Pictures of answers: what moves the result most, and the balance quarter by quarter beside published studies."""

import json
import math
from collections.abc import Sequence
from typing import Any

import altair as alt

from tallystick.model.balance import Check
from tallystick.model.drivers import Drivers
from tallystick.model.history import Quarter
from tallystick.publish.driving import Driven, driven
from tallystick.publish.outline import Outline
from tallystick.publish.picture import SMALL, Look, Picture, dress, write
from tallystick.publish.telling import Stage, told

MOST = 6  # bars of a figure
LINE, BAR, GAP = 17, 11, 10  # pixels: of a line of text, of a bar, between rows
ROOM = 60  # pixels on the left for the amounts
PANEL = 190  # height of one side's quarters
OPEN = 3.0  # how far an open end is drawn beyond what is known, as a multiple of it
_DRIVERS = "Bar: share of the spread of the figure's logarithm (Shapley effect)."
_HISTORY = (
    "Bar: 90 % range as of the end of the quarter, with a line at the median. Pale: at least that much, open above."
)
_STUDIES = "Narrow bar beside it: what a study published in that quarter."

Value = dict[str, Any]
Panel = alt.LayerChart | alt.FacetChart


def drivers_chart(drivers: Drivers, outline: Outline, look: Look) -> Picture | None:
    """Bars of the inputs that explain most of each figure's spread; None where nothing varies."""
    found = [one for one in driven(drivers, outline) if one.inputs]
    if not found:
        return None
    notes = look.lines(outline.source(), SMALL)
    rows, texts, height = _rows(found, look)
    texts += [(0.0, height + LINE * (place + 0.5), line, True) for place, line in enumerate(notes)]
    chart = _bars(rows, texts, look, height + LINE * len(notes))
    words = "; ".join(_words(one) for one in found)
    title = "What moves the result most"
    return Picture(f"drivers-{look.width}", title, words, dress(chart, look, title, _DRIVERS))


def _words(found: Driven) -> str:
    return f"{found.title}: " + ", ".join(f"{one.name} {100 * one.share:.0f} %" for one in found.inputs[:MOST])


def _rows(found: Sequence[Driven], look: Look) -> tuple[list[Value], list[tuple[float, float, str, bool]], int]:
    """Bars and the words over them, from above; the last is the height of all."""
    rows: list[Value] = []
    texts: list[tuple[float, float, str, bool]] = []
    top = 0
    for one in found:
        for line in look.lines(f"{one.title}: {one.figure}"):
            texts.append((0.0, top + LINE / 2, line, False))
            top += LINE
        top += GAP // 2
        for each in one.inputs[:MOST]:
            texts.append((0.0, top + LINE / 2, f"{each.name}: {100 * each.share:.0f} %", True))
            rows.append({"share": each.share, "y": top + LINE + BAR / 2, "start": 0.0})
            top += LINE + BAR + GAP
        top += GAP
    return rows, texts, int(top)


def _bars(rows: list[Value], texts: list[tuple[float, float, str, bool]], look: Look, height: int) -> Panel:
    colours = look.palette
    x = alt.X("start:Q", scale=alt.Scale(domain=[0, 1], nice=False), axis=None)
    y = alt.Y("y:Q", scale=alt.Scale(domain=[height, 0], nice=False), axis=None)
    drawn = alt.Chart({"values": rows}).mark_rule(strokeWidth=BAR, color=colours.given, opacity=0.7)
    layers = [drawn.encode(x=x, x2="share:Q", y=y)]
    at = alt.X("x:Q", scale=alt.Scale(domain=[0, 1], nice=False), axis=None)
    for quiet in (False, True):
        said = [(left, top, text) for left, top, text, small in texts if small is quiet]
        ink = colours.quiet if quiet else colours.ink
        layers.append(write(look, said, ink, bold=not quiet).encode(x=at, y=y, text="text:N"))
    return alt.layer(*layers).properties(width=look.width - 12, height=height)


def history_chart(quarters: Sequence[Quarter], outline: Outline, look: Look) -> Picture | None:
    """The total of each side as of the end of each quarter, on a scale of powers of ten; None where there is none."""
    sides = list(told(quarters, outline))
    if not sides:
        return None
    panels = [_panel(giver, stages, quarters, (outline, look)) for giver, stages in sides]
    notes = look.lines(outline.source(), SMALL)
    chart = alt.vconcat(*panels, _foot(look, notes), spacing=14)
    words = "; ".join(f"{giver}: " + ", ".join(_said(one) for one in stages) for giver, stages in sides)
    title = "The balance as of the end of each quarter"
    return Picture(f"history-{look.width}", title, words, dress(chart, look, title, f"{_HISTORY} {_STUDIES}"))


def _said(stage: Stage) -> str:
    return f"{stage.quarter} {stage.total}" + (f" ({stage.spread})" if stage.spread else "")


def _panel(giver: str, stages: Sequence[Stage], quarters: Sequence[Quarter], drawing: tuple[Outline, Look]) -> Panel:
    outline, look = drawing
    name = stages[0].side.name
    colours = look.palette
    colour = colours.given if name == outline.balance.given.name else colours.received
    bars = [_bar(place, one) for place, one in enumerate(stages) if one.side.total]
    studies = [
        _study(place, check) for place, one in enumerate(quarters) for check in one.studies if _whole(check, one, name)
    ]
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[-0.7 - ROOM / look.width * len(stages), len(stages) - 0.3], nice=False),
        axis=_times(stages, look),
    )
    y = alt.Y("low:Q", scale=_scale([*bars, *studies]), axis=_amounts([*bars, *studies], stages, outline))
    width = 0.42 * (look.width - 24) / len(stages)
    closed, open_ended = ([bar for bar in bars if bar["open"] is is_open] for is_open in (False, True))
    marks = [
        _rule(closed, x, y, {"strokeWidth": width, "opacity": 0.45, "color": colour}),
        _rule(open_ended, x, y, {"strokeWidth": width, "opacity": 0.18, "color": colour}),
        alt.Chart({"values": closed})
        .mark_tick(orient="horizontal", thickness=2.5, size=width, color=colours.ink)
        .encode(x=x, y="middle:Q"),
        _rule(studies, x, y, {"strokeWidth": max(3.0, width / 4), "color": colours.ink, "opacity": 0.75}),
    ]
    title = alt.TitleParams(f"What {giver} gave", fontSize=13, anchor="start", color=colours.ink, offset=6)
    return alt.layer(*marks).properties(width=look.width - 24, height=PANEL, title=title)


def _rule(values: list[Value], x: alt.X, y: alt.Y, style: dict[str, Any]) -> alt.Chart:
    drawn: alt.Chart = alt.Chart({"values": values}).mark_rule(**style).encode(x=x, y=y, y2="high:Q")
    return drawn


def _bar(place: int, stage: Stage) -> Value:
    side, total = stage.side, stage.side.total
    if total is None or side.least is not None:
        least = side.least or 1.0
        return {"x": place, "low": least, "middle": least, "high": least * OPEN, "open": True}
    return {"x": place, "low": total.low, "middle": total.median, "high": total.high, "open": False}


def _whole(check: Check, quarter: Quarter, name: str) -> bool:
    """Whether a published worth speaks of a good half of its side, so that it may stand beside the total."""
    side = quarter.balance.given if quarter.balance.given.name == name else quarter.balance.received
    ours = check.ours.median if check.ours else 0.0
    return check.side == name and side.total is not None and ours >= side.total.median / 2 and _ends(check) is not None


def _ends(check: Check) -> tuple[float, float] | None:
    low, high = check.theirs
    if low is None and high is None:
        return None
    return low or (high or 0.0) / OPEN, high or (low or 0.0) * OPEN


def _study(place: int, check: Check) -> Value:
    low, high = _ends(check) or (1.0, 1.0)
    if low == high:
        low, high = low * 0.97, high * 1.03  # a mere number is still to be seen
    return {"x": place + 0.34, "low": low, "middle": low, "high": high, "open": False}


def _scale(values: Sequence[Value]) -> alt.Scale:
    low, high = min(one["low"] for one in values), max(one["high"] for one in values)
    return alt.Scale(type="log", domain=[low / 1.2, high * 1.2], nice=False)


def _amounts(values: Sequence[Value], stages: Sequence[Stage], outline: Outline) -> alt.Axis:
    low, high = min(one["low"] for one in values), max(one["high"] for one in values)
    ticks = [10.0**power for power in range(math.ceil(math.log10(low)), math.floor(math.log10(high)) + 1)]
    unit = next(one.side.total.unit for one in stages if one.side.total)
    labels = {f"{tick:.12g}": outline.figures.exact(tick, unit) for tick in ticks}
    inside: dict[str, Any] = {"labelAlign": "left", "labelPadding": -4, "labelOffset": -8}
    expression = f"({json.dumps(labels)})[datum.value]"
    return alt.Axis(values=ticks, labelExpr=expression, title=None, ticks=False, domain=False, **inside)


def _times(stages: Sequence[Stage], look: Look) -> alt.Axis:
    """Every quarter on wide pictures, the first of each year on narrow ones."""
    wide = look.width > 500
    shown = {str(place): one.quarter for place, one in enumerate(stages) if wide or one.quarter.startswith("Q1")}
    expression = f"({json.dumps(shown)})[datum.value]"
    return alt.Axis(
        values=[int(place) for place in shown],
        labelExpr=expression,
        title=None,
        grid=False,
        labelAngle=-45 if wide else 0,
    )


def _foot(look: Look, notes: Sequence[str]) -> alt.Chart:
    height = LINE * len(notes)
    texts = [(0.0, LINE * (place + 0.5), line) for place, line in enumerate(notes)]
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, 1]), axis=None)
    y = alt.Y("y:Q", scale=alt.Scale(domain=[height, 0], nice=False), axis=None)
    written = write(look, texts, look.palette.quiet, size=SMALL).encode(x=x, y=y, text="text:N")
    foot: alt.Chart = written.properties(width=look.width - 24, height=height)
    return foot

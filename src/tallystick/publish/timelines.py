"""Two more pictures: how quantities grew, item by item, and what came back for what was given."""

import json
import math
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import altair as alt

from tallystick.model.balance import Asymmetry, Line, Status
from tallystick.publish.figures import Figures
from tallystick.publish.outline import Outline, least_of
from tallystick.publish.picture import SMALL, TEXT, Look, Picture, dress, round_step, write

Panel = alt.LayerChart | alt.FacetChart

MOST = 4  # panels: the largest lines; the report's table has all
FEWEST = 3  # dates that make a course; two are better said than drawn
PANEL, STRIP = 104, 62  # pixels of height
KEY = "Line: median of what was given in all by then. Shade: 90 % range."
_DAY = date(1970, 1, 1)  # what days of estimates count from
_TICKS = tuple(scale * 10.0**power for power in range(-6, 7) for scale in (1, 2, 5))
_EQUAL = 1.0


def time_chart(outline: Outline, look: Look) -> Picture | None:
    """How the largest quantities grew, one panel each with a range; None where no line has a course."""
    lines = [line for side in outline.sides for line in side.lines if drawable(line)]
    shown = [line for line in lines if not line.within][:MOST]
    if not shown:
        return None
    first = min(line.over_time[0][0] for line in shown)
    last = max(line.over_time[-1][0] for line in shown)
    panels = [_panel(outline, look, line, (_year(first), _year(last))) for line in shown]
    foot = _foot(look, look.lines(outline.source(), SMALL))
    words = "; ".join(_course(outline, line) for line in shown)
    title = "How much was given by when"
    chart = alt.vconcat(*panels, foot, spacing=10).resolve_scale(y="independent", x="independent")
    return Picture(f"time-{look.width}", title, words, dress(chart, look, title, KEY))


def comparison_chart(outline: Outline, look: Look) -> Picture | None:
    """What came back as a share of what was given, on a log scale; None where the balance has no comparison."""
    found = outline.balance.asymmetry
    words = outline.comparison()
    if found is None or words is None:
        return None
    title = f"What came back for what {outline.ours} gave"
    notes = look.lines(outline.source(), SMALL)
    chart = alt.vconcat(_strip(outline.figures, look, found), _foot(look, notes), spacing=6)
    key = "Share of the given worth. Upright line: median. Dark and light shade: 50 % and 90 % range."
    return Picture(f"comparison-{look.width}", title, words, dress(chart, look, title, key))


def drawable(line: Line) -> bool:
    """Whether a line has a course; an open end is set by what is physically possible and makes no picture."""
    return len(line.over_time) >= FEWEST and line.status is not Status.PLEDGED and least_of(line) is None


def day_of(day: float) -> date:
    """The date of a day as estimates count them."""
    return _DAY + timedelta(days=day)


def _course(outline: Outline, line: Line) -> str:
    (start, first), (end, last) = line.over_time[0], line.over_time[-1]
    days = (outline.figures.period(day_of(day).isoformat()) for day in (start, end))
    ends = (f"{day} {outline.figures.spread(estimate)}" for day, estimate in zip(days, (first, last), strict=True))
    return f"{line.flow.item} from {outline.party(line.flow.provider)}: {', '.join(ends)}"


def _panel(outline: Outline, look: Look, line: Line, years: tuple[float, float]) -> Panel:
    colours, figures = look.palette, outline.figures
    ours = any(line is one for one in outline.balance.given.lines)
    colour = colours.given if ours else colours.received
    rows = [
        {"year": _year(day), "low": estimate.low, "middle": estimate.median, "high": estimate.high}
        for day, estimate in line.over_time
    ]
    top = max(row["high"] for row in rows)
    x = alt.X("year:Q", scale=alt.Scale(domain=list(years), nice=False), axis=_years(years))
    y = alt.Y("low:Q", scale=alt.Scale(domain=[0, top * 1.02], nice=False), axis=_amounts(top, line, figures))
    drawn = alt.Chart({"values": rows})
    area = drawn.mark_area(opacity=0.3, color=colour).encode(x=x, y=y, y2="high:Q")
    middle = drawn.mark_line(strokeWidth=2.5, color=colour).encode(x=x, y="middle:Q")
    said = f"{line.flow.item} from {outline.party(line.flow.provider)}"
    title = alt.TitleParams(look.lines(said), fontSize=TEXT, anchor="start", color=colours.ink, offset=6, dx=3)
    width = look.width - 24
    return alt.layer(area, middle).properties(width=width, height=PANEL, title=title)


def _strip(figures: Figures, look: Look, found: Asymmetry) -> Panel:
    colours = look.palette
    known = _ends(found)
    least, most = min(*known, _EQUAL) / 1.3, max(*known, _EQUAL) * 1.3
    low, q1, middle, q3, high = known
    low, high = least if found.most is not None else low, most if found.least is not None else high
    ticks = [tick for tick in _TICKS if least <= tick <= most]
    wanted = ticks if look.width > 500 or len(ticks) < 6 else [tick for tick in ticks if f"{tick:e}"[0] == "1"]
    labels = {f"{tick:.12g}": figures.percent(tick) for tick in wanted}
    axis = alt.Axis(values=wanted, labelExpr=f"({json.dumps(labels)})[datum.value]", title=None, grid=False)
    scale = alt.Scale(type="log", domain=[least, most], nice=False)
    row = {"low": low, "q1": q1, "middle": middle, "q3": q3, "high": high, "y": 40, "above": 26, "below": 54}
    drawn = alt.Chart({"values": [row | {"equal": _EQUAL, "top": 16}]})
    y = alt.Y("y:Q", scale=alt.Scale(domain=[STRIP, 0], nice=False), axis=None)
    upright = {"y": alt.Y("above:Q", scale=alt.Scale(domain=[STRIP, 0]), axis=None), "y2": "below:Q"}
    layers = [
        drawn.mark_rule(strokeWidth=18, opacity=0.38, color=colours.received).encode(
            x=alt.X("low:Q", scale=scale, axis=axis), x2="high:Q", y=y
        ),
        drawn.mark_rule(strokeWidth=18, opacity=0.6, color=colours.received).encode(x="q1:Q", x2="q3:Q", y=y),
        drawn.mark_rule(strokeWidth=1.5, strokeDash=[4, 3], color=colours.ink).encode(x="equal:Q", **upright),
        write(look, [(_EQUAL, 14, "as much as was given")], colours.ink, size=SMALL, align="right").encode(
            x="x:Q", y=y, text="text:N"
        ),
    ]
    if found.least is None and found.most is None:
        layers.append(drawn.mark_rule(strokeWidth=2.5, color=colours.ink).encode(x="middle:Q", **upright))
    return alt.layer(*layers).properties(width=look.width - 24, height=STRIP)


def _ends(found: Asymmetry) -> tuple[float, float, float, float, float]:
    """5, 25, 50, 75 and 95 % points; where a side is open, only the one end that is known."""
    low, _, q1, middle, q3, _, high = found.ratio.quantiles
    only = found.least if found.most is None else found.most
    return (low, q1, middle, q3, high) if only is None else (only, only, only, only, only)


def _foot(look: Look, lines: Sequence[str]) -> alt.Chart:
    height = 17 * len(lines)
    texts = [(0.0, 17 * (place + 0.5), line) for place, line in enumerate(lines)]
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, 1]), axis=None)
    y = alt.Y("y:Q", scale=alt.Scale(domain=[height, 0], nice=False), axis=None)
    written = write(look, texts, look.palette.quiet, size=SMALL).encode(x=x, y=y, text="text:N")
    foot: alt.Chart = written.properties(width=look.width - 24, height=height)
    return foot


def _years(years: tuple[float, float]) -> alt.Axis:
    first, last = years
    parts = 1 if last - first > 2 else 4
    values = [place / parts for place in range(math.ceil(first * parts), math.floor(last * parts) + 1)]
    labels = {f"{value:.12g}": _quarter(value) for value in values}
    expression = f"({json.dumps(labels)})[datum.value]"
    return alt.Axis(values=values, labelExpr=expression, title=None, grid=False, labelFlush=True, labelOverlap=True)


def _quarter(value: float) -> str:
    """A year, or a year with the month that a quarter of it starts with."""
    year = math.floor(value)
    month = round((value - year) * 12) + 1
    return f"{year}" if month == 1 else f"{year}-{month:02}"


def _amounts(top: float, line: Line, figures: Figures) -> alt.Axis:
    step = round_step(top / 4)
    values = [step * place for place in range(int(top / step) + 1)]
    unit = line.flow.measure
    labels = {f"{value:.12g}": figures.exact(value, unit) if value else "0" for value in values}
    inside: dict[str, Any] = {"labelAlign": "left", "labelPadding": -4, "labelOffset": -8}
    expression = f"({json.dumps(labels)})[datum.value]"
    return alt.Axis(values=values[1:], labelExpr=expression, title=None, ticks=False, domain=False, **inside)


def _year(day: float) -> float:
    there = day_of(day)
    start = date(there.year, 1, 1)
    return there.year + (there - start).days / (date(there.year + 1, 1, 1) - start).days

"""Mirrored bars: what one side gave to the left, what it got to the right, each bar with its ranges."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from tallystick.publish.picture import round_step
from tallystick.web.drawing.canvas import LINE, SCALE, SMALL, Canvas, measure, wrap
from tallystick.web.drawing.frame import BOLD, EDGE, Label, Look, framed

OPEN = 1.25  # how far an open end is drawn beyond what is known, as a multiple of it
ASIDE = 0.34  # of the longer side's length, kept for the other so that its words have room
BAR, GAP = 14.0, 16.0  # pixels: of a bar, between rows
TICKS = 4  # marks on the longer side


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `ends` are low, inner low, middle, inner high, high; with an open end, only the low end is known."""

    side: str  # "given" to the left, "received" to the right
    label: str
    said: str
    ends: tuple[float, float, float, float, float]
    address: str | None = None
    open: bool = False
    total: bool = False

    @property
    def thick(self) -> float:
        """How thick it is drawn: a total stands out."""
        return BAR + 6 if self.total else BAR

    @property
    def reach(self) -> float:
        """Where it ends."""
        return self.ends[0] * OPEN if self.open else self.ends[4]


@dataclass(frozen=True, slots=True)
class Mirror:
    """Bars by side in their order, what stands over each side, and how values of the scale are written.

    With `aligned`, bars of one label stand opposite each other.
    """

    given: tuple[Bar, ...]
    received: tuple[Bar, ...]
    heads: tuple[str, str]
    ticks: tuple[tuple[float, str], ...] = ()
    aligned: bool = False

    @property
    def rows(self) -> list[tuple[Bar | None, Bar | None]]:
        """What stands beside each other, from above."""
        if not self.aligned:
            return list(zip_longest(self.given, self.received))
        named = [{bar.label: bar for bar in side} for side in (self.given, self.received)]
        labels = dict.fromkeys(sorted(label for side in named for label in side))
        return [(named[0].get(label), named[1].get(label)) for label in labels]


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to places: `zero` is where nothing is, `unit` pixels to the value, `way` -1 to the left."""

    zero: float
    unit: float
    way: int

    def at(self, value: float) -> float:
        """Where a value stands."""
        return self.zero + self.way * self.unit * value


def ticks_for(most: float) -> list[float]:
    """Round values for a scale that ends at `most`."""
    step = round_step(most / TICKS) if most > 0 else 1.0
    return [step * place for place in range(1, math.floor(most / step) + 1)]


def draw_mirror(label: Label, look: Look, mirror: Mirror) -> str:
    """Both sides beside each other where there is room, below each other where not."""
    given = max((bar.reach for bar in mirror.given), default=0.0)
    received = max((bar.reach for bar in mirror.received), default=0.0)
    if not look.wide:
        unit = (look.width - 2 * EDGE) / (max(given, received) or 1.0)
        return framed(label, look, lambda canvas, top: _stacked(canvas, top, mirror, Scale(EDGE, unit, 1)))
    left, right = max(given, received * ASIDE), max(received, given * ASIDE)
    unit = (look.width - 2 * EDGE) / (left + right or 1.0)
    zero = EDGE + left * unit
    scales = Scale(zero, unit, -1), Scale(zero, unit, 1)
    return framed(label, look, lambda canvas, top: _paired(canvas, top, mirror, scales))


def _paired(canvas: Canvas, top: float, mirror: Mirror, scales: tuple[Scale, Scale]) -> float:
    zero = scales[0].zero
    for head, side, scale in zip(mirror.heads, ("given", "received"), scales, strict=True):
        anchor = "end" if scale.way < 0 else "start"
        canvas.text((zero + scale.way * 10, top + LINE), head, side, font_weight="bold", text_anchor=anchor)
    top += LINE + 16
    columns = list(zip(*mirror.rows, strict=True)) or [(), ()]
    heights = [[_height(canvas, bar, scale) for bar in bars] for bars, scale in zip(columns, scales, strict=True)]
    if mirror.aligned:
        heights = [[max(pair) for pair in zip(*heights, strict=True)]] * 2
    bottom = top + max(sum(each) for each in heights)
    _ticks(canvas, (top, bottom), mirror, scales)
    canvas.line((zero, top - 8), (zero, bottom), "ink")
    for bars, each, scale in zip(columns, heights, scales, strict=True):
        down = top
        for bar, height in zip(bars, each, strict=True):
            if bar is not None:
                _linked(canvas, down, bar, scale)
            down += height
    return bottom + LINE


def _stacked(canvas: Canvas, top: float, mirror: Mirror, scale: Scale) -> float:
    for bars, head in zip((mirror.given, mirror.received), mirror.heads, strict=True):
        if bars:
            canvas.text((EDGE, top + LINE), head, bars[0].side, font_weight="bold")
            top = _bars(canvas, top + LINE + 8, bars, scale) + 8
    return top


def _ticks(canvas: Canvas, span: tuple[float, float], mirror: Mirror, scales: tuple[Scale, Scale]) -> None:
    top, bottom = span
    for scale in scales:
        for value, text in mirror.ticks:
            x = scale.at(value)
            if EDGE < x < canvas.width - EDGE:
                canvas.line((x, top), (x, bottom), "grid", stroke_width=0.6)
                canvas.text((x, bottom + 13), text, "quiet", font_size=SMALL, text_anchor="middle", class_=SCALE)


def _bars(canvas: Canvas, top: float, bars: Sequence[Bar], scale: Scale) -> float:
    for bar in bars:
        _linked(canvas, top, bar, scale)
        top += _height(canvas, bar, scale)
    return top


def _linked(canvas: Canvas, top: float, bar: Bar, scale: Scale) -> None:
    reach = max(bar.reach * scale.unit, 160.0)  # the words are part of what can be pointed at
    left = scale.zero - reach if scale.way < 0 else scale.zero
    with canvas.link(bar.address, f"{bar.label}: {bar.said}", bar.side):
        canvas.box((left, top), (reach, _height(canvas, bar, scale) - 4), "ink", opacity=0)
        _bar(canvas, top, bar, scale)


def _room(canvas: Canvas, scale: Scale) -> float:
    return (scale.zero - EDGE if scale.way < 0 else canvas.width - EDGE - scale.zero) - 12


def _lines(canvas: Canvas, bar: Bar, scale: Scale) -> tuple[list[str], list[str]]:
    room = _room(canvas, scale)
    return wrap(bar.label, room / BOLD), wrap(bar.said, room)


def _fits(canvas: Canvas, bar: Bar, scale: Scale) -> bool:
    """Whether name and figure stand on one line; those of totals never do, so that both sides' totals are level."""
    return not bar.total and BOLD * measure(bar.label) + measure(f"  {bar.said}") <= _room(canvas, scale)


def _height(canvas: Canvas, bar: Bar | None, scale: Scale) -> float:
    if bar is None:
        return 0.0
    name, said = _lines(canvas, bar, scale)
    return LINE * (1 if _fits(canvas, bar, scale) else len(name) + len(said)) + bar.thick + GAP


def _bar(canvas: Canvas, top: float, bar: Bar, scale: Scale) -> None:
    anchor, x = ("end", scale.zero - 10) if scale.way < 0 else ("start", scale.zero + (10 if scale.zero > EDGE else 0))
    weight = "bold" if bar.total else "600"
    if _fits(canvas, bar, scale):
        parts = [(bar.label, "ink", weight), (bar.said, "quiet", "normal")]
        canvas.phrase((x, top + 13), parts, anchor)
        _marks(canvas, top + 13 + LINE - 9, bar, scale)
        return
    name, said = _lines(canvas, bar, scale)
    top = canvas.texts((x, top + 13), name, text_anchor=anchor, font_weight=weight)
    top = canvas.texts((x, top), said, "quiet", text_anchor=anchor) - 9
    _marks(canvas, top, bar, scale)


def _marks(canvas: Canvas, top: float, bar: Bar, scale: Scale) -> None:
    low, inner_low, middle, inner_high, high = bar.ends
    colour, thick = bar.side, bar.thick
    middle_of_bar = top + thick / 2
    if bar.open:
        _stretch(canvas, (top, thick), (0.0, low), scale, fill=colour, opacity=0.55)
        end = scale.at(low * OPEN)
        canvas.line(
            (scale.at(low), middle_of_bar), (end, middle_of_bar), colour, stroke_width=3, stroke_dasharray="2 4"
        )
        return
    _stretch(canvas, (middle_of_bar - 0.75, 1.5), (0.0, low), scale, fill=colour, opacity=0.5)
    _stretch(canvas, (top, thick), (low, high), scale, fill=colour, opacity=0.3)
    _stretch(canvas, (top, thick), (inner_low, inner_high), scale, fill=colour, opacity=0.55)
    x = scale.at(middle)
    canvas.line((x, top - 2), (x, top + thick + 2), "ink", stroke_width=2)


def _stretch(
    canvas: Canvas, upright: tuple[float, float], values: tuple[float, float], scale: Scale, **more: object
) -> None:
    start, end = sorted(scale.at(value) for value in values)
    fill = str(more.pop("fill"))
    canvas.box((start, upright[0]), (end - start, upright[1]), fill, **more)

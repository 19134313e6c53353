"""Pictures: a Vega-Lite chart with its words, drawn offline as SVG or PNG, light, dark or following the page."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap
from typing import Any
from unicodedata import east_asian_width

import altair as alt
import vl_convert

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"  # the first is built into the converter: same widths everywhere
WIDE, NARROW = 720, 340  # pixels: a report's text column; a phone of 390 less its margins
HEAD, TEXT, SMALL = 17, 13, 11.5  # pixels: what can still be read on a phone that shows the narrow form unscaled
_LETTER = 0.55  # width of a letter against its size in the widest of the common fallbacks (DejaVu Sans)
_SHARPNESS = 2.0  # pixels of a PNG for one of the picture


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they mean; given and received also differ in place, so that colour is never needed."""

    paper: str
    ink: str
    quiet: str
    grid: str
    given: str
    received: str


# Orange and blue stay apart for all common forms of colour blindness; contrast to the paper is above 4.5 to 1.
LIGHT = Palette("#ffffff", "#1b1b1f", "#55565c", "#d9dade", "#a8510a", "#1a5fa8")
DARK = Palette("#15171b", "#ececee", "#a9abb2", "#3a3d44", "#f0a060", "#7ab4f5")
# Takes the colours of the page it stands in, which may change with the reader's setting; light where there are none.
PAGE = Palette(
    "transparent", *(f"var(--{name},{getattr(LIGHT, name)})" for name in ("ink", "quiet", "grid", "given", "received"))
)


@dataclass(frozen=True, slots=True)
class Look:
    """How wide a picture is and which colours it has."""

    width: int = WIDE
    palette: Palette = PAGE

    def lines(self, text: str, size: float = TEXT) -> list[str]:
        """Break a text so that it fits the picture; letters of double width count twice."""
        double = any(east_asian_width(letter) in "WF" for letter in text)
        return wrap(text, max(16, int(self.width / (size * _LETTER * (1 + double))))) or [""]


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, what it is called, and what it shows in words for those who do not see it."""

    name: str
    title: str
    words: str
    chart: alt.LayerChart | alt.VConcatChart

    def svg(self) -> str:
        """Draw it as SVG with its title and description inside."""
        drawn: str = vl_convert.vegalite_to_svg(self.chart.to_dict(validate=False))
        head = (
            f'<svg role="img" aria-labelledby="{self.name}-title {self.name}-words" '
            f"{drawn.removeprefix('<svg ').partition('>')[0]}>"
            f'<title id="{self.name}-title">{escape(self.title)}</title>'
            f'<desc id="{self.name}-words">{escape(self.words)}</desc>'
        )
        return head + drawn.partition(">")[2]

    def png(self) -> bytes:
        """Draw it as PNG; wants a palette with colours of its own."""
        drawn: bytes = vl_convert.svg_to_png(self.svg(), scale=_SHARPNESS)
        return drawn


def dress(chart: Any, look: Look, title: str, subtitle: str) -> Any:
    """Put the title over a chart and set letters and colours."""
    colours = look.palette
    titled = chart.properties(
        title=alt.TitleParams(
            look.lines(title, HEAD),
            subtitle=look.lines(subtitle),
            anchor="start",
            frame="group",
            fontSize=HEAD,
            subtitleFontSize=TEXT,
            subtitleLineHeight=18,
            lineHeight=21,
            color=colours.ink,
            subtitleColor=colours.quiet,
            offset=14,
        ),
        padding=6,
    )
    return (
        titled.configure(font=FONT, background=colours.paper, aria=False)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=colours.quiet,
            titleColor=colours.quiet,
            gridColor=colours.grid,
            domainColor=colours.grid,
            tickColor=colours.grid,
            labelFontSize=SMALL,
            titleFontSize=SMALL,
            titleFontWeight="normal",
        )
    )


def write(look: Look, texts: Sequence[tuple[float, float, str]], colour: str, **style: Any) -> alt.Chart:
    """Texts at places: x in the picture's own scale, y in pixels. Style: `size`, `bold`, `align`."""
    values = [{"x": x, "y": y, "text": text} for x, y, text in texts]
    texts_at: alt.Chart = alt.Chart({"values": values}).mark_text(
        color=colour,
        fontSize=style.get("size") or TEXT,
        fontWeight="bold" if style.get("bold") else "normal",
        align=style.get("align") or "left",
        baseline="middle",
    )
    return texts_at


def round_step(wanted: float) -> float:
    """The next round number: 1, 2 or 5 times a power of ten."""
    power: float = 10.0 ** math.floor(math.log10(wanted))
    return next(times * power for times in (1, 2, 5, 10) if times * power >= wanted)

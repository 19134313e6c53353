"""What terminal views are made of: text that cannot steer the terminal, views that fit its width, bars of ranges."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from tallystick.model.estimate import Estimate

# Control characters, and marks that turn the direction of what follows: with them, a source could write over our lines.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# A sum of money and a share, which stay on their line: US$ 5.6 bn, CHF 300, 90 %.
_FIGURE = re.compile(r"(?:[$\u00a2-\u00a5\u20a0-\u20cf]|\b[A-Z]{3}) \d\S*(?: \w{1,2}\b)?|\d %")
_TIE = "\ue000"  # no character of any script, one column wide: lines break at a no-break space, too


@dataclass(frozen=True, slots=True)
class View:
    """Something to print that wants to know how many columns there are."""

    build: Callable[[int], RenderableType]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Build it for the width at hand; what ties a figure together becomes a space again once lines are broken."""
        for segment in console.render(self.build(options.max_width), options):
            yield segment._replace(text=segment.text.replace(_TIE, " "))


def plain(text: str, style: str = "") -> Text:
    """A text as it is: no markup is read from it, nothing in it reaches the terminal as a command."""
    return Text(_FIGURE.sub(_tied, _STEERING.sub("\ufffd", text)), style=style)


def _tied(figure: re.Match[str]) -> str:
    return figure[0].replace(" ", _TIE)


def lines(*texts: str | None, style: str = "") -> Text:
    """Several texts below each other; the first in full strength, missing ones left out."""
    there = [text for text in texts if text]
    first, *rest = there or [""]
    joined = plain(first, style)
    for text in rest:
        joined.append("\n").append_text(plain(text, "dim"))
    return joined


def grid(title: Text | None = None) -> Table:
    """A table without frames, as wide as the terminal."""
    return Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=None,
        pad_edge=False,
        expand=True,
        padding=(0, 2, 0, 0),
    )


def range_bar(estimate: Estimate, top: float, width: int, least: float | None = None) -> str:
    """A 90 % range on a scale from zero to `top`: a bar with a dot at the median, an arrow where it goes on."""
    if top <= 0 or width < 3:
        return ""
    if least is not None:
        start = min(_place(least, top, width), width - 2)  # room for the arrow, however far out it begins
        return " " * start + "\u251c" + "\u2500" * max(0, width - start - 2) + "\u25b6"
    low, middle, high = (_place(value, top, width) for value in (estimate.low, estimate.median, estimate.high))
    cells = [" "] * low + ["\u2500"] * (high - low + 1)
    cells[low], cells[high] = "\u251c", "\u25b6" if estimate.high > top else "\u2524"
    cells[middle] = "\u25cf"
    return "".join(cells)


def _place(value: float, top: float, width: int) -> int:
    return round(min(max(value / top, 0.0), 1.0) * (width - 1))

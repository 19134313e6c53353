"""What came back as a share of what was given: one strip on a scale of equal ratios, with the mark of equality."""

from collections.abc import Callable
from dataclasses import dataclass
from math import log10

from tallystick.web.drawing.canvas import LINE, SCALE, SMALL, TEXT, Canvas, wrap
from tallystick.web.drawing.frame import EDGE, Label, Look, framed

STRIP = 20.0  # pixels
_ROUND = tuple(digit * 10.0**power for power in range(-6, 7) for digit in (1, 2, 5))


@dataclass(frozen=True, slots=True)
class Share:
    """Low, inner low, middle, inner high and high; where one side is open, `only` the known end, and to which way."""

    ends: tuple[float, float, float, float, float]
    equal: str  # the words at the mark of equality
    only: float | None = None
    upwards: bool = False
    texts: tuple[tuple[float, str], ...] = ()
    said: str = ""
    address: str | None = None

    @property
    def span(self) -> tuple[float, float]:
        """From where to where the scale goes."""
        known = self.ends if self.only is None else (self.only, self.only)
        return min(*known, 1.0) / 1.4, max(*known, 1.0) * 1.4


def round_shares(share: Share) -> list[float]:
    """Round values on the scale of a share."""
    low, high = share.span
    found = [value for value in _ROUND if low <= value <= high]
    return found if len(found) <= 8 else [value for value in found if f"{value:e}"[0] == "1"]


def draw_share(label: Label, look: Look, share: Share) -> str:
    """The strip."""
    low, high = share.span

    def at(value: float) -> float:
        place = log10(min(max(value, low), high) / low) / log10(high / low)
        return EDGE + 8 + place * (look.width - 2 * EDGE - 16)

    def draw(canvas: Canvas, top: float) -> float:
        with canvas.link(share.address, label.words):
            top = canvas.texts((EDGE, top + LINE), wrap(share.said, look.width - 2 * EDGE), font_size=TEXT) + 18
        bottom = top + STRIP
        for value, text in share.texts:
            canvas.line((at(value), top - 4), (at(value), bottom + 4), "grid")
            canvas.text((at(value), bottom + 18), text, "quiet", font_size=SMALL, text_anchor="middle", class_=SCALE)
        with canvas.link(share.address, label.words):
            _ranges(canvas, (top, bottom), share, at)
        canvas.line((at(1.0), top - 10), (at(1.0), bottom + 6), "ink", stroke_dasharray="4 3", stroke_width=1.5)
        canvas.text((at(1.0) - 5, top - 6), share.equal, "ink", font_size=SMALL, text_anchor="end")
        return bottom + 22

    return framed(label, look, draw)


def _ranges(canvas: Canvas, span: tuple[float, float], share: Share, at: Callable[[float], float]) -> None:
    top, bottom = span
    low, inner_low, middle, inner_high, high = share.ends
    if share.only is not None:
        start, end = (share.only, share.span[1]) if share.upwards else (share.span[0], share.only)
        canvas.box((at(start), top), (at(end) - at(start), STRIP), "received", opacity=0.35)
        return
    canvas.box((at(low), top), (at(high) - at(low), STRIP), "received", opacity=0.3)
    canvas.box((at(inner_low), top), (at(inner_high) - at(inner_low), STRIP), "received", opacity=0.55)
    canvas.line((at(middle), top - 3), (at(middle), bottom + 3), "ink", stroke_width=2.5)

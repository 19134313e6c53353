"""A picture of what has no bars: names with what is said of them, line by line."""

from collections.abc import Sequence

from tallystick.web.drawing.canvas import LINE, TEXT, Canvas, wrap
from tallystick.web.drawing.frame import BOLD, EDGE, Label, Look, framed

GAP = 7.0  # pixels between two lines
NAMES = 0.34  # of a wide picture's room that names take
Line = tuple[str, str]


def draw_lines_of_text(label: Label, look: Look, lines: Sequence[Line]) -> str:
    """Names in bold, what is said of each beside it, or below it where there is no room beside each other."""
    room = look.width - 2 * EDGE

    def draw(canvas: Canvas, top: float) -> float:
        down = top
        for name, said in lines:
            canvas.line((EDGE, down), (look.width - EDGE, down))
            down = (
                _beside(canvas, down + LINE, (name, said)) if look.wide else _below(canvas, down + LINE, (name, said))
            )
        return down

    def _beside(canvas: Canvas, base: float, line: Line) -> float:
        first = room * NAMES
        ends = (
            canvas.texts((EDGE, base), wrap(line[0], (first - 12) / BOLD), font_weight="bold", font_size=TEXT),
            canvas.texts((EDGE + first, base), wrap(line[1], room - first), font_size=TEXT),
        )
        return max(ends) - LINE + GAP

    def _below(canvas: Canvas, base: float, line: Line) -> float:
        down = canvas.texts((EDGE, base), wrap(line[0], room / BOLD), font_weight="bold", font_size=TEXT)
        return canvas.texts((EDGE, down), wrap(line[1], room), "quiet", font_size=TEXT) - LINE + GAP

    return framed(label, look, draw)

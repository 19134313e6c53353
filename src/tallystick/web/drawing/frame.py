"""What stands around every picture: its title and key above; below, what it rests on, as of when, and its address."""

from collections.abc import Callable
from dataclasses import dataclass

from tallystick.publish.picture import NARROW, PAGE, Palette
from tallystick.web.drawing.canvas import ABOUT, HEAD, LINE, SMALL, TEXT, Canvas, wrap

WIDE = 940.0  # pixels: the column of a page
SLIM = float(NARROW)
EDGE = 4.0  # pixels around all
BOLD = 1.15  # how much wider bold letters are


@dataclass(frozen=True, slots=True)
class Look:
    """How wide a picture is, and its colours."""

    width: float = WIDE
    palette: Palette = PAGE

    @property
    def wide(self) -> bool:
        """Whether there is room for two things beside each other."""
        return self.width >= 2 * SLIM


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a picture: name in addresses, title, key of its marks, source line, and a description."""

    name: str
    title: str
    key: str
    source: str
    words: str
    notes: tuple[str, ...] = ()


Draw = Callable[[Canvas, float], float]  # draws from a height downwards and returns where it ended


def framed(label: Label, look: Look, draw: Draw) -> str:
    """A picture that still says everything when it is cut out of its page."""
    canvas = Canvas(look.width, look.palette)
    room = look.width - 2 * EDGE
    down = 20.0
    for line in wrap(label.title, room / BOLD, HEAD):
        down = canvas.texts((EDGE, down), [line], font_size=HEAD, font_weight="bold") + 4
    down = canvas.texts((EDGE, down), wrap(label.key, room), "quiet", font_size=TEXT, class_=ABOUT)
    down = draw(canvas, down + 6) + 8
    for text in (*label.notes, label.source):
        down = (
            canvas.texts((EDGE, down + LINE), wrap(text, room, SMALL), "quiet", font_size=SMALL, class_=ABOUT)
            - LINE
            + 2
        )
    suffix = "w" if look.wide else "s"
    return canvas.svg(f"{label.name}-{suffix}", label.title, label.words, down + LINE)

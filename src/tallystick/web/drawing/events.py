"""Strain over time: events of cooperation above the line, of friction below, and the index between -1 and 1."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tallystick.web.drawing.calendar import Calendar, draw_calendar
from tallystick.web.drawing.canvas import SMALL, Canvas, measure, wrap
from tallystick.web.drawing.frame import EDGE, Label, Look, framed

ASIDE, BESIDE = 96.0, 10.0  # pixels for the words at the ends of the scale, and between them and the scale
HALF = 64.0  # pixels from the zero line to an end of the index
MARK, STEP = 9.0, 12.0  # pixels: size of a mark, from one row of marks to the next


@dataclass(frozen=True, slots=True)
class Happening:
    """One event: between two days, cooperation or friction."""

    first: date
    last: date
    friction: bool
    says: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """All events, the index by quarter, and what stands at the ends of its scale."""

    events: tuple[Happening, ...]
    index: tuple[tuple[date, float], ...]
    said: tuple[tuple[str, str], ...]  # what each quarter of the index says, and where it is explained
    words: tuple[str, str]  # friction only, cooperation only
    months: tuple[str, ...]  # short names


def draw_events(label: Label, look: Look, scene: Scene) -> str:
    """One line of days with marks on both sides of it."""
    first = min(event.first for event in scene.events).replace(day=1)
    last = max([*(event.last for event in scene.events), *(day for day, _ in scene.index)])
    widest = max(measure(word, SMALL) for words in scene.words for word in words.split())
    aside = max(ASIDE if look.wide else ASIDE - 24, widest + BESIDE)
    calendar = Calendar(first, last, EDGE + aside, look.width - EDGE - 6, scene.months)
    return framed(label, look, lambda canvas, top: _scene(canvas, top, scene, calendar))


def _scene(canvas: Canvas, top: float, scene: Scene, calendar: Calendar) -> float:
    above = _rows([one for one in scene.events if not one.friction], calendar)
    below = _rows([one for one in scene.events if one.friction], calendar)
    top += 14 + STEP * len(above)
    zero, bottom = top + HALF, top + 2 * HALF
    end = draw_calendar(canvas, calendar, (top, bottom + 6 + STEP * len(below)))
    _index(canvas, zero, scene, calendar)
    canvas.line((calendar.left, zero), (calendar.right, zero), "ink")
    for place, words in ((top, scene.words[1]), (bottom, scene.words[0])):
        lines = wrap(words, calendar.left - EDGE - BESIDE, SMALL)
        canvas.line((calendar.left - 4, place), (calendar.right, place), "grid", stroke_width=0.6)
        for number, text in enumerate(lines):
            y = place + 4 + (number - (len(lines) - 1) / 2) * 13
            canvas.text((calendar.left - 8, y), text, "quiet", font_size=SMALL, text_anchor="end")
    for number, row in enumerate(above):
        _marks(canvas, top - 4 - STEP * (number + 1) + 2, row, calendar)
    for number, row in enumerate(below):
        _marks(canvas, bottom + 4 + STEP * number, row, calendar)
    return end


def _rows(events: Sequence[Happening], calendar: Calendar) -> list[list[Happening]]:
    """Events that would lie on each other go into rows of their own."""
    rows: list[list[Happening]] = []
    for event in events:
        free = next((row for row in rows if calendar.at(row[-1].last) + MARK + 2 < calendar.at(event.first)), None)
        if free is None:
            rows.append([event])
        else:
            free.append(event)
    return rows


def _marks(canvas: Canvas, top: float, row: Sequence[Happening], calendar: Calendar) -> None:
    for event in row:
        left, right = calendar.at(event.first), calendar.at(event.last)
        width = max(right - left, MARK)
        with canvas.link(event.address, event.says, "friction" if event.friction else "cooperation"):
            corner = ((left + right - width) / 2, top)
            # friction is square and cooperation round: colour alone tells nothing apart
            canvas.box(
                corner, (width, MARK), "given" if event.friction else "received", rx=1 if event.friction else MARK / 2
            )
            canvas.box((corner[0] - 2, corner[1] - 2), (width + 4, MARK + 4), "ink", opacity=0)


def _index(canvas: Canvas, zero: float, scene: Scene, calendar: Calendar) -> None:
    ends = [*(day for day, _ in scene.index[1:]), calendar.last]
    for (day, value), (said, address), following in zip(scene.index, scene.said, ends, strict=True):
        left, right = calendar.at(day), max(calendar.at(following), calendar.at(day) + 3)
        height = abs(value) * HALF
        corner = (left, zero if value > 0 else zero - height)
        with canvas.link(address, said, "friction" if value > 0 else "cooperation"):
            canvas.box((left, zero - HALF), (right - left - 1, 2 * HALF), "ink", opacity=0)
            canvas.box(corner, (right - left - 1, max(height, 2.0)), "given" if value > 0 else "received", opacity=0.35)

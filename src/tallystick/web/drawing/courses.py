"""How much was given in all by when: a band for the estimate, a box for each claim, as wide as its date is vague."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tallystick.web.drawing.calendar import Calendar, draw_calendar
from tallystick.web.drawing.canvas import SCALE, SMALL, Canvas, wrap
from tallystick.web.drawing.frame import BOLD, EDGE, Label, Look, framed

PANEL = 130.0  # pixels of height
FAR = 1.6  # as a multiple of the range: what is told beyond this stands at the edge of its panel
THIN = 5.0  # pixels: what is exact is drawn no thinner
Ends = tuple[float, float, float, float, float]  # low, inner low, middle, inner high, high


@dataclass(frozen=True, slots=True)
class Told:
    """What one claim says: some day between two, some amount between two."""

    first: date
    last: date
    low: float
    high: float
    says: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """One line over time. `ticks` are values with their texts, the last one the top of the panel."""

    side: str
    title: str
    points: tuple[tuple[date, Ends], ...]
    said: tuple[str, ...]  # what is known at each of the points
    told: tuple[Told, ...]
    ticks: tuple[tuple[float, str], ...]
    address: str | None = None

    @property
    def top(self) -> float:
        """Where the scale ends: above its range, and above what is told unless that lies far beyond."""
        highest = max(ends[4] for _, ends in self.points)
        told = [one.high for one in self.told if one.high <= FAR * highest]
        return max([highest, *told, *(value for value, _ in self.ticks[-1:])])


def draw_courses(label: Label, look: Look, courses: Sequence[Course], months: tuple[str, ...] = ()) -> str:
    """A panel for each line, all on the same days."""
    first = min(min([course.points[0][0], *(one.first for one in course.told)]) for course in courses)
    last = max(max([course.points[-1][0], *(one.last for one in course.told)]) for course in courses)
    calendar = Calendar(first, last, EDGE + 2, look.width - EDGE - 2, *([months] if months else []))

    def draw(canvas: Canvas, top: float) -> float:
        for course in courses:
            top = _panel(canvas, top, course, calendar) + 10
        return top

    return framed(label, look, draw)


def _panel(canvas: Canvas, top: float, course: Course, calendar: Calendar) -> float:
    with canvas.link(course.address, course.title, course.side):
        title = wrap(course.title, (canvas.width - 2 * EDGE) / BOLD)
        top = canvas.texts((EDGE, top + 15), title, font_weight="600") - 8
    bottom = top + PANEL
    most = course.top * 1.06

    def height(value: float) -> float:
        return bottom - PANEL * min(value / most, 1.0)

    end = draw_calendar(canvas, calendar, (top, bottom))
    for value, text in course.ticks:
        canvas.line((calendar.left, height(value)), (calendar.right, height(value)), "grid", stroke_width=0.6)
        canvas.text((calendar.left + 2, height(value) - 3), text, "quiet", font_size=SMALL, class_=SCALE)
    canvas.line((calendar.left, bottom), (calendar.right, bottom), "quiet")
    for low, high, opacity in ((0, 4, 0.25), (1, 3, 0.35)):
        upper = [(calendar.at(day), height(ends[high])) for day, ends in course.points]
        lower = [(calendar.at(day), height(ends[low])) for day, ends in reversed(course.points)]
        canvas.area([*upper, *lower], course.side, opacity=opacity)
    middle = [(calendar.at(day), height(ends[2])) for day, ends in course.points]
    canvas.path(middle, course.side, stroke_width=2.5)
    _points(canvas, course, calendar, (top, bottom), height)
    for told in course.told:
        _told(canvas, told, calendar, (height(min(told.high, most)), height(min(told.low, most))))
    return end


def _points(
    canvas: Canvas, course: Course, calendar: Calendar, span: tuple[float, float], height: Callable[[float], float]
) -> None:
    """What is known at each point, shown to those who point anywhere near it."""
    places = [calendar.at(day) for day, _ in course.points]
    edges = [calendar.left, *((left + right) / 2 for left, right in pairwise(places)), calendar.right]
    for place, (left, right), (_, ends), said in zip(places, pairwise(edges), course.points, course.said, strict=True):
        with canvas.link(None, said, course.side):
            canvas.box((left, span[0]), (right - left, span[1] - span[0]), "ink", opacity=0)
            canvas.line(
                (place, height(ends[4])), (place, height(ends[0])), "ink", stroke_width=1, opacity=0, class_="pin"
            )
            canvas.box((place - 3.5, height(ends[2]) - 3.5), (7, 7), course.side, rx=3.5)


def _told(canvas: Canvas, told: Told, calendar: Calendar, heights: tuple[float, float]) -> None:
    """A box as wide as the date is vague and as high as the amount is."""
    left, right = calendar.at(told.first), calendar.at(told.last)
    upper, lower = heights
    width, tall = max(right - left, THIN), max(lower - upper, THIN)
    corner = ((left + right - width) / 2, (upper + lower - tall) / 2)
    with canvas.link(told.address, told.says, "claim"):
        canvas.box(corner, (width, tall), "ink", opacity=0.42, rx=1.5, stroke="transparent", stroke_width=6)

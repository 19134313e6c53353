"""Days on a line: places of dates, and marks of years and months under them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tallystick.web.drawing.canvas import LINE, SCALE, SMALL, Canvas

_CLOSE = 54.0  # pixels between two texts
_STEPS = (1, 3, 6, 12, 24, 60, 120)  # months


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days between two places in a picture."""

    first: date
    last: date
    left: float
    right: float
    months: tuple[str, ...] = tuple(f"{month:02}" for month in range(1, 13))  # short names

    def at(self, day: date) -> float:
        """Where a day stands; one outside stands at the edge."""
        whole = max((self.last - self.first).days, 1)
        share = min(max((day - self.first).days / whole, 0.0), 1.0)
        return self.left + share * (self.right - self.left)

    def ticks(self) -> Iterator[tuple[float, str, str]]:
        """Places of round months, as many as there is room for: the month, and the year where it is a new one."""
        shown = 0
        days = max((self.last - self.first).days, 1)
        room = (self.right - self.left) / _CLOSE
        months = next((step for step in _STEPS if days / (step * 30.4) <= room), _STEPS[-1])
        for year in range(self.first.year, self.last.year + 1):
            if months > 12 and year % (months // 12):
                continue
            for month in range(1, 13, min(months, 12)):
                day = date(year, month, 1)
                if self.first - timedelta(days=5) <= day <= self.last:
                    yield self.at(day), self.months[month - 1], f"{year}" if year != shown else ""
                    shown = year


def draw_calendar(canvas: Canvas, calendar: Calendar, span: tuple[float, float]) -> float:
    """Upright lines from a height to another, with the months below; returns where it ended."""
    top, bottom = span
    ticks = list(calendar.ticks())
    yearly = all(year for _, _, year in ticks)
    for x, month, year in ticks:
        canvas.line((x, top), (x, bottom + 4), "grid", stroke_width=0.6)
        anchor = (
            "middle" if calendar.left + 20 < x < calendar.right - 20 else "start" if x < calendar.right / 2 else "end"
        )
        lines = [year] if yearly else [month, year]
        canvas.texts(
            (x, bottom + 17),
            [line for line in lines if line],
            "quiet",
            font_size=SMALL,
            text_anchor=anchor,
            class_=SCALE,
        )
    return bottom + (22 if yearly else 22 + LINE)

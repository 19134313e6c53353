"""What a why page is about: one line, or the total of a side."""

from dataclasses import dataclass

from django.http import Http404
from django.utils.translation import gettext

from tallystick.model.balance import Line, Side
from tallystick.publish.outline import anchor
from tallystick.publish.timelines import drawable
from tallystick.web.dossiers.bars import line_picture, side_picture
from tallystick.web.dossiers.courses import draw_lines
from tallystick.web.dossiers.sketch import Sketch


@dataclass(frozen=True, slots=True)
class Subject:
    """A line of a side, or all of the side; `giver` and `taker` in the reader's language."""

    side: Side
    line: Line | None
    title: str
    giver: str
    taker: str
    quantity: str
    worth: str
    notes: tuple[str, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines it stands for."""
        return (self.line,) if self.line else (*self.side.lines, *self.side.stated)

    def picture(self, sketch: Sketch) -> str | None:
        """Its course over time where it has one, else its range."""
        if self.line is None:
            return side_picture(sketch, self.side)
        if drawable(self.line):
            return draw_lines(sketch, [self.line], "line", self.title)
        return line_picture(sketch, self.side, self.line, self.title)


def subject_of(sketch: Sketch, name: str) -> Subject:
    """The line or side of a name in an address; Http404 where the balance has none."""
    for side in sketch.speech.outline.sides:
        if name == f"total-{side.name}" and side.total is not None:
            return _whole(sketch, side)
        for line in (*side.lines, *side.stated):
            if anchor(line) == name:
                return _line(sketch, side, line)
    raise Http404


def _whole(sketch: Sketch, side: Side) -> Subject:
    speech = sketch.speech
    giver, taker = speech.outline.giver(side), speech.outline.taker(side)
    title = gettext("In all: what %(giver)s gave %(taker)s") % {"giver": giver, "taker": taker}
    worth = speech.said(side.total, side.least) if side.total else ""
    notes = side.total.notes if side.total else ()
    return Subject(side, None, title, giver, taker, "", worth, tuple(notes))


def _line(sketch: Sketch, side: Side, line: Line) -> Subject:
    speech = sketch.speech
    giver, taker = speech.outline.party(line.flow.provider), speech.outline.party(line.flow.recipient)
    item = speech.outline.item(line.flow.item)
    notes = (note for estimate in (line.quantity, line.value) if estimate for note in estimate.notes)
    return Subject(
        side,
        line,
        item[:1].upper() + item[1:],
        giver,
        taker,
        speech.quantity(line),
        speech.worth(line),
        tuple(dict.fromkeys(notes)),
    )

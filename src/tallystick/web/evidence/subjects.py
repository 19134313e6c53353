"""What a why page is about: one line, or what is made of several - see `composed`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext

from tallystick.model.balance import Line, Side
from tallystick.model.ident import ClaimId
from tallystick.model.strain import Event
from tallystick.publish.timelines import drawable
from tallystick.web.dossiers.bars import line_picture
from tallystick.web.dossiers.courses import draw_lines
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.speech import capital


class Fact(NamedTuple):
    """Something known of a subject, with a name; `address` is where it is from, if that is elsewhere on the web."""

    name: str
    said: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A line that a figure is made of: where it is explained, what it is there, and those of its claims that say it."""

    label: str
    address: str
    said: str
    claims: tuple[ClaimId, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """A figure that is explained: what is known of it, and the lines and claims behind it.

    A `line` shows its origins, `sides` their tables, `members` a table of their own; `claims` and `events` speak of
    just this. `way` says how it is made of them. `tone` is the side that it belongs to, empty for both.
    """

    title: str
    kicker: str
    facts: tuple[Fact, ...]
    lines: tuple[Line, ...]
    draw: Callable[[Sketch], str | None]
    tone: str = ""
    way: str = ""
    notes: tuple[str, ...] = ()
    line: Line | None = None
    sides: tuple[Side, ...] = ()
    members: tuple[Member, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    events: tuple[Event, ...] = ()


def subject_of_line(sketch: Sketch, side: Side, line: Line) -> Subject:
    """A line: its course over time where it has one, else its range."""
    speech = sketch.speech
    giver, taker = speech.outline.party(line.flow.provider), speech.outline.party(line.flow.recipient)
    title = capital(speech.outline.item(line.flow.item))
    quantity, worth = speech.quantity(line), speech.worth(line)
    known = Fact(gettext("Quantity"), quantity), Fact(gettext("Worth"), worth)
    notes = (note for estimate in (line.quantity, line.value) if estimate for note in estimate.notes)

    def draw(given: Sketch) -> str | None:
        if drawable(line):
            return draw_lines(given, [line], "line", title)
        return line_picture(given, side, line, title)

    return Subject(
        title=title,
        kicker=f"{giver} → {taker}",
        facts=tuple(fact for fact in known if fact.said),
        lines=(line,),
        draw=draw,
        tone=side.name,
        notes=tuple(dict.fromkeys(notes)),
        line=line,
    )

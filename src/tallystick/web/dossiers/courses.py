"""How the largest quantities of a dossier grew, with a box for each claim as wide as its date is vague."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from django.utils.translation import gettext

from tallystick.model.balance import Line
from tallystick.model.claim import Claim
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Says, Statement
from tallystick.model.ident import ClaimId
from tallystick.model.when import earliest, latest
from tallystick.publish.timelines import day_of, drawable
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.speech import tie
from tallystick.web.drawing.courses import Course, Told, draw_courses
from tallystick.web.drawing.frame import Label
from tallystick.web.drawing.mirror import ticks_for

MOST = 4  # panels: the largest lines
BOXES = 40  # claims that get a box of their own in a panel: more lie over one another


def courses_picture(sketch: Sketch) -> str | None:
    """One panel for each of the largest lines that have a course; None where none has."""
    return draw_lines(sketch, drawn_lines(sketch), "courses", gettext("How much was given by when"))


def drawn_lines(sketch: Sketch) -> list[Line]:
    """The largest lines that have a course: those that are drawn."""
    sides = sketch.speech.outline.sides
    return [line for side in sides for line in side.lines if drawable(line) and not line.within][:MOST]


def draw_lines(sketch: Sketch, lines: list[Line], name: str, title: str) -> str | None:
    """A panel for each line; None without any."""
    if not lines:
        return None
    claims = sketch.speech.weighed.claims
    courses = sketch.once(name, lambda: [_course(sketch, line, claims) for line in lines])
    words = "; ".join(course.title for course in courses)
    label = sketch.label(name, title, words)
    key = gettext(
        "Line: median of what was given in all by then. Shades: 50 %% and %(level)s %% range. "
        "Grey boxes: claims, as wide as their date is vague and as high as their amount."
    ) % {"level": sketch.speech.question.level}
    if any(len(course.told) == BOXES for course in courses):
        key += " " + gettext("Where there are more, %(number)s of them, spread over time.") % {"number": BOXES}
    named = Label(label.name, label.title, tie(key), label.source, label.words)
    return draw_courses(named, sketch.look, courses, sketch.months())


def _course(sketch: Sketch, line: Line, claims: Mapping[ClaimId, Claim]) -> Course:
    speech = sketch.speech
    ours = any(line is one for one in speech.balance.given.lines)
    points = tuple((day_of(day), speech.ends(estimate)) for day, estimate in line.over_time)
    known = tuple(_known(sketch, line, day, estimate) for day, estimate in line.over_time)
    most = max(ends[4] for _, ends in points)
    ticks = tuple((value, speech.figures.exact(value, line.flow.measure)) for value in ticks_for(most))
    words = {"item": speech.outline.item(line.flow.item), "giver": speech.outline.party(line.flow.provider)}
    title = gettext("%(item)s from %(giver)s") % words
    said = f"{title[:1].upper()}{title[1:]}: {speech.quantity(line) or speech.worth(line)}"
    side = "given" if ours else "received"
    return Course(side, said, points, known, tuple(_told(sketch, line, claims)), ticks, sketch.why(line))


def _known(sketch: Sketch, line: Line, day: float, estimate: Estimate) -> str:
    """What is known of a line at a day."""
    words = {"day": sketch.speech.figures.period(day_of(day).isoformat()), "figure": sketch.speech.brief(estimate)}
    return gettext("%(day)s: %(figure)s") % words


def _told(sketch: Sketch, line: Line, claims: Mapping[ClaimId, Claim]) -> Iterator[Told]:
    numbers = [one for one in line.statements if one.says is Says.QUANTITY and not one.copy_of and one.claim in claims]
    for said in spread(numbers, set(line.quantity.used) if line.quantity else set()):
        claim = claims[said.claim]
        first, last = _days(claim, said)
        low = said.low if said.low is not None else said.high
        high = said.high if said.high is not None else said.low
        if low is not None and high is not None:
            stated = sketch.speech.figures.stated(claim.amount) or ""
            day = sketch.speech.figures.period(claim.when.edtf) if claim.when.edtf else last.isoformat()
            words = ", ".join(part for part in (*claim.said_by[-1:], stated, day) if part)
            yield Told(first, last, low, high, words, sketch.claim(line, claim.id))


def spread(said: Sequence[Statement], used: AbstractSet[ClaimId], most: int = BOXES) -> Sequence[Statement]:
    """All statements, or of too many so many, evenly over time; of those that count where these are enough."""
    if len(said) <= most:
        return said
    counted = [one for one in said if one.claim in used]
    among = sorted(counted if len(counted) >= most else said, key=lambda one: (one.day, one.claim))
    return [among[place * (len(among) - 1) // (most - 1)] for place in range(most)]


def _days(claim: Claim, said: Statement) -> tuple[date, date]:
    """The days that a claim's date can mean; an open one ends with the day that it was counted for."""
    counted = day_of(said.day)
    if not claim.when.edtf:
        return counted, counted
    last = latest(claim.when.edtf) or counted
    first = (
        (earliest(claim.when.edtf) or counted)
        if "/" not in claim.when.edtf
        else earliest(claim.when.edtf.rpartition("/")[2])
    )
    return min(first or counted, last), last

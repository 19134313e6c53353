"""Mirrored bars of a dossier: by item and by year."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from tallystick.model.balance import Line, Period, Side, Status, Total
from tallystick.model.estimate import Estimate
from tallystick.model.ident import ItemId
from tallystick.publish.outline import UNVALUED, least_of
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.speech import capital
from tallystick.web.drawing.mirror import Bar, Mirror, draw_mirror, ticks_for
from tallystick.web.site.saying import say

MOST, FEWER = 9, 6  # bars of a side on wide and slim pictures: more are longer than a screen; the table has them all


@dataclass(frozen=True, slots=True)
class Heading:
    """What a picture of bars is called; with `aligned`, bars of one label stand opposite each other."""

    name: str
    title: str
    notes: tuple[str, ...] = ()
    aligned: bool = False


def valued(side: Side) -> list[tuple[Line, Estimate]]:
    """The lines that took place and have a value, those that sources state as the whole first."""
    whole = () if side.total_from is Total.STATED else side.stated  # then the total is that whole already
    return [(line, line.value) for line in whole + side.lines if line.value and line.status is not Status.PLEDGED]


def balance_picture(sketch: Sketch) -> str | None:
    """What each side gave, in all and item by item; None where nothing has a value."""
    outline = sketch.speech.outline
    sides = [tuple(_bars(sketch, side)) for side in outline.sides]
    notes = tuple(note for side in outline.sides for note in _notes(sketch, side))
    words = {"ours": outline.ours, "theirs": outline.theirs}
    title = gettext("What %(ours)s and %(theirs)s gave each other") % words
    return _draw(sketch, Heading("balance", title, notes), sides[0], sides[1])


def years_picture(sketch: Sketch) -> str | None:
    """What each side gave, year by year; None where no year has a value."""
    outline = sketch.speech.outline
    sides = [tuple(_years(sketch, side)) for side in outline.sides]
    words = {"ours": outline.ours, "theirs": outline.theirs}
    title = gettext("What %(ours)s and %(theirs)s gave each other, year by year") % words
    notes = tuple(note for side in outline.sides for note in _undated(sketch, side))
    return _draw(sketch, Heading("years", title, notes, aligned=True), sides[0], sides[1])


def side_picture(sketch: Sketch, side: Side) -> str | None:
    """What one side gave, in all and item by item."""
    bars = tuple(_bars(sketch, side))
    words = {"giver": sketch.speech.outline.giver(side), "taker": sketch.speech.outline.taker(side)}
    title = gettext("What %(giver)s gave %(taker)s") % words
    notes = tuple(_notes(sketch, side))
    given, received = (bars, ()) if side.name == "given" else ((), bars)
    return _draw(sketch, Heading("side", title, notes), given, received)


def period_picture(sketch: Sketch, side: Side, period: Period) -> str | None:
    """What one side gave in a period, in all and item by item."""
    bars = tuple(_in_period(sketch, side, period))
    outline = sketch.speech.outline
    words = {"giver": outline.giver(side), "taker": outline.taker(side)}
    words["year"] = sketch.speech.figures.period(period.edtf)
    title = gettext("%(year)s: what %(giver)s gave %(taker)s") % words
    given, received = (bars, ()) if side.name == "given" else ((), bars)
    return _draw(sketch, Heading("period", title), given, received)


def line_picture(sketch: Sketch, side: Side, line: Line, title: str) -> str | None:
    """The worth of one line; None where it has none."""
    if line.value is None:
        return None
    least = _least(line)
    ends, said = _ends(sketch, line.value, least)
    bar = Bar(side.name, capital(sketch.speech.outline.label(side, line)), said, ends, None, least is not None)
    given, received = ((bar,), ()) if side.name == "given" else ((), (bar,))
    return _draw(sketch, Heading("line", title), given, received)


def _draw(sketch: Sketch, heading: Heading, given: tuple[Bar, ...], received: tuple[Bar, ...]) -> str | None:
    if not (given or received):
        return None
    outline, figures = sketch.speech.outline, sketch.speech.figures
    unit = outline.balance.dossier.currency
    most = max(bar.reach for bar in given + received)
    ticks = tuple((value, figures.exact(value, unit)) for value in ticks_for(most))
    heads = _heads(sketch)
    words = "; ".join(
        f"{outline.giver(side)}: {bar.label}, {bar.said}"
        for side, bars in zip(outline.sides, (given, received), strict=True)
        for bar in bars
    )
    label = sketch.label(heading.name, heading.title, words, heading.notes)
    return draw_mirror(label, sketch.look, Mirror(given, received, heads, ticks, heading.aligned))


def _heads(sketch: Sketch) -> tuple[str, str]:
    ours, theirs = sketch.speech.outline.ours, sketch.speech.outline.theirs
    said = gettext("%(giver)s gave %(taker)s")
    return said % {"giver": ours, "taker": theirs}, said % {"giver": theirs, "taker": ours}


def _bars(sketch: Sketch, side: Side) -> Iterator[Bar]:
    speech = sketch.speech
    if side.total is not None:
        label = gettext("In all")
        ends, said = _ends(sketch, side.total, side.least)
        yield Bar(side.name, label, said, ends, sketch.total(side), side.least is not None, total=True)
    for line, value in valued(side)[: MOST if sketch.look.wide else FEWER]:
        least = _least(line)
        ends, said = _ends(sketch, value, least)
        label = speech.outline.label(side, line)
        if line.within:
            whole = speech.outline.item(ItemId(line.within))
            label = gettext("%(item)s (within %(whole)s)") % {"item": label, "whole": whole}
        elif line in side.stated:
            label = gettext("%(item)s (stated as a whole)") % {"item": label}
        yield Bar(side.name, capital(label), said, ends, sketch.why(line), least is not None)


def _years(sketch: Sketch, side: Side) -> Iterator[Bar]:
    for period in sorted(sketch.speech.balance.periods, key=lambda one: one.edtf):
        if period.side == side.name:
            least = sketch.speech.least_in(side, period.value)
            ends, said = _ends(sketch, period.value, least)
            label = sketch.speech.figures.period(period.edtf)
            yield Bar(side.name, label, said, ends, sketch.period(period), least is not None)


def _undated(sketch: Sketch, side: Side) -> Iterator[str]:
    """What of a side's total is in no year."""
    giver = sketch.speech.outline.giver(side)
    first = next((one.value for one in sketch.speech.balance.periods if one.side == side.name), None)
    if first is not None:
        yield from (f"{giver}: {say(note)}" for note in first.notes)
    elif side.total is not None:
        yield gettext("%(giver)s: all of it is of unknown date and in no year") % {"giver": giver}


def _in_period(sketch: Sketch, side: Side, period: Period) -> Iterator[Bar]:
    least = sketch.speech.least_in(side, period.value)
    ends, said = _ends(sketch, period.value, least)
    yield Bar(side.name, gettext("In all"), said, ends, None, least is not None, total=True)
    for part in period.parts[: MOST if sketch.look.wide else FEWER]:
        line = sketch.speech.outline.line(side, part.flow, part.status)
        if line is not None:
            least = part.value.low if line.cap is not None else None
            ends, said = _ends(sketch, part.value, least)
            label = capital(sketch.speech.outline.label(side, line))
            yield Bar(side.name, label, said, ends, sketch.why(line), least is not None)


def _least(line: Line) -> float | None:
    open_end = least_of(line)
    return open_end[1] if open_end else None


def _ends(sketch: Sketch, value: Estimate, least: float | None) -> tuple[tuple[float, float, float, float, float], str]:
    said = sketch.speech.brief(value, least)
    return ((least,) * 5 if least is not None else sketch.speech.ends(value)), said


def _notes(sketch: Sketch, side: Side) -> Iterator[str]:
    speech = sketch.speech
    giver = speech.outline.giver(side)
    more = len(valued(side)) - (MOST if sketch.look.wide else FEWER)
    if more > 0:
        said = ngettext(
            "%(count)s smaller line of %(giver)s is in the table only.",
            "%(count)s smaller lines of %(giver)s are in the table only.",
            more,
        )
        yield said % {"count": more, "giver": giver}
    silent = [speech.outline.label(side, line) for line in side.lines if line.status in UNVALUED and not line.within]
    if silent:
        said = gettext("Without a value and in no total, which is not zero, from %(giver)s: %(items)s.")
        yield said % {"giver": giver, "items": ", ".join(silent)}

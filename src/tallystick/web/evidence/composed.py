"""Subjects made of several lines or events: a total, the ratio, a year, our figure beside a published one, strain."""

from collections.abc import Iterator

from django.http import Http404
from django.utils.translation import gettext, ngettext

from tallystick.model.balance import Asymmetry, Check, Line, Part, Period, Side
from tallystick.model.ident import ItemId
from tallystick.model.strain import Tone
from tallystick.publish.outline import anchor, check_anchor, period_anchor
from tallystick.web.dossiers.bars import period_picture, side_picture
from tallystick.web.dossiers.comparison import comparison_picture
from tallystick.web.dossiers.events import strain_at
from tallystick.web.dossiers.rows import study_row
from tallystick.web.dossiers.sketch import Sketch, strain_name, total_name
from tallystick.web.dossiers.speech import RATIO, Speech, capital
from tallystick.web.evidence.subjects import Fact, Member, Subject, subject_of_line
from tallystick.web.site.saying import say


def subject_of(sketch: Sketch, name: str) -> Subject:
    """What has this name in an address; Http404 where the balance has none."""
    found = next(_called(sketch, name), None)
    if found is None:
        raise Http404
    return found


def _called(sketch: Sketch, name: str) -> Iterator[Subject]:
    balance, strain = sketch.speech.balance, sketch.speech.weighed.strain
    for side in sketch.speech.outline.sides:
        if name == total_name(side) and side.total is not None:
            yield _total(sketch, side)
        yield from (subject_of_line(sketch, side, one) for one in (*side.lines, *side.stated) if anchor(one) == name)
    if name == RATIO and balance.asymmetry is not None:
        yield _ratio(sketch)
    yield from (_period(sketch, one) for one in balance.periods if period_anchor(one) == name)
    yield from (_check(sketch, one) for one in balance.checks if check_anchor(one) == name and one.ours)
    yield from (_strain(sketch, place) for place, (day, _) in enumerate(strain.index) if strain_name(day) == name)


def _total(sketch: Sketch, side: Side) -> Subject:
    speech = sketch.speech
    giver, taker = speech.outline.giver(side), speech.outline.taker(side)
    worth = speech.said(side.total, side.least) if side.total else ""
    facts = [Fact(gettext("Worth"), worth), Fact(gettext("Rests on"), speech.caption(side))]
    confidence = speech.confidence(side.confidence)
    if confidence:
        facts.append(Fact(gettext("Confidence"), f"{confidence[0]} ({'; '.join(confidence[1])})"))
    return Subject(
        title=gettext("In all: what %(giver)s gave %(taker)s") % {"giver": giver, "taker": taker},
        kicker=f"{giver} → {taker}",
        facts=tuple(facts),
        lines=(*side.lines, *side.stated),
        draw=lambda given: side_picture(given, side),
        tone=side.name,
        notes=side.total.notes if side.total else (),
        sides=(side,),
    )


def _ratio(sketch: Sketch) -> Subject:
    speech, found = sketch.speech, sketch.speech.balance.asymmetry
    sides = speech.outline.sides
    facts = [Fact(gettext("Share that came back"), capital(speech.share()))]
    if found:
        facts.append(Fact(gettext("That as much came back"), _chance(speech, found)))
    for side in sides:
        words = {"giver": speech.outline.giver(side), "taker": speech.outline.taker(side)}
        if side.total:
            facts.append(Fact(gettext("%(giver)s gave %(taker)s") % words, speech.said(side.total, side.least)))
    return Subject(
        title=gettext("What came back for what %(ours)s gave") % {"ours": speech.outline.ours},
        kicker=f"{speech.outline.ours} ↔ {speech.outline.theirs}",
        facts=tuple(facts),
        lines=tuple(line for side in sides for line in (*side.lines, *side.stated)),
        draw=comparison_picture,
        notes=found.ratio.notes if found else (),
        sides=sides,
    )


def _chance(speech: Speech, found: Asymmetry) -> str:
    if found.words is None:
        return speech.untold(found)
    return gettext("%(likelihood)s (%(chance)s)") % {"likelihood": say(found.words), "chance": speech.returned(found)}


def _period(sketch: Sketch, period: Period) -> Subject:
    speech = sketch.speech
    side = next(one for one in speech.outline.sides if one.name == period.side)
    giver, taker = speech.outline.giver(side), speech.outline.taker(side)
    words = {"year": speech.figures.period(period.edtf), "giver": giver, "taker": taker}
    behind = [(part, line) for part in period.parts if (line := speech.outline.line(side, part.flow, part.status))]
    way = gettext(
        "Each line's worth, spread over the years as the median of its running count grew: "
        "what its claims say of this year and of the time around it."
    )
    return Subject(
        title=gettext("%(year)s: what %(giver)s gave %(taker)s") % words,
        kicker=f"{giver} → {taker}",
        facts=(Fact(gettext("Worth"), speech.said(period.value, speech.least_in(side, period.value))),),
        way=way,
        lines=tuple(line for _, line in behind),
        draw=lambda given: period_picture(given, side, period),
        tone=side.name,
        notes=period.value.notes,
        members=tuple(_member(sketch, side, part, line) for part, line in behind),
        claims=tuple(dict.fromkeys(name for part, _ in behind for name in part.claims)),
    )


def _member(sketch: Sketch, side: Side, part: Part, line: Line) -> Member:
    """A line in a year. It leads to its first claim of that year, where it has one."""
    label = capital(sketch.speech.outline.label(side, line))
    address = sketch.claim(line, part.claims[0]) if part.claims else sketch.why(line)
    said = sketch.speech.brief(part.value, part.value.low if line.cap is not None else None)
    return Member(label, address, said, part.claims)


def _check(sketch: Sketch, check: Check) -> Subject:
    speech = sketch.speech
    side = next(one for one in speech.outline.sides if one.name == check.side)
    found = [line for flow, status in check.behind if (line := speech.outline.line(side, flow, status))]
    row = study_row(sketch, check)
    money = bool(check.unit and speech.books.units.is_currency(check.unit))
    summed = gettext("The sum of our lines that the study's item is or covers, whatever the study says itself.")
    stood = gettext("Our line of the same item as it stood when the study's window closed.")
    item = speech.outline.item(ItemId(check.item))
    return Subject(
        title=gettext("%(item)s: our figure beside a published one") % {"item": capital(item)},
        kicker=f"{speech.outline.giver(side)} → {speech.outline.taker(side)}",
        facts=(
            Fact(gettext("Ours"), row.ours),
            Fact(gettext("Theirs"), row.theirs),
            Fact(gettext("Study"), ", ".join(part for part in (row.study, row.author) if part), row.link),
            Fact(gettext("Compared"), row.verdict),
        ),
        way=summed if money else stood,
        lines=tuple(found),
        draw=lambda _: None,
        tone=side.name,
        notes=check.ours.notes if check.ours else (),
        members=tuple(
            Member(
                capital(speech.outline.label(side, line)),
                sketch.why(line),
                speech.worth(line) if money else speech.quantity(line) or speech.worth(line),
            )
            for line in found
        ),
    )


def _strain(sketch: Sketch, place: int) -> Subject:
    speech, strain = sketch.speech, sketch.speech.weighed.strain
    day, value = strain.index[place]
    events = strain.counted(day)
    frictions = sum(one.tone is Tone.FRICTION for one in events)
    told = (
        ngettext("%(number)s event of friction", "%(number)s events of friction", frictions) % {"number": frictions},
        ngettext("%(number)s of cooperation", "%(number)s of cooperation", len(events) - frictions)
        % {"number": len(events) - frictions},
    )
    way = gettext("(friction - cooperation) / (friction + cooperation) over the events of the twelve months before.")
    return Subject(
        title=gettext("Strain in the twelve months to %(day)s") % {"day": speech.figures.period(day.isoformat())},
        kicker=f"{speech.outline.ours} ↔ {speech.outline.theirs}",
        facts=(
            Fact(gettext("Strain, from -1 to +1"), strain_at(sketch, value)),
            Fact(gettext("Rests on"), ", ".join(told)),
        ),
        way=way,
        lines=(),
        draw=lambda _: None,
        claims=tuple(name for one in events for name in (one.claim, *one.copies)),
        events=events,
    )
